import { percent, type Spread, shortFigure } from "#charts";
import { count, sentence } from "#interface";
import type { CheckResult, ColumnProfile, Profile, ReadinessReport } from "../../domain/index.ts";
import { typeName } from "../columns/column-words.ts";
import { missingShare } from "../columns/missing-share.ts";

/** A check whose state is another one now. */
export interface MovedCheck {
  readonly check: string;
  readonly asks: string;
  readonly was: CheckResult["state"] | null;
  readonly is: CheckResult["state"] | null;
  readonly says: string;
}

/** Checks that came to something else, those that got worse first. */
export function movedChecks(was: ReadinessReport, is: ReadinessReport): readonly MovedCheck[] {
  const all = [...new Set([...is.checks, ...was.checks].map(({ check }) => check))];
  const moved = all.flatMap((check) => {
    const [before, now] = [was, is].map(({ checks }) => checks.find((each) => each.check === check));
    const shown = now ?? before;
    if (shown === undefined || before?.state === now?.state) return [];
    return [
      {
        check,
        asks: shown.asks,
        was: before?.state ?? null,
        is: now?.state ?? null,
        says: now?.says ?? "It is not asked of this version.",
      },
    ];
  });
  return moved.sort((a, b) => Number(b.is === "failed") - Number(a.is === "failed"));
}

/** A column in both versions, or in one of them. */
export interface ComparedColumn {
  readonly name: string;
  readonly was: ColumnProfile | null;
  readonly is: ColumnProfile | null;
  /** What is another one now, in words; empty where nothing moved. */
  readonly moved: readonly string[];
  readonly missing: { readonly was: number | null; readonly is: number | null };
}

/** A share that moved by more than this is said to have moved. */
const SHARE_MOVES = 0.01;
/** A median that left the middle half of what was. */
const hasLeft = (was: Spread | null, is: Spread | null): boolean =>
  was !== null && is !== null && was.p25 < was.p75 && (is.p50 < was.p25 || is.p50 > was.p75);

/** Every column of either version: what came, went or moved first, then the rest as in the file. */
export function comparedColumns(was: Profile, is: Profile): readonly ComparedColumn[] {
  const names = [...new Set([...is.columns, ...was.columns].map(({ name }) => name))];
  const before = new Map(was.columns.map((column) => [column.name, column]));
  const now = new Map(is.columns.map((column) => [column.name, column]));
  return names
    .map((name) => {
      const [a, b] = [before.get(name) ?? null, now.get(name) ?? null];
      const missing = { was: a && missingShare(a, was.rows), is: b && missingShare(b, is.rows) };
      return { name, was: a, is: b, missing, moved: movesOf(a, b, missing) };
    })
    .sort((a, b) => b.moved.length - a.moved.length);
}

function movesOf(was: ColumnProfile | null, is: ColumnProfile | null, missing: ComparedColumn["missing"]): readonly string[] {
  if (was === null || is === null) return [is === null ? "gone" : "new"];
  const [a, b] = [spreadOf(was), spreadOf(is)];
  return [
    ...(was.type === is.type ? [] : [`${typeName[was.type]} before, ${typeName[is.type]} now`]),
    ...(Math.abs((missing.is ?? 0) - (missing.was ?? 0)) > SHARE_MOVES
      ? [`${percent(missing.was ?? 0)} missing before, ${percent(missing.is ?? 0)} now`]
      : []),
    ...(hasLeft(a, b) ? [`median ${shortFigure(a?.p50 ?? 0)} before, ${shortFigure(b?.p50 ?? 0)} now`] : []),
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
        `${count(fresh.length, "new value")}: ${fresh
          .slice(0, 3)
          .map(({ text }) => text)
          .join(", ")}`,
      ];
}

/** The five figures of a distribution, where they were measured. */
export function spreadOf({ numbers }: ColumnProfile): Spread | null {
  const at = (share: number): number | undefined => numbers?.quantiles.find((each) => each.at === share)?.value;
  const [p5, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map(at);
  if (p5 === undefined || p25 === undefined || p50 === undefined || p75 === undefined || p95 === undefined) return null;
  return { p5, p25, p50, p75, p95 };
}

interface Side {
  readonly version: string;
  readonly report: ReadinessReport;
  readonly profile: Profile;
}

/** What changed between two versions, in a sentence. */
export function compareSays(was: Side, is: Side): string {
  const band =
    was.report.reached === is.report.reached
      ? `Band ${is.report.reached ?? "none"} as before`
      : `Band ${was.report.reached ?? "none"} before, ${is.report.reached ?? "none"} now`;
  const columns = comparedColumns(was.profile, is.profile);
  const came = columns.filter((column) => column.was === null).length;
  const gone = columns.filter((column) => column.is === null).length;
  const moved = columns.filter((column) => column.was !== null && column.is !== null && column.moved.length > 0).length;
  const parts = [
    came > 0 && `${count(came, "column")} new`,
    gone > 0 && `${count(gone, "column")} gone`,
    moved > 0 && `${count(moved, "column")} moved`,
  ].filter((part) => part !== false);
  return `${band}; ${parts.length === 0 ? "no column changed" : parts.join(", ")}.`;
}

/** "1,000 rows before, 1,200 now". */
export const rowsSay = (was: number, is: number): string =>
  sentence(`${was.toLocaleString("en-GB")} rows before, ${is.toLocaleString("en-GB")} now.`);
