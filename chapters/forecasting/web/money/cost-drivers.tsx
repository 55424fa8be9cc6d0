import { chanceSays } from "../project/forecast/forecast-says.ts";
import css from "./money.module.css";
import type { CostAheadShown } from "./money-says.ts";

const MOST = 4;

/** The few things that move a cost most, with their part of what they explain together. */
export function CostDrivers({ drivers }: Pick<CostAheadShown, "drivers">) {
  const shown = drivers.slice(0, MOST).filter(({ share }) => share >= 0.01);
  if (shown.length === 0) return null;
  return (
    <ol className={css.drivers} aria-label="What moves it most">
      {shown.map(({ name, share }) => (
        <li key={name}>
          <span>{name}</span>
          <span className={css.bar} aria-hidden>
            <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
          </span>
          <span className={css.quiet}>{chanceSays(share)}</span>
        </li>
      ))}
    </ol>
  );
}
