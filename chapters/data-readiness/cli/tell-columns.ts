import { cut } from "#platform/command";
import type { ColumnLine } from "../domain/index.ts";

const WIDTH = 80;
/** More columns than this are left to the report: the first are those that something is wrong with. */
const MOST = 40;

/** The columns as a table of 80 letters; under a column what is wrong with it. */
export function tellColumns(lines: readonly ColumnLine[]): string {
  const shown = lines.slice(0, MOST);
  const names = Math.min(24, Math.max(6, ...shown.map(({ name }) => [...name].length)));
  const types = Math.max(4, ...shown.map(({ type }) => type.length));
  const missing = Math.max(7, ...shown.map((line) => line.missing.length));
  const distinct = Math.max(8, ...shown.map((line) => line.distinct.length));
  const rest = Math.max(12, WIDTH - names - types - missing - distinct - 8);
  const row = (name: string, type: string, miss: string, different: string, holds: string): string =>
    [cut(name, names).padEnd(names), type.padEnd(types), miss.padStart(missing), different.padStart(distinct), cut(holds, rest)]
      .join("  ")
      .trimEnd();
  const body = shown.flatMap((line) => [
    row(line.name, line.type, line.missing, line.distinct, line.holds),
    ...(line.wrong.length === 0 ? [] : [`  ${cut(line.wrong.join("; "), WIDTH - 2)}`]),
  ]);
  const left = lines.length - shown.length;
  return [
    row("Column", "type", "missing", "distinct", "holds"),
    ...body,
    ...(left > 0 ? [`and ${left.toLocaleString("en-GB")} more, each in the report`] : []),
  ].join("\n");
}
