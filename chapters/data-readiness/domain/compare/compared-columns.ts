import { type Answer, unknown } from "#kernel";
import { counted, percentSays } from "../checks/in-words.ts";
import type { ColumnProfile } from "../profile/column.ts";
import { typeName } from "../profile/kind-names.ts";
import type { Profile } from "../profile/profile.ts";
import { missingCells } from "../report-text/column-line.ts";
import { figureSays } from "../report-text/figure-says.ts";
import { columnShift, type Shift } from "./column-shift.ts";

/** A column in both versions, or in one of them. */
export interface ComparedColumn {
  readonly name: string;
  readonly was: ColumnProfile | null;
  readonly is: ColumnProfile | null;
  /** What is another one now, in words; empty where nothing moved. */
  readonly moved: readonly string[];
  readonly missing: { readonly was: number | null; readonly is: number | null };
  /** How far its values moved; unknown where the profiles keep too little of them. */
  readonly shift: Answer<Shift>;
}

/** A share that moved by more than this is said to have moved. */
const SHARE_MOVES = 0.01;
/** A spread that moved by more than this, luck aside, is said to have moved. Custom's threshold for "little". */
const SPREAD_MOVES = 0.1;
/** A median that left the middle half of what was. */
const hasLeft = (was: Middle | null, is: Middle | null): boolean =>
  was !== null && is !== null && was.p25 < was.p75 && (is.p50 < was.p25 || is.p50 > was.p75);

interface Middle {
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
}

/** The middle half of a distribution, where it was measured. */
function middleOf({ numbers }: ColumnProfile): Middle | null {
  const [p25, p50, p75] = [0.25, 0.5, 0.75].map((share) => numbers?.quantiles.find(({ at }) => at === share)?.value);
  return p25 === undefined || p50 === undefined || p75 === undefined ? null : { p25, p50, p75 };
}

/** Cells without a value, coded ones too, of all rows: 0 to 1; 0 where there is no row. */
export const missingShare = (column: ColumnProfile, rows: number): number => (rows === 0 ? 0 : Math.min(1, missingCells(column) / rows));

/** Every column of either version: what came, went or moved first, then the rest as in the file. */
export function comparedColumns(was: Profile, is: Profile): readonly ComparedColumn[] {
  const names = [...new Set([...is.columns, ...was.columns].map(({ name }) => name))];
  const before = new Map(was.columns.map((column) => [column.name, column]));
  const now = new Map(is.columns.map((column) => [column.name, column]));
  return names
    .map((name) => {
      const [a, b] = [before.get(name) ?? null, now.get(name) ?? null];
      const missing = { was: a && missingShare(a, was.rows), is: b && missingShare(b, is.rows) };
      const shift =
        a && b ? columnShift({ column: a, rows: was.rows }, { column: b, rows: is.rows }) : unknown("It is in one version alone.");
      return { name, was: a, is: b, missing, shift, moved: movesOf(a, b, { missing, shift }) };
    })
    .sort((a, b) => b.moved.length - a.moved.length);
}

function movesOf(
  was: ColumnProfile | null,
  is: ColumnProfile | null,
  { missing, shift }: Pick<ComparedColumn, "missing" | "shift">,
): readonly string[] {
  if (was === null || is === null) return [is === null ? "gone" : "new"];
  const [a, b] = [middleOf(was), middleOf(is)];
  return [
    ...(was.type === is.type ? [] : [`${typeName[was.type]} before, ${typeName[is.type]} now`]),
    ...(Math.abs((missing.is ?? 0) - (missing.was ?? 0)) > SHARE_MOVES
      ? [`${percentSays(missing.was ?? 0)} missing before, ${percentSays(missing.is ?? 0)} now`]
      : []),
    ...(hasLeft(a, b) ? [`median ${figureSays(a?.p50 ?? 0)} before, ${figureSays(b?.p50 ?? 0)} now`] : []),
    ...(shift.known && shift.value.psi - 2 * shift.value.luck > SPREAD_MOVES
      ? [`spread otherwise, by an index of ${shift.value.psi.toFixed(2)}`]
      : []),
    ...newValues(was, is),
  ];
}

/** Common values that were not among the common ones before. */
function newValues(was: ColumnProfile, is: ColumnProfile): readonly string[] {
  if (was.type !== "category" || is.type !== "category" || was.distinct.count > was.top.length) return [];
  const known = new Set(was.top.map(({ text }) => text));
  const fresh = is.top.filter(({ text }) => !known.has(text));
  return fresh.length === 0
    ? []
    : [
        `${counted(fresh.length, "new value", "new values")}: ${fresh
          .slice(0, 3)
          .map(({ text }) => text)
          .join(", ")}`,
      ];
}
