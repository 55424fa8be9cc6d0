import { personNames } from "#chapters/people/server";
import { addDays, type Day, type Image } from "#kernel";
import { type Asked, notFound, type Reply } from "#platform/http";
import type { listProjects } from "../contract/index.ts";
import {
  type Phase,
  type PortfolioCounts,
  type ProjectSummary,
  phases,
  portfolioSentence,
  projectFold,
  summaryOf,
} from "../domain/index.ts";
import { byUrgency, filtered, sorted } from "./sort-portfolio.ts";
import { viewCite, viewDate, viewDecision, viewStay } from "./view-project.ts";

const PAGE = 50;
const MOST_NEEDS = 20;
const MOST_LATELY = 8;
const LATELY_DAYS = 90;

type View = Reply<typeof listProjects>;
type Query = Asked<typeof listProjects>["query"];

/** A page of the portfolio with what is true of the whole: every project is summed up once for each state and day. */
export function viewPortfolio(image: Image, query: Query, today: Day): View {
  const summaries = image.all(projectFold).map((project) => summaryOf(project, today));
  const matching = sorted(filtered(summaries, query), query.sort);
  const from = query.cursor === undefined ? 0 : 1 + placeOf(matching, query.cursor);
  const page = matching.slice(from, from + PAGE);
  const urgent = byUrgency(summaries);
  const counts = countsOf(summaries);
  const first = urgent[0];
  return {
    asOf: today,
    says: portfolioSentence(counts, first === undefined ? null : { name: first.summary.project.name, need: first.need }),
    totals: {
      ...counts,
      proposed: standingCount(summaries, "proposed"),
      matching: matching.length,
      research: summaries.filter(({ research, project }) => research && project.standing?.value === "under-way").length,
      byPhase: byPhase(summaries),
    },
    rows: page.map((summary) => viewRow(summary, image)),
    next: from + PAGE < matching.length ? (page.at(-1)?.project.id ?? null) : null,
    needsYou: urgent.slice(0, MOST_NEEDS).map(({ summary: { project }, need }) => ({ project: project.id, name: project.name, need })),
    ...latelyOf(summaries, today),
  };
}

/** @throws {@link notFound} where the filters have left nothing under that cursor. */
function placeOf(matching: readonly ProjectSummary[], cursor: string): number {
  const place = matching.findIndex(({ project }) => project.id === cursor);
  if (place < 0) throw notFound({ what: "page" });
  return place;
}

const standingCount = (summaries: readonly ProjectSummary[], standing: string): number =>
  summaries.filter(({ project }) => project.standing?.value === standing).length;

const countsOf = (summaries: readonly ProjectSummary[]): PortfolioCounts => ({
  projects: summaries.length,
  underWay: standingCount(summaries, "under-way"),
  onHold: standingCount(summaries, "on-hold"),
  stopped: standingCount(summaries, "stopped"),
  due: summaries.filter(({ needs }) => needs.length > 0).length,
});

function byPhase(summaries: readonly ProjectSummary[]): Record<Phase, number> {
  const counts = { "data-assessment": 0, "proof-of-concept": 0, "go-no-go": 0, productionisation: 0, iteration: 0 };
  for (const { project } of summaries) {
    const phase = project.stays.at(-1)?.phase;
    if (phase !== undefined && phases.includes(phase) && project.standing?.value !== "stopped") counts[phase] += 1;
  }
  return counts;
}

function viewRow({ project, needs, research, boxEndsOn, criteria }: ProjectSummary, image: Image): View["rows"][number] {
  const nameOf = personNames(image);
  const stay = project.stays.at(-1);
  return {
    id: project.id,
    name: project.name,
    standing: project.standing?.value ?? "proposed",
    kind: project.kind?.value ?? null,
    phase: stay?.phase ?? null,
    phaseGuessed: stay !== undefined && stay.guessedFrom !== null,
    startedOn: project.startedOn?.value ?? null,
    stays: project.stays.map(viewStay),
    boxEndsOn,
    owner: (project.owner && nameOf(project.owner.value)) ?? null,
    sponsor: (project.sponsor && nameOf(project.sponsor.value)) ?? null,
    metric: project.metric?.value.name ?? null,
    target: project.metric?.value.target ?? null,
    dates: project.dates.filter(({ withdrawn }) => withdrawn === null).map(viewDate),
    decisions: project.decisions.map(viewDecision),
    decisionDate: project.decisionDate?.value ?? null,
    research,
    criteria,
    needs,
    teamSize: project.teamSize?.value ?? null,
    spend: project.spend?.value ?? null,
    cite: project.opened && viewCite(project.opened),
  };
}

/** What was learnt and what was launched in the last ninety days, newest first: equal weight (P-E4). */
function latelyOf(summaries: readonly ProjectSummary[], today: Day): Pick<View, "learnedLately" | "launchedLately"> {
  const since = addDays(today, -LATELY_DAYS);
  const learned = summaries.flatMap(({ project }) =>
    project.learnings.filter(({ told }) => told.on >= since).map(({ value, told }) => ({ project, found: value.found, told })),
  );
  const launched = summaries.flatMap(({ project }) =>
    project.stays
      .filter(({ phase, enteredOn }) => phase === "iteration" && enteredOn !== null && enteredOn >= since)
      .map(({ told }) => ({ project, told })),
  );
  return {
    learnedLately: newestFirst(learned).map(({ project, found, told }) => ({
      project: project.id,
      name: project.name,
      found,
      cite: viewCite(told),
    })),
    launchedLately: newestFirst(launched).map(({ project, told }) => ({ project: project.id, name: project.name, cite: viewCite(told) })),
  };
}

const newestFirst = <T extends { readonly told: { readonly entry: number } }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => b.told.entry - a.told.entry).slice(0, MOST_LATELY);
