import type { Day } from "#kernel";
import { shapeOf } from "./cell-shapes.ts";
import { headingFits } from "./heading-fit.ts";
import { MOST_COLUMNS, type Table, type TableRow } from "./table.ts";

const LOOK_FOR_HEADER_IN = 15;
const GOOD_FIT = 0.6;

const isEmpty = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === "");
const filled = ({ cells }: TableRow): readonly string[] => cells.slice(0, MOST_COLUMNS).filter((cell) => cell.trim() !== "");

/** How many of a line's cells are headings we know. */
const knownHeadings = (line: TableRow): number =>
  filled(line).filter((cell) => cell.length <= 60 && (headingFits(cell)[0]?.score ?? 0) >= GOOD_FIT).length;

/** One heading is enough where it is the very word for projects, among words alone. */
const namesProjects = (line: TableRow, today: Day): boolean =>
  filled(line).some((cell) => headingFits(cell)[0]?.role === "name" && headingFits(cell)[0]?.score === 1) &&
  filled(line).every((cell) => shapeOf(cell, today) === "words");

/** Words alone, each once: what a header looks like in a language we do not know. */
function looksLikeHeader(line: TableRow, today: Day): boolean {
  const cells = filled(line).map((cell) => cell.trim());
  return (
    cells.length >= 2 &&
    cells.length >= line.cells.length * 0.6 &&
    new Set(cells).size === cells.length &&
    cells.every((cell) => cell.length <= 40 && shapeOf(cell, today) === "words" && !/\d/.test(cell))
  );
}

/** Where the header stands among the lines, or -1 where the first line is data already. */
function findHeader(lines: readonly TableRow[], today: Day): number {
  let best = -1;
  let most = 0;
  for (const [index, line] of lines.slice(0, LOOK_FOR_HEADER_IN).entries()) {
    const score = knownHeadings(line);
    const share = score / Math.max(1, filled(line).length);
    if (score > most && (score >= 2 ? share >= 0.3 : share >= 0.5 || namesProjects(line, today))) {
      best = index;
      most = score;
    }
  }
  const width = Math.max(0, ...lines.slice(0, 50).map((line) => filled(line).length));
  if (most >= 2 || (most === 1 && (width === 1 || lines.slice(0, best).every(isTitle(width))))) return best;

  const first = lines.findIndex((line) => !isEmpty(line) && !isTitle(width)(line));
  const line = lines[first];
  if (!line || !looksLikeHeader(line, today)) return -1;
  const below = lines.slice(first + 1, first + 30);
  const differs = line.cells.some(
    (_cell, column) => below.filter((row) => ["day", "number"].includes(shapeOf(row.cells[column] ?? "", today))).length > below.length / 2,
  );
  return differs ? first : -1;
}

/** A line with one cell above a table of several columns is its title. */
const isTitle =
  (width: number) =>
  (line: TableRow): boolean =>
    filled(line).length === 0 || (width > 1 && filled(line).length === 1);

/**
 * The lines of a file as a table: finds the header under title lines, or sees that there is none, and drops columns that are empty to the
 * last.
 *
 * @param today Only to tell cells that are days from others.
 */
export function tableOf(lines: readonly TableRow[], today: Day): Table {
  let end = lines.length;
  while (end > 0 && isEmpty(lines[end - 1] ?? { number: 0, cells: [] })) end--;
  const used = lines.slice(0, end);
  const at = findHeader(used, today);
  const start = at >= 0 ? at + 1 : used.findIndex((line) => !isEmpty(line));
  const width = used
    .slice(Math.max(0, at))
    .reduce((widest, { cells }) => Math.max(widest, cells.findLastIndex((cell) => cell.trim() !== "") + 1), 0);
  const trimmed = (line: TableRow): TableRow => ({ number: line.number, cells: line.cells.slice(0, width) });
  const headings = used[at]?.cells ?? [];
  return {
    header: Array.from({ length: width }, (_, column) => headings[column] ?? ""),
    headerRow: used[at]?.number ?? null,
    above: used.slice(0, Math.max(0, at)).filter((line) => !isEmpty(line)),
    rows: used.slice(Math.max(0, start)).map(trimmed),
  };
}
