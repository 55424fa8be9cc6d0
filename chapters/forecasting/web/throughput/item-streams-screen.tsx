import { useQuery } from "@tanstack/react-query";
import { useMay } from "#chapters/workspace/web";
import { type Column, DataTable, EmptyState, Link, ProblemNotice, Screen, Tag, useAsOf, useParam } from "#interface";
import { type Day, longDay } from "#kernel";
import type { ItemStreamView } from "../../contract/index.ts";
import { ChooseTable } from "../bring/choose-table.tsx";
import { PasteTable } from "../bring/paste-table.tsx";
import { ForecastPlaces } from "../places/forecast-places.tsx";
import { itemStreamsQuery } from "../queries.ts";
import { LogPreview } from "./log-preview.tsx";
import { streamsSay, weekSays } from "./throughput-say.ts";
import { useLog } from "./use-log.ts";

const LOGS = ".csv,.tsv,.txt,.json,.ndjson,text/csv,application/json";

/** Teams that track items: a log of each, as counts a week. */
export function ItemStreamsScreen() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const may = useMay();
  const found = useQuery(itemStreamsQuery(workspace, asOf));
  const log = useLog(workspace);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { streams } = found.data;
  const choose = may.decide ? <ChooseTable words="Choose a log" accept={LOGS} busy={log.busy} onFile={log.onFile} /> : undefined;
  return (
    <Screen title="Forecasts" says={streamsSay(streams)} actions={streams.length > 0 && choose}>
      <ForecastPlaces workspace={workspace} />
      {!log.looked && <ProblemNotice error={log.error} />}
      {log.looked && <LogPreview key={log.looked.file} log={log} workspace={workspace} />}
      {!log.looked && may.decide && (
        <PasteTable label="Cells of a log of items, with their headings" onText={(text) => void log.look(text)} />
      )}
      {streams.length === 0 && !log.looked && (
        <EmptyState
          says={
            may.decide
              ? "Drop what your tracker exports: when so many items are done follows from how many were done in each week."
              : "A lead brings in what a tracker exports. When so many items are done then follows from how many were done in each week."
          }
          action={choose}
          example={
            <>
              CSV or JSON of Jira, GitHub or Linear, or <code>id, created, started, finished</code>. It is read in this browser; only counts
              a week are kept, and never who did what.
            </>
          }
        />
      )}
      {streams.length > 0 && (
        <DataTable title="Streams of items" remember="item-streams" columns={columnsOf(workspace)} rows={streams} keyOf={({ id }) => id} />
      )}
    </Screen>
  );
}

const columnsOf = (workspace: string): readonly Column<ItemStreamView>[] => [
  {
    key: "name",
    head: "Team or stream",
    names: true,
    text: ({ name }) => name,
    cell: ({ id, name, withdrawn }) => (
      <>
        <Link to={`/w/${workspace}/forecasts/throughput/${id}`}>{name}</Link>{" "}
        {withdrawn && <Tag title={withdrawn.because ?? "The reason was erased."}>withdrawn</Tag>}
      </>
    ),
  },
  { key: "project", head: "Project", text: ({ projectName }) => projectName },
  { key: "weeks", head: "Weeks", numeric: true, text: ({ finished }) => finished.length },
  { key: "week", head: "A week, in the middle", unit: "items", numeric: true, text: ({ finished }) => weekSays(finished) },
  { key: "open", head: "Open", unit: "items", numeric: true, text: ({ open }) => open },
  { key: "until", head: "Up to", text: ({ until }) => until, cell: ({ until }) => longDay(until as Day) },
];
