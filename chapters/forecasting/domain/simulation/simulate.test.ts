import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absorption, timeToEnd } from "#stats";
import { epistemicShare } from "./epistemic-share.ts";
import { lengthTable } from "./length-table.ts";
import type { PhaseGraph, PhaseOfGraph, Ratio } from "./phase-graph.ts";
import { promisesTogether } from "./promises-together.ts";
import { sharedDraws } from "./shared-draws.ts";
import { type ShipDays, shipDays } from "./ship-days.ts";
import { simulateProject } from "./simulate.ts";

/** Counted so often that shares are as good as known. */
const SURE = 1e9;
const toTheDay: Ratio = { belief: null, shares: { time: 0.25, project: 0.375, visit: 0.375 } };
const usual: Ratio = { ...toTheDay, belief: { mean: Math.log(1.3), spread: 0.6, weight: 3, freedom: 4 } };

const rework: PhaseGraph = {
  phases: [
    { name: "data", length: { days: 4 }, next: [{ to: 1, count: SURE }] },
    { name: "model", length: { days: 6 }, next: [{ to: 2, count: SURE }] },
    {
      name: "validation",
      length: { days: 2 },
      next: [
        { to: "shipped", count: 0.5 * SURE },
        { to: 1, count: 0.3 * SURE },
        { to: 0, count: 0.1 * SURE },
        { to: "killed", count: 0.1 * SURE },
      ],
    },
  ],
  ...{ start: 0, gone: 0, before: null, shrinks: 1 },
};

/** As a project of ours is taken to go, in its proof of concept. */
const usualPhases: readonly PhaseOfGraph[] = [
  {
    name: "data",
    length: { days: 14 },
    next: [
      { to: 1, count: 8 },
      { to: "killed", count: 2 },
    ],
  },
  {
    name: "proof",
    length: { days: 28 },
    next: [
      { to: 2, count: 6.5 },
      { to: 0, count: 1.5 },
      { to: "killed", count: 2 },
    ],
  },
  {
    name: "decision",
    length: { days: 7 },
    next: [
      { to: 3, count: 7 },
      { to: 1, count: 1 },
      { to: "killed", count: 2 },
    ],
  },
  {
    name: "building",
    length: { days: 56 },
    next: [
      { to: "shipped", count: 8.5 },
      { to: 1, count: 1 },
      { to: "killed", count: 0.5 },
    ],
  },
];
const project = (bent: Partial<PhaseGraph> = {}): PhaseGraph => ({
  phases: usualPhases,
  start: 1,
  gone: 0,
  before: null,
  shrinks: 0.5,
  ...bent,
});

const worldsOf = (graph: PhaseGraph, ratio: Ratio, { worlds = 10_000, seed = "one" } = {}) =>
  simulateProject(graph, { shared: sharedDraws(ratio, { seed: "shared", worlds }), shares: ratio.shares, seed });
const daysOf = (graph: PhaseGraph, ratio = usual, runs = {}): ShipDays => shipDays(worldsOf(graph, ratio, runs));
const at = (days: ShipDays, chance: number): number => {
  const found = days.ifShipped(chance);
  if (!found.known) throw new RangeError(found.because);
  return found.value.value;
};

describe("the exact oracle", () => {
  const worlds = 100_000;
  const found = worldsOf(rework, toTheDay, { worlds });
  const days = shipDays(found);

  test("mean 18, variance 92, five in six shipped, each within three standard errors", () => {
    const ends = found.shipsIn.map((day, world) => Math.min(day, found.killedIn[world] ?? Infinity));
    const mean = ends.reduce((sum, each) => sum + each, 0) / worlds;
    const variance = ends.reduce((sum, each) => sum + (each - mean) ** 2, 0) / worlds;
    expect(Math.abs(mean - 18)).toBeLessThan(3 * Math.sqrt(92 / worlds));
    expect(Math.abs(variance - 92)).toBeLessThan(3 * 1.5);
    expect(Math.abs(days.ships.value - 5 / 6)).toBeLessThan(3 * days.ships.error);
    expect(Math.abs(days.killed.value - 1 / 6)).toBeLessThan(3 * days.killed.error);
  });

  test.each([
    [12, 0.5],
    [20, 0.65],
    [24, 0.7],
    [28, 0.745],
    [32, 0.775],
  ])("shipped within %i: %d", (within, chance) => {
    const { value, error } = days.within(within);
    expect(Math.abs(value - chance)).toBeLessThan(3 * error);
  });

  test("any graph of a few phases agrees with its absorbing chain", () => {
    const anyGraph = fc.integer({ min: 1, max: 4 }).chain((size) =>
      fc.array(
        fc.record({
          days: fc.integer({ min: 1, max: 20 }),
          ways: fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: size + 2, maxLength: size + 2 }),
        }),
        { minLength: size, maxLength: size },
      ),
    );
    fc.assert(
      fc.property(anyGraph, (rows) => {
        const shares = rows.map(({ ways }) => ways.map((each) => each / ways.reduce((sum, other) => sum + other, 0)));
        const chain = { among: shares.map((row) => row.slice(0, rows.length)), into: shares.map((row) => row.slice(rows.length)) };
        const graph = project({
          ...{ start: 0, shrinks: 1 },
          phases: rows.map(({ days: length }, phase) => ({
            name: String(phase),
            length: { days: length },
            next: (shares[phase] ?? []).map((share, way) => ({
              to: way < rows.length ? way : way === rows.length ? ("shipped" as const) : ("killed" as const),
              count: share * SURE,
            })),
          })),
        });
        const run = worldsOf(graph, toTheDay, { worlds: 20_000 });
        const [ends] = timeToEnd(
          chain,
          rows.map(({ days: mean }) => ({ mean })),
        );
        const mean = run.shipsIn.reduce((sum, day, world) => sum + Math.min(day, run.killedIn[world] ?? Infinity), 0) / 20_000;
        expect(Math.abs(mean - (ends?.mean ?? 0))).toBeLessThan(5 * Math.sqrt((ends?.variance ?? 0) / 20_000) + 1e-9);
        const { value, error } = shipDays(run).ships;
        expect(Math.abs(value - (absorption(chain).ends[0]?.[0] ?? 0))).toBeLessThan(5 * error + 1e-9);
      }),
      { numRuns: 15 },
    );
  });
});

test("one visit alone is Student's law: 1.30, 2.50 and 3.76 times its days", () => {
  const alone = project({ phases: [{ name: "one", length: { days: 100 }, next: [{ to: "shipped", count: SURE }] }], start: 0 });
  const days = daysOf(alone, usual, { worlds: 100_000 });
  for (const [chance, wanted] of [
    [0.5, 130],
    [0.8, 249.5],
    [0.9, 376.1],
  ] as const) {
    const found = days.ifShipped(chance);
    expect(found.known && Math.abs(found.value.value - wanted) < 3.5 * found.value.error).toBe(true);
  }
});

describe("a forecast", () => {
  test("is the same by the same seed, and alone as beside others", () => {
    expect(worldsOf(project(), usual).shipsIn).toEqual(worldsOf(project(), usual).shipsIn);
    expect(worldsOf(project(), usual).shipsIn).not.toEqual(worldsOf(project(), usual, { seed: "another" }).shipsIn);
  });

  test("with one assumption changed differs by that and not by luck", () => {
    const longer = usualPhases.map((phase, place) => (place === 3 ? { ...phase, length: { days: 57 } } : phase));
    const [before, after] = [worldsOf(project(), usual).shipsIn, worldsOf(project({ phases: longer }), usual).shipsIn];
    expect(after.every((day, world) => (day === Infinity ? before[world] === Infinity : day >= (before[world] ?? Infinity)))).toBe(true);
  });

  test("is later outright than if shipped, and has no P80 where only half is shipped", () => {
    const days = daysOf(project());
    expect(days.ships.value).toBeGreaterThan(0.4);
    expect(days.ships.value).toBeLessThan(0.7);
    expect(days.ships.value + days.killed.value).toBeCloseTo(1, 9);
    const outright = days.outright(0.3);
    expect(outright.known && outright.value.value > at(days, 0.3)).toBe(true);
    expect(days.outright(0.8)).toMatchObject({ known: false, because: expect.stringMatching(/^It is not shipped so surely at all/) });
  });

  test("has no day outright for a chance that is reached by luck in the drawing alone", () => {
    const days = daysOf(project());
    expect(days.outright(days.ships.value - days.ships.error).known).toBe(false);
    expect(days.outright(days.ships.value - 3 * days.ships.error).known).toBe(true);
  });

  test("is in order, lies ahead, and is more likely by a later day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        (start, gone, shrinks) => {
          const days = daysOf(project({ start, gone, shrinks }), usual, { worlds: 2_000 });
          expect(at(days, 0.1) > 0 && at(days, 0.1) <= at(days, 0.5) && at(days, 0.5) <= at(days, 0.9)).toBe(true);
          expect(days.within(100).value).toBeLessThanOrEqual(days.within(200).value);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("says how far another run may be from it, and about one in three is farther", () => {
    const runs = Array.from({ length: 60 }, (_, run) =>
      shipDays(
        simulateProject(project(), {
          ...{ shared: sharedDraws(usual, { seed: `run ${run}`, worlds: 1_000 }), shares: usual.shares, seed: `run ${run}` },
        }),
      ),
    );
    const truth = daysOf(project(), usual, { worlds: 200_000 });
    const near = runs.filter((run) => Math.abs(run.ships.value - truth.ships.value) < run.ships.error).length;
    expect(near).toBeGreaterThan(30);
    expect(near).toBeLessThan(52);
    const nearDays = runs.filter((run) => {
      const found = run.ifShipped(0.8);
      return found.known && Math.abs(found.value.value - at(truth, 0.8)) < found.value.error;
    }).length;
    expect(nearDays).toBeGreaterThan(28);
    expect(nearDays).toBeLessThan(54);
  });
});

describe("a phase that has lasted so long already", () => {
  const endsIn = (gone: number, worlds = 200_000) => {
    const { present } = worldsOf(project({ gone }), usual, { worlds });
    return present.left;
  };

  test("goes on as all those do that have lasted so long: by throwing the others away", () => {
    const all = endsIn(0);
    for (const gone of [20, 60, 150]) {
      const kept = all
        .filter((days) => days > gone)
        .map((days) => days - gone)
        .sort();
      const found = endsIn(gone, 20_000).sort();
      for (const chance of [0.1, 0.5, 0.9]) {
        const [want, got] = [kept, found].map((days) => days[Math.floor(chance * days.length)] ?? 0);
        expect((got ?? 0) / (want ?? 1)).toBeGreaterThan(0.9);
        expect((got ?? 0) / (want ?? 1)).toBeLessThan(1.1);
      }
    }
  });

  test("makes what comes after it later too: the project is one that takes long", () => {
    const [early, late] = [0, 100].map((gone) => {
      const { firstEnds, shipsIn } = worldsOf(project({ gone }), usual);
      const after = [...shipsIn]
        .flatMap((day, world) => (day < Infinity ? [day - (firstEnds[1]?.[world] ?? 0)] : []))
        .sort((a, b) => a - b);
      return after[Math.floor(after.length / 2)] ?? 0;
    });
    expect(late).toBeGreaterThan(1.2 * (early ?? 0));
  });

  test("keeps its promise: of projects drawn from the same assumptions, 80 in 100 ship inside its P10 to P90", () => {
    const drawn = worldsOf(project(), usual, { worlds: 300_000, seed: "the truth" });
    for (const gone of [0, 30, 90]) {
      const days = daysOf(project({ gone }));
      const [low, high] = [at(days, 0.1), at(days, 0.9)];
      let [inside, all] = [0, 0];
      drawn.shipsIn.forEach((day, world) => {
        if (day === Infinity || (drawn.present.left[world] ?? 0) <= gone) return;
        all += 1;
        if (day - gone > low && day - gone <= high) inside += 1;
      });
      expect(Math.abs(inside / all - 0.8)).toBeLessThan(0.025);
    }
  });
});

describe("work that comes before the rest", () => {
  test("moves everything out, by as much as it takes", () => {
    const [plain, later] = [null, lengthTable(() => 30)].map((before) => worldsOf(project({ before }), toTheDay, { worlds: 500 }));
    expect(later?.before.every((days) => Math.abs(days - 30) < 1e-9)).toBe(true);
    expect((later?.firstEnds[1]?.[0] ?? 0) - (plain?.firstEnds[1]?.[0] ?? 0)).toBeCloseTo(30, 9);
  });
});

describe("what could be learnt", () => {
  test("is nothing where only chance is left, and nearly all where only the ratio is open", () => {
    const chain = (length: PhaseOfGraph["length"]): PhaseGraph =>
      project({ phases: [{ name: "one", length, next: [{ to: "shipped", count: SURE }] }], start: 0 });
    const wide = lengthTable((chance) => 10 + 90 * chance);
    const none = epistemicShare(chain({ table: wide }), worldsOf(chain({ table: wide }), toTheDay), "s");
    expect(none.known && none.value.value).toBeLessThan(0.07);
    const shared: Ratio = { ...usual, shares: { time: 0.5, project: 0.5, visit: 0 } };
    const all = epistemicShare(chain({ days: 10 }), worldsOf(chain({ days: 10 }), shared), "s");
    expect(all.known && all.value.value).toBeGreaterThan(0.999);
  });

  test("of one visit is its known share of the variance", () => {
    // With so many degrees of freedom the spread is known: 0.36·(1/3 + 0.25 + 0.375) of 0.36·(1/3 + 1).
    const known: Ratio = { ...usual, belief: { mean: 0, spread: 0.6, weight: 3, freedom: 1e6 } };
    const one = project({ phases: [{ name: "one", length: { days: 1_000 }, next: [{ to: "shipped", count: SURE }] }], start: 0 });
    const found = epistemicShare(one, worldsOf(one, known), "s");
    expect(found.known && Math.abs(found.value.value - (1 / 3 + 0.625) / (4 / 3)) < 3.5 * found.value.error).toBe(true);
  });
});

describe("promises together", () => {
  const promised = (many: number, ratio: Ratio, seed = "p") => {
    const shared = sharedDraws(ratio, { seed: "portfolio", worlds: 10_000 });
    return Array.from({ length: many }, (_, place) => {
      const worlds = simulateProject(project({ start: 3 }), { shared, shares: ratio.shares, seed: `${seed} ${place}` });
      return { worlds, within: 90 };
    });
  };

  test("hold more often than if projects had nothing in common, and so do none of them", () => {
    const found = promisesTogether(promised(6, usual));
    if (!found.known) throw new RangeError(found.because);
    expect(found.value.all.value).toBeGreaterThan(2 * found.value.ifIndependent);
    expect(found.value.counts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  test("with nothing in common hold as the product says", () => {
    const alone: Ratio = { belief: { mean: 0.26, spread: 0.6, weight: 1e9, freedom: 1e9 }, shares: { time: 0, project: 0.5, visit: 0.5 } };
    const found = promisesTogether(promised(3, alone));
    if (!found.known) throw new RangeError(found.because);
    expect(Math.abs(found.value.all.value - found.value.ifIndependent)).toBeLessThan(3.5 * found.value.all.error);
  });

  test("one alone holds by its own chance, and where none is made there is no chance", () => {
    const [one] = promised(1, usual);
    if (one === undefined) throw new RangeError("one was asked for");
    const found = promisesTogether([one]);
    expect(found.known && found.value.all.value).toBe(shipDays(one.worlds).within(90).value);
    expect(promisesTogether([])).toEqual({ known: false, because: "Nothing is promised." });
  });
});

describe("what cannot be walked is refused", () => {
  test("a cycle without an exit, by its phases", () => {
    const caught = project({
      phases: usualPhases.map((phase) => ({
        ...phase,
        next: [
          { to: 0, count: 1 },
          { to: 1, count: 1 },
        ],
      })),
    });
    expect(() => worldsOf(caught, usual)).toThrow(
      "From states 1, 2, 3, 4 there is no way to an end. Give each cycle a chance to leave it.",
    );
  });

  test.each([
    [{ start: 9 }, /none of its phases/],
    [{ gone: -1 }, /0 or more/],
    [{ shrinks: 0 }, /more than nothing/],
    [{ phases: [{ name: "one", length: { days: 0 }, next: [] }], start: 0 }, /more than 0 days/],
    [{ phases: [{ name: "one", length: { days: 1 }, next: [{ to: "shipped", count: 0 }] }], start: 0 }, /leave it out instead/],
  ] satisfies readonly (readonly [Partial<PhaseGraph>, RegExp])[])("%j", (bent, why) => {
    expect(() => worldsOf(project(bent), usual)).toThrow(why);
  });
});
