import { type Answer, known, unknown } from "#kernel";
import { luckOfStability, populationStability } from "#stats";
import type { ColumnProfile, NumberProfile } from "../profile/column.ts";

/** A column as a version had it, with the rows of that version. */
interface Version {
  readonly column: ColumnProfile;
  readonly rows: number;
}

/** How far a column's values moved. */
export interface Shift {
  /** The population stability index between the two versions: 0 alike, above 0.25 much. */
  readonly psi: number;
  /** What two draws of one and the same law would show on average. */
  readonly luck: number;
}

/** Where the earlier version is cut, by what a profile keeps. */
const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/**
 * How far a column's values moved from one version to the next, told from what their profiles keep: the earlier version's quantiles against the
 * later one's, or bars of whole numbers, or commonest values; missing cells are one more bin. Unknown where a profile keeps too little of it.
 */
export function columnShift(was: Version, is: Version): Answer<Shift> {
  const [before, now] = [was, is].map(({ column, rows }) => rows - absent(column));
  if (was.column.type !== is.column.type) return unknown("It holds something else than before.");
  if (!before || !now) return unknown("A version has no value of it.");
  const shares = sharesOf(was.column, is.column);
  if (!shares.known) return shares;
  const bins = shares.value
    .map(([one, other]): Bin => [one * before, other * now])
    .concat([[absent(was.column), absent(is.column)]])
    .filter(([one, other]) => one + other > 0);
  if (bins.length < 2) return known({ psi: 0, luck: 0 });
  const psi = populationStability(
    bins.map(([one]) => one),
    bins.map(([, other]) => other),
  );
  return known({ psi, luck: luckOfStability(bins.length, was.rows, is.rows) });
}

type Bin = readonly [was: number, is: number];

const absent = ({ missing, coded }: ColumnProfile): number => coded.reduce((sum, { count }) => sum + count, missing);

function sharesOf(was: ColumnProfile, is: ColumnProfile): Answer<readonly Bin[]> {
  if (was.numbers && is.numbers) return sharesOfNumbers(was.numbers, is.numbers);
  if (was.top.length === 0 || is.top.length === 0) return unknown("Its values are not told.");
  const names = [...new Set([...was.top, ...is.top].map(({ text }) => text))];
  // A value that is not among the commonest of a version may still stand in it: then it belongs to the rest.
  const isTold = ({ top, distinct }: ColumnProfile, text: string) => top.length >= distinct.count || top.some((each) => each.text === text);
  const told = names.filter((text) => isTold(was, text) && isTold(is, text));
  const share = ({ top }: ColumnProfile, all: number, text: string) => (top.find((each) => each.text === text)?.count ?? 0) / all;
  const [before, now] = [was, is].map((column) =>
    Math.max(
      1,
      column.top.reduce((sum, { count }) => sum + count, 0),
    ),
  );
  const bins = told.map((text): Bin => [share(was, before ?? 1, text), share(is, now ?? 1, text)]);
  const rest: Bin = [Math.max(0, 1 - sum(bins, 0)), Math.max(0, 1 - sum(bins, 1))];
  return known(told.length === names.length ? bins : [...bins, rest]);
}

const sum = (bins: readonly Bin[], side: 0 | 1): number => bins.reduce((total, bin) => total + bin[side], 0);

function sharesOfNumbers(was: NumberProfile, is: NumberProfile): Answer<readonly Bin[]> {
  if (isByValue(was) && isByValue(is)) return known(barsOf(was, is));
  const cuts = LEVELS.map((level) => was.quantiles.find(({ at }) => at === level)?.value);
  if (cuts.some((cut) => cut === undefined) || isStepped(was) || isStepped(is))
    return unknown("Many of its numbers are the same, and its profile does not keep which.");
  const below = [
    ...cuts.flatMap((cut) => (cut === undefined ? [] : [[shareBelow(was, cut), shareBelow(is, cut)] as const])),
    [1, 1] as const,
  ];
  return known(below.map(([one, other], at): Bin => [one - (below[at - 1]?.[0] ?? 0), other - (below[at - 1]?.[1] ?? 0)]));
}

/** Whether each bar of the histogram is one whole number. */
const isByValue = ({ whole, histogram: { edges } }: NumberProfile): boolean =>
  whole && edges.every((edge, at) => at === 0 || edge - (edges[at - 1] ?? edge) <= 1 + 1e-9);

function barsOf(was: NumberProfile, is: NumberProfile): readonly Bin[] {
  const counts = ({ histogram: { edges, counts: bars } }: NumberProfile) => {
    const all = Math.max(
      1,
      bars.reduce((total, count) => total + count, 0),
    );
    return new Map(bars.map((count, at) => [Math.ceil((edges[at] ?? 0) - 1e-9), count / all]));
  };
  const [before, now] = [counts(was), counts(is)];
  return [...new Set([...before.keys(), ...now.keys()])].map((value): Bin => [before.get(value) ?? 0, now.get(value) ?? 0]);
}

/** Two quantiles that are the same: a value holds so many rows that nothing can be read between. */
const isStepped = ({ quantiles }: NumberProfile): boolean =>
  quantiles.some(({ value }, at) => at > 0 && value <= (quantiles[at - 1]?.value ?? Number.NEGATIVE_INFINITY));

/** The share of rows at or below a value, read off the quantiles, straight between two of them. */
function shareBelow({ min, max, quantiles }: NumberProfile, cut: number): number {
  const points = [{ at: 0, value: min }, ...quantiles, { at: 1, value: max }];
  const next = points.findIndex(({ value }) => value > cut);
  if (next === -1) return 1;
  const [low, high] = [points[next - 1], points[next]];
  if (low === undefined || high === undefined) return 0;
  return low.at + ((cut - low.value) / (high.value - low.value)) * (high.at - low.at);
}
