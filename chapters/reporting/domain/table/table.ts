/** One line of a file, as the person sees it there. */
export interface TableRow {
  /** 1-based line or row in the file, title lines and header included. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table as it came, before anyone says what its columns mean. Cells are words: days from a workbook arrive as `YYYY-MM-DD`. */
export interface Table {
  /** The headings as written; empty strings where there is none. As many as the widest row has cells. */
  readonly header: readonly string[];
  /** Where the header stands; null when the first row is data already. */
  readonly headerRow: number | null;
  /** Lines above the header, such as a title: not read. */
  readonly above: readonly TableRow[];
  /** Every line below the header, empty ones included. */
  readonly rows: readonly TableRow[];
}

/** A cell beyond this is no cell of a project list. */
export const MOST_CHARACTERS = 10_000;
export const MOST_ROWS = 2_000;
export const MOST_COLUMNS = 200;

/** A heading that is an essay is cited by its beginning. */
const LONGEST_NAME = 80;

/** A spreadsheet's letter of a column, from 0: A, B … Z, AA. */
function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** One name for each column that no other column has: its heading, or its letter where the heading is empty or said twice. */
export function columnNames(table: Table): readonly string[] {
  const headings = table.header.map((heading) => heading.slice(0, LONGEST_NAME).replace(/\s+/g, " ").trim().toWellFormed());
  const taken = new Set<string>();
  return headings.map((heading, index) => {
    const letter = columnLetter(index);
    let name = heading === "" ? `column ${letter}` : heading;
    if (taken.has(name)) name = `${name} (column ${letter})`;
    while (taken.has(name)) name = `${name}′`;
    taken.add(name);
    return name;
  });
}
