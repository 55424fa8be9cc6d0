import { useReadinessNeeds } from "#chapters/data-readiness/web";
import { useRanges } from "#chapters/forecasting/web";
import { PortfolioScreen } from "#chapters/lifecycle/web";

/** The portfolio with what chapters above it add: a first range for each next decision, and what is due on the data. */
export function PortfolioPage() {
  return <PortfolioScreen useRanges={useRanges} useAlsoDue={useReadinessNeeds} />;
}
