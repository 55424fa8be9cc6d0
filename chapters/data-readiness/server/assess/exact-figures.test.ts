import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import type { ColumnProfile, Profile } from "../../domain/index.ts";
import reference from "./fixtures/exact-figures.json" with { type: "json" };
import { work } from "./measure-file.ts";
import { hasRealTables, realTable } from "./real-tables.fixture.ts";

// What pandas and SciPy say of the same files: interop/exact_figures.py --write.

describe.skipIf(!hasRealTables)("pandas and SciPy agree on", () => {
  test.each(reference.tables)(
    "$table",
    async ({ table, figures }) => {
      const found = figuresOf(await assess(realTable(table)));
      const differ = Object.entries(figures).filter(([what, theirs]) => !agrees(found.get(what), theirs));
      expect(differ.map(([what, theirs]) => `${what}: ours ${found.get(what)}, theirs ${theirs}`)).toEqual([]);
      expect(Object.keys(figures).length).toBeGreaterThan(90);
    },
    120_000,
  );
});

const assess = (path: string): Promise<Profile> =>
  work(
    {
      ...{ path, name: path.split("/").at(-1) ?? "", roles: {}, today: day("2026-11-20"), claimedMargin: null, prompts: null },
      bounds: { memoryMb: 1500, seconds: 100 },
    },
    () => {},
  );

type Figure = number | string | boolean | null;

function figuresOf({ columns, set }: Profile): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>(
    columns.flatMap((column) => figuresOfColumn(column).map(([what, value]) => [`${column.name}: ${what}`, value] as const)),
  );
  found.set(
    "missing cells",
    columns.reduce((sum, { missing }) => sum + missing, 0),
  );
  found.set("duplicate rows", set.duplicates.rows);
  found.set("rows without a missing cell", set.completeRows);
  for (const { a, b, share } of set.missingTogether) found.set(`${a} and ${b} missing together`, share);
  for (const { a, b, measure, value, n } of set.associations) found.set(`${a} and ${b}: ${measure}`, value).set(`${a} and ${b}: rows`, n);
  return found;
}

function figuresOfColumn({
  type,
  missing,
  distinct,
  unique,
  numbers,
  dates,
  length,
  top,
}: ColumnProfile): readonly (readonly [string, Figure])[] {
  const counted = [
    ["missing", missing],
    ["distinct", distinct.count],
    ["unique", unique],
  ] as const;
  if (numbers) {
    const { min, max, mean, sd, skew, zeros, negative, whole, quantiles, outliers } = numbers;
    const plain = Object.entries({ min, max, mean, sd, skew, zeros, negative, whole, outliers: outliers.count });
    const fences = [
      ["outliers low", outliers.low],
      ["outliers high", outliers.high],
    ] as const;
    return [...counted, ...plain, ...fences, ...quantiles.map(({ at, value }) => [`quantile ${at}`, value] as const)];
  }
  if (dates && type === "date-time") return [...counted, ["min", dates.min], ["max", dates.max]];
  const lengths = length ? (["min", "mean", "max"] as const).map((of) => [`length ${of}`, length[of]] as const) : [];
  return [...counted, ...lengths, ...top.map(({ count }, at) => [`count of the commonest ${at + 1}`, count] as const)];
}

/** To 1e-9, relative above 1. */
const agrees = (ours: Figure | undefined, theirs: Figure): boolean =>
  typeof ours === "number" && typeof theirs === "number"
    ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs))
    : ours === theirs;
