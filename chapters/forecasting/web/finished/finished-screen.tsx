import { Button, FileButton, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#chapters/workspace/web";
import { DropAnywhere, EmptyState, icons, ProblemNotice, Screen, useAsOf, useParam } from "#interface";
import { ForecastPlaces } from "../places/forecast-places.tsx";
import { finishedQuery } from "../queries.ts";
import css from "./finished.module.css";
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
  const choose = may.decide ? <ChooseTable onFile={table.onFile} busy={table.busy} /> : undefined;
  return (
    <Screen title="Forecasts" says={finishedSays(found.data)} actions={projects.length > 0 && choose}>
      <ForecastPlaces workspace={workspace} />
      {!table.looked && <ProblemNotice error={table.error} />}
      <PreviewView table={table} />
      {!table.looked && may.decide && <PasteTable onText={(text) => void table.look(text)} />}
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

function ChooseTable({ onFile, busy }: { readonly onFile: (file: File) => void; readonly busy: boolean }) {
  return (
    <>
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} leftSection={icons.file} loading={busy}>
            Choose a CSV
          </Button>
        )}
      </FileButton>
      <DropAnywhere says="Drop it to see what is read of it" onFile={onFile} />
    </>
  );
}

function PasteTable({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <details className={css.paste}>
      <summary>Or paste the cells</summary>
      <Textarea
        aria-label="Cells of finished projects, with their headings"
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button variant="default" size="compact-sm" disabled={text.trim() === ""} onClick={() => onText(text)}>
        See what is read
      </Button>
    </details>
  );
}
