import { useQueryClient } from "@tanstack/react-query";
import { kindName } from "#chapters/lifecycle/domain";
import { citeEvidence } from "#chapters/lifecycle/web";
import { type Column, ConfirmWithReason, call, DataTable, Figure, Tag } from "#interface";
import { type Day, shortDay } from "#kernel";
import { type FinishedView, withdrawFinishedEndpoint } from "../../contract/index.ts";
import { timesSay } from "./finished-say.ts";

type Row = FinishedView["projects"][number];

interface Props {
  readonly projects: readonly Row[];
  readonly workspace: string;
  readonly mayReport: boolean;
}

/** Reported history, each line with the entry it stands on. */
export function KeptTable({ projects, workspace, mayReport }: Props) {
  return (
    <DataTable
      title="Finished projects"
      remember="finished"
      columns={columnsOf(workspace, mayReport)}
      rows={projects}
      keyOf={({ id }) => id}
    />
  );
}

/** "6 May 2025": a table of many days is narrow. */
const dayAndYear = (when: Day): string => `${shortDay(when)} ${when.slice(0, 4)}`;

const columnsOf = (workspace: string, mayReport: boolean): readonly Column<Row>[] => [
  {
    key: "name",
    head: "Project",
    names: true,
    text: ({ name }) => name,
    cell: ({ name, withdrawn }) => (
      <>
        {name} {withdrawn && <Tag title={withdrawn.because ?? "The reason was erased."}>withdrawn</Tag>}
      </>
    ),
  },
  { key: "kind", head: "Kind", text: ({ kind }) => kind && kindName[kind] },
  { key: "ending", head: "Ended", text: ({ ending }) => ending },
  { key: "started", head: "Started", text: ({ startedOn }) => startedOn, cell: ({ startedOn }) => dayAndYear(startedOn as Day) },
  { key: "planned", head: "Planned", unit: "days", numeric: true, text: ({ plannedDays }) => String(Math.round(plannedDays)) },
  { key: "finished", head: "Finished", text: ({ finishedOn }) => finishedOn, cell: ({ finishedOn }) => dayAndYear(finishedOn as Day) },
  {
    key: "ratio",
    head: "Took",
    numeric: true,
    text: ({ ratio }) => timesSay(ratio),
    cell: ({ ratio, name, plannedDays, reported }) => (
      <Figure evidence={citeEvidence(`${name}: ${timesSay(ratio)} the ${Math.round(plannedDays)} days first planned`, reported, workspace)}>
        {timesSay(ratio)}
      </Figure>
    ),
  },
  ...(mayReport
    ? [
        {
          key: "withdraw",
          head: "Counts",
          text: ({ withdrawn }: Row) => (withdrawn ? "no" : "yes"),
          cell: (row: Row) => (row.withdrawn ? "no" : <Withdraw row={row} workspace={workspace} />),
        },
      ]
    : []),
];

function Withdraw({ row, workspace }: { readonly row: Row; readonly workspace: string }) {
  const client = useQueryClient();
  return (
    <ConfirmWithReason
      words="Leave it out"
      consequence={`${row.name} stays on record and counts in no forecast from today on.`}
      label="Why it should not count"
      onConfirm={async (because) => {
        await call(withdrawFinishedEndpoint, { params: { workspace, finished: row.id }, body: { because } });
        await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
      }}
    />
  );
}
