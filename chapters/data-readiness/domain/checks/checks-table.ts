import { allChecks } from "./all-checks.ts";
import type { ListedCheck } from "./readiness-check.ts";

const who = { measured: "measured", said: "a person", both: "measured, with a person's word" } as const;

/** All checks as a table in Markdown: what the chapter's README shows, and a test holds it to. */
export const checksTable = (): string =>
  [
    "| check | band | asks | of | told by | limit | person-days | from |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...allChecks.map(row),
  ].join("\n");

function row({ id, band, asks, askedOf, by, threshold, effort, source }: ListedCheck): string {
  const limit = threshold === null ? "" : `${threshold.says}${threshold.assumed ? " (assumed)" : ""}`;
  const days = `${effort.low}, ${effort.likely}, ${effort.high}: ${effort.because}`;
  return `| \`${id}\` | ${band} | ${asks} | ${askedOf} | ${who[by]} | ${limit} | ${days} | ${source} |`;
}
