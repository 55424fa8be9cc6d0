import { addDays, type Day, longDay } from "#kernel";
import { criterionSays, roleName } from "../criteria/criterion.ts";
import { openDecisionDate } from "../dates/open-decision-date.ts";
import type { ProjectEntry } from "../entries.ts";
import { asReferences, projectFacts } from "../facts/project-facts.ts";
import { summaryOf } from "../facts/summary.ts";
import { openSitting } from "../gate/gate-state.ts";
import { type Need, type NeedKind, needKinds } from "../needs/need.ts";
import { type Project, standingCriteria } from "../project.ts";
import type { OnDay } from "../rules/rules.ts";
import { isQuiet } from "../rules/working-days.ts";
import type { Tiding } from "./tiding.ts";

/** What asks for a decision because its day has come; a criterion that was met is told when it happens. */
const decisionsAskedFor: ReadonlySet<NeedKind> = new Set([
  "decision-date-passed",
  "time-box-over",
  "deadline-passed",
  "go-missing",
  "condition-missed",
  "gate-votes-in",
]);

/** What is told the moment it falls due: on that day it is not said again in the digest. */
const toldAtOnce: ReadonlySet<NeedKind> = new Set([...decisionsAskedFor, "kill-met", "minimum-viable-met"]);

/** What fell due longer ago is no news: it waits in the digest. */
const NEWS_DAYS = 3;
const MOST_LINES = 25;

type New = Pick<ProjectEntry, "sequence" | "imported"> & { readonly kind: string };

/**
 * What new entries of a project give to tell at once, by what the record says now: a vote that is asked and not cast, and a kill or minimum
 * viable criterion that is met and that nobody has decided on. History from elsewhere gives none.
 */
export function tidingsOfEntries(project: Project, entries: readonly New[]): readonly Tiding[] {
  const fresh = entries.filter(({ imported }) => !imported);
  return [...votesAsked(project, fresh), ...criteriaMet(project, new Set(fresh.map(({ sequence }) => sequence)))];
}

const asking: readonly string[] = ["lifecycle/gate-opened", "lifecycle/gatekeepers-named"];

/** To those who are asked, and never who has voted or how. */
function votesAsked(project: Project, entries: readonly New[]): readonly Tiding[] {
  const sitting = openSitting(project);
  if (sitting === null || sitting.votesOpened !== null || !entries.some(({ kind }) => asking.includes(kind))) return [];
  const voted = new Set(sitting.votes.map(({ member }) => member));
  const to = sitting.gatekeepers.filter(({ excused, member }) => excused === null && !voted.has(member)).map(({ member }) => member);
  if (to.length === 0) return [];
  const by = sitting.voteBy === null ? "" : ` by ${longDay(sitting.voteBy)}`;
  return [
    {
      ...{ key: `vote-asked/${sitting.id}`, about: "vote-asked", project: project.id, to },
      subject: `${project.name}: a vote is asked`,
      text: `${project.name}: votes are asked for at its gate${by}. Each stays face down until one's own is in.`,
    },
  ];
}

function criteriaMet(project: Project, fresh: ReadonlySet<number>): readonly Tiding[] {
  return standingCriteria(project).flatMap(({ id, terms, metAt }): readonly Tiding[] => {
    if (metAt === null || terms.role === "success" || !fresh.has(metAt.entry)) return [];
    const next = terms.role === "kill" ? "Stop it, hold it, or decide at the gate." : "It is good enough: decide go or stop.";
    return [
      {
        ...{ key: `criterion-met/${id}/${metAt.entry}`, about: "criterion-met", project: project.id, to: null },
        subject: `${project.name}: a ${roleName[terms.role]} is met`,
        text: `${project.name}: the ${roleName[terms.role]} “${criterionSays(terms)}” was met on ${longDay(metAt.on)}. ${next}`,
      },
    ];
  });
}

/** Decisions that have fallen due on a project by the calendar, in the last days; none on a day on which nobody is told anything. */
export function decisionsDueNow(project: Project, onDay: OnDay): readonly Tiding[] {
  const { today, rules } = onDay;
  if (isQuiet(rules, today)) return [];
  const due = summaryOf(project, onDay).needs.filter(
    ({ what, since }) => decisionsAskedFor.has(what) && since > addDays(today, -NEWS_DAYS),
  );
  return [...dayHasCome(project, onDay), ...due.map((need) => dueTiding(project, need))];
}

const dueTiding = (project: Project, { what, since, says, next }: Need): Tiding => ({
  ...{ key: `decision-due/${project.id}/${what}/${since}`, about: "decision-due", project: project.id, to: null },
  subject: `${project.name}: a decision is due`,
  text: `${project.name}: ${lowered(says)} ${next}`,
});

/** The day set for a decision, on that day itself: before it has passed. */
function dayHasCome(project: Project, onDay: OnDay): readonly Tiding[] {
  const standing = project.standing?.value;
  if (standing === "stopped" || standing === "on-hold") return [];
  const facts = projectFacts(
    project,
    onDay,
    asReferences(() => undefined),
  );
  const decision = openDecisionDate(facts, onDay.today);
  if (!decision.known || decision.value !== onDay.today) return [];
  return [
    {
      ...{ key: `decision-due/${project.id}/day/${decision.value}`, about: "decision-due", project: project.id, to: null },
      subject: `${project.name}: a decision is due today`,
      text: `${project.name}: its decision was set for ${longDay(decision.value)}. Decide, or set another day.`,
    },
  ];
}

/**
 * The day's one message: what is due on all projects, the most urgent first, but what was told at once that day. Null on a quiet day, and
 * where nothing is due.
 */
export function digestOf(projects: readonly Project[], onDay: OnDay): Tiding | null {
  const { today, rules } = onDay;
  if (isQuiet(rules, today)) return null;
  const due = projects.flatMap((project) =>
    summaryOf(project, onDay)
      .needs.filter(({ what, since }) => since < today || !toldAtOnce.has(what))
      .map((need) => ({ project, need })),
  );
  if (due.length === 0) return null;
  const ordered = due.toSorted(
    (a, b) => needKinds.indexOf(a.need.what) - needKinds.indexOf(b.need.what) || byDay(a.need.since, b.need.since),
  );
  const count = new Set(due.map(({ project }) => project.id)).size;
  const head = `${count === 1 ? "One project needs" : `${count} projects need`} somebody on ${longDay(today)}.`;
  const lines = ordered.slice(0, MOST_LINES).map(({ project, need }) => `• ${project.name}: ${lowered(need.says)} ${need.next}`);
  const more = ordered.length - lines.length;
  return {
    ...{ key: `digest/${today}`, about: "digest", project: null, to: null, subject: `What is due on ${longDay(today)}` },
    text: [head, ...lines, ...(more > 0 ? [`And ${more} more on the portfolio.`] : [])].join("\n"),
  };
}

const byDay = (a: Day, b: Day): number => (a < b ? -1 : Number(a > b));

/** As it goes on after a name: "Churn: the decision set for …". */
const lowered = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
