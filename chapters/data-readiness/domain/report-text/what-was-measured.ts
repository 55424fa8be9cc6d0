import type { Answer } from "#kernel";
import { counted, countSays, percentSays } from "../checks/in-words.ts";
import type { Profile } from "../profile/profile.ts";
import { missingCells } from "./column-line.ts";
import { figureSays } from "./figure-says.ts";
import { item, type ReportPart, type ReportSection, section, words } from "./report-shape.ts";

const MOST_PAIRS = 8;

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
  const strong = associations.slice(0, MOST_PAIRS);
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

const kinds = { binary: "two classes", classes: "classes", number: "a number" } as const;

/** What is to be predicted. */
export function theTarget({ labels, enough, roles }: Profile): readonly ReportSection[] {
  if (roles.target === null && !labels.known) return [];
  if (!labels.known) return section("target", "What is to be predicted", [words(labels.because)]);
  const { column, kind, missing, balance, contradictory, noise, audit, positive, classes } = labels.value;
  const facts: (readonly [string, string])[] = [
    [
      "Column",
      `${column}, ${kind === "classes" ? counted(classes.length, "class", "classes") : kinds[kind]}${positive === null ? "" : `; “${positive}” is taken for the positive one`}`,
    ],
    ["Without a label", missing === 0 ? "no row" : counted(missing, "row", "rows")],
    ...(balance === null
      ? []
      : [["Balance", `${figureSays(Math.round(balance * 100) / 100)}, where 1 is as many rows of each class`] as const]),
    [
      "Contradictory",
      answer(contradictory, (found) =>
        found.rows === 0
          ? "no rows with the same features and another label"
          : `${counted(found.rows, "row has", "rows have")} the same features as another, and another label`,
      ),
    ],
    ["Wrong labels", answer(noise, (found) => `about ${percentSays(found.share)}, by confident learning`)],
    [
      "Audit sample",
      answer(
        audit,
        (found) =>
          `${countSays(found.wrong)} wrong of ${countSays(found.checked)} checked: ${found.atMost === null ? `${percentSays(found.share)}, 95 % between ${percentSays(found.low)} and ${percentSays(found.high)}` : `at most ${percentSays(found.atMost)} by the rule of three`}`,
      ),
    ],
    [
      "Rows needed",
      answer(
        enough.riley,
        (riley) =>
          `${countSays(Math.ceil(riley.needed))} for ${counted(riley.parameters, "parameter", "parameters")} (Riley; ${riley.binding}), and ${countSays(riley.there)} are there`,
      ),
    ],
    ["Smallest class", answer(enough.smallestClass, (found) => `${found.label}: ${counted(found.rows, "row", "rows")}`)],
  ];
  const confused: ReportPart | null =
    noise.known && noise.value.confused.length > 0
      ? {
          as: "items",
          items: noise.value.confused
            .slice(0, 5)
            .map(({ given, likely, rows }) =>
              item({ text: `About ${counted(Math.round(rows), "row", "rows")} labelled ${given} are likely ${likely}.` }),
            ),
        }
      : null;
  return section("target", "What is to be predicted", [
    { as: "facts", facts },
    classes.length === 0 ? null : { as: "picture", of: { is: "classes" }, says: "Rows of each class." },
    confused,
  ]);
}

/** Rows over time. */
export function overTime({ time, roles }: Profile): readonly ReportSection[] {
  if (!time.known) return roles.time === null ? [] : section("time", "Over time", [words(time.because)]);
  const { column, from, to, gaps, bursts, ageDays, drift, stray } = time.value;
  const moved = [...drift].sort((a, b) => b.psi - a.psi).slice(0, MOST_PAIRS);
  const age =
    ageDays < 0 ? `it lies ${counted(-Math.round(ageDays), "day", "days")} ahead` : `${counted(Math.round(ageDays), "day", "days")} old`;
  return section("time", "Over time", [
    {
      as: "facts",
      facts: [
        ["Column", `${column}, ${from.slice(0, 10)} to ${to.slice(0, 10)}`],
        ["Newest row", age],
        ["Gaps", gaps.length === 0 ? "none" : counted(gaps.length, "stretch without a row", "stretches without a row")],
        [
          "Bursts",
          bursts.length === 0
            ? "none"
            : counted(bursts.length, "period with far more rows than usual", "periods with far more rows than usual"),
        ],
        ...(stray === 0 ? [] : [["Stray", `${counted(stray, "row lies", "rows lie")} far outside, and in no period`] as const]),
      ],
    },
    { as: "picture", of: { is: "volume" }, says: "Rows in each period." },
    moved.length === 0
      ? null
      : {
          as: "table",
          heads: [
            { title: "Changed most from the first half to the second", figures: false },
            { title: "PSI", figures: true },
            { title: "Kolmogorov–Smirnov", figures: true },
          ],
          rows: moved.map(({ column: name, psi, ks }) => [name, psi.toFixed(2), ks === null ? "–" : ks.toFixed(2)]),
        },
  ]);
}

/** Who is in it, and who hardly. */
export function coverage({ segments, roles, enough }: Profile): readonly ReportSection[] {
  if (!segments.known) return roles.segments.length === 0 ? [] : section("segments", "Coverage of the segments", [words(segments.because)]);
  const { single, crossed } = segments.value;
  const fewest = [...single]
    .filter(({ value }) => value !== null)
    .sort((a, b) => a.rows - b.rows)
    .slice(0, MOST_PAIRS);
  return section("segments", "Coverage of the segments", [
    words(
      answer(
        enough.smallestSegment,
        ({ column, value, rows }) => `The smallest is ${column} ${value}, with ${counted(rows, "row", "rows")}.`,
      ),
    ),
    {
      as: "table",
      heads: [
        { title: "Fewest rows", figures: false },
        { title: "value", figures: false },
        { title: "rows", figures: true },
      ],
      rows: fewest.map(({ column, value, rows }) => [column, value ?? "", countSays(rows)]),
    },
    ...crossed
      .slice(0, 4)
      .map((each) => ({ as: "picture" as const, of: { is: "segments" as const, crossed: each }, says: `Rows of ${each.a} by ${each.b}.` })),
  ]);
}

const tests = {
  "duplicates-across-splits": "The same rows in two splits",
  "near-duplicates-across-splits": "Nearly the same rows in two splits",
  "entity-in-both-splits": "The same entity in two splits",
  "time-order": "Training after testing",
  "single-feature": "One column that tells the answer alone",
  "adversarial-validation": "Splits that a model can tell apart",
  "identifier-predicts": "The identifier predicts",
  "redone-split": "Another split, another result",
} as const;

/** Whether the answer has leaked into the data. */
export function leakage({ leakage: all }: Profile): readonly ReportSection[] {
  const made = all.filter(({ found }) => found.known);
  const not = all.filter(({ found }) => !found.known);
  if (made.length === 0) return [];
  return section("leakage", "Leakage", [
    {
      as: "table",
      heads: [
        { title: "Test", figures: false },
        { title: "leaks", figures: false },
        { title: "found", figures: false },
      ],
      rows: made.map(({ test, found }) => [
        tests[test],
        found.known && found.value.leaks ? "yes" : "no",
        answer(found, ({ says }) => says),
      ]),
    },
    not.length === 0
      ? null
      : { as: "items", items: not.map(({ test, found }) => item({ text: `${tests[test]}: ${answer(found, () => "")}` })) },
  ]);
}
