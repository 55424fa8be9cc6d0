import { expect, test } from "vitest";
import { day } from "#kernel";
import { criteriaSay, projectSays, weekOf, weeksIn, withoutSays } from "./words.ts";

const cite = { entry: 1, on: "2026-03-01", recordedOn: "2026-03-01", by: "member/1", imported: false };
const stay = {
  phase: "proof-of-concept" as const,
  enteredOn: "2026-03-02" as string | null,
  leftOn: null,
  extendedWeeks: 0,
  boxWeeks: 4 as number | null,
  boxEndsOn: "2026-03-30",
  extensions: 0,
  returned: false,
  startedWithout: [],
  guessedFrom: null,
  cite,
};

const usual = { standsToday: { is: "under-way" as const, says: "under way", because: "" }, stop: null, extended: null };

test("inside its box a project is in a week of it, the first day counting as week 1", () => {
  expect(weekOf(stay, day("2026-03-02"))).toBe("week 1 of 4");
  expect(weekOf(stay, day("2026-03-20"))).toBe("week 3 of 4");
  expect(weekOf(stay, day("2026-03-30"))).toBe("week 4 of 4");
});

test("past its box both numbers are said", () => {
  expect(weekOf(stay, day("2026-05-01"))).toBe("8 weeks, in a box of 4");
});

test("what nobody recorded is said to be so, and never counted as 0", () => {
  expect(weekOf(null, day("2026-05-01"))).toBe("not started");
  expect(weekOf({ ...stay, enteredOn: null }, day("2026-05-01"))).toBe("since when is not recorded");
  expect(weeksIn({ ...stay, enteredOn: null }, day("2026-05-01"))).toBeNull();
});

test("iteration has no box, and says since when", () => {
  expect(weekOf({ ...stay, boxWeeks: null }, day("2026-05-01"))).toBe("since 2 March 2026");
});

test("criteria are counted in words, and none is no count", () => {
  expect(criteriaSay({ met: 3, missed: 0, unknown: 2, edited: 0 })).toBe("3 met, 2 unknown");
  expect(criteriaSay({ met: 1, missed: 0, unknown: 0, edited: 1 })).toBe("1 met, 1 edited after a figure");
  expect(criteriaSay({ met: 0, missed: 0, unknown: 0, edited: 0 })).toBeNull();
});

test("research says what cannot be promised", () => {
  const says = (research: boolean) => projectSays({ phase: stay, ...usual, standing: null, research }, day("2026-03-20"));
  expect(says(false)).toBe("Week 3 of 4.");
  expect(says(true)).toBe("Week 3 of 4. Technique, problem and data are not all judged sound, so no end can be promised.");
  expect(projectSays({ phase: null, ...usual, standing: null, research: true }, day("2026-03-20"))).toContain("Not started");
});

test("what is past its box by itself, was extended, or stopped, is said beside the phase", () => {
  const held = {
    phase: { ...stay, extensions: 3 },
    ...usual,
    standing: null,
    research: false,
    extended: "the third extension; it was 1 week, and is 4",
  };
  expect(projectSays(held, day("2026-03-12"))).toBe("Week 2 of 4, the third extension; it was 1 week, and is 4.");
  const stopped = { value: "stopped" as const, cite, guessedFrom: null };
  const stop = { on: "2026-03-12", sort: null, learningDueOn: "2026-03-19", says: "was stopped today." };
  expect(projectSays({ ...held, standing: stopped, stop }, day("2026-03-12"))).toBe("It was stopped today.");
});

test("what it was started without is marked in a few words", () => {
  expect(withoutSays({ startedWithout: [] })).toBeNull();
  expect(withoutSays({ startedWithout: ["sponsor"] })).toBe("started without a sponsor");
  expect(withoutSays({ startedWithout: ["owner", "sponsor", "timeline"] })).toBe("started without an owner, a sponsor and a timeline");
  expect(withoutSays({ startedWithout: ["owner", "sponsor", "metric", "timeline"] })).toBe("started without an owner and 3 more");
});
