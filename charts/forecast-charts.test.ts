import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { answersStrip } from "./answers-strip.ts";
import { type Drawing, svgOf } from "./drawing.ts";
import { light } from "./palette.ts";
import { rangesBeside } from "./ranges-beside.ts";
import { shipDensity } from "./ship-density.ts";
import { swings } from "./swings.ts";
import { toldOverTime } from "./told-over-time.ts";
import { waterfall } from "./waterfall.ts";
import { weeklyCounts } from "./weekly-counts.ts";

const today = day("2026-11-20");
const said = ({ marks }: Drawing) => marks.flatMap((mark) => (mark.as === "words" ? [mark.text] : []));
const width = fc.integer({ min: 160, max: 1400 });
const ahead = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(today, days));
const share = fc.double({ min: 0, max: 1, noNaN: true });

const densities = fc
  .record({
    begin: ahead,
    step: fc.integer({ min: 1, max: 60 }),
    shares: fc.array(share, { maxLength: 60 }),
    never: share,
    promised: fc.option(ahead, { nil: null }),
    read: fc.array(ahead, { maxLength: 4 }),
  })
  .map(({ begin, step, shares, never, promised, read }) => ({
    today,
    bins: shares.map((one, at) => ({ from: addDays(begin, at * step), to: addDays(begin, (at + 1) * step), share: one })),
    never,
    promised,
    landmarks: read.map((on, at) => ({ name: `P${at}0`, day: on })),
  }));
const histories = fc
  .record({
    ranges: fc.array(fc.tuple(ahead, ahead, ahead, ahead), { maxLength: 20 }),
    happened: fc.option(ahead, { nil: null }),
    promises: fc.array(fc.record({ on: ahead, day: ahead }), { maxLength: 3 }),
  })
  .map(({ ranges, ...of }) => ({
    ...of,
    today,
    told: ranges
      .map((days) => [...days].sort())
      .map(([on = today, early = today, middle = today, late = today]) => ({ on, early, middle, late }))
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
  }));
const move = fc.double({ min: -3_000, max: 3_000, noNaN: true });
const causes = fc.record({
  causes: fc.array(fc.record({ name: fc.string({ unit: "binary", maxLength: 60 }), low: move, high: move }), { maxLength: 12 }),
});

const falls = fc.record({
  before: fc.string({ unit: "binary", maxLength: 40 }),
  after: fc.string({ unit: "binary", maxLength: 40 }),
  unit: fc.constantFrom("days" as const, "points" as const),
  steps: fc.array(
    fc.record({ name: fc.string({ unit: "binary", maxLength: 60 }), by: fc.integer({ min: -3_000, max: 3_000 }), isCause: fc.boolean() }),
    { maxLength: 14 },
  ),
});

const answers = fc.record({
  others: fc.array(share, { maxLength: 12 }),
  own: fc.option(share, { nil: null }),
  pooled: share,
  right: fc.option(share, { nil: null }),
});
const range = fc
  .uniqueArray(fc.double({ min: 0, max: 3_650, noNaN: true }), { minLength: 3, maxLength: 3 })
  .map((days) => days.toSorted((a, b) => a - b))
  .map(([low = 0, median = 0, high = 0]) => ({ low, median, high, own: low > 100 }));
const beside = fc.record({ ranges: fc.array(range, { minLength: 1, maxLength: 9 }), together: range });

const drawings: Readonly<Record<string, fc.Arbitrary<Drawing>>> = {
  answers: fc.tuple(answers, width).map(([view, wide]) => answersStrip(view, { width: wide })),
  estimates: fc.tuple(beside, width).map(([view, wide]) => rangesBeside(view, { width: wide })),
  density: fc.tuple(densities, width).map(([view, wide]) => shipDensity(view, { width: wide })),
  history: fc.tuple(histories, width).map(([view, wide]) => toldOverTime(view, { width: wide })),
  waterfall: fc.tuple(falls, width).map(([view, wide]) => waterfall(view, { width: wide })),
  weeks: fc
    .tuple(fc.array(fc.nat({ max: 5_000 }), { maxLength: 520 }), fc.nat({ max: 26 }), width)
    .map(([counts, used, wide]) =>
      weeklyCounts({ firstWeek: day("2024-01-01"), counts, used: Math.min(used, counts.length) }, { width: wide }),
    ),
  tornado: fc.tuple(causes, width).map(([view, wide]) => swings(view, { width: wide })),
};

describe("every picture of a forecast", () => {
  test.each(Object.entries(drawings))("the %s lies inside its frame, whatever the figures", (_, any) => {
    fc.assert(
      fc.property(any, (drawing) => {
        for (const mark of drawing.marks) {
          if (mark.as === "box") {
            expect(mark.x).toBeGreaterThanOrEqual(-0.1);
            expect(mark.x + mark.width).toBeLessThanOrEqual(drawing.width + 1.1);
            expect(mark.y + mark.height).toBeLessThanOrEqual(drawing.height + 1.1);
          }
          if (mark.as === "path")
            for (const [, x, y] of mark.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
              expect(Number(x)).toBeLessThanOrEqual(drawing.width + 1);
              expect(Number(y)).toBeGreaterThanOrEqual(-0.1);
              expect(Number(y)).toBeLessThanOrEqual(drawing.height + 0.1);
            }
        }
        expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity|null,null/);
        expect(drawing.title).toMatch(/\.$/);
        expect(svgOf(drawing, light)).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+"/);
      }),
      { numRuns: 60 },
    );
  });
});

describe("when it ships", () => {
  const bins = [0.1, 0.3, 0.2].map((one, at) => ({ from: addDays(today, 30 * at), to: addDays(today, 30 * (at + 1)), share: one }));
  const view = { today, bins, never: 0.4, promised: day("2027-01-10"), landmarks: [{ name: "P50", day: day("2027-01-02") }] };

  test("what never ships is said beside the days, and drawn apart", () => {
    const drawing = shipDensity(view, { width: 700 });
    expect(said(drawing)).toEqual(["Dec 2026", "Jan 2027", "Feb", "P50 2 Jan 2027", "stopped 40 %"]);
    expect(drawing.marks.filter((mark) => mark.as === "box" && mark.dashed)).toHaveLength(1);
    expect(drawing.title).toBe("Ships: P50 2 January 2027; stopped before it ships: 40 %; promised for 10 January 2027.");
  });

  test("twice the share in the same days stands twice as high", () => {
    const tops = (shares: readonly number[]) => {
      const drawn = shipDensity(
        { ...view, never: 0, promised: null, landmarks: [], bins: bins.map((bin, at) => ({ ...bin, share: shares[at] ?? 0 })) },
        { width: 700, height: 160 },
      );
      const area = drawn.marks.find((mark) => mark.as === "path" && mark.fill === "accent");
      return area?.as === "path" ? [...area.d.matchAll(/L[\d.]+ ([\d.]+)L/g)].map(([, y]) => 140 - Number(y)) : [];
    };
    expect(tops([0.2, 0.4, 0.1])).toEqual([50, 100, 25]);
  });
});

test("a week without any has a foot of its own, and the middle is of the weeks that are drawn from", () => {
  const drawing = weeklyCounts({ firstWeek: day("2026-01-05"), counts: [90, 4, 0, 6], used: 3 }, { width: 400 });
  const bars = drawing.marks.flatMap((mark) => (mark.as === "box" ? [mark.height] : []));
  expect(bars).toHaveLength(4);
  expect(bars[2]).toBe(1.5);
  expect(said(drawing)).toContain("4 a week in the middle");
  expect(drawing.title).toBe("4 weeks from 5 January 2026: 4 a week in the middle, at most 90; 1 without any.");
});

describe("what was told over time", () => {
  test("is a band that steps on the day it was told anew, and the day it came is one line", () => {
    const told = [
      { on: day("2026-01-01"), early: day("2026-03-01"), middle: day("2026-04-01"), late: day("2026-06-01") },
      { on: day("2026-02-01"), early: day("2026-05-01"), middle: day("2026-06-01"), late: day("2026-08-01") },
    ];
    const drawing = toldOverTime({ told, happened: day("2026-07-01"), promises: [], today: day("2026-07-01") }, { width: 600 });
    expect(drawing.marks.filter((mark) => mark.as === "path" && mark.fill === "accent")).toHaveLength(2);
    expect(drawing.title).toBe("Told 2 times, last 1 May 2026 to 1 August 2026; it came on 1 July 2026.");
  });
});

describe("what moves a forecast", () => {
  test("is told by its days on either side", () => {
    const drawing = swings({ causes: [{ name: "Work on the data", low: -12.4, high: 40 }] }, { width: 600 });
    expect(said(drawing)).toEqual(["earlier", "later", "Work on the data", "−12 d", "+40 d"]);
    expect(drawing.title).toBe("What moves it most: Work on the data, 12 days earlier to 40 days later.");
  });
});

describe("what moved a forecast since then", () => {
  const steps = [
    { name: "Time went by.", by: 9, isCause: true },
    { name: "The kind: an agent.", by: -4, isCause: true },
    { name: "The rest", by: 1, isCause: false },
  ];
  const drawing = waterfall({ before: "then 3 May", after: "now 9 May", steps, unit: "days" }, { width: 600 });

  test("each step begins where the one before it ended, and the last line stands at the whole", () => {
    const bars = drawing.marks.flatMap((mark) => (mark.as === "box" ? [mark] : []));
    const [first, second, third] = bars.map(({ x, width: long }) => ({ from: x, to: x + long }));
    expect(second?.to).toBeCloseTo(first?.to ?? 0, 5);
    expect(third?.from).toBeCloseTo(second?.from ?? 0, 5);
    const [last] = drawing.marks.flatMap((mark) => (mark.as === "path" && mark.stroke === "ink" ? [mark.d] : []));
    expect(Number(last?.match(/^M([\d.]+)/)?.[1])).toBeCloseTo(third?.to ?? 0, 0);
    expect(bars.map(({ dashed }) => dashed)).toEqual([false, false, true]);
  });

  test("is said in words with every step", () => {
    expect(said(drawing)).toEqual(expect.arrayContaining(["then 3 May", "+9 d", "−4 d", "+1 d", "now 9 May", "+6 d"]));
    expect(drawing.title).toBe(
      "From then 3 May to now 9 May, 6 days later: Time went by, 9 days later; The kind: an agent, 4 days earlier; The rest, 1 day later.",
    );
  });
});

describe("answers to one question", () => {
  test("are a ring each, a dot for one's own and a line for all together; those that are alike stand above each other", () => {
    const drawing = answersStrip({ others: [0.4, 0.4], own: 0.7, pooled: 0.5, right: null }, { width: 212 });
    const rings = drawing.marks.flatMap((mark) => (mark.as === "path" && mark.fill ? [mark] : []));
    expect(rings.map(({ fill }) => fill)).toEqual(["surface", "surface", "accent"]);
    expect(new Set(rings.map(({ d }) => d)).size).toBe(3);
    expect(drawing.title).toBe("Answers: you 70 %; others 40 %, 40 %; together 50 %.");
  });

  test("show what they are read as by the record, and what was said beside it", () => {
    const drawing = answersStrip({ others: [0.8], own: 0.7, pooled: 0.75, right: 0.62 }, { width: 212 });
    expect(said(drawing)).toContain("put right 62 %");
    expect(drawing.marks.filter((mark) => mark.as === "path" && mark.dashed)).toHaveLength(1);
    expect(drawing.title).toBe("Answers: you 70 %; another 80 %; together 75 %; put right 62 %.");
  });
});

describe("estimates of the same", () => {
  test("stand beside each other without names, and all of them together below", () => {
    const drawing = rangesBeside(
      {
        ranges: [
          { low: 10, median: 20, high: 30, own: true },
          { low: 20, median: 40, high: 60, own: false },
        ],
        together: { low: 12, median: 27, high: 55 },
      },
      { width: 274 },
    );
    expect(said(drawing)).toEqual(["yours", "", "together", "today", "60 days"]);
    const bars = drawing.marks.flatMap((mark) => (mark.as === "box" ? [[mark.x, mark.width]] : []));
    expect(bars[1]).toEqual([134, 136]);
    expect(drawing.title).toBe("2 estimates, together 12 to 55 days, as likely as not 27.");
  });

  test("that moves it one way only says how far once", () => {
    expect(said(swings({ causes: [{ name: "Go/no-go", low: 10, high: 11 }] }, { width: 600 }))).toEqual([
      "earlier",
      "later",
      "Go/no-go",
      "+11 d",
    ]);
  });
});
