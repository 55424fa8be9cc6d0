import type { Dialect } from "./dialect.ts";
import { LONGEST, type PassingRecord } from "./read-records.ts";
import { counted, type Skipped } from "./skipped.ts";

/** What a record is to a table: one of its rows, its header, nothing at all, or one that is left out. */
export type Judged = "row" | "header" | "empty" | "spaces" | Skipped["why"];

const SPACE = 32;

/** Made for a million calls a second: it says which, and `saysOf` says why. */
export function judgeRecord({ span, row, flaw, bytes }: PassingRecord, { width, begins, header }: Dialect): Judged {
  const { cells, isOpen, from, end } = span;
  if (flaw === undefined) {
    if (row > begins && (cells === width || (cells === width + 1 && isOpen)) && (width > 1 || end > from)) return "row";
    if (cells === 1 && width > 1) {
      if (end === from) return "empty";
      if (bytes.subarray(from, end).every((byte) => byte === SPACE)) return "spaces";
    }
    if (row < begins) return "other";
    if (row === begins && header) return "header";
    if (cells === width || (cells === width + 1 && isOpen)) return "row";
    return cells < width ? "too-few-cells" : "too-many-cells";
  }
  if (flaw === "quote") return "unclosed-quote";
  return flaw === "long" ? "line-too-long" : "bad-encoding";
}

/** Of a record that is left out: the column where it shows, and a sentence. */
export function saysOf(why: Judged, { span, row, flaw }: PassingRecord, { names, width }: Dialect): Pick<Skipped, "column" | "says"> {
  const of = (says: string, column: string | null = null) => ({ column, says });
  if (why === "other") return of(`Row ${row} stands above the table's header.`);
  if (why === "too-few-cells" || why === "too-many-cells")
    return of(`Row ${row} has ${counted(span.cells, "cell")} where the table has ${counted(width, "column")}.`);
  if (why === "line-too-long") return of(`Row ${row} is longer than ${LONGEST / 1024 / 1024} MB.`);
  if (why === "bad-encoding") return of(`Row ${row} has ${flaw === "nul" ? "a zero byte, which no text has" : "bytes that are no UTF-8"}.`);
  const column = names[span.flawAt - 1] ?? null;
  return of(`Row ${row} has a quote that is not closed, or text after one that is${column === null ? "" : `, in “${column}”`}.`, column);
}
