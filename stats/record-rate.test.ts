import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "./fixtures/record-rate.json" with { type: "json" };
import { gammaOf } from "./gamma-draw.ts";
import { inOneDefinition } from "./one-definition.ts";
import { chanceOfBetter, type ImprovementHistory } from "./record-rate.ts";
import { moveTo, streamOf, uniformOf } from "./stream.ts";

const chanceOf = (history: ImprovementHistory, ahead: number, factor: number): number => {
  const found = chanceOfBetter(history, { ahead, factor });
  return found.known ? found.value : Number.NaN;
};

test.each(reference.cases)("agrees with SciPy: $chance", ({ weeks, improvements, terms, chance }) => {
  const found = chanceOfBetter({ weeks, improvements }, terms);
  expect(found.known && found.value).toBeCloseTo(chance, 5);
});

// A race to train one model in the least time: 89 records, and twice the newest was timed anew by other rules.
const race = reference.rows.map(({ record, minutes, day }, at, rows) => ({
  item: String(record),
  definition: String(rows.slice(0, at + 1).filter((row, earlier) => earlier > 0 && row.record === rows[earlier - 1]?.record).length),
  value: minutes,
  week: (Date.parse(day) - Date.parse("2024-05-28")) / (7 * 86_400_000),
}));
const weekOf = (day: string): number => (Date.parse(day) - Date.parse("2024-05-28")) / (7 * 86_400_000);

/** The race as it stood on a day, in the rules of that day. */
function asOf(day: string): ImprovementHistory {
  const now = weekOf(day);
  const known = race.filter(({ week }) => week <= now);
  const series = inOneDefinition(known);
  const values = series.known ? series.value : [];
  const improvements = values.slice(1).flatMap(({ item, value }, at) => {
    const gain = Math.log((values[at]?.value ?? 0) / value);
    return gain > 0 ? [{ week: known.find((each) => each.item === item)?.week ?? 0, gain }] : [];
  });
  return { weeks: now, improvements };
}

test("on 20 May 2025, after sixteen weeks of nothing, it does not call the end: 21 % came", () => {
  expect(chanceOf(asOf("2025-05-20"), 24, 1 / 0.95)).toBeGreaterThan(0.2);
});

test.each([
  ["2025-01-20", 0.02],
  ["2025-05-20", 0.04],
  ["2025-08-20", 0.189],
  ["2025-10-30", 0.284],
])("what the table says came in the twelve weeks after %s: %d", (day, published) => {
  const best = (until: number): number => Math.min(...race.filter(({ week }) => week <= until).map(({ value }) => value));
  expect(1 - best(weekOf(day) + 12) / best(weekOf(day))).toBeCloseTo(published, 3);
});

test("said each month of the race for the twelve weeks ahead, it says too much: pace is not steady, and it takes it to be", () => {
  const days = Array.from({ length: 18 }, (_, month) => new Date(Date.UTC(2024, 10 + month, 1)).toISOString().slice(0, 10));
  const said = days.flatMap((day) => {
    const later = new Date(Date.parse(day) + 84 * 86_400_000).toISOString().slice(0, 10);
    const ahead = asOf(later).improvements.filter(({ week }) => week > weekOf(day));
    const came = ahead.reduce((sum, { gain }) => sum + gain, 0);
    return [0.05, 0.1, 0.2].map((part) => ({
      chance: chanceOf(asOf(day), 12, 1 / (1 - part)),
      came: came >= -Math.log(1 - part) ? 1 : 0,
    }));
  });
  const average = (of: (each: (typeof said)[number]) => number): number => said.reduce((sum, each) => sum + of(each), 0) / said.length;
  expect(average(({ chance }) => chance)).toBeCloseTo(0.86, 1);
  expect(average(({ came }) => came)).toBeCloseTo(0.65, 1);
});

test("a re-timed record is no loss: the series goes on in the newest rules", () => {
  const series = inOneDefinition(race);
  const at = (item: string): number => (series.known ? (series.value.find((each) => each.item === item)?.value ?? 0) : 0);
  expect(at("21")).toBe(3.014);
  expect(at("22")).toBe(2.99);
  expect(at("20")).toBeCloseTo((2.992 * 3.014) / 2.933, 10);
  expect(series.known && series.value).toHaveLength(89);
});

test("definitions that nothing joins make no series, and say what would", () => {
  const found = inOneDefinition([
    { item: "a", definition: "first", value: 1 },
    { item: "b", definition: "second", value: 1 },
  ]);
  expect(found).toEqual({
    known: false,
    because: "Nothing was measured both as “first” and as “second”. Measure one thing by both, and the series goes on.",
  });
});

test("keeps its promise: of races at a steady pace about as many get there as it says", () => {
  const stream = streamOf("races");
  let [said, came] = [0, 0];
  const worlds = 1_500;
  for (let world = 0; world < worlds; world++) {
    moveTo(stream, world);
    const [rate, size] = [0.2 + 0.4 * uniformOf(stream), 0.02 + 0.06 * uniformOf(stream)];
    const improvements: { week: number; gain: number }[] = [];
    let ahead = 0;
    for (let week = gammaOf(stream, 1) / rate; week < 52; week += gammaOf(stream, 1) / rate) {
      const gain = size * gammaOf(stream, 1);
      if (week <= 40) improvements.push({ week, gain });
      else ahead += gain;
    }
    if (improvements.length < 4) continue;
    said += chanceOf({ weeks: 40, improvements }, 12, 1.2);
    came += ahead >= Math.log(1.2) ? 1 : 0;
  }
  expect(Math.abs(said - came) / worlds).toBeLessThan(0.04);
});

test("a chance rises with the weeks and falls with what is asked", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 40, noNaN: true }), fc.double({ min: 1.01, max: 2, noNaN: true }), (ahead, factor) => {
      const history = asOf("2025-05-20");
      const chance = chanceOf(history, ahead, factor);
      expect(chance >= 0 && chance <= 1).toBe(true);
      expect(chanceOf(history, ahead + 4, factor)).toBeGreaterThanOrEqual(chance - 1e-9);
      expect(chanceOf(history, ahead, factor + 0.1)).toBeLessThanOrEqual(chance + 1e-9);
    }),
    { numRuns: 30 },
  );
});

test("three improvements say nothing of how large they come, and an improvement ahead of now is a bug", () => {
  const few = chanceOfBetter({ weeks: 9, improvements: [1, 2, 3].map((week) => ({ week, gain: 0.1 })) }, { ahead: 4, factor: 1.1 });
  expect(few).toEqual({ known: false, because: "How large improvements come is told from 4 on; there are 3." });
  expect(() => chanceOfBetter({ weeks: 1, improvements: [{ week: 2, gain: 0.1 }] }, { ahead: 4, factor: 1.1 })).toThrow(RangeError);
});
