import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, addDays, day } from "#kernel";
import { normalOf, streamOf, uniformOf } from "#stats";
import { forecastItems } from "./forecast-items.ts";
import { itemGrowth } from "./item-growth.ts";
import { itemsModel, sampleSays } from "./items-model.ts";
import { itemsSay } from "./items-say.ts";
import { paceDrift } from "./pace-drift.ts";

const asOf = day("2026-11-23");
const usually = { drift: 0.3, growth: { low: 1, high: 1.6, isOwn: false } };
const still = { drift: 0, growth: { low: 1, high: 1, isOwn: true } };
const logOf = (finished: readonly number[]) => ({ finished, created: null, open: 0, until: asOf });
const told = <T>(answer: Answer<T>): T => {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
};
const modelOf = (finished: readonly number[], assumed = usually) => told(itemsModel(logOf(finished), assumed, asOf));
const uneven = [3, 0, 5, 2, 8, 1, 4, 4, 0, 6, 3, 2];

test("a team that always does four a week, and whose list does not grow, has thirty done in eight weeks", () => {
  const { done, byDay } = told(forecastItems(modelOf([4, 4, 4, 4, 4], still), { items: 30, by: addDays(asOf, 60) }));
  expect([done.p50, done.p80, done.p90, done.never]).toEqual([addDays(asOf, 56), addDays(asOf, 56), addDays(asOf, 56), 0]);
  expect(byDay).toEqual({ known: true, value: { day: addDays(asOf, 60), weeks: 8, chance: 1, p50: 32, p80: 32, p90: 32 } });
});

test("when and how many never contradict each other: so many are done by a day with the chance that the day is reached", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 40 }).filter((weeks) => weeks.slice(-26).some((count) => count > 0)),
      fc.integer({ min: 1, max: 30 }),
      (weeks, ahead) => {
        const model = itemsModel(logOf(weeks), usually, asOf);
        if (!model.known) return;
        const ask = (items: number) => told(forecastItems(model.value, { items, by: addDays(asOf, 7 * ahead) }));
        const byDay = ask(1).byDay;
        if (byDay === null || !byDay.known) throw new RangeError("a day was asked about");
        const { p80 } = byDay.value;
        const again = ask(Math.max(1, p80)).byDay;
        if (again === null || !again.known) throw new RangeError("a day was asked about");
        if (p80 >= 1) expect(again.value.chance).toBeGreaterThanOrEqual(0.7999);
        const more = ask(p80 + 1).byDay;
        if (more?.known) expect(more.value.chance).toBeLessThan(0.8001);
      },
    ),
    { numRuns: 15 },
  );
});

test("more items take longer, and the days stand in their order", () => {
  const model = modelOf(uneven);
  const [few, many] = [10, 40].map((items) => told(forecastItems(model, { items, by: null })).done);
  if (few === undefined || many === undefined) throw new RangeError("two were asked for");
  expect((few.p50 ?? "") < (many.p50 ?? "")).toBe(true);
  expect([many.p50, many.p80, many.p90].toSorted()).toEqual([many.p50, many.p80, many.p90]);
  expect(many.bins.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThanOrEqual(0.97);
});

test("what takes more than five years is said, and has no day", () => {
  const { done } = told(forecastItems(modelOf([0, 0, 0, 0, 1]), { items: 500, by: null }));
  expect([done.p50, done.never]).toEqual([null, 1]);
  expect(itemsSay({ done, byDay: null }, { items: 500, by: null })).toBe("500 items are not done in five years by half the worlds.");
});

test("below five weeks there is nothing, and how many more it takes", () => {
  expect(itemsModel(logOf([3, 4, 5]), usually, asOf)).toEqual({
    known: false,
    because: "A forecast needs 5 whole weeks; the log has 3, so 2 more are needed.",
  });
  expect(itemsModel(logOf([3, 0, 0, 0, 0, ...new Array(26).fill(0)]), usually, asOf)).toMatchObject({ known: false });
  expect(forecastItems(modelOf(uneven), { items: 5, by: addDays(asOf, 3) })).toMatchObject({ value: { byDay: { known: false } } });
});

test("few weeks and an old log are told", () => {
  expect(sampleSays(5)).toBe("It stands on 5 weeks: the next lies between the fewest and the most of them in 67 of 100 cases.");
  const old = told(itemsModel({ ...logOf(uneven), until: addDays(asOf, -70) }, usually, asOf));
  expect(old.mind).toContainEqual(expect.stringMatching(/10 weeks before/));
  expect(modelOf([3, 4, 5, 6, 7, 8]).mind).toContainEqual("How right such ranges are on this log shows from 9 weeks on; it has 6.");
});

describe("the drift", () => {
  const moving = (spread: number, weeks: number): readonly number[] => {
    const stream = streamOf("moving");
    let pace = 1;
    return Array.from({ length: weeks }, (_, week) => {
      if (week % 4 === 0) pace = Math.exp(spread * normalOf(stream));
      return Math.round(pace * (5 + Math.floor(uniformOf(stream) * 10)));
    });
  };

  test("is what is assumed below 52 weeks, and says how many there are", () => {
    expect(paceDrift(moving(0.8, 51), 0.3)).toEqual({
      ...{ value: 0.3, origin: "assumed" },
      says: "Assumed. From 52 weeks on your own log can widen it; there are 51.",
    });
  });

  test("is widened by a pace that moved more, and never narrowed by one that did not", () => {
    expect(paceDrift(moving(0.8, 200), 0.3)).toMatchObject({ origin: "measured", value: expect.closeTo(0.7, 0) });
    expect(paceDrift(moving(0, 200), 0.3)).toMatchObject({ origin: "assumed", value: 0.3 });
  });

  test("is widened where ranges of its own past held too little, and there is no forecast where none would have held", () => {
    const jumping = Array.from({ length: 60 }, (_, week) => (Math.floor(week / 6) % 2 === 0 ? 20 : 6));
    const wide = itemsModel(logOf(jumping), { ...usually, drift: 0.05 }, asOf);
    expect(wide).toMatchObject({
      value: { drift: { origin: "widened" }, mind: expect.arrayContaining([expect.stringMatching(/widened/)]) },
    });
    const stopping = [...new Array(30).fill(20), ...new Array(26).fill(0), 1, 0, 0, 0, 0];
    expect(itemsModel(logOf(stopping), usually, asOf)).toMatchObject({ known: false, because: expect.stringMatching(/moves too much/) });
  });
});

describe("how much a list grows", () => {
  const assumed = { low: 1, high: 1.6, isOwn: false };
  const ten = new Array(20).fill(10);

  test("is seen where items that came in are counted: two for ten make 1.25 of one", () => {
    const found = itemGrowth({ finished: ten, created: new Array(20).fill(2), open: 30 }, assumed);
    expect(found.origin).toBe("measured");
    expect(Math.sqrt(found.low * found.high)).toBeCloseTo(1.25, 6);
    expect(found.says).toBe("For ten items finished 2.0 came in, each taken as found on the way.");
  });

  test.each([
    [{ finished: ten, created: null, open: 30 }, /does not say when items came in/],
    [{ finished: ten, created: ten, open: 0 }, /no open items/],
    [{ finished: [10, 10], created: [1, 1], open: 3 }, /From 12 weeks/],
    [{ finished: ten, created: ten, open: 3 }, /new work, and no growth/],
  ])("else is what is assumed, and says why: %#", (log, why) => {
    expect(itemGrowth(log, assumed)).toMatchObject({ low: 1, high: 1.6, origin: "assumed", says: expect.stringMatching(why) });
  });

  test("is what a lead said, whatever the log shows", () => {
    expect(itemGrowth({ finished: ten, created: new Array(20).fill(2), open: 30 }, { ...assumed, isOwn: true }).origin).toBe("assumed");
  });
});
