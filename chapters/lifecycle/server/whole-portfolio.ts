import { addDays, type Day, type Image } from "#kernel";
import type { Asked, Reply } from "#platform/http";
import type { listProjects } from "../contract/index.ts";
import {
  type OnDay,
  openLearning,
  type Phase,
  type PortfolioCounts,
  type ProjectSummary,
  portfolioSentence,
  projectFold,
  type Rules,
  rangeSays,
  rulesOf,
  type StandingToday,
  summaryOf,
} from "../domain/index.ts";
import { byUrgency, filtered, sorted } from "./sort-portfolio.ts";
import { viewCite } from "./view-project.ts";

/** What fits beside the portfolio; the rest is on the projects' pages. */
const MOST_NEEDS = 20;
const MOST_LATELY = 8;
/** A quarter, as a board looks back: our assumption. */
const LATELY_DAYS = 90;

type View = Reply<typeof listProjects>;
type Query = Asked<typeof listProjects>["query"];

/** What is true of the whole portfolio, whichever page is shown. */
export interface WholePortfolio {
  readonly summaries: readonly ProjectSummary[];
  readonly shown: Pick<View, "says" | "needsYou" | "learnedLately" | "learningsOpen" | "launchedLately"> & {
    readonly totals: Omit<View["totals"], "matching">;
  };
}

/** An image never changes, so what is true of it on a day is made out once. */
const made = new WeakMap<Image, { readonly today: Day; readonly whole: WholePortfolio }>();

/** Every project summed up, and the figures and rails over all of them. */
export function wholePortfolio(image: Image, today: Day): WholePortfolio {
  const known = made.get(image);
  if (known?.today === today) return known.whole;
  const onDay = { today, rules: rulesOf(image) };
  const whole = makeWhole(
    image.all(projectFold).map((project) => summaryOf(project, onDay)),
    onDay,
  );
  made.set(image, { today, whole });
  return whole;
}

const MOST_ORDERS = 8;
const orders = new WeakMap<WholePortfolio, Map<string, readonly ProjectSummary[]>>();

/** Those that a query asks for, in its order: made out once for all of its pages. */
export function inOrderOf(whole: WholePortfolio, { cursor: _page, ...query }: Query): readonly ProjectSummary[] {
  const known = orders.get(whole) ?? new Map<string, readonly ProjectSummary[]>();
  orders.set(whole, known);
  const name = JSON.stringify(query);
  const found = known.get(name) ?? sorted(filtered(whole.summaries, { ...query, cursor: undefined }), query.sort);
  known.set(name, found);
  for (const oldest of known.keys()) if (known.size > MOST_ORDERS) known.delete(oldest);
  return found;
}

function makeWhole(summaries: readonly ProjectSummary[], { today, rules }: OnDay): WholePortfolio {
  const urgent = byUrgency(summaries);
  const counts = countsOf(summaries);
  const shown = {
    says: portfolioSentence(
      counts,
      urgent.map(({ summary: { project }, need }) => ({ name: project.name, need })),
      newsOf(summaries),
    ),
    totals: { ...counts, proposed: countIn(summaries, "proposed"), research: researchIn(summaries), byPhase: byPhase(summaries) },
    needsYou: urgent.slice(0, MOST_NEEDS).map(({ summary: { project }, need }) => ({ project: project.id, name: project.name, need })),
    ...latelyOf(summaries, addDays(today, -LATELY_DAYS), rules),
  };
  return { summaries, shown };
}

const countIn = (summaries: readonly ProjectSummary[], ...standings: readonly StandingToday[]): number =>
  summaries.filter(({ stands }) => standings.includes(stands.is)).length;

/** Stops that are news, the newest first, each a sentence one would say aloud. */
const newsOf = (summaries: readonly ProjectSummary[]): readonly string[] =>
  summaries
    .filter(({ stopSays }) => stopSays !== null)
    .sort((a, b) => (b.project.stop?.told.entry ?? 0) - (a.project.stop?.told.entry ?? 0))
    .map(({ project, stopSays }) => `${project.name} ${stopSays}`);

const researchIn = (summaries: readonly ProjectSummary[]): number =>
  summaries.filter(({ research, project }) => research && project.standing?.value === "under-way").length;

const countsOf = (summaries: readonly ProjectSummary[]): PortfolioCounts => ({
  projects: summaries.length,
  underWay: countIn(summaries, "under-way"),
  onHold: countIn(summaries, "on-hold"),
  onHoldForDecision: countIn(summaries, "on-hold-for-decision"),
  stopped: countIn(summaries, "stopped", "stopped-learning-open"),
  learningOpen: countIn(summaries, "stopped-learning-open"),
  due: summaries.filter(({ needs }) => needs.length > 0).length,
});

/** Stopped projects are in no phase. */
function byPhase(summaries: readonly ProjectSummary[]): Record<Phase, number> {
  const counts = { "data-assessment": 0, "proof-of-concept": 0, "go-no-go": 0, productionisation: 0, iteration: 0 };
  for (const { project } of summaries) {
    const phase = project.stays.at(-1)?.phase;
    if (phase !== undefined && project.standing?.value !== "stopped") counts[phase] += 1;
  }
  return counts;
}

/** What was learnt and what was launched lately, newest first: equal weight (P-E4). */
function latelyOf(
  summaries: readonly ProjectSummary[],
  since: Day,
  rules: Rules,
): Pick<View, "learnedLately" | "learningsOpen" | "launchedLately"> {
  const learned = summaries.flatMap(({ project }) =>
    project.learnings
      .filter(({ told }) => told.on >= since)
      .map(({ value, told }) => ({
        project: project.id,
        name: project.name,
        found: value.found,
        saved: value.cost?.avoided && rules.costShown ? rangeSays(value.cost.avoided, value.cost.currency) : null,
        cite: viewCite(told),
      })),
  );
  const learningsOpen = summaries.flatMap(({ project, stands }) => {
    const open = openLearning(project);
    return open === null ? [] : [{ project: project.id, name: project.name, says: stands.because, dueOn: open.dueOn }];
  });
  const launched = summaries.flatMap(({ project }) =>
    project.stays
      .filter(({ phase, enteredOn }) => phase === "iteration" && enteredOn !== null && enteredOn >= since)
      .map(({ told }) => ({ project: project.id, name: project.name, cite: viewCite(told) })),
  );
  return { learnedLately: newestFirst(learned), learningsOpen, launchedLately: newestFirst(launched) };
}

const newestFirst = <T extends { readonly cite: { readonly entry: number } }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => b.cite.entry - a.cite.entry).slice(0, MOST_LATELY);
