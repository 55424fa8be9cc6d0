import { PromisesTogether, useRanges } from "#chapters/forecasting/web";
import { PortfolioScreen } from "#chapters/lifecycle/web";
import { useAlsoDue } from "./use-also-due.ts";

/** The portfolio with what chapters above it add: a first range for each next decision, what is due, and whether all promises hold together. */
export function PortfolioPage() {
  return <PortfolioScreen useRanges={useRanges} useAlsoDue={useAlsoDue} below={<PromisesTogether />} />;
}
