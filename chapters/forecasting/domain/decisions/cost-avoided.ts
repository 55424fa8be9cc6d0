import { type CostRange, type LearningCost, learningCostSays, type Project, type Rules, rangeSays } from "#chapters/lifecycle/domain";
import { known, longDay, unknown } from "#kernel";
import { countedOf, type QualityFigure } from "./counted.ts";

/** What stops saved, as it was worked out and frozen when each was written down. */
export interface CostAvoided {
  readonly currency: string;
  /** The least of all added up, and the most: wider than the sum is likely to be. */
  readonly avoided: CostRange;
  /** Stops with a figure in this currency. */
  readonly stops: number;
  /** Stops that stand and have none: nobody has written down what was learnt, they were brought in, or cost was not shown. */
  readonly without: number;
  readonly says: string;
}

/** What stops that stand saved. One that was taken up again saved nothing yet. Nothing where the workspace shows no cost. */
export function costAvoided(projects: readonly Project[], { costShown }: Pick<Rules, "costShown">): QualityFigure<CostAvoided> {
  if (!costShown) return { figure: unknown("This workspace shows no cost."), counted: [] };
  const stopped = projects.filter(({ stop }) => stop !== null);
  if (stopped.length === 0) return { figure: unknown("Nothing has been stopped."), counted: [] };
  const costs = stopped.flatMap((project) => costOf(project));
  const counted = costs.map(({ project, cost }) =>
    countedOf(project, cost.told, `stopped on ${longDay(project.stop?.told.on ?? cost.told.on)}. ${learningCostSays(cost.value)}`),
  );
  const [first] = [...Map.groupBy(costs, ({ cost }) => cost.value.currency)].toSorted(([, a], [, b]) => b.length - a.length);
  const missing = "A stop says what it saved once what was learnt from it is written down.";
  if (first === undefined) return { figure: unknown(`No stop has a figure yet. ${missing}`), counted };
  const [currency, same] = first;
  const avoided = same.reduce(
    ({ low, high }, { cost }) => ({ low: low + (cost.value.avoided?.low ?? 0), high: high + (cost.value.avoided?.high ?? 0) }),
    { low: 0, high: 0 },
  );
  const without = stopped.length - same.length;
  const one = same.length === 1 ? "1 stop" : `${same.length} stops`;
  const rest = without === 0 ? "" : ` ${without} more ${without === 1 ? "has" : "have"} no figure in ${currency}. ${missing}`;
  const says = `${one} saved ${rangeSays(avoided, currency)}, as an estimate: what lay ahead of them by time boxes and rate.${rest}`;
  return { figure: known({ currency, avoided, stops: same.length, without, says }), counted };
}

/** The newest cost that was written down since the stop that stands. */
function costOf(project: Project) {
  const since = project.stop?.told.entry ?? Infinity;
  return project.learnings
    .filter(({ told }) => told.entry > since)
    .flatMap(({ value, told }): readonly { readonly value: LearningCost; readonly told: typeof told }[] =>
      value.cost === null || value.cost.avoided === null ? [] : [{ value: value.cost, told }],
    )
    .slice(-1)
    .map((cost) => ({ project, cost }));
}
