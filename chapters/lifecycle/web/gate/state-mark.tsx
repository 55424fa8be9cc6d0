import css from "./gate.module.css";
import type { GateRow } from "./gate-says.ts";

const shapes = {
  right: <path d="M2.5 8.5 6.5 12.5 13.5 3.5" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  wrong: <path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  unknown: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2.2" />,
} as const;

const words = (row: GateRow): string => {
  const isKill = row.criterion.terms.role === "kill";
  if (row.standing === "unknown") return "unknown";
  if (isKill) return row.standing === "wrong" ? "met: stop" : "not met";
  return row.state;
};

/** Word and shape. Ink, but for a kill criterion that is met: that alone is a breach. */
export function StateMark({ row }: { readonly row: GateRow }) {
  const isBreach = row.criterion.terms.role === "kill" && row.standing === "wrong";
  return (
    <span className={css.state} data-standing={row.standing} data-breach={isBreach || undefined}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {shapes[row.standing]}
      </svg>
      {words(row)}
    </span>
  );
}
