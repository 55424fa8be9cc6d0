import { Unknown } from "#interface";
import { chanceSays } from "../project/forecast/forecast-says.ts";
import { CostCell } from "./cost-cell.tsx";
import type { CostAheadShown } from "./money-says.ts";

const says =
  "In each world of the forecast, the weeks of work × people × the workspace’s rate, with what is paid by the month. Never per person.";

/** Until the next decision, and until it ships. */
export function AheadCells({ ahead }: { readonly ahead: CostAheadShown }) {
  const { currency, toNextDecision, toShipping } = ahead;
  const isOneReason = !toNextDecision.known && !toShipping.known && toNextDecision.because === toShipping.because;
  return (
    <>
      <Until label="To the next decision" until={toNextDecision} currency={currency} />
      {!isOneReason && <Until label="Until it ships, if it does" until={toShipping} currency={currency} />}
    </>
  );
}

interface UntilProps {
  readonly label: string;
  readonly until: CostAheadShown["toShipping"];
  readonly currency: string;
}

function Until({ label, until, currency }: UntilProps) {
  if (!until.known)
    return (
      <div>
        <dt>{label}</dt>
        <dd data-unknown>
          <Unknown what="not shown" because={until.because} />
        </dd>
      </div>
    );
  const { cost, overTwice } = until.value;
  const below = overTwice.known ? `${chanceSays(overTwice.value.value)} to cost more than twice its plan` : null;
  return <CostCell label={label} cost={cost} currency={currency} says={says} below={below} />;
}
