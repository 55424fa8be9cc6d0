import type { ReactNode } from "react";
import { amountSays } from "#chapters/lifecycle/domain";
import { Figure } from "#interface";
import css from "./money.module.css";
import { type Quantiles, quantileFacts, rangeBeside } from "./money-says.ts";

interface Props {
  readonly label: string;
  readonly cost: Quantiles;
  readonly currency: string;
  /** What it is worked out from, for whoever asks. */
  readonly says: string;
  /** What stands under it. */
  readonly below?: ReactNode;
}

/** One amount: the middle case, eight in ten beside it, and all of it behind a click. */
export function CostCell({ label, cost, currency, says, below }: Props) {
  const amount = amountSays(cost.p50.value, currency);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Figure evidence={{ title: `${label}: ${amount}`, says, facts: quantileFacts(cost, currency) }}>{amount}</Figure>
      </dd>
      <dd className={css.quiet}>{rangeBeside(cost, currency) ?? "no range was said"}</dd>
      {below && <dd className={css.quiet}>{below}</dd>}
    </div>
  );
}
