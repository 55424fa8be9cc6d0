/** How far a sample is read, as rows of cells. */
export interface RecordsOf {
  /** Null where each line is one cell. */
  readonly delimiter: string | null;
  /** False where the sample ends in the middle of the file: its last record may be cut off and is left out. */
  readonly isWhole: boolean;
  readonly most: number;
}

/** One record of a text: its cells, and the line it begins on, counted from 1. */
export interface TextRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * The first records of a delimited text, as RFC 4180 has them: a quote at the beginning of a cell opens it, two inside are one.
 * Records without any character are left out.
 */
export function recordsOf(text: string, { delimiter, isWhole, most }: RecordsOf): readonly TextRecord[] {
  const records: TextRecord[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let begun = 1;
  const endRecord = () => {
    if (cells.length > 0 || cell !== "") records.push({ cells: [...cells, cell], line: begun });
    cells = [];
    cell = "";
    begun = line;
  };
  for (let at = 0; at < text.length && records.length < most; at++) {
    const sign = text[at] ?? "";
    const isBreak = sign === "\n" || (sign === "\r" && text[at + 1] !== "\n");
    if (isBreak) line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      isQuoted = true;
      cell = "";
    } else if (sign === delimiter) {
      cells.push(cell);
      cell = "";
    } else if (isBreak) endRecord();
    else if (sign !== "\r" || text[at + 1] !== "\n") cell += sign;
  }
  if (isWhole && records.length < most) endRecord();
  return records;
}
