import { type ProjectFacts, phaseName, predictability } from "#chapters/lifecycle/domain";
import { addDays, type Day, longDay } from "#kernel";
import { boxedPhases } from "./boxed-phases.ts";
import type { FirstRange } from "./first-range.ts";
import type { ForecastGiven } from "./forecast-given.ts";
import type { ProjectGraph } from "./graph-of-project.ts";
import { settledIfSound } from "./length-ratio.ts";
import type { ProjectWorlds } from "./simulation/simulate.ts";

/** Something that will tell more of when it is shipped, and whether. */
export interface NextEvidence {
  readonly what: string;
  /** When it is most likely to be there: as likely before as after. */
  readonly on: Day;
  /** How much of the doubt it settles, 0 to 1. */
  readonly settles: number;
  readonly says: string;
}

/** Even groups of worlds by the day on which the evidence is there. */
const GROUPS = 16;

/**
 * Which evidence comes next, and what is it worth? The end of each phase ahead: whether it goes on, and when that was known. And the judgements
 * that nobody has made yet.
 *
 * A phase's end settles Var(E[A|X])/Var(A), where A says whether it is shipped by the day on which half of what ships is shipped, and X is the
 * day on which the phase ends, or that the project was stopped by then. Judgements settle 1 − (narrower/present spread)², if they turn out sound.
 *
 * In the order of their days. Playbook: P-E2.
 */
export function nextEvidence(
  facts: ProjectFacts,
  { graph }: ProjectGraph,
  {
    worlds,
    asOf,
    next,
    given,
  }: { readonly worlds: ProjectWorlds; readonly asOf: Day; readonly next: FirstRange | null; readonly given: ForecastGiven },
): readonly NextEvidence[] {
  const shipped = worlds.shipsIn.filter(Number.isFinite).sort();
  const half = shipped[Math.floor(shipped.length / 2)];
  const ends = boxedPhases.slice(graph.start, -1).flatMap((phase, ahead): readonly NextEvidence[] => {
    const days = worlds.firstEnds[graph.start + ahead];
    if (half === undefined || days === undefined) return [];
    const reached = days.filter((day) => !Number.isNaN(day)).sort();
    const middle = addDays(asOf, Math.max(1, Math.ceil(reached[Math.floor(reached.length / 2)] ?? 1)));
    const said = phase === "go-no-go" && facts.decisionDate.known && facts.decisionDate.value > asOf ? facts.decisionDate.value : null;
    const on = said ?? (ahead === 0 && next !== null ? next.middle : middle);
    const settles = settledBy(worlds, days, half);
    const what = phase === "go-no-go" ? "the decision at go/no-go" : `the end of ${phaseName[phase]}`;
    return [{ what, on, settles, says: `${longDay(on)}: ${what} is likely to be there, and settles ${share(settles)} of the doubt.` }];
  });
  return [...judgements(facts, asOf, given), ...ends].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The next date on which more is known: the first that settles at least half as much as the best one that is still to come. */
export function knowMore(evidence: readonly NextEvidence[], asOf: Day): NextEvidence | null {
  const ahead = evidence.filter(({ on }) => on > asOf);
  const best = Math.max(...ahead.map(({ settles }) => settles));
  return [...ahead].sort((a, b) => (a.on < b.on ? -1 : 1)).find(({ settles }) => settles >= best / 2) ?? null;
}

function settledBy({ shipsIn, killedIn }: ProjectWorlds, ends: Float64Array, half: number): number {
  const alive = [...ends.keys()].filter(
    (world) => !((killedIn[world] ?? Infinity) <= (ends[world] ?? Infinity)) && !Number.isNaN(ends[world] ?? Number.NaN),
  );
  const sorted = Float64Array.from(alive, (world) => ends[world] ?? 0).sort();
  const edges = Array.from({ length: GROUPS - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / GROUPS)] ?? Infinity);
  const all = new Int32Array(GROUPS + 1);
  const yes = new Int32Array(GROUPS + 1);
  const isAlive = new Uint8Array(ends.length);
  for (const world of alive) isAlive[world] = 1;
  for (let world = 0; world < ends.length; world++) {
    const day = ends[world] ?? 0;
    const group = isAlive[world] ? edges.reduce((place, edge) => place + (day >= edge ? 1 : 0), 0) : GROUPS;
    all[group] = (all[group] ?? 0) + 1;
    if ((shipsIn[world] ?? Infinity) <= half) yes[group] = (yes[group] ?? 0) + 1;
  }
  const chance = yes.reduce((sum, each) => sum + each, 0) / ends.length;
  const between = all.reduce((sum, many, group) => (many === 0 ? sum : sum + many * ((yes[group] ?? 0) / many - chance) ** 2), 0);
  return chance === 0 || chance === 1 ? 0 : between / ends.length / (chance * (1 - chance));
}

function judgements(facts: ProjectFacts, asOf: Day, given: ForecastGiven): readonly NextEvidence[] {
  const { is, notJudged } = predictability(facts);
  if (is !== "until-judged") return [];
  const settles = settledIfSound(facts, given);
  const what = `judging ${notJudged.join(", ")}`;
  const says = `Today: ${what} costs a conversation, and if all turn out sound settles ${share(settles)} of the doubt about how long phases take.`;
  return [{ what, on: asOf, settles, says }];
}

/** "a third", as people say a share that is not known to the point. */
function share(part: number): string {
  if (part < 0.03) return "hardly any";
  const tenths = Math.max(1, Math.round(part * 10));
  return tenths >= 10
    ? "nearly all"
    : `about ${tenths} tenths`.replace("about 1 tenths", "about a tenth").replace("about 5 tenths", "about half");
}
