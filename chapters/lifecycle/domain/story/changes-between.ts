import { type Day, longDay } from "#kernel";
import { criterionSays, roleName } from "../criteria/criterion.ts";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import { outcomeName } from "../gate/gate-story.ts";
import { phaseName } from "../phase/phases.ts";
import { type Criterion, type Project, stayNow } from "../project.ts";

/** One thing that is different on the later day, in words, and the entries that made it so. */
export interface Change {
  /** Promises, kill criteria, decisions and phases first. */
  readonly weight: "heavy" | "light";
  readonly says: string;
  readonly cites: readonly number[];
}

/** A state and the day it is looked at: deadlines pass without an entry. */
export interface ProjectOn {
  readonly project: Project | undefined;
  readonly today: Day;
}

/** What is different between two days, in sentences without the project's name. */
export function changesBetween(before: ProjectOn, after: ProjectOn): readonly Change[] {
  const { project } = after;
  if (project === undefined || (project === before.project && before.today === after.today)) return [];
  if (before.project === undefined) {
    const cites = project.opened === null ? [] : [project.opened.entry];
    return [{ weight: "heavy", says: opened(project), cites }];
  }
  const from = before.project;
  return [
    ...standingChange(from, project),
    ...phaseChange(from, project),
    ...criteriaChanges(from, project, before.today, after.today),
    ...dateChanges(from, project),
    ...plainChanges(from, project),
  ];
}

function opened(project: Project): string {
  const stay = stayNow(project);
  return stay === null ? "Was opened." : `Was opened, and is in ${phaseName[stay.phase]}.`;
}

function standingChange(before: Project, after: Project): readonly Change[] {
  if (after.standing === null || before.standing?.value === after.standing.value) return [];
  const says = { proposed: "Is proposed.", "under-way": "Work is under way.", "on-hold": "Was put on hold.", stopped: "Was stopped." };
  return [{ weight: "heavy", says: says[after.standing.value], cites: [after.standing.told.entry] }];
}

function phaseChange(before: Project, after: Project): readonly Change[] {
  const changes: Change[] = [];
  for (const stay of after.stays.slice(before.stays.length)) {
    const says = stay.returned ? `Went back to ${phaseName[stay.phase]}.` : `Entered ${phaseName[stay.phase]}.`;
    changes.push({ weight: "heavy", says, cites: [stay.told.entry] });
  }
  const was = stayNow(before);
  const is = after.stays[before.stays.length - 1];
  if (was !== null && is !== undefined && is.extensions > was.extensions) {
    const times = is.extensions - was.extensions;
    const says = `The time box for ${phaseName[is.phase]} was extended${times === 1 ? "" : ` ${times} times`}.`;
    changes.push({ weight: "light", says, cites: [(is.extended ?? is.told).entry] });
  }
  return changes;
}

function criteriaChanges(before: Project, after: Project, then: Day, today: Day): readonly Change[] {
  return after.criteria.flatMap((criterion): readonly Change[] => {
    const old = before.criteria.find(({ id }) => id === criterion.id);
    const name = `${roleName[criterion.terms.role]} “${criterionSays(criterion.terms)}”`;
    if (old === undefined)
      return [
        {
          weight: "light",
          says: `The ${name} was set${criterion.late ? ", after its phase had started" : ""}.`,
          cites: [criterion.set.entry],
        },
      ];
    const changes: Change[] = [];
    const edit = criterion.edits.at(-1);
    if (edit !== undefined && criterion.edits.length > old.edits.length) {
      changes.push({ weight: "heavy", says: `The ${name} was edited; it said “${criterionSays(edit.before)}”.`, cites: [edit.told.entry] });
    }
    if (criterion.withdrawn !== null && old.withdrawn === null) {
      changes.push({ weight: "heavy", says: `The ${name} was withdrawn.`, cites: [criterion.withdrawn.told.entry] });
    }
    const [was, is] = [stateOn(old, then), stateOn(criterion, today)];
    if (was !== is && is !== "unknown") {
      changes.push({ weight: "heavy", says: `The ${name} was ${is}.`, cites: [(criterion.evidence?.told ?? criterion.set).entry] });
    }
    return changes;
  });
}

const stateOn = (criterion: Criterion, today: Day) => evaluationOf(criterion, today).state;

function dateChanges(before: Project, after: Project): readonly Change[] {
  const changes: Change[] = [];
  for (const date of after.dates) {
    const old = before.dates.find(({ id }) => id === date.id);
    if (old === undefined) {
      const how = date.overridden ? ", although productionisation had not begun" : "";
      const says =
        date.as === "promise" ? `A launch was promised for ${longDay(date.day)}${how}.` : `${longDay(date.day)} was imposed from outside.`;
      changes.push({ weight: "heavy", says, cites: [date.told.entry] });
    } else if (old.withdrawn === null && date.withdrawn !== null) {
      changes.push({ weight: "heavy", says: `The promise of ${longDay(date.day)} was withdrawn.`, cites: [date.withdrawn.entry] });
    }
  }
  const { decisionDate } = after;
  if (decisionDate !== null && decisionDate.value !== before.decisionDate?.value) {
    const moved =
      before.decisionDate === null ? "A decision date was set" : `The decision date moved from ${longDay(before.decisionDate.value)}`;
    changes.push({ weight: "heavy", says: `${moved}: ${longDay(decisionDate.value)}.`, cites: [decisionDate.told.entry] });
  }
  for (const { value, told } of after.decisions.slice(before.decisions.length)) {
    const what = value.outcome === "go-back" ? "Going back" : `A ${outcomeName[value.outcome]}`;
    const says = `${what} was decided${value.overridden ? ", by an owner's override" : ""}.`;
    changes.push({ weight: "heavy", says, cites: [told.entry] });
  }
  return changes;
}

const plain = [
  ["owner", "An owner was named."],
  ["productOwner", "A product owner was named."],
  ["sponsor", "A sponsor was named."],
  ["metric", "The one number was chosen."],
  ["productionPath", "The path to production was described."],
  ["productionisationBudget", "Productionisation was budgeted."],
  ["kind", "The kind was chosen."],
  ["checkIn", "A check-in with someone from outside the team was held."],
] as const;

function plainChanges(before: Project, after: Project): readonly Change[] {
  const changes: Change[] = [];
  if (before.name !== after.name) changes.push({ weight: "light", says: `Was called “${before.name}” before.`, cites: [] });
  for (const [field, says] of plain) {
    const told = after[field]?.told;
    if (told !== undefined && told.entry !== before[field]?.told.entry) changes.push({ weight: "light", says, cites: [told.entry] });
  }
  for (const { told } of after.learnings.slice(before.learnings.length)) {
    changes.push({ weight: "heavy", says: "A learning was recorded.", cites: [told.entry] });
  }
  return changes;
}
