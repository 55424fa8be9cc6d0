import { z } from "zod";
import { type Mapping, MOST_COLUMNS, MOST_ROWS, roles, type Table } from "../domain/index.ts";

/** Ten megabytes of file, a third larger in base64, and a little for the rest. */
export const BODY_LIMIT = 14 * 1024 * 1024;

const tableRow = z.object({ number: z.int().min(0), cells: z.array(z.string()) }).meta({ id: "TableRow" });

/** A table as it came; what the browser reads anew with the same functions when a person changes what a column is. */
export const tableView = z
  .object({
    header: z.array(z.string()).max(MOST_COLUMNS),
    headerRow: z.int().min(1).nullable(),
    above: z.array(tableRow),
    rows: z.array(tableRow).max(MOST_ROWS),
  })
  .meta({ id: "Table" }) satisfies z.ZodType<Table>;

const roleView = z.enum(roles).meta({ id: "ColumnRole" });
const dayOrderView = z.enum(["day-first", "month-first"]).meta({ id: "DayOrder" });

/** What each column is, in the table's order; null is not read. */
export const mappingView = z
  .array(z.object({ role: roleView.nullable(), dayOrder: dayOrderView.nullable() }).meta({ id: "ColumnUse" }))
  .max(MOST_COLUMNS)
  .meta({ id: "Mapping" }) satisfies z.ZodType<Mapping>;

const columnView = z
  .object({
    column: z.string(),
    role: roleView.nullable(),
    guess: z.object({ column: z.string(), role: roleView.nullable(), why: z.string(), sure: z.boolean(), samples: z.array(z.string()) }),
    dayOrder: z.object({ order: dayOrderView, shown: z.boolean() }).nullable(),
  })
  .meta({ id: "ColumnRead" });

export const refusedView = z
  .object({
    row: z.int(),
    code: z.enum(["no-name", "total", "heading", "repeats-header", "note", "cell-too-long", "too-many-rows", "too-many-columns"]),
    because: z.string(),
    said: z.string(),
  })
  .meta({ id: "RefusedRow" });

const remarkView = z.object({ row: z.int(), column: z.string(), says: z.string() }).meta({ id: "CellRemark" });

/** What was understood of a table, before anything is kept. */
export const tableReadView = z
  .object({
    table: tableView,
    /** The sheet that was read, and all that the workbook has. */
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    columns: z.array(columnView),
    mapping: mappingView,
    refused: z.array(refusedView),
    remarks: z.array(remarkView),
    empty: z.int().min(0),
  })
  .meta({ id: "TableRead" });

const pasted = z.object({ text: z.string().min(1, "Paste a table first.") }).meta({ id: "PastedTable" });
const file = z
  .object({ fileName: z.string().max(255), base64: z.string().min(1, "The file is empty."), sheet: z.string().max(255).optional() })
  .meta({ id: "TableFile" });

export const readBriefTable = {
  method: "POST",
  path: "/api/v1/brief/table",
  summary: "Read a pasted table or a file, and say what each column is taken for; nothing is kept.",
  can: "anyone",
  body: z.union([pasted, file]).meta({ id: "TableSource" }),
  bodyLimit: BODY_LIMIT,
  perMinute: 120,
  reply: tableReadView,
} as const;
