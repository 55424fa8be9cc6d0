import type { ReactNode } from "react";
import { type Evidence, useEvidence } from "./evidence.tsx";
import css from "./figure.module.css";

interface Props {
  /** The value as it is read, with its unit. */
  readonly children: ReactNode;
  /** Interval or age, quieter: "0.71 to 0.78", "measured 3 days ago". */
  readonly beside?: ReactNode;
  /** A number without a source does not ship. */
  readonly evidence: Evidence;
}

/** A figure or a sentence that can be asked "says who?": click it, or press `.` while it has the focus. */
export function Figure({ children, beside, evidence }: Props) {
  const { shown, show } = useEvidence();
  return (
    <button
      type="button"
      className={css.figure}
      data-says-who
      aria-expanded={shown === evidence}
      onClick={() => show(shown === evidence ? undefined : evidence)}
    >
      <span className={css.value}>{children}</span>
      {beside && <span className={css.beside}>{beside}</span>}
    </button>
  );
}
