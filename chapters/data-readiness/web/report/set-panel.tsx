import { strengthBar } from "#charts";
import { Marks, useSetQuery } from "#interface";
import { useMeasured } from "./data-set-context.ts";
import { Facts } from "./facts.tsx";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";
import { associationName, readFacts, setFacts, setSays } from "./set-says.ts";

const MOST_PAIRS = 12;

/** The set as a whole: how it was read, what repeats, what goes together. */
export function SetPanel() {
  const { profile } = useMeasured();
  const setQuery = useSetQuery();
  const { set, skipped } = profile;
  return (
    <Panel id="set" title="The set as a whole" says={setSays(profile)}>
      <Facts facts={setFacts(profile)} />
      {set.associations.length > 0 && (
        <>
          <h3 className={css.subTitle}>What goes together most</h3>
          <ul className={css.pairsList}>
            {set.associations.slice(0, MOST_PAIRS).map(({ a, b, measure, value }) => (
              <li key={`${a} ${b} ${measure}`}>
                <span>
                  <button type="button" className={css.columnLink} onClick={() => setQuery({ column: a })}>
                    {a}
                  </button>{" "}
                  <button type="button" className={css.columnLink} onClick={() => setQuery({ column: b })}>
                    {b}
                  </button>
                </span>
                <Marks drawing={strengthBar(value, { width: 120 })} />
                <span>
                  {value.toFixed(2)} <span className={css.quiet}>{associationName[measure]}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={css.subTitle}>How it was read</h3>
      <Facts facts={readFacts(profile)} />
      {skipped.length > 0 && (
        <ul className={css.skipped}>
          {skipped.map(({ why, rows, firstRow, says }) => (
            <li key={`${why} ${firstRow}`}>
              {says} <span className={css.quiet}>{rows === 1 ? "1 row" : `${rows.toLocaleString("en-GB")} rows`} left out so</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
