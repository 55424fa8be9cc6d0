import { useQuery } from "@tanstack/react-query";
import { Breach, Link, ProblemNotice, Screen, today } from "#interface";
import { longDay } from "#kernel";
import type { DataSetShown } from "../data-set-shown.ts";
import { attachedQuery, profileQuery } from "../queries.ts";
import { ChecksPanel } from "../report/checks-panel.tsx";
import { DataSetContext, type DataSetHere } from "../report/data-set-context.ts";
import { GapsPanel } from "../report/gaps-panel.tsx";
import { Hero } from "../report/hero.tsx";
import css from "../report/report.module.css";

interface Props {
  readonly workspace: string;
  readonly dataSet: DataSetShown;
  readonly digest: string;
}

const nothing = { write: false, decide: false } as const;

/** A report as it was attached to a criterion: to be read, and checked against its digest. Nothing said since changes it. */
export function AttachedView({ workspace, dataSet, digest }: Props) {
  const found = useQuery(attachedQuery(workspace, dataSet.id, digest));
  const profile = useQuery(profileQuery(workspace, dataSet.id, found.data?.profile));
  const error = found.error ?? profile.error;
  if (error) return <ProblemNotice error={error} onRetry={() => void found.refetch()} />;
  if (!found.data || !profile.data) return null;
  const { report, version, assessment, isWhole, profile: measured } = found.data;
  const own = dataSet.versions.find((each) => each.assessment === assessment);
  const { rows, measuredOn } = profile.data;
  const here: DataSetHere = {
    workspace,
    dataSet,
    made: { assessment, version, question: null, profile: measured, rows, measuredOn, measured: own?.measured ?? "here", digest, report },
    profile: profile.data,
    today: today(),
    may: nothing,
    params: { workspace, dataSet: dataSet.id },
    said: async () => undefined,
  };
  const at = `/w/${workspace}/data/${dataSet.id}`;
  return (
    <DataSetContext value={here}>
      <Screen
        title={`${dataSet.name}, as attached`}
        crumb={
          <>
            <Link to={`/w/${workspace}/data`}>Data</Link> / <Link to={at}>{dataSet.name}</Link>
          </>
        }
        says={report.summary[0]}
        note={report.summary[1]}
      >
        <p className={css.attached}>
          <span>
            As it was on {longDay(report.asOf)}, when it was attached: version {version}.
          </span>
          {isWhole ? (
            <span>What is kept still has the digest {digest.slice(0, 12)}….</span>
          ) : (
            <Breach>What is kept has another digest than the one that was attached</Breach>
          )}
          <Link to={at} query={{ version }}>
            See it as it is today
          </Link>
        </p>
        <Hero />
        <div className={css.parts}>
          <GapsPanel />
          <ChecksPanel />
        </div>
      </Screen>
    </DataSetContext>
  );
}
