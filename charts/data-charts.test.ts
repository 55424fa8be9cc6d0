import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandLadder } from "./band-ladder.ts";
import { barList } from "./bar-list.ts";
import { type Drawing, svgOf } from "./drawing.ts";
import { effortRange } from "./effort-range.ts";
import { histogram } from "./histogram.ts";
import { missingnessMap } from "./missingness-map.ts";
import { dark, light } from "./palette.ts";
import { type ReliabilityView, reliabilityDiagram } from "./reliability.ts";
import { segmentGrid } from "./segment-grid.ts";
import { volumeTimeline } from "./volume-timeline.ts";

const boxes = ({ marks }: Drawing) => marks.filter((mark) => mark.as === "box");
const said = ({ marks }: Drawing) => marks.flatMap((mark) => (mark.as === "words" ? [mark.text] : []));

const width = fc.integer({ min: 120, max: 1400 });
const rows = fc.integer({ min: 0, max: 1_000_000_000 });
const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const name = fc.string({ unit: "binary", maxLength: 80 });
const figure = fc.double({ min: -1e12, max: 1e12, noNaN: true });

const histograms = fc
  .record({
    counts: fc.array(rows, { minLength: 1, maxLength: 60 }),
    low: figure,
    span: fc.double({ min: 0, max: 1e9, noNaN: true }),
    missing: rows,
  })
  .map(({ counts, low, span, missing }) => ({
    name: "fare",
    counts,
    edges: [...counts, 0].map((_, at) => low + (span * at) / counts.length),
    missing,
    median: low + span / 2,
  }));
const bars = fc
  .record({
    items: fc.array(fc.record({ text: name, count: rows })),
    missing: rows,
    others: fc.option(fc.record({ values: rows, rows }), { nil: null }),
  })
  .map((of) => ({ ...of, name: "kind", rows: of.items.reduce((sum, { count }) => sum + count, of.missing + (of.others?.rows ?? 0)) }));
const maps = fc.integer({ min: 1, max: 60 }).chain((blocks) =>
  fc.record({
    rows,
    columns: fc.array(fc.record({ name, share, byBlock: fc.array(share, { minLength: blocks, maxLength: blocks }) }), { maxLength: 30 }),
  }),
);
const grids = fc
  .record({ aValues: fc.array(name, { maxLength: 30 }), bValues: fc.array(name, { maxLength: 30 }), each: rows })
  .map((of) => ({
    a: { name: "class", values: of.aValues },
    b: { name: "port", values: of.bValues },
    rows: of.aValues.map((_, row) => of.bValues.map((__, column) => ((row * column) % 3 === 0 ? 0 : of.each % (row + column + 1)))),
    thin: 30,
  }));
const volumes = fc.record({ many: fc.integer({ min: 1, max: 60 }), each: rows }).map(({ many, each }) => {
  const volume = Array.from({ length: many }, (_, at) => ({
    start: `20${10 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`,
    rows: at % 4 === 1 ? 0 : each,
  }));
  const start = volume[0]?.start ?? "";
  return {
    column: "created",
    period: "month" as const,
    from: start,
    to: volume.at(-1)?.start ?? "",
    volume,
    gaps: [{ from: start, to: start }],
    bursts: volume.slice(0, 1),
  };
});
const efforts = fc.tuple(fc.double({ min: 0.01, max: 1e4, noNaN: true }), share, share).map(([p90, a, b]) => ({
  p10: p90 * Math.min(a, b),
  p50: p90 * Math.max(a, b),
  p90,
  drivers: [{ name: "Label the thin segments", share: a }],
}));

const reliabilities = fc.array(fc.tuple(share, share, share), { maxLength: 40 }).map((drawn): ReliabilityView => {
  const chances = drawn.map(([chance]) => chance).toSorted((a, b) => a - b);
  const came = drawn.map(([, each]) => each).toSorted((a, b) => a - b);
  return {
    curve: chances.map((chance, at) => ({ chance, count: at + 1 })),
    steps: chances.map((chance, at) => ({ from: chance, to: chance, statements: at + 1, said: chance, came: came[at] ?? 0 })),
    band: chances.map((chance) => ({ chance, low: chance / 2, high: (1 + chance) / 2 })),
  };
});

const drawings: Readonly<Record<string, fc.Arbitrary<Drawing>>> = {
  histogram: fc
    .tuple(histograms, width, fc.boolean())
    .map(([view, wide, labels]) => histogram(view, { width: wide, height: labels ? 140 : 48, labels })),
  "bar list": fc
    .tuple(bars, width)
    .map(([view, wide]) => barList(view, { width: wide, most: 8, beside: wide > 200 ? "counts and shares" : "shares" })),
  "missingness map": fc.tuple(maps, width).map(([view, wide]) => missingnessMap(view, { width: wide, most: 20 })),
  "segment grid": fc.tuple(grids, width).map(([view, wide]) => segmentGrid(view, { width: wide })),
  timeline: fc.tuple(volumes, width).map(([view, wide]) => volumeTimeline(view, { width: wide })),
  "reliability diagram": fc.tuple(reliabilities, width).map(([view, wide]) => reliabilityDiagram(view, { width: wide })),
  effort: fc.tuple(efforts, width).map(([view, wide]) => effortRange(view, { width: wide })),
};

describe("every picture of a data set", () => {
  test.each(Object.entries(drawings))("the %s lies inside its frame, whatever the figures", (_, any) => {
    fc.assert(
      fc.property(any, (drawing) => {
        for (const { x, y, width: wide, height } of boxes(drawing)) {
          for (const each of [x, y, wide, height]) expect(Number.isFinite(each)).toBe(true);
          expect(x).toBeGreaterThanOrEqual(-0.1);
          expect(x + wide).toBeLessThanOrEqual(drawing.width + 1.1);
          expect(y).toBeGreaterThanOrEqual(-0.1);
          expect(y + height).toBeLessThanOrEqual(drawing.height + 1.1);
        }
        expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  test.each(Object.entries(drawings))("the %s is told in a sentence, and no name can break the file it stands in", (_, any) => {
    fc.assert(
      fc.property(any, (drawing) => {
        expect(drawing.title).toMatch(/\.$/);
        const svg = svgOf(drawing, light);
        expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+"/);
        expect(svg).not.toContain(String.fromCharCode(0));
        expect(svg.match(/<(?!\/?(svg|rect|path|text|title)\b)/)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

describe("missing cells", () => {
  const view = { name: "age", edges: [0, 10, 20], counts: [4, 6], missing: 5, median: 11 };

  test("stand apart from the values, dashed, on the same scale", () => {
    const [low, high, missing] = boxes(histogram(view, { width: 200, height: 62, labels: false }));
    expect(missing).toMatchObject({ dashed: true, says: "missing: 5 rows, 33.3 %" });
    expect(missing?.height).toBeGreaterThan(low?.height ?? 0);
    expect(missing?.height).toBeLessThan(high?.height ?? 0);
  });

  test("are not drawn where none is missing", () => {
    expect(boxes(histogram({ ...view, missing: 0 }, { width: 200, height: 60, labels: true })).some(({ dashed }) => dashed)).toBe(false);
  });

  test("of a column of values are a dashed bar with the word", () => {
    const drawing = barList(
      { name: "port", items: [{ text: "S", count: 8 }], others: null, missing: 2, rows: 10 },
      { width: 300, most: 5, beside: "counts and shares" },
    );
    expect(said(drawing)).toEqual(["S", "8 · 80 %", "missing", "2 · 20 %"]);
    expect(boxes(drawing).map(({ dashed }) => dashed)).toEqual([false, true]);
  });

  test("rise from the floor of their column's strip as high as they are missing, and a single one is still seen", () => {
    const drawing = missingnessMap(
      { rows: 8, columns: [{ name: "age", share: 0.25, byBlock: [0, 1, 0.01, 0] }] },
      { width: 262, names: 100, rowHeight: 16 },
    );
    expect(drawing.marks.flatMap((mark) => (mark.as === "path" ? [mark.d] : []))).toEqual(["M150 14v-2h25v2z", "M125 14v-13h25v13z"]);
  });

  test("of two thousand columns stay few marks, and what is not drawn is counted", () => {
    const columns = Array.from({ length: 2_000 }, (_, at) => ({
      name: `sensor ${at}`,
      share: 0.5,
      byBlock: Array.from({ length: 50 }, (__, block) => (block < 25 ? 1 : 0)),
    }));
    expect(missingnessMap({ rows: 100_000, columns }, { width: 800 }).marks.length).toBeLessThanOrEqual(8_004);
    expect(said(missingnessMap({ rows: 100_000, columns }, { width: 800, most: 40 }))).toContain("and 1,960 more");
  });
});

describe("segments", () => {
  const drawing = segmentGrid(
    {
      a: { name: "class", values: ["First", "Third"] },
      b: { name: "port", values: ["S", "Q"] },
      rows: [
        [127, 2],
        [353, 0],
      ],
      thin: 30,
    },
    { width: 400 },
  );

  test("with too few rows and with none are told apart by shape", () => {
    expect(boxes(drawing).map(({ fill, dashed }) => ({ fill, dashed }))).toEqual([
      { fill: "inkFaint", dashed: false },
      { fill: "surface", dashed: false },
      { fill: "inkFaint", dashed: false },
      { fill: null, dashed: true },
    ]);
    expect(drawing.title).toBe("class by port: 4 cells, 1 with fewer than 30 rows, 1 with none.");
  });

  test("say their rows in the cell, and which they are to whoever rests on it", () => {
    expect(said(drawing)).toEqual(["S", "Q", "First", "127", "2", "Third", "353", "0"]);
    expect(boxes(drawing)[3]?.says).toBe("class Third, port Q: no rows");
  });

  test("beyond what has room are counted, not squeezed", () => {
    const values = Array.from({ length: 40 }, (_, at) => `v${at}`);
    const wide = segmentGrid(
      { a: { name: "a", values: ["x"] }, b: { name: "b", values }, rows: [values.map(() => 50)], thin: 30 },
      { width: 360 },
    );
    expect(said(wide).at(-1)).toMatch(/^not drawn: \d+ more of b$/);
    for (const { width: each } of boxes(wide)) expect(each).toBeGreaterThan(18);
  });
});

describe("time", () => {
  test("without rows is a gap with its words, and a burst has a sign", () => {
    const drawing = volumeTimeline(
      {
        column: "created",
        period: "month",
        from: "2026-01-01",
        to: "2026-06-01",
        volume: ["01", "02", "03", "04", "05", "06"].map((month, at) => ({
          start: `2026-${month}-01`,
          rows: [10, 0, 0, 12, 90, 11][at] ?? 0,
        })),
        gaps: [{ from: "2026-02-01", to: "2026-03-01" }],
        bursts: [{ start: "2026-05-01", rows: 90 }],
      },
      { width: 600 },
    );
    expect(boxes(drawing)).toHaveLength(5);
    expect(boxes(drawing).at(-1)).toMatchObject({ dashed: true, fill: null, says: "no rows from Feb 2026 to Mar 2026" });
    expect(said(drawing)).toEqual(expect.arrayContaining(["no rows", "Jan 2026", "Jun 2026"]));
    expect(drawing.title).toBe("Rows by month of created, 1 Jan 2026 to 1 Jun 2026: 1 gap, 1 burst.");
  });
});

test("effort says its three figures, and gives up none of them where the range is narrow", () => {
  const wide = effortRange({ p10: 3.2, p50: 7.1, p90: 15.9, drivers: [] }, { width: 500 });
  expect(said(wide)).toEqual(["0", "7 person-days", "3", "16"]);
  const narrow = effortRange({ p10: 10, p50: 10, p90: 11, drivers: [] }, { width: 150 });
  expect(said(narrow)).toEqual(["0", "10 person-days", "10–11"]);
});

test("a reliability diagram has a dot and a number for each level, a band, and bars of what was said", () => {
  const view: ReliabilityView = {
    curve: [
      { chance: 0.2, count: 30 },
      { chance: 0.7, count: 40 },
    ],
    steps: [
      { from: 0.2, to: 0.2, statements: 30, said: 0.2, came: 0.3 },
      { from: 0.7, to: 0.7, statements: 40, said: 0.7, came: 0.6 },
    ],
    band: [
      { chance: 0.2, low: 0.1, high: 0.33 },
      { chance: 0.7, low: 0.58, high: 0.8 },
    ],
  };
  const drawing = reliabilityDiagram(view, { width: 400 });
  expect(said(drawing)).toEqual(expect.arrayContaining(["30", "40", "0 %", "100 %", "stated", "came true"]));
  expect(boxes(drawing).map(({ says }) => says)).toEqual([
    "stated 20 %: 30 statements, 30 % came true",
    "stated 70 %: 40 statements, 60 % came true",
    "stated 20 % to 25 %: 30",
    "stated 70 % to 75 %: 40",
  ]);
  expect(drawing.marks.filter((mark) => mark.as === "path" && mark.fill === "accentSoft")).toHaveLength(1);
  expect(drawing.title).toBe("What was stated and what came true, of 70 statements: 20 % and 30 %, 70 % and 60 %.");
});

test("the ladder shows reached, worked on and ahead by fill, line and dashes", () => {
  const rung = { asks: "Is it valid?", hold: 2, of: 4 };
  const drawing = bandLadder(
    [
      { ...rung, band: "C", state: "reached" },
      { ...rung, band: "B", state: "working-on" },
      { ...rung, band: "A", state: "ahead" },
    ],
    { width: 360 },
  );
  expect(boxes(drawing).map(({ fill, stroke, dashed }) => `${fill} ${stroke} ${dashed}`)).toEqual([
    "ink ink false",
    "surface accent false",
    "surface lineStrong true",
  ]);
  expect(drawing.title).toBe("Band C is reached; 2 of 4 checks of band B hold.");
});

test("light and dark differ in colour and in nothing else", () => {
  const drawing = effortRange({ p10: 1, p50: 2, p90: 3, drivers: [] }, { width: 300 });
  const colourless = (svg: string) => svg.replaceAll(/#[0-9a-f]{6}/g, "");
  expect(colourless(svgOf(drawing, dark))).toBe(colourless(svgOf(drawing, light)));
});

test("the ladder has no step of less than nothing in a place that has no room yet", () => {
  const rung = { asks: "Is it valid?", hold: 2, of: 4, state: "ahead" } as const;
  const drawing = bandLadder(
    [
      { ...rung, band: "C" },
      { ...rung, band: "B" },
      { ...rung, band: "A" },
    ],
    { width: 8 },
  );
  for (const { width: wide } of boxes(drawing)) expect(wide).toBeGreaterThan(0);
});

test("days on the axis of time stand evenly apart", () => {
  const volume = Array.from({ length: 41 }, (_, at) => ({
    start: new Date(Date.UTC(2026, 1, 2 + at * 7)).toISOString().slice(0, 10),
    rows: 10,
  }));
  const drawing = volumeTimeline(
    { column: "created", gaps: [], bursts: [], period: "week", from: "2026-02-02", to: "2026-11-14", volume },
    { width: 1_184 },
  );
  const at = drawing.marks.flatMap((mark) => (mark.as === "words" && / 20\d\d$/.test(mark.text) ? [mark.x] : []));
  const apart = at.slice(1).map((x, place) => Math.round(x - (at[place] ?? 0)));
  expect(at.length).toBeGreaterThan(5);
  expect(Math.max(...apart.slice(0, -1)) - Math.min(...apart.slice(0, -1))).toBeLessThanOrEqual(1);
});
