import { Fragment } from "react";
import { FramedList } from "#interface";
import { CriterionRow } from "../criterion-row.tsx";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";

const duties = [
  { duty: "must-meet", title: "Must hold" },
  { duty: "should-meet", title: "Should be reached" },
] as const;

/** One row a criterion, as the gate sees it: what must hold before what should be reached. */
export function GateRows() {
  const { gate, workspace, today } = useGate();
  return (
    <section aria-label="Criteria">
      {duties.map(({ duty, title }) => {
        const rows = gate.rows.filter((row) => row.duty === duty);
        if (rows.length === 0) return null;
        return (
          <Fragment key={duty}>
            <h2 className={css.duty}>{title}</h2>
            <FramedList className={css.rows}>
              {rows.map(({ criterion, state, because }) => (
                <CriterionRow
                  key={criterion.id}
                  criterion={{ ...criterion, state, because }}
                  workspace={workspace}
                  today={today}
                  projected
                />
              ))}
            </FramedList>
          </Fragment>
        );
      })}
    </section>
  );
}
