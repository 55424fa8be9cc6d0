import type { ReactNode } from "react";
import css from "./notice.module.css";

interface Props {
  /** "not recorded" for what nobody said, "not measured" for what no tool showed, "no range" for what nothing on record dates. */
  readonly what?: string;
  /** Why, in a clause. */
  readonly because?: string;
  /** The one action that would make it known. */
  readonly action?: ReactNode;
}

/** Unknown looks unknown: a dashed outline and words, never 0 and never green. */
export function Unknown({ what = "not recorded", because, action }: Props) {
  return (
    <span className={css.unknown} title={because}>
      <span>
        {what}
        {because && <span className={css.because}>: {because}</span>}
      </span>
      {action}
    </span>
  );
}
