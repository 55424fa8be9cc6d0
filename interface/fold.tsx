import type { ReactNode } from "react";
import css from "./fold.module.css";

interface Props {
  readonly summary: string;
  readonly children: ReactNode;
  /** Stands right above something else. */
  readonly apart?: boolean;
}

/** What is read seldom, behind its name. */
export function Fold({ summary, children, apart = false }: Props) {
  return (
    <details className={css.fold} data-apart={apart || undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
