import type { CheckState } from "../../domain/index.ts";
import { stateName } from "../band-words.ts";
import css from "./report.module.css";

/** A state by its shape and its word; all in ink. A hook passes, an open diamond is a gap, half a disc is let be, dashes were not looked at. */
export function StateMark({ state, wordless = false }: { readonly state: CheckState; readonly wordless?: boolean }) {
  return (
    <span className={css.state} data-state={state}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
        {shapes[state]}
      </svg>
      {wordless ? <span className={css.heard}>{stateName[state]}</span> : stateName[state]}
    </span>
  );
}

const shapes = {
  passed: <path d="m2.5 7.5 3 3 6-7" strokeLinecap="round" strokeLinejoin="round" />,
  failed: <path d="m7 1.5 5.5 5.5-5.5 5.5-5.5-5.5z" strokeLinejoin="round" fill="currentColor" />,
  waived: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  "not-measured": <circle cx="7" cy="7" r="5" strokeDasharray="2.2 2" />,
} as const;
