import type { Sandbox } from "./sandbox.ts";

/** What could not be read, counted by why. Row numbers are the file's: 1 is the header's where there is one. */
export interface Skipped {
  readonly why: "too-few-cells" | "too-many-cells" | "unclosed-quote" | "not-json" | "bad-encoding" | "line-too-long" | "other";
  readonly rows: number;
  readonly firstRow: number;
  /** The column where it shows, where there is one. */
  readonly column: string | null;
  /** In words: "Row 17 has 5 cells where the header has 4." */
  readonly says: string;
}

const whys: Readonly<Record<string, Skipped["why"]>> = {
  "MISSING COLUMNS": "too-few-cells",
  "TOO MANY COLUMNS": "too-many-cells",
  "UNQUOTED VALUE": "unclosed-quote",
  "INVALID ENCODING": "bad-encoding",
  "LINE SIZE OVER MAXIMUM": "line-too-long",
};

/** The rows that the reader of delimited text has left out, by why; each row once. */
export async function skippedRows(sandbox: Sandbox, names: readonly string[]): Promise<readonly Skipped[]> {
  const found = await sandbox.rows(`
    with rejected as (select line, min(error_type::varchar) as why, min(column_idx) as cell from reject_errors group by line)
    select why, count(*)::double as rows, min(line)::double as first, arg_min(cell, line)::double as cell from rejected group by why order by first`);
  return found.map(({ why, rows, first, cell }) => {
    const kind = whys[String(why)] ?? "other";
    const cells = Number(cell);
    return {
      why: kind,
      rows: Number(rows),
      firstRow: Number(first),
      column: kind === "too-few-cells" || kind === "too-many-cells" ? null : (names[cells - 1] ?? null),
      says: says(kind, Number(first), cells, names),
    };
  });
}

function says(why: Skipped["why"], row: number, cell: number, names: readonly string[]): string {
  const column = names[cell - 1] === undefined ? "" : ` in “${names[cell - 1]}”`;
  if (why === "too-few-cells") return `Row ${row} has ${counted(cell, "cell")} where the table has ${counted(names.length, "column")}.`;
  if (why === "too-many-cells") return `Row ${row} has more cells than the table has columns, which are ${names.length}.`;
  if (why === "unclosed-quote") return `Row ${row} has a quote${column} that is not closed, or text after it.`;
  if (why === "bad-encoding") return `Row ${row} has bytes${column} that are no text in UTF-8.`;
  if (why === "line-too-long") return `Row ${row} is longer than a row may be.`;
  return `Row ${row} cannot be read${column}.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
