import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMay } from "#chapters/workspace/web";
import { Link, ProblemNotice, Screen, today, useAsOf, useParam, useQueryWord } from "#interface";
import type { Profile } from "../../domain/index.ts";
import { AttachedView } from "../attach/attached-view.tsx";
import { ColumnDrawer } from "../columns/column-drawer.tsx";
import { ColumnsPanel } from "../columns/columns-panel.tsx";
import { CompareView } from "../compare/compare-view.tsx";
import { profileQuery } from "../queries.ts";
import { ChecksPanel } from "./checks-panel.tsx";
import { ContextLine, StandsFor } from "./context-line.tsx";
import { DataSetActions } from "./data-set-actions.tsx";
import { DataSetContext, type DataSetHere } from "./data-set-context.ts";
import { EnoughPanel } from "./enough-panel.tsx";
import { EvaluationPanel } from "./evaluation-panel.tsx";
import { GapsPanel } from "./gaps-panel.tsx";
import { Hero } from "./hero.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { LabelsPanel } from "./labels-panel.tsx";
import { LeakagePanel } from "./leakage-panel.tsx";
import { NothingMeasured } from "./nothing-measured.tsx";
import { OnThisPage } from "./on-this-page.tsx";
import css from "./report.module.css";
import { SegmentsPanel } from "./segments-panel.tsx";
import { SetPanel } from "./set-panel.tsx";
import { TimePanel } from "./time-panel.tsx";
import { useShownReport } from "./use-shown-report.ts";

/** A data set's readiness report: the band, what holds it there, what to do, and everything that was measured. */
export function DataSetScreen() {
  const workspace = useParam("workspace");
  const id = useParam("dataSet");
  const asOf = useAsOf();
  const may = useMay();
  const client = useQueryClient();
  const found = useShownReport(workspace, id, asOf);
  const made = found.data?.made.known ? found.data.made.value : undefined;
  const profile = useQuery(profileQuery(workspace, id, made?.profile));
  const compare = useQueryWord("compare");
  const attached = useQueryWord("report");
  const error = found.error ?? profile.error;
  if (error)
    return <ProblemNotice error={error} onRetry={() => void client.invalidateQueries({ queryKey: ["data-readiness", workspace] })} />;
  if (!found.data) return null;
  const dataSet = found.data;
  if (attached !== undefined) return <AttachedView workspace={workspace} dataSet={dataSet} digest={attached} />;
  if (made === undefined) return <NothingMeasured dataSet={dataSet} workspace={workspace} mayWrite={may.write} />;
  const here: DataSetHere = {
    workspace,
    dataSet,
    made,
    profile: profile.data ?? null,
    today: asOf ?? today(),
    may: dataSet.retired ? { write: false, decide: false } : may,
    params: { workspace, dataSet: id },
    said: () => client.invalidateQueries({ queryKey: ["data-readiness", workspace] }),
  };
  return (
    <DataSetContext value={here}>
      {compare === undefined ? <Report here={here} /> : profile.data && <CompareView than={compare} measured={profile.data} />}
    </DataSetContext>
  );
}

function Report({ here: { workspace, dataSet, made, profile } }: { readonly here: DataSetHere }) {
  const { report } = made;
  return (
    <Screen
      title={dataSet.name}
      crumb={
        <>
          <Link to={`/w/${workspace}/data`}>Data</Link> / {dataSet.name}
        </>
      }
      says={report.summary[0]}
      note={report.summary[1]}
    >
      <div className={css.top}>
        <ContextLine />
        <DataSetActions />
      </div>
      <StandsFor />
      <Hero />
      <OnThisPage />
      <div className={css.parts}>
        <GapsPanel />
        {profile === null ? <p role="status">Reading what was measured of each column.</p> : <Measured profile={profile} />}
        <ChecksPanel />
        <HistoryPanel />
      </div>
      {profile !== null && <ColumnDrawer />}
    </Screen>
  );
}

function Measured({ profile }: { readonly profile: Profile }) {
  const isEvaluation = profile.evaluation.known || profile.roles.evaluation !== null;
  return (
    <>
      {isEvaluation && <EvaluationPanel />}
      <ColumnsPanel />
      <SegmentsPanel />
      <TimePanel />
      {!isEvaluation && (
        <>
          <LabelsPanel />
          <LeakagePanel />
          <EnoughPanel />
        </>
      )}
      <SetPanel />
    </>
  );
}
