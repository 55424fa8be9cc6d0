import { Button, NativeSelect } from "@mantine/core";
import { kindName } from "#chapters/lifecycle/domain";
import { type Column, count, DataTable, ProblemNotice, Tag } from "#interface";
import { type Day, longDay } from "#kernel";
import type { FinishedPreview } from "../../contract/index.ts";
import { type FinishedRole, finishedRoles } from "../../domain/index.ts";
import css from "./finished.module.css";
import { previewSays, roleName, timesSay } from "./finished-say.ts";
import type { useTable } from "./use-table.ts";

type Row = FinishedPreview["read"][number];

const dayOrders = [
  { value: "", label: "as the days themselves show" },
  { value: "day-first", label: "day first: 3 April is 03/04" },
  { value: "month-first", label: "month first: 3 April is 04/03" },
] as const;

/** What was read of a table, what of it cannot be read and why, and what its columns were taken for; nothing is kept yet. */
export function PreviewView({ table }: { readonly table: ReturnType<typeof useTable> }) {
  const { looked } = table;
  if (!looked) return null;
  const { preview, reading } = looked;
  const fresh = preview.read.filter(({ known }) => !known).length;
  const assign = (column: string, role: FinishedRole | null) =>
    void table.readAnew({ columns: preview.columns.map((one) => (one.column === column ? { column, role } : one)) });
  return (
    <section className={css.preview} aria-label="A table that is looked at">
      <div className={css.head}>
        <h2>{previewSays(preview)}</h2>
        <div className={css.actions}>
          <Button variant="default" onClick={table.leave}>
            Leave it
          </Button>
          <Button onClick={() => void table.keep()} loading={table.busy} disabled={fresh === 0}>
            Keep {count(fresh, "project")}
          </Button>
        </div>
      </div>
      <ProblemNotice error={table.error} />
      {preview.refused.length > 0 && (
        <ul className={css.refused} aria-label="Rows that cannot be read">
          {preview.refused.map(({ row, column, says }) => (
            <li key={`${row} ${column} ${says}`}>
              Row {row}
              {column && `, ${column}`}: {says}
            </li>
          ))}
        </ul>
      )}
      {preview.read.length > 0 && (
        <DataTable title="What was read" remember="finished-read" columns={columns} rows={preview.read} keyOf={({ row }) => String(row)} />
      )}
      <details open={preview.read.length === 0}>
        <summary>What the columns were taken for</summary>
        <div className={css.columns}>
          {preview.columns.map(({ column, role }) => (
            <NativeSelect
              key={column}
              label={column}
              value={role ?? ""}
              onChange={({ currentTarget: { value } }) => assign(column, finishedRoles.find((one) => one === value) ?? null)}
              data={[{ value: "", label: "left out" }, ...finishedRoles.map((value) => ({ value, label: roleName[value] }))]}
            />
          ))}
          <NativeSelect
            label="Days are written"
            value={reading.dayOrder ?? ""}
            onChange={({ currentTarget: { value } }) => {
              if (value === "day-first" || value === "month-first") void table.readAnew({ dayOrder: value });
            }}
            data={[...dayOrders]}
          />
        </div>
      </details>
    </section>
  );
}

const columns: readonly Column<Row>[] = [
  { key: "name", head: "Project", names: true, text: ({ name }) => name },
  { key: "kind", head: "Kind", text: ({ kind }) => kind && kindName[kind] },
  { key: "ending", head: "Ended", text: ({ ending }) => ending },
  { key: "started", head: "Started", text: ({ startedOn }) => startedOn, cell: ({ startedOn }) => longDay(startedOn as Day) },
  { key: "planned", head: "Planned", unit: "days", numeric: true, text: ({ plannedDays }) => String(Math.round(plannedDays)) },
  { key: "finished", head: "Finished", text: ({ finishedOn }) => finishedOn, cell: ({ finishedOn }) => longDay(finishedOn as Day) },
  { key: "ratio", head: "Took", numeric: true, text: ({ ratio }) => timesSay(ratio) },
  {
    key: "remarks",
    head: "Read as",
    text: ({ remarks, known }) => [known ? "kept already" : "", ...remarks].filter(Boolean).join(" ") || null,
    cell: ({ remarks, known }) => (
      <>
        {known && <Tag>kept already</Tag>} {remarks.join(" ")}
      </>
    ),
  },
];
