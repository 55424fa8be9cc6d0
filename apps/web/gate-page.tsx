import { useRemainingCost, VerdictAtGate } from "#chapters/forecasting/web";
import { GateScreen } from "#chapters/lifecycle/web";

/** A gate, with what the forecast says it still costs, and whether a test is worth more than its price. */
export function GatePage() {
  return <GateScreen useRemainingCost={useRemainingCost} besideQuestion={<VerdictAtGate />} />;
}
