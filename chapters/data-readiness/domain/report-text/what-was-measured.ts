import type { Answer } from "#kernel";
import { counted, countSays, percentSays } from "../checks/in-words.ts";
import type { Profile } from "../profile/profile.ts";
import { missingCells } from "./column-line.ts";
import { figureSays } from "./figure-says.ts";
import { item, type ReportPart, type ReportSection, section } from "./report-shape.ts";

/** Pairs and groups that a table names. */
export const MOST_PAIRS = 8;
/** Weaker pairs say little of what goes together. */
const WORTH_SAYING = 0.3;

/** The table as a whole. */
export function theWhole(profile: Profile): readonly ReportSection[] {
  const { rows, columns, set } = profile;
  const cells = rows * columns.length;
  const missing = columns.reduce((sum, column) => sum + missingCells(column), 0);
  const { duplicates, nearDuplicates } = set;
  const repeated =
    duplicates.rows === 0
      ? "no row repeats another"
      : `${counted(duplicates.rows, "row repeats", "rows repeat")} an earlier one (${percentSays(duplicates.rows / rows)})`;
  const facts: (readonly [string, string])[] = [
    ["Size", `${counted(rows, "row", "rows")}, ${counted(columns.length, "column", "columns")}`],
    [
      "Missing",
      missing === 0
        ? "no cell"
        : `${counted(missing, "cell", "cells")} of ${countSays(cells)} (${percentSays(missing / cells)}); ${set.completeRows === 0 ? "no row is" : counted(set.completeRows, "row is", "rows are")} whole`,
    ],
    ["Repeated", repeated],
    [
      "Nearly repeated",
      answer(nearDuplicates, (near) =>
        near.rows === 0 ? "none" : `${counted(near.rows, "row", "rows")} in ${counted(near.groups, "group", "groups")}, by ${near.by}`,
      ),
    ],
  ];
  return section("whole", "The table as a whole", [
    { as: "facts", facts },
    missing === 0
      ? null
      : {
          as: "picture",
          of: { is: "missing" },
          says: "Where cells are missing, along the file from its first row to its last; columns that miss most first.",
        },
    ...together(profile),
  ]);
}

/** A figure in words, or the reason there is none. */
export const answer = <T>(of: Answer<T>, say: (value: T) => string): string => (of.known ? say(of.value) : of.because);

const measures = { pearson: "Pearson", spearman: "Spearman", "cramers-v": "Cramér’s V", "correlation-ratio": "correlation ratio" } as const;

function together({ set: { associations, missingTogether } }: Profile): readonly ReportPart[] {
  const strong = associations.filter(({ value }) => Math.abs(value) >= WORTH_SAYING).slice(0, MOST_PAIRS);
  const pairs = missingTogether.slice(0, MOST_PAIRS);
  const table: ReportPart = {
    as: "table",
    heads: [
      { title: "Go together most", figures: false },
      { title: "and", figures: false },
      { title: "measured by", figures: false },
      { title: "strength", figures: true },
    ],
    rows: strong.map(({ a, b, measure, value }) => [a, b, measures[measure], figureSays(Math.round(value * 1000) / 1000)]),
  };
  const missing: ReportPart = {
    as: "items",
    items: pairs.map(({ a, b, share }) =>
      item({ text: `${a} and ${b} are missing together in ${percentSays(share)} of the rows that miss either.` }),
    ),
  };
  return [...(strong.length === 0 ? [] : [table]), ...(pairs.length === 0 ? [] : [missing])];
}
