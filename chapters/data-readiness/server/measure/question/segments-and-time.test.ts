import { describe, expect, test } from "vitest";
import { seeded } from "../../../../../stats/seeded.fixture.ts";
import { noRoles, type Roles } from "../../../domain/index.ts";
import { burstsIn } from "./bursts.ts";
import { choosePeriod } from "./choose-period.ts";
import { gapsIn } from "./gaps.ts";
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
  expect(time.value.gaps).toEqual([{ from: "2026-04-11T00:00:00Z", to: "2026-06-09T00:00:00Z" }]);
  expect(time.value.bursts).toEqual([{ start: "2026-02-16T00:00:00Z", rows: 66 }]);
  expect(time.value.volume.reduce((sum, { rows }) => sum + rows, 0)).toBe(cells.length);
});

test("a week that is missing is a gap whichever day it begins on, and a holiday or a weekend is none", async () => {
  const workdays = days(182, () => []).flatMap(([day = ""], at) => {
    const weekday = new Date(`${day}`).getUTCDay();
    return weekday === 0 || weekday === 6 || at === 120 ? [] : Array.from({ length: 8 + (at % 3) }, (_, n) => [day, n]);
  });
  const gaps = async (from: number) => {
    const left = workdays.filter(([day]) => {
      const at = (Date.parse(String(day)) - Date.UTC(2026, 0, 1)) / 86_400_000;
      return at < from || at >= from + 7;
    });
    const { time } = await question(["day", "n"], left, { time: "day" });
    return time.known ? time.value.gaps.length : Number.NaN;
  };
  expect([await gaps(60), await gaps(62), await gaps(500)]).toEqual([1, 1, 0]);
});

test("a column that is a part of the date moves as the calendar does, and is no change", async () => {
  const noise = (at: number) => ((at * 7919) % 997) / 997;
  const from = Date.UTC(2024, 6, 1);
  const cells = Array.from({ length: 1000 }, (_, at) => {
    const moment = new Date(from + (at * 365 * 86_400_000) / 1000);
    const year = moment.getUTCFullYear() - 2024;
    return [moment.toISOString().slice(0, 10), year, moment.getUTCMonth() + 1, noise(at), at < 480 ? "old" : "new"];
  });
  const { time } = await question(["day", "yr", "mnth", "same", "plan"], cells, { time: "day" });
  if (!time.known) throw new RangeError(time.because);
  expect(time.value.drift.map(({ column }) => column)).toEqual(["plan", "same"]);
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
  expect(
    burstsIn(
      usual.map((rows) => ({ rows })),
      "month",
    ),
  ).toEqual([]);
  expect(
    burstsIn(
      [...usual, 60].map((rows) => ({ rows })),
      "month",
    ),
  ).toEqual([{ rows: 60 }]);
  expect(burstsIn([{ rows: 1 }, { rows: 900 }], "month")).toEqual([]);
});

describe("a week that repeats", () => {
  /** Six weeks from a Monday; Saturdays are busy, and nobody works on a Sunday. */
  const rowsOf = [20, 22, 18, 21, 25, 70, 0];
  const weeks = Array.from({ length: 42 }, (_, at) => ({
    start: new Date(Date.UTC(2026, 5, 1 + at)).toISOString(),
    rows: (rowsOf[at % 7] ?? 0) + (at % 7 === 6 ? 0 : (at * 5) % 4),
  }));
  const emptied = (...days: number[]) => weeks.map((each, at) => (days.includes(at) ? { ...each, rows: 0 } : each));

  test("is steady: no Saturday is a burst, and no Sunday a gap", () => {
    expect(burstsIn(weeks, "day")).toEqual([]);
    expect(gapsIn(weeks, "day")).toEqual([]);
  });

  test("shows a Tuesday as full as a Saturday, and a Tuesday without a row", () => {
    const busy = weeks.map((each, at) => (at === 15 ? { ...each, rows: 75 } : each));
    expect(burstsIn(busy, "day").map(({ rows }) => rows)).toEqual([75]);
    expect(gapsIn(emptied(15), "day")).toEqual([{ from: weeks[15]?.start, to: weeks[15]?.start }]);
    expect(gapsIn(emptied(14, 15, 16, 17, 18, 19, 20), "day")).toEqual([{ from: weeks[14 - 1]?.start, to: weeks[20]?.start }]);
  });
});

test("few rows leave days without one by chance, and a row a day does not", () => {
  const dice = seeded(3);
  const volume = (rows: () => number) =>
    Array.from({ length: 60 }, (_, at) => ({ start: new Date(Date.UTC(2026, 5, 1 + at)).toISOString(), rows: rows() }));
  const poisson = () => {
    let [left, n] = [dice(), 0];
    for (let chance = Math.exp(-1.5); left > chance; n++) {
      left -= chance;
      chance *= 1.5 / (n + 1);
    }
    return n;
  };
  const sets = Array.from({ length: 200 }, () => volume(poisson));
  expect(sets.every((set) => set.some(({ rows }) => rows === 0))).toBe(true);
  expect(sets.filter((set) => gapsIn(set, "day").length > 0).length).toBeLessThanOrEqual(6);
  const daily = volume(() => 1);
  expect(
    gapsIn(
      daily.map((each, at) => (at === 30 ? { ...each, rows: 0 } : each)),
      "day",
    ),
  ).toHaveLength(1);
});
