import { type Day, longDay } from "#kernel";
import css from "./forecast.module.css";
import { chanceSays, type ForecastShown } from "./forecast-says.ts";

/** When more will be known, and from what. */
export function EvidencePanel({ forecast: { evidence, knowMore } }: { readonly forecast: ForecastShown }) {
  if (evidence.length === 0) return null;
  return (
    <section className={css.panel} aria-label="When we will know more">
      <h2>When we will know more</h2>
      {knowMore && (
        <p>
          On {longDay(knowMore.on as Day)}, from {knowMore.what}.
        </p>
      )}
      <ul className={css.list}>
        {evidence.map(({ what, on, settles }) => (
          <li key={what}>
            <span>{longDay(on as Day)}</span>
            <span>{what}</span>
            <span className={css.quiet}>settles {chanceSays(settles)} of the doubt</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
