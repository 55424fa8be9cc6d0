import { expect, test } from "vitest";
import { day } from "#kernel";
import { criteriaSay, projectSays, weekOf, weeksIn } from "./words.ts";

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
  const says = (research: boolean) => projectSays({ phase: stay, standing: null, research }, day("2026-03-20"));
  expect(says(false)).toBe("Week 3 of 4.");
  expect(says(true)).toBe("Week 3 of 4. Technique, problem and data are not all judged sound, so no end can be promised.");
  expect(projectSays({ phase: null, standing: null, research: true }, day("2026-03-20"))).toContain("Not started");
});
