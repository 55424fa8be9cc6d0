import { Button } from "@mantine/core";
import { useState } from "react";
import { daysBar } from "#charts";
import { count, FramedList, Marks, sentence, Unknown } from "#interface";
import { daysOfWork } from "#kernel";
import { comesFirst } from "../../domain/index.ts";
import { CheckActions } from "./check-row.tsx";
import { ColumnLinks } from "./column-links.tsx";
import { useDataSet } from "./data-set-context.ts";
import { firstSentence } from "./first-sentence.ts";
import { type GapRow, gapRows, longestEffort, unmeasured } from "./gap-rows.ts";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";
import { StateMark } from "./state-mark.tsx";

/** What is not measured is many rows at first, and the first few are enough to begin with. */
const SHORT = 5;

/** What to do, the dearest first; and what nobody looked at, with the one action that would show it. */
export function GapsPanel() {
  const { report } = useDataSet().made;
  const rows = gapRows(report);
  const longest = longestEffort(rows);
  const open = unmeasured(report);
  const [all, setAll] = useState(false);
  const shown = all ? open : open.slice(0, SHORT);
  return (
    <Panel
      id="gaps"
      title="What to do"
      says={
        rows.length === 0
          ? "No gap is open."
          : `${sentence(count(rows.length, "gap"))}, the dearest first. ${comesFirst(report.workingOn, rows)}`
      }
    >
      {rows.length > 0 && (
        <FramedList ordered>
          {rows.map((row) => (
            <Gap key={row.check.check} row={row} longest={longest} />
          ))}
        </FramedList>
      )}
      {open.length > 0 && (
        <>
          <h3 className={css.subTitle}>Not measured yet: what it takes may grow</h3>
          <FramedList dashed>
            {shown.map((check) => (
              <li key={check.check}>
                <details>
                  <summary data-row className={css.notYet}>
                    <StateMark state="not-measured" wordless />
                    <span>
                      <strong>{check.asks}</strong> <span className={css.quiet}>band {check.band}</span>
                    </span>
                    <span className={css.found}>{check.next}</span>
                  </summary>
                  <div className={css.checkBody}>
                    <Unknown what="not measured" because={check.says} />
                    <ColumnLinks columns={check.columns} />
                    <CheckActions check={check} />
                  </div>
                </details>
              </li>
            ))}
          </FramedList>
          {open.length > shown.length && (
            <Button variant="default" size="compact-sm" w="fit-content" data-no-print onClick={() => setAll(true)}>
              Show all {open.length} that are not measured
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}

function Gap({ row: { check, says: found, next, effort, holds }, longest }: { readonly row: GapRow; readonly longest: number }) {
  const [says, more] = firstSentence(found);
  return (
    <li>
      <details>
        <summary data-row className={css.gap}>
          <span className={css.gapWords}>
            <strong>{says}</strong>
            <span>{next}</span>
          </span>
          <span className={css.gapBand}>
            band {check.band}
            {holds && <strong>, comes first</strong>}
          </span>
          <span className={css.gapDays}>
            <Marks drawing={daysBar({ ...effort, longest }, { width: 144 })} />
            <span>
              {daysOfWork(effort.low)}–{daysOfWork(effort.high)} <span className={css.quiet}>person-days</span>
            </span>
          </span>
        </summary>
        <div className={css.checkBody}>
          {more !== "" && <p>{more}</p>}
          <ColumnLinks columns={check.columns} />
          <CheckActions check={check} />
        </div>
      </details>
    </li>
  );
}
