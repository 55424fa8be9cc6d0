import { useRanges } from "#chapters/forecasting/web";
import { PortfolioScreen } from "#chapters/lifecycle/web";

/** The portfolio with the one thing a chapter above it adds: a first range for each next decision. */
export function PortfolioPage() {
  return <PortfolioScreen useRanges={useRanges} />;
}
