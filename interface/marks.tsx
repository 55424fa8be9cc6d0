import type { ReactNode } from "react";
import css from "./marks.module.css";

/** The phase, in ink: a phase is no judgement, so it has no colour. */
export function PhaseChip({ phase, guess = false }: { readonly phase: string; readonly guess?: boolean }) {
  return (
    <span className={css.phase} data-guess={guess || undefined}>
      {phase}
      {guess && <span className={css.guess}> (guess)</span>}
    </span>
  );
}

/** Something waits for a person: amber, a triangle and a word. */
export function Due({ children }: { readonly children: ReactNode }) {
  return (
    <span className={css.due}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <path d="M5 1 9.5 9h-9z" fill="currentColor" />
      </svg>
      {children}
    </span>
  );
}

/** A kill criterion met, an unanswered alert, a broken promise: red, a square and a word. Nothing else is red. */
export function Breach({ children }: { readonly children: ReactNode }) {
  return (
    <span className={css.breach}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <path d="M1 1h8v8H1z" fill="currentColor" />
      </svg>
      {children}
    </span>
  );
}

/** A small word beside a name: research, imported, edited. */
export function Tag({ children, title }: { readonly children: ReactNode; readonly title?: string }) {
  return (
    <span className={css.tag} title={title}>
      {children}
    </span>
  );
}
