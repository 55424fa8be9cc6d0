import { describe, expect, test } from "vitest";
import { day, daysBetween } from "#kernel";
import { factsOf } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { usualGiven } from "../forecast-given.ts";
import { forecastOf, worldsOfProject } from "../forecast-of.ts";
import { graphOfProject } from "../graph-of-project.ts";
import { costAhead } from "../money/cost-ahead.ts";
import { projectOutlook, promisesOfAll } from "../portfolio-outlook.ts";
import { rangeOfProject } from "../range-of-project.ts";
import { forecastModelOf } from "../what-if/forecast-model.ts";
import { ifAnotherWaited } from "../what-if/if-another-waited.ts";
import { asItIs, reforecast } from "../what-if/reforecast.ts";
import { swingsOf } from "../what-if/swings-of.ts";
import type { MemberGiven, TeamAsGiven } from "./team-given.ts";

const today = day("2026-11-23");
const sound = { kind: "trained-model", technique: true, problem: true, data: true } as const;
const facts = (row: number) =>
  factsOf(row, {
    name: `Project ${row}`,
    ...sound,
    phase: "productionisation",
    entered: "2026-11-02",
    go: "2026-10-30",
    promised: "2027-03-01",
  });
const sure = <T>(answer: { readonly known: true; readonly value: T } | { readonly known: false; readonly because: string }): T => {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
};
const memberOf = (row: number, people: number): MemberGiven => {
  const { graph, present } = sure(graphOfProject(facts(row), today));
  const ratio = { belief: present.ratio.belief, shares: present.ratio.shares };
  return {
    project: `row-${row}`,
    name: `Project ${row}`,
    phase: "productionisation",
    graph,
    ratio,
    asks: [people, people, people, people],
  };
};
const teamOf = (people: number, ...asks: readonly number[]): TeamAsGiven => ({
  ...{ name: "Data", people, projects: asks.map((asked, at) => memberOf(at + 2, asked)) },
});
const given = (run: TeamAsGiven) => ({ ...usualGiven, team: { run, cites: [] } });
const forecastIn = (run: TeamAsGiven, row = 2) => sure(forecastOf(facts(row), today, given(run)));
const middle = (run: TeamAsGiven, row = 2): number => daysBetween(today, sure(forecastIn(run, row).ifShipped).p50.day);
const withoutInputs = ({ chanceBy: _by, inputs: _of, ...forecast }: ReturnType<typeof forecastIn>) => forecast;

describe("a project whose team it shares with nobody, or with people enough for all", () => {
  const alone = sure(forecastOf(facts(2), today));

  test("has the forecast of one without a team, to the last digit", () => {
    expect(withoutInputs(forecastIn(teamOf(2, 2)))).toEqual(withoutInputs(alone));
    expect(withoutInputs(forecastIn(teamOf(2, 9)))).toEqual(withoutInputs(alone));
    const enough = forecastIn(teamOf(4, 2, 2));
    const { assumes, ...days } = sure(enough.next);
    expect({ ...withoutInputs(enough), next: null }).toEqual({ ...withoutInputs(alone), next: null });
    expect(days).toEqual({ early: sure(alone.next).early, middle: sure(alone.next).middle, late: sure(alone.next).late });
    expect(assumes).toMatch(/^It shares the people of Data with another project\./);
  });

  test("says so among its inputs, and warns where more is asked for than there is", () => {
    const saysOf = (run: TeamAsGiven) => forecastIn(run).inputs.find(({ what }) => what === "the people of its team")?.says;
    expect(saysOf(teamOf(4, 2, 2))).toBe(
      "The team Data has 4 people, and its 2 projects under way ask for 4 now. They are enough for all of them.",
    );
    expect(saysOf(teamOf(2, 9))).toMatch(/asks for 2 now\. More people are asked for than the team has in data assessment/);
  });
});

describe("projects of one team that ask for more people than there are", () => {
  const run = teamOf(4, 3, 2, 2);

  test("are later, in the forecast, the range, the outlook and the model alike, and the more the fewer people there are", () => {
    const alone = sure(forecastOf(facts(2), today));
    const shared = forecastIn(run);
    expect(middle(run)).toBeGreaterThan(daysBetween(today, sure(alone.ifShipped).p50.day) + 10);
    expect(middle(teamOf(2, 2, 2, 2))).toBeGreaterThan(middle(teamOf(4, 2, 2, 2)));
    expect(shared.ships).toEqual(alone.ships);

    expect(shared.next).toEqual(rangeOfProject(facts(2), today, given(run)));
    expect(sure(shared.next).middle > sure(alone.next).middle).toBe(true);
    const outlook = sure(projectOutlook(facts(2), today, given(run)));
    expect([outlook.ifShipped, outlook.next]).toEqual([shared.ifShipped, shared.next]);
    const model = sure(forecastModelOf(facts(2), today, given(run)));
    const { chanceBy: _by, ...shipping } = reforecast(model).shipping;
    const { ifShipped, outright, ships, killed, curve, commit } = shared;
    expect(shipping).toEqual({ ifShipped, outright, ships, killed, curve, commit });
  });

  test("have a range that agrees with the simulation within a day", () => {
    const { worlds, project } = sure(worldsOfProject(facts(2), today, given(run)));
    const ends = worlds.firstEnds[project.graph.start]?.toSorted() ?? new Float64Array();
    const range = sure(rangeOfProject(facts(2), today, given(run)));
    for (const [at, chance] of [["early", 0.1] as const, ["middle", 0.5] as const])
      expect(Math.abs(daysBetween(today, range[at]) - (ends[10_000 * chance] ?? 0))).toBeLessThan(2);
  });

  test("say how often and how much, and who holds one up", () => {
    const { inputs, drivers } = forecastIn(run);
    expect(inputs.find(({ what }) => what === "the people of its team")?.says).toMatch(
      /^The team Data has 4 people, and its 3 projects under way ask for 7 now\. In (over )?\d+ % of worlds more are asked for at the same time than there are; .* this one loses \d+ days/,
    );
    expect(drivers.map(({ name }) => name)).toContain("sharing the people of its team");
    const model = sure(forecastModelOf(facts(2), today, given(run)));
    expect(swingsOf(model).map(({ name }) => name)).toContain("sharing the people of its team");
    const others = ifAnotherWaited(model);
    expect(others.map(({ project }) => project).toSorted()).toEqual(["row-3", "row-4"]);
    const [first] = others;
    const without = { ...run, projects: run.projects.filter(({ project }) => project !== first?.project) };
    expect(middle(run) - middle(without)).toBeCloseTo(first?.earlier ?? 0, -0.5);
  });

  test("that one is dragged slows the others no more than it does: at rest the same numbers, slower work is later", () => {
    const model = sure(forecastModelOf(facts(2), today, given(run)));
    const p50 = (pace: number) => sure(reforecast(model, { ...asItIs, pace }).shipping.ifShipped).p50.day;
    expect(p50(1)).toBe(sure(forecastIn(run).ifShipped).p50.day);
    expect(p50(1.5) > p50(1)).toBe(true);
  });

  test("keep fewer of their promises together than with people enough, and more than if they had nothing in common", () => {
    const all = (of: TeamAsGiven) => sure(promisesOfAll([2, 3, 4].map((row) => sure(projectOutlook(facts(row), today, given(of))))));
    const [few, enough] = [all(run), all(teamOf(7, 3, 2, 2))];
    expect(few.all.value).toBeLessThan(enough.all.value);
    expect(few.all.value).toBeGreaterThan(few.ifIndependent);
  });

  test("cost no more of anybody's work for it: what is lost is no work", () => {
    const cost = (of: TeamAsGiven) => sure(sure(costAhead(facts(2), today, { given: given(of) })).toShipping).cost.p50.value;
    expect(cost(run) / cost(teamOf(7, 3, 2, 2))).toBeCloseTo(1, 6);
  });
});
