import { longDay, type Words } from "#kernel";
import { criterionSays, roleName } from "../criteria/criterion.ts";
import type { ProjectEntry } from "../entries.ts";
import { gateSays } from "../gate/gate-story.ts";
import { wordsOf } from "../kinds/kind-words.ts";
import { kindName } from "../phase/kinds.ts";
import { phaseName } from "../phase/phases.ts";
import type { Project } from "../project.ts";
import { trackSays } from "../track/track-story.ts";
import { autonomySays } from "./autonomy-says.ts";
import { dependencyStorySays } from "./dependency-says.ts";
import { launchSays } from "./launch-says.ts";

/** One line of the story: a sentence of ours, and words of others beside it, never inside it, since they can be erased. */
export interface StorySaying {
  /** What tools measured stands right, what people said left. */
  readonly side: "said" | "measured";
  readonly says: string;
  readonly words: readonly { readonly label: string; readonly words: Words }[];
}

const judgementName = { technique: "The technique", problem: "The problem", data: "The data" };
const judgementHolds = { technique: "well understood", problem: "well defined", data: "good enough" };
const imposedBy = { law: "law", contract: "contract", fair: "a fair", other: "someone outside" };
const gradeSays = { measured: "Measured here", reported: "Reported", stated: "Stated, not measured" };

/** How an entry reads in the project's story. @param project Its latest state, for what an entry only names by id. */
export function storySays(entry: ProjectEntry, project: Project): StorySaying {
  const line = (says: string, words: Readonly<Record<string, Words | null>> = {}): StorySaying => ({
    side: "said",
    says,
    words: labelled(words),
  });
  const criterion = (id: string): string => {
    const found = project.criteria.find((one) => one.id === id);
    return found === undefined ? "criterion" : `${roleName[found.terms.role]} “${criterionSays(found.terms)}”`;
  };
  switch (entry.kind) {
    case "lifecycle/project-opened":
      return line(`Opened as “${entry.body.name}”.`);
    case "lifecycle/project-renamed":
      return line(`Is called “${entry.body.name}” from here on.`);
    case "lifecycle/kind-chosen":
      return line(`The kind: ${kindName[entry.body.kind]}.`, { "read from": entry.body.guessedFrom });
    case "lifecycle/weight-chosen":
      return line(`Gates have the ${entry.body.weight} weight.`);
    case "lifecycle/use-case-described":
      return line("The use case was described.", { "use case": entry.body.useCase });
    case "lifecycle/owner-named":
      return line("An owner was named.");
    case "lifecycle/product-owner-named":
      return line("A product owner was named.");
    case "lifecycle/sponsor-named":
      return line("A business sponsor was named.");
    case "lifecycle/metric-chosen": {
      const { name, target, reason } = entry.body;
      return line(`The one number: ${name}${target === null ? "" : `, target ${target}`}.`, { because: reason });
    }
    case "lifecycle/production-path-described":
      return line(`It was described ${wordsOf(project.kind?.value ?? null).path.clause}.`, { path: entry.body.path });
    case "lifecycle/productionisation-budgeted":
      return line(`Productionisation was budgeted at ${entry.body.fromWeeks} to ${entry.body.toWeeks} weeks.`);
    case "lifecycle/judgement-made": {
      const { judgement, holds, reason } = entry.body;
      const says = judgement === "data" ? (holds ? "are" : "are not") : holds ? "is" : "is not";
      return line(`${judgementName[judgement]} ${says} ${judgementHolds[judgement]}.`, { because: reason });
    }
    case "lifecycle/phase-entered":
      return phaseLine(entry.body, line);
    case "lifecycle/phase-confirmed":
      return line(`Confirmed: it is in ${phaseName[entry.body.phase]}.`);
    case "lifecycle/phase-returned":
      return line(`Went back from ${phaseName[entry.body.from]} to ${phaseName[entry.body.to]}.`, { because: entry.body.reason });
    case "lifecycle/time-box-extended":
      return line(`The time box was extended by ${entry.body.weeks} ${entry.body.weeks === 1 ? "week" : "weeks"}.`, {
        because: entry.body.reason,
      });
    case "lifecycle/criterion-set":
      return line(`Set the ${roleName[entry.body.terms.role]} “${criterionSays(entry.body.terms)}”.`, { because: entry.body.terms.reason });
    case "lifecycle/criterion-corrected":
      return line(`A slip was put right: “${criterionSays(entry.body.terms)}”.`);
    case "lifecycle/criterion-locked":
      return line(`Locked the ${criterion(entry.body.criterion)}.`);
    case "lifecycle/criterion-edited":
      return line(`Edited a locked criterion: it says “${criterionSays(entry.body.terms)}” now.`, { because: entry.body.reason });
    case "lifecycle/criterion-withdrawn":
      return line(`Withdrew the ${criterion(entry.body.criterion)}.`, { because: entry.body.reason });
    case "lifecycle/evidence-offered": {
      const { value, n, slice, grade, source, measuredOn } = entry.body;
      const of = `${n === null ? "" : ` on ${n} cases`}${slice === null ? "" : `, ${slice}`}`;
      const says = `${gradeSays[grade]}: ${value}${of}, ${longDay(measuredOn)}, for the ${criterion(entry.body.criterion)}.`;
      return { side: grade === "stated" ? "said" : "measured", says, words: labelled({ source }) };
    }
    case "lifecycle/evidence-accepted":
      return line("Stated evidence was accepted.", { because: entry.body.reason });
    case "lifecycle/kill-condition-described":
      return line("Said in words what would stop it.", { words: entry.body.words });
    case "lifecycle/decision-date-set":
      return line(`To be decided by ${longDay(entry.body.day)}.`);
    case "lifecycle/launch-committed":
      return line(`A launch was promised for ${longDay(entry.body.day)}.`, { to: entry.body.to });
    case "lifecycle/launch-commitment-overridden": {
      const { day, to, reason, name } = entry.body;
      return line(`A launch was promised for ${longDay(day)}, although productionisation had not begun.`, {
        by: name,
        because: reason,
        to,
      });
    }
    case "lifecycle/promise-withdrawn":
      return line("A promise was withdrawn.", { because: entry.body.reason });
    case "lifecycle/constraint-recorded":
      return line(`${longDay(entry.body.day)} is imposed by ${imposedBy[entry.body.imposedBy]}.`, { what: entry.body.what });
    case "lifecycle/work-begun":
      return line("Work is under way.", { "read from": entry.body.guessedFrom });
    case "lifecycle/project-held":
      return line("Is on hold.", { "read from": entry.body.guessedFrom });
    case "lifecycle/project-stopped":
      return line("Is stopped.", { "read from": entry.body.guessedFrom });
    case "lifecycle/project-resumed":
      return line("Work was resumed.", { because: entry.body.reason });
    case "lifecycle/learning-recorded": {
      const { believed, found, wouldDoDifferently } = entry.body;
      return line("A learning was recorded.", { believed, found, "would do differently": wouldDoDifferently });
    }
    case "lifecycle/check-in-held": {
      const says = entry.body.fromOutside
        ? "with someone from outside the team"
        : "without anyone from outside the team: it does not count";
      return line(`A check-in was held on ${longDay(entry.body.on)} ${says}.`, { who: entry.body.who });
    }
    case "lifecycle/team-sized":
      return line(`${entry.body.people} people work on it.`);
    case "lifecycle/spend-reported":
      return line(`Spent so far: ${entry.body.amount}${entry.body.currency === null ? "" : ` ${entry.body.currency}`}.`);
    case "lifecycle/note-added":
      return line("A note.", { note: entry.body.note });
    case "lifecycle/part-settled":
    case "lifecycle/monitoring-owner-named":
    case "lifecycle/launched":
    case "lifecycle/iteration-planned":
    case "lifecycle/retrained":
    case "lifecycle/re-evaluated":
      return launchSays(entry, project, line);
    case "lifecycle/dependency-declared":
    case "lifecycle/dependency-version-changed":
    case "lifecycle/retirement-announced":
    case "lifecycle/dependency-price-changed":
    case "lifecycle/dependency-dropped":
      return dependencyStorySays(entry, project, line);
    case "lifecycle/worst-case-described":
    case "lifecycle/autonomy-criterion-named":
    case "lifecycle/autonomy-step-opened":
    case "lifecycle/autonomy-lowered":
      return autonomySays(entry, criterion, line);
    default:
      return (
        trackSays(entry) ??
        gateSays(entry, line) ?? { side: "said", says: "Something was recorded that this version cannot read.", words: [] }
      );
  }
}

const labelled = (words: Readonly<Record<string, Words | null>>): StorySaying["words"] =>
  Object.entries(words).flatMap(([label, said]) => (said === null || said === "" ? [] : [{ label, words: said }]));

function phaseLine(
  { phase, boxWeeks, startedWithout, guessedFrom }: Extract<ProjectEntry, { kind: "lifecycle/phase-entered" }>["body"],
  line: (says: string, words: Readonly<Record<string, Words | null>>) => StorySaying,
): StorySaying {
  const box = boxWeeks === null ? "" : `, for ${boxWeeks} ${boxWeeks === 1 ? "week" : "weeks"}`;
  const without = startedWithout.length === 0 ? "" : ` Not recorded then: ${startedWithout.join(", ").replaceAll("-", " ")}.`;
  return line(`Entered ${phaseName[phase]}${box}.${without}`, { "read from": guessedFrom });
}
