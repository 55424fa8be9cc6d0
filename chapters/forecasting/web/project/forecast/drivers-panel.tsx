import { useMemo } from "react";
import { swings } from "#charts";
import { Figure, Picture } from "#interface";
import { type ForecastModel, swingsOf } from "../../../domain/index.ts";
import css from "./forecast.module.css";
import { chanceSays, type ForecastShown } from "./forecast-says.ts";

/** What moves it most, in days, and how much of the doubt could be learnt away. */
export function DriversPanel({ model, forecast }: { readonly model: ForecastModel; readonly forecast: ForecastShown }) {
  const causes = useMemo(() => swingsOf(model), [model]);
  const { epistemic, drivers } = forecast;
  if (causes.length === 0) return null;
  return (
    <section className={css.panel} aria-label="What moves it">
      <h2>What moves it</h2>
      <p className={css.says}>
        How many days the middle case moves where there is little of a cause, and where there is much: a fifth of the worlds each.
      </p>
      <Picture draw={(width) => swings({ causes }, { width })} about={800} />
      {epistemic.known && (
        <p className={css.quiet}>
          <Figure
            evidence={{
              title: `${chanceSays(epistemic.value.value)} could be learnt`,
              says: "The share of the spread that comes from what nobody knows yet, rather than from chance: worlds are walked twice with the same of it.",
              facts: drivers.map(({ name, share }) => ({ label: name, value: chanceSays(share) })),
            }}
          >
            {chanceSays(epistemic.value.value)} of the doubt could be learnt away
          </Figure>
          ; the rest is chance.
        </p>
      )}
    </section>
  );
}
