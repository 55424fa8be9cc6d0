import { type ProjectFacts, workedDaysAWeek } from "#chapters/lifecycle/domain";
import type { ProjectGraph } from "../graph-of-project.ts";
import { preparationDays } from "../preparation-range.ts";
import { lengthAt, lengthTable, scoreOf } from "../simulation/length-table.ts";
import type { ProjectWorlds } from "../simulation/simulate.ts";
import type { CostDraws } from "./cost-draws.ts";
import { type Priced, WEEKS_A_MONTH } from "./priced.ts";

/** What a project costs in each of its worlds. */
export interface PricedWorlds {
  readonly toNextDecision: Float64Array;
  /** ∞ where it is not shipped. */
  readonly toShipping: Float64Array;
  /** What a week costs in which everybody works on it. */
  readonly week: Float64Array;
}

interface Of {
  readonly draws: CostDraws;
  readonly priced: Priced;
}

/**
 * The days of each world as money. The work that its data asks for costs what it was reported as, in person-days with all rounds, and not its
 * days times whoever is on the project: where nobody said how many, more people are quicker and no dearer. Days on which it waits for others or
 * for people of its team cost what is paid by the month alone.
 */
export function pricedWorlds(
  facts: ProjectFacts,
  { project: { graph }, worlds }: { readonly project: ProjectGraph; readonly worlds: ProjectWorlds },
  { draws: { rate, people, share }, priced }: Of,
): PricedWorlds {
  const { rules, preparation } = facts;
  const monthly = priced.monthly.filter(({ currency }) => currency === rules.costRate.currency);
  const fees = monthly.reduce((sum, { amount }) => sum + amount, 0) / WEEKS_A_MONTH;
  const onData =
    graph.before === null || preparation === null
      ? null
      : lengthTable(preparationDays({ preparation, people: 1, workedDays: workedDaysAWeek(rules) }));
  const costOf = (days: number, rests: number, world: number): number => {
    const before = worlds.before[world] ?? 0;
    const data = onData === null || graph.before === null ? 0 : lengthAt(onData, scoreOf(graph.before, before)) / 7;
    const personWeeks = ((days - rests - before) / 7) * (people[world] ?? 0) + data;
    return personWeeks * (share[world] ?? 0) * (rate[world] ?? 0) + (days / 7) * fees;
  };
  return {
    toNextDecision: (worlds.firstEnds[graph.start] ?? new Float64Array()).map((days, world) =>
      costOf(days, (worlds.waitsNow[world] ?? 0) + (worlds.sharingNow[world] ?? 0), world),
    ),
    toShipping: worlds.shipsIn.map((days, world) =>
      days < Infinity ? costOf(days, (worlds.waits[world] ?? 0) + (worlds.sharing[world] ?? 0), world) : Infinity,
    ),
    week: rate.map((of, world) => of * (people[world] ?? 0) * (share[world] ?? 0) + fees),
  };
}
