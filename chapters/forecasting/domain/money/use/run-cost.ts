import type { Dependency, PricedPer } from "#chapters/lifecycle/domain";
import { type Answer, type Day, known, unknown } from "#kernel";
import { type Drawn, type Driver, tornado } from "#stats";
import type { ForecastInput } from "../../forecast-inputs.ts";
import { WORLDS } from "../../shipping.ts";
import { type CostQuantiles, costQuantiles } from "../cost-quantiles.ts";
import type { ModelUse } from "./entries.ts";
import { type PricedModel, pricedModel } from "./priced-model.ts";
import { runGaps } from "./run-gaps.ts";
import { runInputs } from "./run-inputs.ts";
import type { SolvedShare } from "./solved-share.ts";
import type { Use } from "./use.ts";
import { drawsBetween } from "./use-draws.ts";

/** What a project in use costs in one currency; several are never added up. */
export interface RunIn {
  readonly currency: string;
  readonly month: CostQuantiles;
  /** Of one task, with its part of what is paid by the month. */
  readonly task: Answer<CostQuantiles>;
  /** Of one task that is solved: what one costs over the share that is. */
  readonly solved: Answer<CostQuantiles>;
}

/** What a project costs once it is in use. */
export interface RunCost {
  readonly in: readonly RunIn[];
  readonly drivers: readonly Driver[];
  readonly inputs: readonly ForecastInput[];
}

/** What that is worked out from. */
export interface Running {
  readonly project: string;
  /** Prices are those of the list that holds then. */
  readonly today: Day;
  readonly use: Use["expected"];
  /** What the project stands on. */
  readonly dependencies: readonly Dependency[];
  readonly solved: Answer<SolvedShare>;
}

/** One call for a task, where nobody said otherwise. An assumption. */
const ONE = { low: 1, high: 1 };

/**
 * What will a project cost a month in use? In each world
 *
 *     month = tasks × Σ over models calls × (tokens in × price in + tokens out × price out + price of a call) + what is paid by the month
 *
 * with what was said as from and to drawn as {@link drawsBetween}, each for itself. A task costs month / tasks; a solved one that / share solved.
 *
 * @returns Unknown while anything of it is not recorded, with what to say; the prices are those that somebody entered.
 *
 * @see Playbook: N-4, cost per task decides.
 */
export function runCost({ project, today, use, dependencies: standing, solved }: Running): Answer<RunCost> {
  const dependencies = standing.map((dependency) => pricedModel(dependency, today));
  const said = use?.value ?? null;
  const gaps = runGaps(dependencies, said);
  if (gaps.length > 0) return unknown(gaps.join(" "));
  const tasks = said === null ? null : drawsBetween(`${project} tasks`, said.tasksAMonth);
  const models = dependencies.map((dependency) => modelDraws(project, dependency, said?.models));
  const share = solved.known ? sharesOf(project, solved.value) : null;
  const currencies = [...new Set(dependencies.flatMap(({ prices }) => prices.map(({ currency }) => currency)))];
  const months = currencies.map((currency) => ({ currency, month: monthsIn(currency, { tasks, models }) }));
  const each = (month: Float64Array, over: Float64Array | null, because: string): Answer<CostQuantiles> =>
    over === null
      ? unknown(because)
      : costQuantiles(
          month.map((cost, world) => cost / (over[world] ?? 1)),
          WORLDS,
        );
  const rows = months.flatMap(({ currency, month }): readonly RunIn[] => {
    const whole = costQuantiles(month, WORLDS);
    if (!whole.known) return [];
    const solvedTasks = tasks === null || share === null ? null : tasks.map((many, world) => many * (share[world] ?? 1));
    return [
      {
        ...{ currency, month: whole.value },
        task: each(month, tasks, "How many tasks a month is not recorded."),
        solved: each(month, solvedTasks, solved.known ? "How many tasks a month is not recorded." : solved.because),
      },
    ];
  });
  return known({
    in: rows,
    drivers: driversOf(months[0]?.month, [
      ...(tasks === null ? [] : [{ name: "how many tasks a month", values: tasks }]),
      ...models.flatMap(drawnOf),
    ]),
    inputs: runInputs({ use, dependencies, solved }),
  });
}

interface ModelDraws {
  readonly dependency: PricedModel;
  readonly calls: Float64Array;
  readonly tokensIn: Float64Array;
  readonly tokensOut: Float64Array;
}

function modelDraws(project: string, dependency: PricedModel, uses: readonly ModelUse[] = []): ModelDraws {
  const use = uses.find((one) => one.dependency === dependency.id);
  const of = (what: string) => `${project} ${dependency.id} ${what}`;
  const none = { low: 0, high: 0 };
  return {
    dependency,
    calls: drawsBetween(of("calls"), use?.calls ?? ONE),
    tokensIn: drawsBetween(of("tokens in"), use?.tokensIn ?? none),
    tokensOut: drawsBetween(of("tokens out"), use?.tokensOut ?? none),
  };
}

function monthsIn(
  currency: string,
  { tasks, models }: { readonly tasks: Float64Array | null; readonly models: readonly ModelDraws[] },
): Float64Array {
  return Float64Array.from({ length: WORLDS }, (_, world) =>
    models.reduce((sum, { dependency: { prices }, calls, tokensIn, tokensOut }) => {
      const many = (tasks?.[world] ?? 0) * (calls[world] ?? 0);
      const used: Readonly<Record<PricedPer, number>> = {
        "million-tokens-in": (many * (tokensIn[world] ?? 0)) / 1e6,
        "million-tokens-out": (many * (tokensOut[world] ?? 0)) / 1e6,
        call: many,
        month: 1,
      };
      return sum + prices.reduce((all, price) => all + (price.currency === currency ? price.amount * used[price.per] : 0), 0);
    }, 0),
  );
}

/** At most 1: no more is solved than all. */
const sharesOf = (project: string, { share, interval }: SolvedShare): Float64Array =>
  drawsBetween(`${project} solved`, interval ?? { low: share, high: share }, 0.95).map((drawn) => Math.min(1, drawn));

const drawnOf = ({ dependency: { model }, calls, tokensIn, tokensOut }: ModelDraws): readonly Drawn[] => [
  { name: `calls of ${model} for a task`, values: calls },
  { name: `tokens in of ${model}`, values: tokensIn },
  { name: `tokens out of ${model}`, values: tokensOut },
];

const driversOf = (month: Float64Array | undefined, drawn: readonly Drawn[]): readonly Driver[] =>
  month === undefined ? [] : tornado(drawn, month).filter(({ share }) => share > 0);
