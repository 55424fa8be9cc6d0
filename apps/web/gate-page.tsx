import { useRemainingCost } from "#chapters/forecasting/web";
import { GateScreen } from "#chapters/lifecycle/web";

/** A gate, with what the forecast says it still costs. */
export function GatePage() {
  return <GateScreen useRemainingCost={useRemainingCost} />;
}
