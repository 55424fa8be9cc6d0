import { counted, countSays, percentSays } from "../checks/in-words.ts";
import type { ReadinessReport } from "../checks/report.ts";
import { type ColumnProfile, farOut } from "../profile/column.ts";
import { personalName, typeName } from "../profile/kind-names.ts";
import type { Profile } from "../profile/profile.ts";
import { figureSays, oneLine } from "./figure-says.ts";

/** A column in words, the same on every kind of paper. */
export interface ColumnLine {
  readonly name: string;
  /** "number", "category". */
  readonly type: string;
  /** Cells missing or coded as missing, of all rows: "12.4 %"; "none". */
  readonly missing: string;
  /** "1,204", "about 40,000". */
  readonly distinct: string;
  /** What it holds, in a few words: "18 to 71, middle 39", its commonest values with their shares. */
  readonly holds: string;
  /** What is wrong with it, each in a few words. */
  readonly wrong: readonly string[];
  /** Failed checks that name it. */
  readonly failed: readonly string[];
  readonly column: ColumnProfile;
}

/** The columns, those that something is wrong with first: by failed checks that name them, then by missing and wrong cells; else as in the file. */
export function columnLines({ columns, rows }: Profile, { checks }: Pick<ReadinessReport, "checks">): readonly ColumnLine[] {
  const failed = checks.filter(({ state }) => state === "failed");
  const lines = columns.map((column, place) => {
    const named = failed.filter((each) => each.columns.includes(column.name)).map(({ check }) => check);
    const amiss = (missingCells(column) + column.invalid.count) / Math.max(1, rows);
    return { line: { ...columnLine(column, rows), failed: named }, amiss, place };
  });
  return lines
    .sort(
      (a, b) =>
        b.line.failed.length - a.line.failed.length || b.amiss - a.amiss || b.line.wrong.length - a.line.wrong.length || a.place - b.place,
    )
    .map(({ line }) => line);
}

export const missingCells = ({ missing, coded }: ColumnProfile): number => coded.reduce((sum, { count }) => sum + count, missing);

export function columnLine(column: ColumnProfile, rows: number): ColumnLine {
  const { name, type, distinct } = column;
  const missing = missingCells(column);
  return {
    name,
    type: typeName[type],
    missing: missing === 0 ? "none" : percentSays(missing / Math.max(1, rows)),
    distinct: `${distinct.exact ? "" : "about "}${countSays(distinct.count)}`,
    holds: holds(column, rows - missing),
    wrong: wrong(column, rows),
    failed: [],
    column,
  };
}

function holds({ numbers, dates, top, length, personal }: ColumnProfile, there: number): string {
  if (personal.length > 0) return "not shown";
  if (numbers !== null) {
    const middle = numbers.quantiles.find(({ at }) => at === 0.5);
    const range = numbers.min === numbers.max ? figureSays(numbers.min) : `${figureSays(numbers.min)} to ${figureSays(numbers.max)}`;
    return middle === undefined ? range : `${range}, middle ${figureSays(middle.value)}`;
  }
  if (dates !== null) return `${dayOf(dates.min)} to ${dayOf(dates.max)}`;
  if (top.length > 0)
    return top
      .slice(0, 3)
      .map(({ text, count }) => `${oneLine(text)} ${percentSays(count / Math.max(1, there))}`)
      .join(", ");
  if (length === null) return "";
  return `${length.min === length.max ? "" : `${countSays(length.min)} to `}${counted(length.max, "character", "characters")}`;
}

const dayOf = (instant: string): string => instant.slice(0, 10);

function wrong({ type, coded, invalid, personal, variants, dates, alsoHolds, numbers }: ColumnProfile, rows: number): readonly string[] {
  const share = (count: number): string => percentSays(count / Math.max(1, rows));
  const has = (count: number, one: string, several: string): string[] => (count === 0 ? [] : [counted(count, one, several)]);
  return [
    ...personalKindsOf(personal).map((kind) => `personal: ${kind}`),
    ...coded.map(({ text, count }) => `“${oneLine(text, 20)}” for missing in ${share(count)}`),
    ...has(invalid.count, "cell does not fit", "cells do not fit").map((text) =>
      invalid.firstRow === null ? text : `${text}, first in row ${countSays(invalid.firstRow)}`,
    ),
    ...(type === "mixed" ? [`mixed: ${alsoHolds.map((each) => `${each.type} ${percentSays(each.share)}`).join(", ")}`] : []),
    ...(type === "constant" ? ["one value alone"] : []),
    ...(type === "empty" ? ["no value at all"] : []),
    ...has(variants.whiteSpace, "cell with stray white space", "cells with stray white space"),
    ...has(variants.caseGroups, "value in several spellings", "values in several spellings"),
    ...has(variants.encoding, "cell in a wrong encoding", "cells in a wrong encoding"),
    ...(dates === null ? [] : has(dates.ambiguous, "ambiguous date", "ambiguous dates")),
    ...(dates === null ? [] : has(dates.future, "date ahead of the day it was measured", "dates ahead of the day they were measured")),
    ...(numbers === null ? [] : has(numbers.infinite, "infinite number", "infinite numbers")),
    ...(numbers === null ? [] : has(farOut(numbers).count, "far outlier", "far outliers")),
  ];
}

const personalKindsOf = (found: ColumnProfile["personal"]): readonly string[] => [...new Set(found.map(({ kind }) => personalName[kind]))];
