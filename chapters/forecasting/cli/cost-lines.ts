import { amountSays } from "#chapters/lifecycle/domain";
import type { CostView } from "../contract/index.ts";
import { percent } from "../domain/index.ts";

type Cost = NonNullable<CostView["cost"]>;
type Ahead = Extract<Cost["ahead"], { known: true }>["value"];
type Running = Extract<NonNullable<Cost["running"]>, { known: true }>["value"];
type Until = Ahead["toShipping"];
type Quantiles = Extract<Until, { known: true }>["value"]["cost"];

/** What it costs, for the terminal; nothing where the workspace shows none. */
export function costLines({ cost }: CostView): readonly string[] {
  if (cost === null) return [];
  const { ahead, running } = cost;
  return [
    "",
    "What it costs",
    ...(ahead.known ? aheadLines(ahead.value) : [`  ${ahead.because}`]),
    ...(running === null ? [] : running.known ? runLines(running.value) : [`  A month in use is not known. ${running.because}`]),
  ];
}

const aheadLines = ({ currency, toNextDecision, toShipping, drivers, inputs }: Ahead): readonly string[] => [
  untilLine("to the next decision", toNextDecision, currency),
  untilLine("until it is shipped", toShipping, currency),
  ...madeOf({ drivers, inputs }),
];

const runLines = ({ in: rows, drivers, inputs }: Running): readonly string[] => [
  ...rows.flatMap(({ currency, month, task, solved }) => [
    amounts("a month in use", month, currency),
    ...(task.known ? [amounts("a task", task.value, currency)] : []),
    ...(solved.known ? [amounts("a task solved", solved.value, currency)] : []),
  ]),
  ...madeOf({ drivers, inputs }),
];

function untilLine(what: string, until: Until, currency: string): string {
  if (!until.known) return `  ${what.padEnd(22)}${until.because}`;
  const { cost, overTwice } = until.value;
  return `${amounts(what, cost, currency)}${overTwice.known ? `; more than twice its plan with ${percent(overTwice.value.value)}` : ""}`;
}

const amounts = (what: string, { p10, p50, p80, p90 }: Quantiles, currency: string): string =>
  `  ${what.padEnd(22)}${Object.entries({ P10: p10, P50: p50, P80: p80, P90: p90 })
    .map(([name, { value }]) => `${name} ${amountSays(value, currency)}`)
    .join(", ")}`;

const madeOf = ({ drivers, inputs }: Pick<Ahead, "drivers" | "inputs">): readonly string[] => [
  ...drivers.slice(0, 3).map(({ name, share }) => `  ${percent(share).padStart(9)}  of what moves it: ${name}`),
  ...inputs.map(({ origin, what, says }) => `  ${origin.padEnd(8)}  ${what}: ${says}`),
];
