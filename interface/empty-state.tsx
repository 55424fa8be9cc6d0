import type { ReactNode } from "react";
import css from "./notice.module.css";

interface Props {
  /** One sentence: what would stand here. */
  readonly says: string;
  /** One action. */
  readonly action?: ReactNode;
  /** One example, in quiet words. */
  readonly example?: ReactNode;
}

/** An empty place teaches: one sentence, one action, one example. */
export function EmptyState({ says, action, example }: Props) {
  return (
    <div className={css.empty}>
      <p className={css.says}>{says}</p>
      {action}
      {example && <p className={css.example}>{example}</p>}
    </div>
  );
}
