import type { ForecastView } from "../../contract/index.ts";
import css from "./more-tries.module.css";

/** Of each minimum viable criterion that was tried five times and not reached: what more of the same may bring, in a line. */
export function MoreTriesLines({ moreTries }: Pick<ForecastView, "moreTries">) {
  if (moreTries.length === 0) return null;
  return (
    <section className={css.lines} aria-labelledby="more-tries">
      <h2 id="more-tries">With more of the same work</h2>
      {moreTries.map(({ criterion, says }) => (
        <p key={criterion}>{says}</p>
      ))}
      <p className={css.quiet}>From the figures alone, as if the work went on as it did. The forecast of days does not take it.</p>
    </section>
  );
}
