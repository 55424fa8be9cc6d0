import { firstRange } from "#chapters/forecasting/domain";
import { PortfolioScreen, type RangeOf } from "#chapters/lifecycle/web";
import type { Day } from "#kernel";

/** The portfolio with the one thing a chapter above it adds: a first range for each phase, from stated priors. */
export function PortfolioPage() {
  return <PortfolioScreen rangeOf={rangeOf} />;
}

const rangeOf: RangeOf = (row, today) => {
  const stay = row.stays.at(-1);
  if (!stay || stay.enteredOn === null || stay.boxWeeks === null || stay.boxWeeks <= 0 || stay.enteredOn > today) return null;
  const range = firstRange({ since: stay.enteredOn as Day, today, boxWeeks: stay.boxWeeks, predictable: !row.research });
  return range.known ? range.value : null;
};
