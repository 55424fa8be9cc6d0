import { Figure, FramedList, Link } from "#interface";
import { type Day, longDay } from "#kernel";
import { useDataSet } from "./data-set-context.ts";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";
import { workSays } from "./work-says.ts";

/** What was measured before, each to be read or compared with; and what was done since, beside what it was thought to take. */
export function HistoryPanel() {
  const { workspace, dataSet, made } = useDataSet();
  const at = `/w/${workspace}/data/${dataSet.id}`;
  const { assumptions } = made.report;
  return (
    <Panel
      id="versions"
      title="Versions"
      says={dataSet.versions.length === 1 ? "This is the first that was measured. Assess another to compare." : undefined}
    >
      <FramedList>
        {dataSet.versions.map(({ assessment, version, measuredOn, rows, cite, question }) => (
          <li key={assessment} className={css.version} data-row tabIndex={-1}>
            <span className={css.asks}>{version}</span>
            <span>
              <Figure
                evidence={{
                  title: `Version ${version}`,
                  says: `Measured on ${longDay(measuredOn as Day)}.`,
                  facts: [{ label: "Entry", value: String(cite.entry) }],
                  link: { to: `/w/${workspace}/audit`, query: { entry: String(cite.entry) }, words: "See the entry and its proof" },
                }}
              >
                {longDay(measuredOn as Day)}
              </Figure>
            </span>
            <span>{rows.toLocaleString("en-GB")} rows</span>
            <span>
              {assessment === made.assessment ? (
                <span className={css.quiet}>shown here</span>
              ) : (
                <>
                  <Link to={at} query={{ version, ...(question ? { question } : {}) }}>
                    Open
                  </Link>{" "}
                  {version !== made.version && (
                    <Link
                      to={at}
                      query={{ version: made.version, ...(made.question ? { question: made.question } : {}), compare: version }}
                    >
                      Compare with {made.version}
                    </Link>
                  )}
                </>
              )}
            </span>
          </li>
        ))}
      </FramedList>
      {dataSet.work.length > 0 && (
        <>
          <h3 className={css.subTitle}>Work that was done</h3>
          <ul className={css.assumed}>
            {dataSet.work.map((done) => (
              <li key={done.cite.entry}>{workSays(done, made.report)}</li>
            ))}
          </ul>
        </>
      )}
      {assumptions.length > 0 && (
        <>
          <h3 className={css.subTitle}>What this report takes for granted</h3>
          <ul className={css.assumed}>
            {assumptions.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
