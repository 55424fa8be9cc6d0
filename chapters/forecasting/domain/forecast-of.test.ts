import { describe, expect, test } from "vitest";
import type { ProjectFacts } from "#chapters/lifecycle/domain";
import { addDays, day, daysBetween } from "#kernel";
import { factsOf, type Row } from "../../lifecycle/domain/facts/facts.fixture.ts";
import { type ForecastGiven, usualGiven } from "./forecast-given.ts";
import { forecastOf, type ProjectForecast, worldsOfProject } from "./forecast-of.ts";
import { rangeOfProject } from "./range-of-project.ts";
import { promisesTogether } from "./simulation/promises-together.ts";

const today = day("2026-11-23");
const sound = { technique: true, problem: true, data: true } as const;
const facts = (row: Partial<Row>, more: Partial<ProjectFacts> = {}): ProjectFacts => ({
  ...factsOf(2, { name: "Churn", kind: "trained-model", phase: "proof-of-concept", entered: "2026-11-09", ...row }),
  ...more,
});
const forecast = (of: ProjectFacts, given?: ForecastGiven): ProjectForecast => {
  const found = forecastOf(of, today, given);
  if (!found.known) throw new RangeError(found.because);
  return found.value;
};
const value = <T>(answer: { readonly known: true; readonly value: T } | { readonly known: false; readonly because: string }): T => {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
};

describe("a forecast of a project", () => {
  test("shows the very range of the brief and the portfolio, and the simulation agrees with it", () => {
    for (const of of [
      facts({}),
      facts(sound),
      facts({ entered: "2026-09-14" }),
      facts({}, { preparation: { low: 4, middle: 10, high: 30 } }),
      facts({ phase: "data-assessment" }, { preparation: { low: 4, middle: 10, high: 30 } }),
    ]) {
      const { next } = forecast(of);
      expect(next).toEqual(rangeOfProject(of, today));
      const { worlds, project } = value(worldsOfProject(of, today));
      const ends = (worlds.firstEnds[project.graph.start] ?? new Float64Array()).slice().sort();
      for (const [chance, said] of [
        [0.1, value(next).early],
        [0.5, value(next).middle],
        [0.9, value(next).late],
      ] as const) {
        const drawn = ends[Math.floor(chance * ends.length)] ?? 0;
        expect(Math.abs(daysBetween(today, said) - drawn)).toBeLessThan(1.5 + 0.06 * drawn);
      }
    }
  });

  test("is the same whenever it is asked for", () => {
    const [one, other] = [forecast(facts(sound)), forecast(facts(sound))];
    expect({ ...one, chanceBy: null }).toEqual({ ...other, chanceBy: null });
  });

  test("has its days in order, more likely by a later one, and an error beside each", () => {
    const found = forecast(facts(sound));
    const { p10, p50, p80, p90 } = value(found.ifShipped);
    expect([p10, p50, p80, p90].map(({ day: on }) => on)).toEqual([p10, p50, p80, p90].map(({ day: on }) => on).sort());
    expect(found.ships.error).toBeLessThan(0.006);
    expect(p50.errorDays).toBeLessThan(6);
    expect(found.chanceBy(p50.day).value).toBeCloseTo(found.ships.value / 2, 1);
    expect(found.chanceBy(today).value).toBe(0);
    expect(found.curve.every(({ chance }, at) => chance >= (found.curve[at - 1]?.chance ?? 0))).toBe(true);
    expect(found.ships.value + found.killed.value).toBeCloseTo(1, 9);
    expect(found.stops.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(found.killed.value, 9);
  });

  test("keeps its promise: worlds of its own assumptions, drawn anew, ship inside its days as often as it says", () => {
    const found = forecast(facts(sound));
    // Another project of the same facts draws its own worlds, in other worlds of the organisation.
    const { worlds } = value(worldsOfProject({ ...facts(sound), id: "another" }, today));
    const days = worlds.shipsIn.filter(Number.isFinite);
    const { p10, p90, p80 } = value(found.ifShipped);
    const share = (test: (days: number) => boolean) => days.filter(test).length / days.length;
    expect(share((each) => each > daysBetween(today, p10.day) - 1 && each <= daysBetween(today, p90.day))).toBeCloseTo(0.8, 1.4);
    expect(share((each) => each <= daysBetween(today, p80.day))).toBeCloseTo(0.8, 1.4);
  });
});

describe("before a go and in research", () => {
  test("the decision is forecast, and a launch is a range that cannot be promised", () => {
    const found = forecast(facts(sound));
    expect(found.promise).toMatchObject({ may: false, because: expect.stringMatching(/^No launch date can be promised before a go/) });
    expect(value(found.decision).p50.day < value(found.ifShipped).p50.day).toBe(true);
  });

  test("research shows no end past the go/no-go, and still its chance", () => {
    const found = forecast(facts({ technique: false }));
    expect(found.ifShipped).toMatchObject({ known: false, because: expect.stringMatching(/research has no end/) });
    expect([found.curve, found.outright.p50.known, found.commit.known]).toEqual([[], false, false]);
    expect(found.decision.known).toBe(true);
    expect(found.ships.value).toBeGreaterThan(0.2);
  });

  test("productionisation with a go on record may be promised where the work is predictable", () => {
    const building = facts({ ...sound, phase: "productionisation", entered: "2026-11-02", go: "2026-10-30" });
    expect(forecast(building).promise.may).toBe(true);
    expect(forecast(building).decision.known).toBe(false);
    expect(forecast(facts({ phase: "productionisation", entered: "2026-11-02", go: "2026-10-30" })).promise.may).toBe(false);
  });

  test.each([
    [{ phase: "iteration" }, /no time box/],
    [{ standing: "on-hold" }, /on hold/],
    [{ standing: "stopped" }, /stopped/],
    [{ entered: undefined }, /not recorded/],
  ] as const)("%j has none, and says why", (row, why) => {
    const found = forecastOf(
      { ...facts({}), ...factsOf(2, { name: "Churn", phase: "proof-of-concept", entered: "2026-11-09", ...row } as Row) },
      today,
    );
    expect(found.known ? "known" : found.because).toMatch(why);
  });
});

describe("what it is made from", () => {
  test("every input says whether it was said, measured or assumed", () => {
    const { inputs } = forecast(facts(sound, { preparation: { low: 4, middle: 10, high: 30 } }));
    expect(inputs.map(({ what, origin }) => [what, origin])).toEqual([
      ["where it stands", "said"],
      ["length of proof of concept", "assumed"],
      ["length of go/no-go", "assumed"],
      ["length of productionisation", "assumed"],
      ["how far plans are off", "assumed"],
      ["technique, problem and data", "said"],
      ["work on the data", "measured"],
      ["the times", "assumed"],
      ["where each phase leads", "assumed"],
    ]);
    for (const { says } of inputs) expect(says).toMatch(/\.$/);
  });

  test("a record of finished projects that kept their plans brings it forward, and one of late ones puts it off", () => {
    const p50 = (finished: readonly number[]) => value(forecast(facts(sound), { ...usualGiven, finished }).ifShipped).p50.day;
    expect(p50(Array(10).fill(1.0)) < p50([])).toBe(true);
    expect(p50(Array(10).fill(2.0)) > p50([])).toBe(true);
    expect(forecast(facts(sound), { ...usualGiven, finished: [1.2, 1.5] }).inputs[4]).toMatchObject({ origin: "measured" });
  });

  test("estimates that people gave blind stand in for the time box, pooled and widened", () => {
    const estimates: ForecastGiven["estimates"] = [
      {
        part: "productionisation",
        opinions: [
          { low: 100, middle: 140, high: 220 },
          { low: 60, middle: 90, high: 90 },
        ],
        daysAgo: 3,
      },
    ];
    const [plain, estimated] = [forecast(facts(sound)), forecast(facts(sound), { ...usualGiven, estimates })];
    expect(value(estimated.ifShipped).p50.day > value(plain.ifShipped).p50.day).toBe(true);
    expect(estimated.inputs[3]?.says).toMatch(
      /^2 people estimated it without seeing each other’s; each range is taken 1\.76 times as wide/,
    );
  });

  test("an estimate of the present phase moves the range of the brief with it", () => {
    const estimates: ForecastGiven["estimates"] = [
      { part: "proof-of-concept", opinions: [{ low: 60, middle: 80, high: 120 }], daysAgo: 0 },
    ];
    const given = { ...usualGiven, estimates };
    expect(value(rangeOfProject(facts({}), today, given)).middle > value(rangeOfProject(facts({}), today)).middle).toBe(true);
    expect(forecast(facts({}), given).next).toEqual(rangeOfProject(facts({}), today, given));
    expect(value(rangeOfProject(facts({}), today, given)).assumes).toMatch(/^One person estimated it blind/);
  });

  test("an estimate of all that is left makes every phase ahead as much longer, unless phases were estimated for themselves", () => {
    const whole = { part: "whole", opinions: [{ low: 200, middle: 260, high: 400 }], daysAgo: 0 } as const;
    const phase = { part: "productionisation", opinions: [{ low: 40, middle: 56, high: 90 }], daysAgo: 0 } as const;
    const [plain, longer, both, alone] = [[], [whole], [whole, phase], [phase]].map((estimates) =>
      forecast(facts(sound), { ...usualGiven, estimates }),
    );
    if (!plain || !longer || !both || !alone) throw new RangeError("four were asked for");
    // 13 weeks of boxes ahead, of which two are gone: 260 + 14 days over 91.
    expect(longer.inputs.find(({ what }) => what === "all that is left")?.says).toMatch(/are taken 3\.0 times as long\.$/);
    expect(value(longer.ifShipped).p50.day > value(plain.ifShipped).p50.day).toBe(true);
    expect(value(longer.next).middle > value(plain.next).middle).toBe(true);
    expect([both.ships, both.ifShipped]).toEqual([alone.ships, alone.ifShipped]);
  });

  test("drivers are named, the strongest first, and their shares add up to one", () => {
    const { drivers, epistemic } = forecast(facts(sound));
    expect(drivers.map(({ share }) => share)).toEqual(drivers.map(({ share }) => share).sort((a, b) => b - a));
    expect(drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(drivers.map(({ name }) => name)).toContain("how far this project’s plans are off");
    expect(value(epistemic).value).toBeGreaterThan(0.1);
    expect(value(epistemic).value).toBeLessThan(0.95);
  });
});

describe("what will tell more", () => {
  test("is the end of a phase ahead, with its day; a decision day that was said is the day of the decision", () => {
    const { evidence, knowMore, next } = forecast(facts({ ...sound, decide: "2027-01-15" }));
    expect(evidence.map(({ what }) => what)).toEqual(["the end of proof of concept", "the decision at go/no-go"]);
    expect(evidence[0]?.on).toBe(value(next).middle);
    expect(evidence[1]?.on).toBe("2027-01-15");
    expect(knowMore?.on && knowMore.on > today).toBe(true);
    for (const { settles } of evidence) expect(settles > 0 && settles < 1).toBe(true);
    expect((evidence[1]?.settles ?? 0) > (evidence[0]?.settles ?? 1)).toBe(true);
  });

  test("and in the order of its days, also where the day of the decision was said to be an early one", () => {
    const { evidence } = forecast(facts({ ...sound, decide: "2026-11-25" }));
    expect(evidence.map(({ what }) => what)).toEqual(["the decision at go/no-go", "the end of proof of concept"]);
  });

  test("where nobody has judged it, the judgements come first, today", () => {
    const { evidence } = forecast(facts({}));
    expect(evidence[0]).toMatchObject({ what: "judging technique, problem, data", on: today });
    expect(evidence[0]?.settles).toBeCloseTo(0.486, 2);
  });
});

test("the day to promise lies after the day that is as likely as not, by the price of being late", () => {
  const { commit, ifShipped } = forecast(facts(sound));
  const { chance, target, day: promised, gapDays } = value(commit);
  expect([chance, target]).toEqual([0.75, value(ifShipped).p50.day]);
  expect(addDays(target, gapDays)).toBe(promised);
});

test("promises of two projects hold together more often than if they had nothing in common", () => {
  const [one, two] = ["one", "two"].map((id) => value(worldsOfProject({ ...facts(sound), id }, today)).worlds);
  if (one === undefined || two === undefined) throw new RangeError("two were asked for");
  const together = value(promisesTogether([one, two].map((worlds) => ({ worlds, within: 200 }))));
  expect(together.all.value).toBeGreaterThan(together.ifIndependent);
});
