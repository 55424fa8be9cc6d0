import { amountSays } from "#chapters/lifecycle/domain";
import type { Answer } from "#kernel";
import { percent } from "../forecast-says.ts";
import type { CostAhead } from "./cost-ahead.ts";
import type { CostQuantiles } from "./cost-quantiles.ts";
import type { CostUntil } from "./cost-until.ts";
import type { RunCost } from "./use/run-cost.ts";

/** What a project costs until it is in use, and a month then; null where it runs on nothing that is paid for. */
export interface CostSaid {
  readonly ahead: Answer<CostAhead>;
  readonly running: Answer<RunCost> | null;
}

/** It in sentences: no amount without its chance, and nothing that looks measured. */
export function costSays({ ahead, running }: CostSaid): string {
  return [...(ahead.known ? aheadSays(ahead.value) : [ahead.because]), ...(running === null ? [] : runSays(running))].join(" ");
}

function aheadSays({ currency, toNextDecision, toShipping }: CostAhead): readonly string[] {
  return [
    toNextDecision.known ? untilSays("To the next decision it costs", toNextDecision.value, currency) : toNextDecision.because,
    // The reason is often the same for both, and is said once.
    ...(toShipping.known
      ? [untilSays("If it is shipped, then until then", toShipping.value, currency)]
      : toNextDecision.known || toNextDecision.because !== toShipping.because
        ? [toShipping.because]
        : []),
  ];
}

function untilSays(what: string, { cost, overTwice }: CostUntil, currency: string): string {
  const over = overTwice.known ? ` It costs more than twice its plan with ${percent(overTwice.value.value)}.` : "";
  return `${what} ${likely(cost, currency)}.${over}`;
}

function runSays(running: Answer<RunCost>): readonly string[] {
  if (!running.known) return [`A month in use: ${running.because}`];
  return running.value.in.map(({ currency, month, task, solved }) => {
    const each = task.known ? ` A task costs ${amountSays(task.value.p50.value, currency)} in the middle case` : "";
    const one = solved.known ? `, and a solved one ${amountSays(solved.value.p50.value, currency)}` : "";
    return `In use it costs ${likely(month, currency)} a month.${each}${each === "" ? "" : `${one}.`}`;
  });
}

/** "as likely as not under 12,000 EUR, and in nine cases of ten under 31,000 EUR". */
export function likely({ p50, p90 }: Pick<CostQuantiles, "p50" | "p90">, currency: string): string {
  if (p50.value === p90.value) return amountSays(p50.value, currency);
  return `as likely as not under ${amountSays(p50.value, currency)}, and in nine cases of ten under ${amountSays(p90.value, currency)}`;
}
