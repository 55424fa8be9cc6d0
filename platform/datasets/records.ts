/** How a sample is read, as rows of cells. */
export interface RecordsOf {
  /** Null where each line is one cell. */
  readonly delimiter: string | null;
  /** What stands before a quote that is part of a cell. */
  readonly escapedBy: '"' | "\\";
  /** False where the sample ends in the middle of the file: its last record may be cut off and is left out. */
  readonly isWhole: boolean;
  readonly most: number;
}

/** One record of a text: its cells, and which one it is, counted from 1 with the empty ones. */
export interface TextRecord {
  readonly cells: readonly string[];
  readonly row: number;
}

/** The first records of a delimited text, as RFC 4180 has them; those without any character are counted and left out. */
export function recordsOf(text: string, { delimiter, escapedBy, isWhole, most }: RecordsOf): readonly TextRecord[] {
  const records: TextRecord[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let row = 1;
  const endRecord = () => {
    if (cells.length > 0 || cell.trim() !== "") records.push({ cells: [...cells, cell], row });
    cells = [];
    cell = "";
    row += 1;
  };
  for (let at = 0; at < text.length && records.length < most; at++) {
    const sign = text[at] ?? "";
    const next = text[at + 1];
    if (isQuoted) {
      if (sign === escapedBy && (escapedBy === "\\" ? next !== undefined : next === '"')) {
        cell += next;
        at += 1;
      } else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"' && cell.trim() === "") {
      isQuoted = true;
      cell = "";
    } else if (sign === delimiter) {
      cells.push(cell);
      cell = "";
    } else if (sign === "\n" || (sign === "\r" && next !== "\n")) endRecord();
    else if (sign !== "\r") cell += sign;
  }
  if (isWhole && records.length < most) endRecord();
  return records;
}
