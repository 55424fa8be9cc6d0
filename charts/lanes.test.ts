import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { laneSigns } from "./lane-signs.ts";
import { type LaneWords, wordsWidth } from "./lane-words.ts";
import { type LaneProject, placeLanes } from "./lanes.ts";
import { lanesSvg } from "./lanes-svg.ts";
import { light } from "./palette.ts";

const today = day("2026-11-22");
const anyDay = fc.integer({ min: -1_500, max: 1_500 }).map((days) => addDays(today, days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const project: fc.Arbitrary<LaneProject> = fc.record({
  id: fc.uuid(),
  name: fc.string({ unit: "binary", maxLength: 200 }),
  lane: fc.constantFrom("Data assessment", "Proof of concept", "In use"),
  startedOn: maybe(anyDay),
  since: maybe(anyDay),
  boxEndsOn: maybe(anyDay),
  range: maybe(
    fc
      .tuple(anyDay, anyDay, anyDay)
      .map((days) => days.sort())
      .map(([early, middle, late]) => ({ early, middle, late }) as never),
  ),
  dates: fc.array(fc.record({ day: anyDay, as: fc.constantFrom("promise" as const, "constraint" as const), isHollow: fc.boolean() }), {
    maxLength: 3,
  }),
  decision: maybe(fc.record({ by: maybe(anyDay), isDue: fc.boolean() })),
  goesOn: fc.boolean(),
  without: fc.constant("start not recorded"),
});

const span = ({ text, x, isEnd }: LaneWords) => (isEnd ? { from: x - wordsWidth(text), to: x } : { from: x, to: x + wordsWidth(text) });

describe("lanes", () => {
  test("draw everything inside the frame, whatever the dates", () => {
    fc.assert(
      fc.property(fc.array(project, { maxLength: 20 }), fc.constantFrom("beside" as const, "above" as const), (projects, names) => {
        const { plot, rows, height, todayX, width } = placeLanes(projects, { today, width: 880, names });
        expect(rows).toHaveLength(projects.length);
        const inside = (x: number) => x >= plot.from && x <= plot.to && x <= width;
        expect(inside(todayX)).toBe(true);
        for (const { bar, fan, box, flags, decision, without, y } of rows) {
          const xs = [
            bar?.from,
            bar?.to,
            bar?.phaseFrom,
            fan?.early,
            fan?.middle,
            fan?.late,
            box?.from,
            box?.to,
            decision?.x,
            without?.from,
            without?.to,
            ...flags.map(({ x }) => x),
          ];
          for (const x of xs) if (x !== undefined) expect(inside(x)).toBe(true);
          expect(y).toBeLessThan(height);
        }
      }),
    );
  });

  test("say what is not recorded instead of drawing a bar", () => {
    const none: LaneProject = {
      id: "1",
      name: "Search",
      lane: "Phase not recorded",
      startedOn: null,
      since: null,
      boxEndsOn: null,
      range: null,
      dates: [],
      decision: null,
      goesOn: true,
      without: "start not recorded",
    };
    const [row] = placeLanes([none], { today, width: 880, names: "beside" }).rows;
    expect(row).toMatchObject({ bar: null, fan: null, box: null, without: { words: { text: "start not recorded" } } });
  });

  test("put a date that lies too far at the edge, and say so", () => {
    const far: LaneProject = {
      id: "1",
      name: "Search",
      lane: "In use",
      startedOn: addDays(today, -2_000),
      since: null,
      boxEndsOn: null,
      range: null,
      dates: [{ day: addDays(today, 900), as: "promise", isHollow: true }],
      decision: null,
      goesOn: true,
      without: "",
    };
    const { rows, plot } = placeLanes([far], { today, width: 880, names: "beside" });
    expect(rows[0]).toMatchObject({
      bar: { from: plot.from, beganBefore: true },
      flags: [{ x: plot.to, isBeyond: true, words: { isEnd: true } }],
    });
  });

  const churn: LaneProject = {
    id: "1",
    name: "Churn",
    lane: "Proof of concept",
    startedOn: addDays(today, -60),
    since: null,
    boxEndsOn: null,
    range: null,
    dates: [],
    decision: null,
    goesOn: true,
    without: "start not recorded",
  };

  test("keep the words of flags off each other and off other flags, however near these are", () => {
    fc.assert(
      fc.property(project, fc.constantFrom("beside" as const, "above" as const), (one, names) => {
        const [row] = placeLanes([one], { today, width: names === "beside" ? 880 : 358, names }).rows;
        const flags = row?.flags ?? [];
        const words = flags.flatMap((flag) => (flag.words ? [{ flag, ...span(flag.words) }] : []));
        for (const { flag, from, to } of words) {
          for (const other of flags) if (other !== flag) expect(other.x + 12 <= from || other.x - 3 >= to).toBe(true);
          for (const other of words) if (other.flag !== flag) expect(other.from >= to || other.to <= from).toBe(true);
        }
      }),
    );
    const near = [20, 24].map((days) => ({ day: addDays(today, days), as: "promise" as const, isHollow: true }));
    const [row] = placeLanes([{ ...churn, dates: near }], { today, width: 880, names: "beside" }).rows;
    expect(row?.flags.map(({ words }) => words?.isEnd)).toEqual([true, false]);
  });

  test("draw work whose phase has no known beginning as work since it started", () => {
    const placed = placeLanes([churn], { today, width: 880, names: "beside" });
    expect(placed.rows[0]).toMatchObject({ without: null, bar: { phaseFrom: placed.todayX, to: placed.todayX } });
    expect(laneSigns(placed)).toMatchObject({ sinceStart: true, phase: false, box: false, fan: false, promise: false, without: false });
  });

  test("become XML that holds whatever a name holds", () => {
    fc.assert(
      fc.property(fc.array(project, { maxLength: 5 }), (projects) => {
        const svg = lanesSvg(placeLanes(projects, { today, width: 880, names: "beside" }), {
          paint: light,
          nameLength: 24,
          title: "A & B",
        });
        expect(svg).toMatch(/^<svg .*<\/svg>$/s);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        for (const [tag] of svg.matchAll(/<[^>]*>/g)) expect(tag).toMatch(/^<\/?[a-z]+( [a-zA-Z-]+=("[^"<]*"|'[^'<]*'))*\/?>$/);
      }),
    );
  });
});
