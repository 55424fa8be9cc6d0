import { expect, test } from "vitest";
import { day } from "#kernel";
import { figuresSay, type MovedShown, movedDetail, movedHead, movedPicture, type StepShown, sinceChoices } from "./moved-say.ts";

const step: StepShown = {
  is: "project",
  says: "The time box was extended by 2 weeks.",
  because: "",
  days: { p50: 3, p80: 9 },
  points: -2,
  lines: [],
} as const;
const moved: MovedShown = {
  ...({ from: "2026-10-12", to: "2026-11-22", end: "launch", withheld: null, by: null, says: "", points: -2 } as const),
  before: { p50: "2027-03-01", p80: "2027-05-03", chance: 62 },
  after: { p50: "2027-03-04", p80: "2027-05-12", chance: 60 },
  days: { p50: 3, p80: 9 },
  steps: [step],
};

test("is headed by its days, by points where no days are compared, and by nothing where nothing moved", () => {
  expect(movedHead(moved)).toBe("Since 12 October 2026: 9 days later");
  expect(movedHead({ ...moved, days: null })).toBe("Since 12 October 2026: 2 points less");
  expect(movedHead({ ...moved, steps: [] })).toBe("Since 12 October 2026 nothing has moved it");
});

test("below it stands what was told on both days", () => {
  expect(movedDetail(moved)).toBe("P80 was 3 May 2027 and is 12 May 2027; P50 is 3 days later. Shipped at all: 62 % then, 60 % now.");
  expect(movedDetail({ ...moved, days: null, withheld: "It is research." })).toBe("Shipped at all: 62 % then, 60 % now. It is research.");
});

test("a step says the figures that moved, and leaves out those that stayed", () => {
  expect(figuresSay(step)).toBe("P80 9 days later, P50 3 days later, 2 points less");
  expect(figuresSay({ days: { p50: 0, p80: -1 }, points: 0 })).toBe("P80 a day earlier");
  expect(figuresSay({ days: null, points: 0 })).toBe("as it was");
});

test("the picture is of P80, and of the chance where no days are compared", () => {
  expect(movedPicture(moved)).toMatchObject({ before: "then 3 May 2027", after: "now 12 May 2027", unit: "days", steps: [{ by: 9 }] });
  expect(movedPicture({ ...moved, days: null })).toMatchObject({ before: "then 62 %", unit: "points", steps: [{ by: -2, isCause: true }] });
});

test("the day that is compared is always among those offered, once", () => {
  const values = (asked: string) => sinceChoices(day("2026-11-22"), day(asked)).map(({ value }) => value);
  expect(values("2026-10-23")).toEqual(["2026-11-15", "2026-10-23", "2026-08-23", "2025-11-22"]);
  expect(values("2026-10-12")[0]).toBe("2026-10-12");
});
