/** A column of a table: how it is drawn, and the plain text of it for export and sorting. */
export interface ColumnText<Row> {
  readonly key: string;
  readonly head: string;
  /** Numbers stand right, and their unit stands in the head. */
  readonly unit?: string;
  /** As exported and sorted by; a number sorts as one. null is unknown: it sorts last and exports empty. */
  readonly text: (row: Row) => string | number | null;
}

/** "Spend (EUR)". */
export const headOf = <Row>({ head, unit }: ColumnText<Row>): string => (unit ? `${head} (${unit})` : head);

/** Exactly what is seen, as CSV (RFC 4180): these columns, these rows, in this order. A cell that a spreadsheet would run is quoted off. */
export function csvOf<Row>(columns: readonly ColumnText<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(headOf), ...rows.map((row) => columns.map((column) => column.text(row)))];
  return `${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** Rows in the order of one column; unknown ones last either way. */
export function sorted<Row>(rows: readonly Row[], column: ColumnText<Row>, descending: boolean): readonly Row[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [column.text(a), column.text(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : String(left).localeCompare(String(right), "en", { numeric: true, sensitivity: "base" });
    return descending ? -order : order;
  });
}

function csvCell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
