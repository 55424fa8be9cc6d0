import { expect, test } from "vitest";
import { noRoles, type Roles } from "../../../domain/index.ts";
import { burstsIn } from "./bursts.ts";
import { choosePeriod } from "./choose-period.ts";
import { measureQuestion } from "./index.ts";
import { csv, today, withTyped } from "./typed.fixture.ts";

type Cells = readonly (readonly (string | number | null)[])[];
const question = (names: readonly string[], cells: Cells, roles: Partial<Roles>) =>
  withTyped(csv(names, cells), (typed) => measureQuestion(typed, { ...noRoles, ...roles }, { today }));
const days = (n: number, of: (at: number) => Cells[number]): Cells =>
  Array.from({ length: n }, (_, at) => [new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10), ...of(at)]);

test("each segment has its rows and positives; two crossed have a cell each, 0 where nobody is", async () => {
  const cells = Array.from({ length: 60 }, (_, at) => [at % 3 ? "north" : "south", at % 3 ? "shop" : "web", at % 4 === 0 ? 1 : 0]);
  const { segments } = await question(["region", "channel", "y"], cells, { segments: ["region", "channel"], target: "y" });
  expect(segments).toMatchObject({
    value: {
      single: [
        { column: "region", value: "north", rows: 40, positives: 10 },
        { column: "region", value: "south", rows: 20, positives: 5 },
        { column: "channel", value: "shop", rows: 40 },
        { column: "channel", value: "web", rows: 20 },
      ],
      crossed: [
        {
          a: "region",
          b: "channel",
          aValues: ["north", "south"],
          rows: [
            [40, 0],
            [0, 20],
          ],
        },
      ],
    },
  });
});

test("what stands in fewer than five rows is counted and not named; what is missing is the rest", async () => {
  const cells = Array.from({ length: 60 }, (_, at) => [at < 2 ? "hermitage" : at < 5 ? null : at % 2 ? "town" : "village", at]);
  const { segments } = await question(["place", "n"], cells, { segments: ["place"] });
  expect(segments).toMatchObject({
    value: {
      single: [{ value: "town" }, { value: "village" }, { value: "rare value 3", rows: 2 }, { value: null, rows: 3, positives: null }],
    },
  });
  expect(JSON.stringify(segments)).not.toContain("hermitage");
});

test("a number of many values is told in four bands", async () => {
  const cells = Array.from({ length: 400 }, (_, at) => [(at * 7) % 101, at]);
  const { segments } = await question(["age", "n"], cells, { segments: ["age"] });
  if (!segments.known) throw new RangeError(segments.because);
  expect(segments.value.single).toHaveLength(4);
  expect(segments.value.single.map(({ value }) => value)).toEqual(expect.arrayContaining(["up to 24", "above 24, up to 49", "above 75"]));
  for (const { rows } of segments.value.single) expect(Math.abs(rows - 100)).toBeLessThan(10);
});

test("a line of time has 12 to 60 periods, names gaps and bursts, and says how old the newest row is", async () => {
  const cells = days(300, (at) => [at])
    .filter((_, at) => at < 100 || at >= 160)
    .flatMap((row, at) => (at === 50 ? Array.from({ length: 60 }, () => row) : [row]));
  const { time } = await question(["day", "n"], cells, { time: "day" });
  if (!time.known) throw new RangeError(time.because);
  expect(time.value).toMatchObject({ period: "week", from: "2026-01-01T00:00:00Z", to: "2026-10-27T00:00:00Z", stray: 0, ageDays: 26 });
  expect(time.value.gaps).toEqual([{ from: "2026-04-13T00:00:00Z", to: "2026-06-01T00:00:00Z" }]);
  expect(time.value.bursts).toEqual([{ start: "2026-02-16T00:00:00Z", rows: 66 }]);
  expect(time.value.volume.reduce((sum, { rows }) => sum + rows, 0)).toBe(cells.length);
});

test("a stray row a century off stretches nothing and is counted", async () => {
  const cells = [...days(300, (at) => [at]), ["2084-01-01", 1], ["1900-01-02", 2]];
  const { time } = await question(
    ["day", "n"],
    cells.map((row) => [...row]),
    { time: "day" },
  );
  expect(time).toMatchObject({ value: { period: "week", stray: 2, from: "2026-01-01T00:00:00Z", ageDays: 26 } });
});

test("late rows unlike early ones are told by column, most moved first; small tables are not accused by luck", async () => {
  const noise = (at: number) => ((at * 7919) % 997) / 997;
  const cells = days(1000, (at) => [noise(at), noise(at) + (at >= 500 ? 0.5 : 0), at % 3 ? "a" : at >= 500 ? "c" : "b", at % 7]);
  const { time } = await question(["day", "same", "moved", "kind", "weekday"], cells, { time: "day" });
  if (!time.known) throw new RangeError(time.because);
  const found = Object.fromEntries(time.value.drift.map((each) => [each.column, each]));
  expect(found.moved).toMatchObject({ ks: expect.closeTo(0.5, 1), early: 500, late: 500 });
  expect(found.moved?.psi).toBeGreaterThan(1);
  expect(found.kind?.psi).toBeGreaterThan(1);
  expect(found.same?.psi).toBeLessThan(0.1);
  expect(found.weekday?.psi).toBeLessThan(0.1);
  const few = await question(
    ["day", "n"],
    days(20, (at) => [noise(at)]),
    { time: "day" },
  );
  expect(few.time).toMatchObject({ value: { drift: [] } });
});

test("without a time, or with one that cannot be read for sure, there is no line and a reason", async () => {
  const cells = days(10, (at) => [at]);
  expect((await question(["day", "n"], cells, {})).time).toEqual({ known: false, because: "No time is named." });
  expect((await question(["day", "n"], cells, { time: "n" })).time).toMatchObject({ known: false });
});

test.each([
  [24 * 31, true, "day"],
  [24 * 365 * 2, true, "month"],
  [30, false, "hour"],
  [24 * 5, true, "day"],
  [24 * 365 * 80, true, "year"],
  [0, true, "year"],
] as const)("%i hours, days alone: %s, are told by %s", (hours, areDays, period) => {
  expect(choosePeriod(hours, areDays)).toBe(period);
});

test("a burst is far above the usual, and not what counting does by luck", () => {
  const usual = [9, 10, 11, 10, 9, 10, 12, 10];
  expect(burstsIn(usual.map((rows) => ({ rows })))).toEqual([]);
  expect(burstsIn([...usual, 60].map((rows) => ({ rows })))).toEqual([{ rows: 60 }]);
  expect(burstsIn([{ rows: 1 }, { rows: 900 }])).toEqual([]);
});
