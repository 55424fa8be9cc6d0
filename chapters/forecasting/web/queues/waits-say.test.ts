import { expect, test } from "vitest";
import { waitSays, waitStands } from "./waits-say.ts";

const wait = { low: 5, median: 12, high: 30, times: "each-visit", ended: null, withdrawn: null } as const;

test("a wait is said as a range with how often, and to the day where it is", () => {
  expect(waitSays(wait)).toBe("5 to 30 days, as likely as not 12, on each visit");
  expect(waitSays({ ...wait, low: 14, median: 14, high: 14, times: "once" })).toBe("14 days, once");
});

test("what became of it is said", () => {
  expect(waitStands(wait)).toBe("");
  expect(waitStands({ ...wait, ended: "2026-11-20" })).toBe(
    "It was there on 20 November 2026, and counts again when the project comes back.",
  );
  expect(waitStands({ ...wait, withdrawn: { because: "Not needed.", on: "2026-11-20" } })).toBe(
    "Withdrawn on 20 November 2026: Not needed.",
  );
});
