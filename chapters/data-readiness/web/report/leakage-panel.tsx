import { shortFigure } from "#charts";
import { FramedList, Unknown } from "#interface";
import { ColumnLinks } from "./column-links.tsx";
import { useMeasured } from "./data-set-context.ts";
import { leakageSays, leakageTestName } from "./leakage-says.ts";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";
import { StateMark } from "./state-mark.tsx";

/** Each test for what a model would know in the file and not in use. */
export function LeakagePanel() {
  const { leakage } = useMeasured().profile;
  if (leakage.length === 0) return null;
  return (
    <Panel id="leakage" title="Leakage" says={leakageSays(leakage)}>
      <FramedList>
        {leakage.map(({ test, found }) => (
          <li key={test} className={css.test} data-row tabIndex={-1}>
            <StateMark state={!found.known ? "not-measured" : found.value.leaks ? "failed" : "passed"} />
            <span className={css.asks}>{leakageTestName[test]}</span>
            {found.known ? (
              <span className={css.found}>
                {found.value.says}
                <span className={css.quiet}>
                  {" "}
                  {figure(found.value.figure)}, held against {figure(found.value.threshold)}
                </span>
                <ColumnLinks columns={found.value.columns.map(({ column }) => column)} />
              </span>
            ) : (
              <span className={css.found}>
                <Unknown what="not measured" because={found.because} />
              </span>
            )}
          </li>
        ))}
      </FramedList>
    </Panel>
  );
}

/** Beside a sentence two decimals are enough. */
const figure = (of: number): string => shortFigure(Number(of.toFixed(2))).replace("-", "−");
