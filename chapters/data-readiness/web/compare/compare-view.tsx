import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { percent, spreadPair } from "#charts";
import { Link, Marks, ProblemNotice, Screen, Unknown, useAsOf, useSetQuery } from "#interface";
import { type ComparedColumn, comparedColumns, compareSays, movedChecks, type Profile, rowsSay } from "../../domain/index.ts";
import { bandSays } from "../band-words.ts";
import type { Made } from "../data-set-shown.ts";
import { dataSetQuery, profileQuery } from "../queries.ts";
import { type DataSetHere, useDataSet } from "../report/data-set-context.ts";
import { Panel } from "../report/panel.tsx";
import report from "../report/report.module.css";
import { StateMark } from "../report/state-mark.tsx";
import css from "./compare.module.css";
import { spreadOf } from "./spread-of.ts";

const PAGE = 60;

/** Two versions side by side: what changed in band, checks and columns. The earlier one is hollow wherever both are drawn. */
export function CompareView({ than, measured }: { readonly than: string; readonly measured: Profile }) {
  const here = useDataSet();
  const { workspace, dataSet, made } = here;
  const asOf = useAsOf();
  const earlier = useQuery(dataSetQuery(workspace, dataSet.id, { asOf, version: than, question: made.question ?? undefined }));
  const was = earlier.data?.made.known ? earlier.data.made.value : undefined;
  const profile = useQuery(profileQuery(workspace, dataSet.id, was?.profile));
  const error = earlier.error ?? profile.error;
  if (error) return <ProblemNotice error={error} onRetry={() => void earlier.refetch()} />;
  if (earlier.data && was === undefined)
    return (
      <Screen title={`${dataSet.name}, compared`} crumb={<Back here={here} />} says={`Version “${than}” cannot be compared.`}>
        <Unknown what="no report" because={earlier.data.made.known ? "" : earlier.data.made.because} />
      </Screen>
    );
  if (was === undefined || !profile.data) return null;
  return <Compared was={{ made: was, profile: profile.data }} is={here} measured={measured} />;
}

interface Props {
  readonly was: { readonly made: Made; readonly profile: Profile };
  readonly is: DataSetHere;
  readonly measured: Profile;
}

function Compared({ was, is, measured }: Props) {
  const [most, setMost] = useState(PAGE);
  const setQuery = useSetQuery();
  const checks = movedChecks(was.made.report, is.made.report);
  const columns = comparedColumns(was.profile, measured);
  const sides = [was.made, is.made].map(({ version, report: of }) => ({ version, report: of }));
  const says = compareSays({ ...was.made, profile: was.profile }, { ...is.made, profile: measured });
  return (
    <Screen
      title={`${is.dataSet.name}, compared`}
      crumb={<Back here={is} />}
      says={says}
      note={`Before is “${was.made.version}”, now is “${is.made.version}”. ${rowsSay(was.profile.rows, measured.rows)}`}
      actions={
        <Button variant="default" onClick={() => setQuery({ compare: undefined })}>
          Back to the report
        </Button>
      }
    >
      <div className={css.sides}>
        {sides.map(({ version, report: of }) => (
          <section key={version} aria-label={`Version ${version}`}>
            <h2>{version}</h2>
            <p>{bandSays(of)}</p>
            <p className={report.says}>{of.summary[1]}</p>
          </section>
        ))}
      </div>
      <div className={report.parts}>
        <Panel
          id="moved-checks"
          title="Checks that came to something else"
          says={checks.length === 0 ? "Every check came to the same." : undefined}
        >
          {checks.length > 0 && (
            <ul className={report.checks}>
              {checks.map(({ check, asks, was: before, is: now, says: found }) => (
                <li key={check} className={css.moved} data-row tabIndex={-1}>
                  <span className={css.states}>
                    {before ? <StateMark state={before} /> : <span className={report.quiet}>not asked</span>}
                    <span aria-hidden="true">→</span>
                    {now ? <StateMark state={now} /> : <span className={report.quiet}>not asked</span>}
                  </span>
                  <span className={report.asks}>{asks}</span>
                  <span className={report.found}>{found}</span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel
          id="compared-columns"
          title="Columns"
          says="Those that came, went or moved first. Hollow is before: the box holds half of the rows, the line nine in ten, the tick is the median."
        >
          <ul className={report.checks}>
            {columns.slice(0, most).map((column) => (
              <Column key={column.name} column={column} />
            ))}
          </ul>
          {columns.length > most && (
            <Button variant="default" size="compact-sm" w="fit-content" onClick={() => setMost(most + PAGE)}>
              Show {Math.min(PAGE, columns.length - most)} more of {columns.length.toLocaleString("en-GB")}
            </Button>
          )}
        </Panel>
      </div>
    </Screen>
  );
}

function Column({ column: { name, was, is, moved, missing } }: { readonly column: ComparedColumn }) {
  const [a, b] = [was && spreadOf(was), is && spreadOf(is)];
  const share = (of: number | null): string => (of === null ? "–" : percent(of));
  return (
    <li className={css.column} data-row tabIndex={-1} data-moved={moved.length > 0 || undefined}>
      <span className={report.asks}>{name}</span>
      <span>{moved.length === 0 ? <span className={report.quiet}>as before</span> : moved.join("; ")}</span>
      <span className={css.picture}>{(a || b) && <Marks drawing={spreadPair({ name, was: a, is: b }, { width: 240 })} />}</span>
      <span className={css.missing}>
        {missing.was === 0 && missing.is === 0 ? (
          <span className={report.quiet}>none missing</span>
        ) : (
          <>
            {share(missing.was)} → {share(missing.is)} <span className={report.quiet}>missing</span>
          </>
        )}
      </span>
    </li>
  );
}

function Back({ here: { workspace, dataSet, made } }: { readonly here: DataSetHere }) {
  return (
    <>
      <Link to={`/w/${workspace}/data`}>Data</Link> /{" "}
      <Link
        to={`/w/${workspace}/data/${dataSet.id}`}
        query={{ version: made.version, ...(made.question ? { question: made.question } : {}) }}
      >
        {dataSet.name}
      </Link>
    </>
  );
}
