import type { ReactNode } from "react";
import { type Day, longDay } from "#kernel";
import css from "./story.module.css";

/** One moment of a story. */
export interface Moment {
  readonly key: string;
  readonly on: Day;
  /** What people said and decided stands left; what tools measured stands right. */
  readonly side: "said" | "measured";
  readonly what: ReactNode;
  readonly by?: ReactNode;
  /** Due and breach are the only marks. */
  readonly mark?: "due" | "breach";
}

/** Said left, measured right, down one line of time: so that one sees a promise meet its evidence. */
export function Story({ moments }: { readonly moments: readonly Moment[] }) {
  return (
    <div className={css.story}>
      <div className={css.heads} aria-hidden="true">
        <span>Said</span>
        <span>Measured</span>
      </div>
      <ol className={css.moments}>
        {moments.map(({ key, on, side, what, by, mark }, index) => (
          <li key={key} className={css.moment} data-side={side} data-mark={mark} data-row tabIndex={-1}>
            <time dateTime={on} className={css.day} data-again={moments[index - 1]?.on === on || undefined}>
              {longDay(on)}
            </time>
            <div className={css.what}>
              <span className={css.srOnly}>{side === "said" ? "Said: " : "Measured: "}</span>
              {what}
              {by && <span className={css.by}>{by}</span>}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
