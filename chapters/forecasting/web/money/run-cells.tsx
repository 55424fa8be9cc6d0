import { amountSays } from "#chapters/lifecycle/domain";
import { Unknown } from "#interface";
import { CostCell } from "./cost-cell.tsx";
import type { Cost, RunCostShown } from "./money-says.ts";

const says = "Tasks a month × what one takes × the prices that somebody entered, with what is paid by the month.";

/** A month in use, by currency; or what has to be said first. */
export function RunCells({ running }: { readonly running: NonNullable<Cost["running"]> }) {
  if (!running.known)
    return (
      <div>
        <dt>A month in use</dt>
        <dd data-unknown>
          <Unknown what="not known yet" because={running.because} />
        </dd>
      </div>
    );
  return running.value.in.map((row) => (
    <CostCell key={row.currency} label="A month in use" cost={row.month} currency={row.currency} says={says} below={taskSays(row)} />
  ));
}

/** "0.045 EUR a task, 0.09 EUR one that is solved". */
function taskSays({ currency, task, solved }: RunCostShown["in"][number]): string | null {
  if (!task.known) return null;
  const one = `${amountSays(task.value.p50.value, currency)} a task`;
  return solved.known ? `${one}, ${amountSays(solved.value.p50.value, currency)} one that is solved` : one;
}
