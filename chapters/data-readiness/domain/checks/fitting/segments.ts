import { nameOr } from "../../profile/not-named.ts";
import type { SegmentProfile } from "../../profile/question.ts";
import { ofEverySet } from "../asked-of.ts";
import { failed, notMeasured, passed, tooFew } from "../found.ts";
import { counted, countSays } from "../in-words.ts";
import type { Facts, Found, ReadinessCheck } from "../readiness-check.ts";
import { roleNamed } from "../role-named.ts";
import { GROUPS_PRICED_FOR, LEAST_OF_A_GROUP, rowsMissing, thinGroups, thinSays } from "./thin-groups.ts";

/** A crossed cell is thin below this, where 30 would be expected if the two had nothing to do with each other. */
export const LEAST_OF_A_CELL = 10;

export const segmentsNamed: ReadinessCheck = {
  id: "segments-named",
  band: "A",
  asks: "The segments that matter are named",
  people: { asks: "Is it certain that the answer need not be good for each part of the data by itself?", about: "set" },
  next: "Ask whoever will use the answer for whom it must be good, and name those columns.",
  source: "playbook P-T2: edge cases and biases; Kapoor & Narayanan (2023), sampling bias",
  threshold: null,
  effort: { low: 0.25, likely: 0.5, high: 2, because: "an hour with whoever will use the answer" },
  ...ofEverySet,
  judge: (facts) =>
    roleNamed(facts, {
      role: "segments",
      columns: facts.profile.roles.segments,
      says: (columns, several) => `${columns} ${several ? "tell" : "tells"} for whom the answer must be good`,
      none: ["No column is named by whose values the data must be good.", "Name such columns, or answer that there are none."],
    }),
};

const ofSegments =
  (judge: (segments: SegmentProfile) => Found) =>
  ({ profile: { segments } }: Facts): Found =>
    segments.known ? judge(segments.value) : notMeasured(segments.because, "Name the segment columns, and measure again.");

export const segmentsCovered: ReadinessCheck = {
  id: "segments-covered",
  band: "A",
  asks: "Each segment has rows enough to judge by",
  people: { asks: "Is it agreed that nothing is promised for these segments?", about: "finding" },
  next: "Bring more rows of these segments, join them to others, or agree that nothing is promised for them.",
  source: "Wilson (1927): of 30 rows a share of one half is told to ± 0.17; our judgement",
  threshold: { value: LEAST_OF_A_GROUP, says: "at least 30 rows of each segment", assumed: true },
  effort: { low: 0.5, likely: 2, high: 10, because: "to collect what is rare, or to agree to leave it out; for 90 rows" },
  askedOf: "sets with segment columns that are not protected",
  belongs: ({ profile: { roles } }) => roles.segments.some((column) => !roles.sensitive.includes(column)),
  judge: ({ profile: { segments, roles, rows } }) => {
    if (!segments.known) return notMeasured(segments.because, "Name the segment columns, and measure again.");
    // Protected groups are a check of their own: told once, and their work counted once.
    const groups = segments.value.single.flatMap(({ column, value, rows: of }) =>
      value === null || roles.sensitive.includes(column) ? [] : [{ column, value, rows: of }],
    );
    const fewest = groups.toSorted((a, b) => a.rows - b.rows)[0];
    if (fewest === undefined) return notMeasured("No segment has a value.", "Choose columns that have values.");
    const thin = thinGroups(groups);
    if (thin.length === 0)
      return passed(`The smallest segment, ${fewest.column} ${nameOr(fewest.value)}, has ${counted(fewest.rows, "row", "rows")}.`);
    return tooFew(
      thinSays(thin, { one: "segment has", several: "segments have", rows }),
      { missing: rowsMissing(thin), pricedFor: GROUPS_PRICED_FOR },
      [...new Set(thin.map(({ column }) => column))],
    );
  },
};

/** A hole is where rows would be expected and are not; what is rare twice over is expected to be rare. */
export const crossedSegments: ReadinessCheck = {
  id: "crossed-segments",
  band: "A",
  asks: "No two segments together are missing where rows would be expected",
  people: { asks: "Is it known why these go together so seldom?", about: "finding" },
  next: "Find out whether the two cannot go together, or were left out on the way.",
  source: "Kapoor & Narayanan (2023), sampling bias; our judgement",
  threshold: { value: LEAST_OF_A_CELL, says: "at least 10 rows where 30 would be expected by the two alone", assumed: true },
  effort: { low: 0.5, likely: 1, high: 6, because: "to find out whether they were left out, and to fetch them" },
  askedOf: "sets with two segment columns",
  belongs: ({ profile: { roles } }) => roles.segments.length > 1,
  judge: ofSegments(({ crossed }) => {
    const holes = crossed.flatMap(holesOf);
    const cells = crossed.reduce((sum, { rows }) => sum + rows.reduce((row, each) => row + each.length, 0), 0);
    if (cells === 0) return notMeasured("No two segments were crossed.", "Measure again with two segment columns that have values.");
    if (holes.length === 0)
      return passed(`None of ${counted(cells, "crossed segment", "crossed segments")} is thin where rows would be expected.`);
    const first = holes[0];
    return failed(`${counted(holes.length, "crossed segment is", "crossed segments are")} thin, first ${first?.says ?? ""}.`, [
      ...new Set(holes.flatMap(({ columns }) => columns)),
    ]);
  }),
};

/** Thin cells, those furthest below what is expected first. */
function holesOf({ a, b, aValues, bValues, rows }: SegmentProfile["crossed"][number]) {
  const across = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const down = bValues.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const all = across.reduce((sum, count) => sum + count, 0);
  return rows
    .flatMap((row, i) => row.map((count, j) => ({ i, j, count, expected: ((across[i] ?? 0) * (down[j] ?? 0)) / Math.max(1, all) })))
    .filter(({ count, expected }) => count < LEAST_OF_A_CELL && expected >= LEAST_OF_A_GROUP)
    .sort((x, y) => y.expected - y.count - (x.expected - x.count))
    .map(({ i, j, count, expected }) => ({
      columns: [a, b],
      says: `${a} ${aValues[i] ?? ""} with ${b} ${bValues[j] ?? ""} (${counted(count, "row", "rows")} where ${countSays(expected)} would be expected)`,
    }));
}
