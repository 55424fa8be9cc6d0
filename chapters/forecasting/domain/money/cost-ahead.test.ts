import { describe, expect, test } from "vitest";
import { type ProjectFacts, usualRules } from "#chapters/lifecycle/domain";
import { day } from "#kernel";
import { factsOf, type Row } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { usualGiven } from "../forecast-given.ts";
import { worldsOfProject } from "../forecast-of.ts";
import { type CostAhead, type CostGiven, costAhead } from "./cost-ahead.ts";
import { costDraws } from "./cost-draws.ts";
import { unpriced } from "./priced.ts";
import { pricedWorlds } from "./priced-worlds.ts";

const today = day("2026-11-23");
const sound = { technique: true, problem: true, data: true } as const;
const team = (people: number): ProjectFacts["teamSize"] => ({
  ...{ known: true, value: people, guess: false, said: String(people) },
  cite: { row: 2, column: "Team" },
});
const facts = (row: Partial<Row> = {}, more: Partial<ProjectFacts> = {}): ProjectFacts => ({
  ...factsOf(2, { name: "Churn", kind: "trained-model", phase: "proof-of-concept", entered: "2026-11-09", ...sound, ...row }),
  teamSize: team(2),
  ...more,
});
const rated = (low: number, high: number) => ({ rules: { ...usualRules, costRate: { low, high, currency: "EUR" } } });
const value = <T>(answer: { readonly known: true; readonly value: T } | { readonly known: false; readonly because: string }): T => {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
};
const cost = (of: ProjectFacts, given?: CostGiven): CostAhead => value(costAhead(of, today, given));
const quantiles = ({ toShipping }: CostAhead): readonly number[] => Object.values(value(toShipping).cost).map((each) => each.value);
const allAbove = (these: readonly number[], those: readonly number[]) => these.every((each, at) => each > (those[at] ?? Infinity));
const quantileOf = (of: Float64Array, chance: number): number => of.filter(Number.isFinite).sort()[Math.floor(chance * of.length)] ?? 0;

describe("what a project still costs", () => {
  test("is the weeks of its worlds × people × a fifth less to a fifth more × the rate, and in order", () => {
    const of = facts({}, rated(1000, 1000));
    const { worlds, project } = value(worldsOfProject(of, today));
    const ends = worlds.firstEnds[project.graph.start] ?? new Float64Array();
    const { p10, p50, p90 } = value(cost(of).toNextDecision).cost;
    for (const [chance, found] of [[0.1, p10] as const, [0.5, p50] as const, [0.9, p90] as const]) {
      const even = (quantileOf(ends, chance) / 7) * 2 * 1000;
      expect(found.value).toBeGreaterThan(0.8 * even);
      expect(found.value).toBeLessThan(1.2 * even);
    }
    expect(quantiles(cost(of))).toEqual([...quantiles(cost(of))].sort((a, b) => a - b));
    expect(value(cost(of).toShipping).cost.p50.value).toBeGreaterThan(p50.value);
  });

  test("is dearer in every quantile by a higher rate, more people, and longer phases; twice the rate is twice the cost", () => {
    const usual = quantiles(cost(facts({}, rated(1000, 3000))));
    const dearer = [
      quantiles(cost(facts({}, rated(1000, 3100)))),
      quantiles(cost(facts({}, rated(1100, 3000)))),
      quantiles(cost(facts({}, { ...rated(1000, 3000), teamSize: team(3) }))),
      quantiles(cost(facts({}, { rules: longer(rated(1000, 3000).rules) }))),
    ];
    for (const found of dearer) expect(allAbove(found, usual)).toBe(true);
    for (const [at, each] of quantiles(cost(facts({}, rated(2000, 6000)))).entries()) expect(each / (usual[at] ?? 0)).toBeCloseTo(2, 9);
  });

  test("is the same whenever it is asked for", () => expect(cost(facts())).toEqual(cost(facts())));

  test("keeps its promise: worlds drawn anew cost between P10 and P90 in eight cases of ten", () => {
    const { p10, p90 } = value(cost(facts()).toNextDecision).cost;
    const other = facts({}, { id: "another" });
    const draws = costDraws(other, other.rules.costRate);
    const drawn = pricedWorlds(other, value(worldsOfProject(other, today)), { draws, priced: unpriced }).toNextDecision;
    const inside = drawn.filter((each) => each > p10.value && each <= p90.value).length / drawn.length;
    expect(inside).toBeCloseTo(0.8, 1.4);
  });

  test("of work that its data asks for is what was reported, however many are on it", () => {
    const assessing = (people: ProjectFacts["teamSize"]): number =>
      value(
        cost(facts({ phase: "data-assessment" }, { preparation: { low: 8, middle: 10, high: 13 }, teamSize: people, ...rated(1000, 1000) }))
          .toNextDecision,
      ).cost.p50.value;
    const alone = assessing(team(1));
    expect(alone / 2000).toBeGreaterThan(1);
    expect(alone / 2000).toBeLessThan(1.2);
    for (const people of [team(4), { known: false } as const]) expect(assessing(people) / alone).toBeCloseTo(1, 1);
  });

  test("holds what is paid by the month, and leaves out another currency and says so", () => {
    const monthly = { what: "small-1 by Lumen", amount: 5000, currency: "EUR", asOf: today };
    const usual = quantiles(cost(facts()));
    const paid = cost(facts(), { priced: { ...unpriced, monthly: [monthly] } });
    expect(allAbove(quantiles(paid), usual)).toBe(true);
    expect(paid.inputs.map(({ says }) => says)).toContain("5000 EUR a month while it is built, by its price list of 23 November 2026.");
    const dollars = cost(facts(), { priced: { ...unpriced, monthly: [{ ...monthly, currency: "USD" }] } });
    expect(quantiles(dollars)).toEqual(usual);
    expect(dollars.inputs.map(({ says }) => says)).toContain("Left out: one price by the month is not in EUR.");
  });
});

test("while it waits for others nobody works on it, and what is paid by the month goes on", () => {
  const cite = { row: 2, column: "Wait" };
  const wait = {
    phase: "proof-of-concept",
    days: { low: 70, median: 70, high: 70 },
    once: true,
    saidOn: today,
    endedOn: null,
    cite,
  } as const;
  const given = { ...usualGiven, waits: [wait] };
  const monthly = [{ what: "small-1 by Lumen", amount: 1000, currency: "EUR", asOf: today }];
  for (const [at, each] of quantiles(cost(facts(), { given })).entries()) expect(each).toBeCloseTo(quantiles(cost(facts()))[at] ?? 0, 3);
  const more = (of: CostGiven) => quantiles(cost(facts(), { ...of, priced: { ...unpriced, monthly } }))[1] ?? 0;
  expect(more({ given }) - more({})).toBeCloseTo(2300, -2.5); // 70 days are 2.3 months
  expect(cost(facts(), { given }).inputs.map(({ says }) => says)).toContain("Nobody works on it meanwhile.");
});

describe("more than twice the plan", () => {
  test("is the share of what ships that takes more than twice the weeks left, whatever the rate", () => {
    const { worlds } = value(worldsOfProject(facts(), today));
    const found = value(cost(facts()).toShipping);
    const ships = worlds.shipsIn.filter(Number.isFinite);
    expect(value(found.overTwice).value).toBeCloseTo(ships.filter((days) => days / 7 > 2 * found.planWeeks).length / ships.length, 9);
    expect(cost(facts({}, rated(9, 90))).toShipping).toMatchObject({ value: { overTwice: found.overTwice } });
  });

  test("is rarer by a budget that allows more weeks, and unknown once nothing is left of the plan", () => {
    const over = (budgetWeeks: number | null) =>
      value(value(cost(facts(), { priced: { ...unpriced, budgetWeeks } }).toShipping).overTwice).value;
    expect(over(60)).toBeLessThan(over(null));
    const late = cost(facts({ entered: "2026-08-03" }));
    expect(value(late.toNextDecision)).toMatchObject({ planWeeks: 0, overTwice: { known: false } });
  });
});

describe("no cost is told", () => {
  test("where the workspace shows none", () => {
    const hidden = costAhead(facts({}, { rules: { ...usualRules, costShown: false } }), today);
    expect(hidden).toEqual({ known: false, because: "This workspace shows no estimates of cost." });
  });

  test("of what has no forecast, nor of research past the go/no-go, which would tell its end", () => {
    expect(costAhead(facts({ standing: "on-hold" }), today).known).toBe(false);
    const research = cost(facts({ technique: false }));
    expect(research.toNextDecision.known).toBe(true);
    expect(research.toShipping).toMatchObject({ known: false });
    expect(cost(facts({ phase: "productionisation" })).toNextDecision).toMatchObject({ known: false });
  });
});

test("whoever asks sees what each part is from: assumed until somebody says it", () => {
  const untold = cost(facts({}, { teamSize: { known: false } }));
  expect(untold.inputs.map(({ what, origin }) => [what, origin])).toEqual([
    ["the rate", "assumed"],
    ["people on it", "assumed"],
    ["how much of each week", "assumed"],
    ["the plan it is compared with", "assumed"],
  ]);
  expect(untold.drivers.map(({ name }) => name)).toContain("how many people work on it");
  expect(cost(facts()).drivers.map(({ name }) => name)).not.toContain("how many people work on it");
  expect(cost(facts(), { given: usualGiven }).inputs[1]).toMatchObject({ origin: "said" });
});

/** Boxes a quarter longer. */
function longer(rules: ProjectFacts["rules"]): ProjectFacts["rules"] {
  const boxes = rules.timeBoxes["trained-model"];
  const grown = Object.fromEntries(Object.entries(boxes).map(([phase, { from, to }]) => [phase, { from, to: to * 1.25 }]));
  return { ...rules, timeBoxes: { ...rules.timeBoxes, "trained-model": { ...boxes, ...grown } } };
}
