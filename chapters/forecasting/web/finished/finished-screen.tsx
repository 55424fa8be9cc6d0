import { useQuery } from "@tanstack/react-query";
import { useMay } from "#chapters/workspace/web";
import { EmptyState, ProblemNotice, Screen, useAsOf, useParam } from "#interface";
import { ChooseTable } from "../bring/choose-table.tsx";
import { PasteTable } from "../bring/paste-table.tsx";
import { ForecastPlaces } from "../places/forecast-places.tsx";
import { finishedQuery } from "../queries.ts";
import { finishedSays } from "./finished-say.ts";
import { KeptTable } from "./kept-table.tsx";
import { LearntKinds } from "./learnt-kinds.tsx";
import { PreviewView } from "./preview-view.tsx";
import { useTable } from "./use-table.ts";

/** Projects that were over before they came here: how long each took against its first plan, from a table. */
export function FinishedScreen() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const may = useMay();
  const found = useQuery(finishedQuery(workspace, asOf));
  const table = useTable(workspace);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { projects } = found.data;
  const choose = may.decide ? (
    <ChooseTable words="Choose a CSV" accept=".csv,.tsv,.txt,text/csv" busy={table.busy} onFile={table.onFile} />
  ) : undefined;
  return (
    <Screen title="Forecasts" says={finishedSays(found.data)} actions={projects.length > 0 && choose}>
      <ForecastPlaces workspace={workspace} />
      {!table.looked && <ProblemNotice error={table.error} />}
      <PreviewView table={table} />
      {!table.looked && may.decide && (
        <PasteTable label="Cells of finished projects, with their headings" onText={(text) => void table.look(text)} />
      )}
      {projects.length === 0 && !table.looked && (
        <EmptyState
          says={
            may.decide
              ? "Drop a table of projects that are over: how long each took against its first plan begins to count in every forecast."
              : "A lead brings in a table of projects that are over. How long each took against its first plan then counts in every forecast."
          }
          action={choose}
          example={
            <>
              CSV, with a line for each: <code>Project, Kind, Started, First promised, Finished, Outcome</code>. Nothing is kept before you
              have seen what was read.
            </>
          }
        />
      )}
      <LearntKinds kinds={found.data.kinds} />
      {projects.length > 0 && <KeptTable projects={projects} workspace={workspace} mayReport={may.decide} />}
    </Screen>
  );
}
