import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, day } from "#kernel";
import { forecastOf } from "../forecast-of.ts";
import { happenedAround, happenedInProject } from "./happening.ts";
import {
  begun,
  chosen,
  entered,
  extended,
  groundWith,
  held,
  judged,
  note,
  parted,
  resumed,
  type SaidOn,
  sized,
  stopped,
} from "./moved.fixture.ts";
import { movedBetween } from "./moved-between.ts";
import { movedSays, stepSays } from "./moved-says.ts";
import type { Moved } from "./moves.ts";

const [from, to] = [day("2026-10-12"), day("2026-11-22")];
const usual = groundWith();

function movedOf(
  said: readonly SaidOn[],
  { since = from, until = to, by = null }: { since?: Day; until?: Day; by?: Day | null } = {},
): Moved {
  const { before, after, now } = parted(said, since);
  const start = { standpoint: { project: before, ground: usual }, day: since };
  const found = movedBetween({ start, to: until, by }, happenedInProject(after, now));
  if (!found.known) throw new RangeError(found.because);
  return found.value;
}

const summed = ({ steps }: Moved) => ({
  p50: steps.reduce((sum, { days }) => sum + (days?.p50 ?? 0), 0),
  p80: steps.reduce((sum, { days }) => sum + (days?.p80 ?? 0), 0),
  points: steps.reduce((sum, { points }) => sum + points, 0),
});
const whole = ({ days, points }: Moved) => ({ p50: days?.p50 ?? 0, p80: days?.p80 ?? 0, points });

describe("what moved a forecast", () => {
  test("is told by the days of the forecast itself, as it stands on both days", () => {
    const { before, now } = parted([...begun, extended("2026-11-02")], from);
    const told = (project: typeof now, on: Day) => {
      const { facts, given } = usual.takenOn(project, on);
      const forecast = forecastOf(facts, on, given);
      return forecast.known && forecast.value.ifShipped.known ? forecast.value.ifShipped.value : undefined;
    };
    const moved = movedOf([...begun, extended("2026-11-02")]);
    expect([moved.before.p50, moved.before.p80]).toEqual([told(before, from)?.p50.day, told(before, from)?.p80.day]);
    expect([moved.after.p50, moved.after.p80]).toEqual([told(now, to)?.p50.day, told(now, to)?.p80.day]);
  });

  test("is each entry that moved it, in the sentence of the story and by its place in the ledger, and the time that went by", () => {
    const moved = movedOf([...begun, note("2026-10-20"), extended("2026-11-02"), note("2026-11-03")]);
    expect(moved.steps.map(({ is }) => is).slice(0, 2)).toEqual(["time", "project"]);
    const [time, box] = moved.steps;
    expect(box?.lines).toEqual([{ on: "2026-11-02", says: "The time box was extended by 2 weeks.", entry: begun.length + 1 }]);
    expect(box?.days?.p80).toBeGreaterThan(3);
    expect(time?.days?.p80).toBeGreaterThan(3);
    expect(time?.lines.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^21 days went by: P80 \d+ days later\.$/),
      expect.stringMatching(/^20 days went by: P80 \d+ days later\.$/),
    ]);
    expect(movedSays(moved)).toMatch(/^Since 12 October 2026 P80 is \d+ days later: /);
  });

  test("is nothing between a day and itself", () => {
    const moved = movedOf([...begun, extended("2026-11-02")], { since: to });
    expect({ ...whole(moved), steps: moved.steps }).toEqual({ p50: 0, p80: 0, points: 0, steps: [] });
    expect(movedSays(moved)).toBe("Since 22 November 2026 nothing has moved the forecast that could be told from chance.");
  });

  test("is of the chance too: to be shipped by a day, and else to be shipped at all", () => {
    const by = day("2027-03-01");
    const moved = movedOf([...begun, extended("2026-11-02", 6)], { by });
    expect(moved.points).toBe(moved.after.chance - moved.before.chance);
    expect(moved.points).toBeLessThan(-5);
    expect(movedSays(moved)).toContain(`Shipped by 1 March 2027: ${moved.before.chance} % then, ${moved.after.chance} % now.`);
    expect(movedOf(begun).by).toBeNull();
  });

  test("holds together where there was no forecast for a while: put on hold and taken up again is one step", () => {
    const moved = movedOf([...begun, held("2026-10-19"), resumed("2026-11-09")]);
    const step = moved.steps.find(({ is }) => is === "project");
    expect(step && stepSays(step, moved)).toBe("Is on hold. Work was resumed.");
    expect(step?.days?.p80).toBeGreaterThan(14);
    expect(summed(moved)).toEqual(whole(moved));
  });

  test("begins on the first day with a forecast, and where there is none in the end the reason is told", () => {
    const moved = movedOf(begun, { since: day("2026-09-01") });
    expect(moved.from).toBe("2026-09-14");
    const { before, after, now } = parted([...begun, stopped("2026-11-02")], from);
    const start = { standpoint: { project: before, ground: usual }, day: from };
    expect(movedBetween({ start, to, by: null }, happenedInProject(after, now))).toEqual({
      known: false,
      because: expect.stringContaining("stopped"),
    });
  });

  test("before a go the days of the decision are compared; once it is passed and no research, chances alone", () => {
    const research = begun.filter(({ draft }) => draft.kind !== "lifecycle/judgement-made");
    expect(movedOf(research).end).toBe("decision");
    const passed = movedOf([...research, entered("2026-11-02", "go-no-go"), entered("2026-11-09", "productionisation")]);
    expect([passed.end, passed.days, passed.before.p80]).toEqual([null, null, null]);
    expect(passed.withheld).toMatch(/research has no end/);
    expect(passed.points).toBeGreaterThan(5);
    expect(summed(passed).points).toBe(passed.points);
  });

  test("what is said around the project is a step of its own, and a change too small to be seen is none", () => {
    const { before } = parted(begun, from);
    const start = { standpoint: { project: before, ground: usual }, day: from };
    const slower = (median: number) => groundWith({ finished: Array.from({ length: 8 }, () => median) });
    const line = { on: day("2026-10-26"), says: "8 finished projects were reported.", entry: 40 };
    const moved = movedBetween({ start, to, by: null }, happenedAround("2026-10-26T12:00:00.000Z", [line], slower(2)));
    if (!moved.known) throw new RangeError(moved.because);
    const step = moved.value.steps.find(({ is }) => is === "workspace");
    expect(step?.lines).toEqual([line]);
    expect(step?.days?.p80).toBeGreaterThan(7);
    expect(summed(moved.value)).toEqual(whole(moved.value));

    const same = { ...start, standpoint: { project: before, ground: slower(2) } };
    const little = movedBetween({ start: same, to, by: null }, happenedAround("2026-10-26T12:00:00.000Z", [line], slower(2.0001)));
    expect(little.known && little.value.steps.map(({ is }) => is)).not.toContain("workspace");
  });
});

const happenings = fc.array(
  fc.record({
    on: fc.integer({ min: 13, max: 30 }).map((date) => `2026-10-${date}`),
    what: fc.constantFrom("box", "note", "judge", "team", "hold", "kind"),
  }),
  { maxLength: 8 },
);
const saidOf = (what: string, on: string, at: number): readonly SaidOn[] => {
  if (what === "box") return [extended(on, 1 + (at % 3))];
  if (what === "note") return [note(on)];
  if (what === "judge") return [judged(on, "data", at % 2 === 0)];
  if (what === "team") return [sized(on, at + 1)];
  if (what === "kind") return [chosen(on, at % 2 === 0 ? "agent" : "trained-model")];
  return [held(on), resumed(on)];
};

test("whatever happens, the steps add up to the whole, figure for figure", () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const said = all.toSorted((a, b) => (a.on < b.on ? -1 : 1)).flatMap(({ on, what }, at) => saidOf(what, on, at));
      const moved = movedOf([...begun, ...said], { by: day("2027-03-01") });
      expect(summed(moved)).toEqual(whole(moved));
    }),
    { numRuns: 8 },
  );
});

test("the order of entries that have nothing to do with each other changes no total", () => {
  const day = "2026-10-26";
  const [box, judgement, team] = [extended(day, 3), judged(day, "data", false), note(day)];
  const totals = [
    [box, judgement, team],
    [judgement, team, box],
    [team, box, judgement],
  ].map((said) => whole(movedOf([...begun, ...said])));
  expect(totals[1]).toEqual(totals[0]);
  expect(totals[2]).toEqual(totals[0]);
});

test("more things than are told one by one are told a few at a time, and add up all the same", () => {
  const many = Array.from({ length: 30 }, (_, at) => extended(`2026-10-${13 + Math.floor(at / 2)}`, 1));
  const moved = movedOf([...begun, ...many]);
  expect(moved.steps.filter(({ is }) => is === "project").length).toBeLessThanOrEqual(12);
  expect(moved.steps.flatMap(({ is, lines }) => (is === "time" ? [] : lines))).toHaveLength(30);
  expect(summed(moved)).toEqual(whole(moved));
});
