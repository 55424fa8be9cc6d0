import type { Asked } from "#platform/http";
import type { listProjects } from "../contract/index.ts";
import { type Need, needKinds, type ProjectSummary, phases } from "../domain/index.ts";

type Query = Asked<typeof listProjects>["query"];

/** Projects that the query asks for. */
export function filtered(summaries: readonly ProjectSummary[], { phase, kind, standing, due, name }: Query): readonly ProjectSummary[] {
  const part = name?.trim().toLowerCase();
  return summaries.filter(
    ({ project, needs, stands }) =>
      (phase === undefined || project.stays.at(-1)?.phase === phase) &&
      (kind === undefined || project.kind?.value === kind) &&
      (standing === undefined || project.standing?.value === standing || stands.is === standing) &&
      (due === undefined || needs.length > 0) &&
      (part === undefined || project.name.toLowerCase().includes(part)),
  );
}

const LAST = "9999-12-31";
const text = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** One number for how urgent a project is: the rank of its first need. */
const urgency = ({ needs }: ProjectSummary): number => (needs[0] === undefined ? needKinds.length : needKinds.indexOf(needs[0].what));
const phasePlace = ({ project }: ProjectSummary): number => phases.indexOf(project.stays.at(-1)?.phase ?? "data-assessment");

const orders: Readonly<Record<Query["sort"], (a: ProjectSummary, b: ProjectSummary) => number>> = {
  due: (a, b) => urgency(a) - urgency(b) || text(a.needs[0]?.since ?? LAST, b.needs[0]?.since ?? LAST),
  name: (a, b) => text(a.project.name.toLowerCase(), b.project.name.toLowerCase()),
  phase: (a, b) => phasePlace(a) - phasePlace(b),
  started: (a, b) => text(a.project.startedOn?.value ?? LAST, b.project.startedOn?.value ?? LAST),
  "decision-date": (a, b) => text(a.project.decisionDate?.value ?? LAST, b.project.decisionDate?.value ?? LAST),
};

/** Equal ones stay in the order they were opened. */
export const sorted = (summaries: readonly ProjectSummary[], sort: Query["sort"]): readonly ProjectSummary[] =>
  summaries.toSorted(orders[sort]);

/** One need and whose it is. */
export interface Urgent {
  readonly summary: ProjectSummary;
  readonly need: Need;
}

/** Every need of every project, the most urgent first. */
export const byUrgency = (summaries: readonly ProjectSummary[]): readonly Urgent[] =>
  summaries
    .flatMap((summary) => summary.needs.map((need) => ({ summary, need })))
    .sort((a, b) => needKinds.indexOf(a.need.what) - needKinds.indexOf(b.need.what) || text(a.need.since, b.need.since));
