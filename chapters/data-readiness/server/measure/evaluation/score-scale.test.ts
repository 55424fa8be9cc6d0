import { expect, test } from "vitest";
import { scaleOf, stepOf, verdictOf } from "./score-scale.ts";

test("a pass is said in many words, and a number passes from the score somebody named", () => {
  expect(["PASS", " yes", "1.0", "true", "Correct"].map((value) => verdictOf(value, null))).toEqual([true, true, true, true, true]);
  expect(["fail", "0", "no"].map((value) => verdictOf(value, null))).toEqual([false, false, false]);
  expect(verdictOf("4", null)).toBeUndefined();
  expect([verdictOf("4", 4), verdictOf("3.9", 4), verdictOf("perhaps", 4)]).toEqual([true, false, undefined]);
});

test("scores are passes and fails, steps of an order, or kinds; many different numbers are none of these", () => {
  expect(scaleOf(["pass", "fail", "Pass"], null)).toMatchObject({ kind: "verdicts" });
  const steps = scaleOf(["3", "1", "2.0", "3"], null);
  expect(steps).toEqual({ kind: "ordered", steps: [1, 2, 3] });
  if (steps) expect([stepOf(steps, "2"), stepOf(steps, "3.0")]).toEqual([1, 2]);
  const kinds = scaleOf(["Helpful", "rude ", "helpful"], null);
  expect(kinds).toEqual({ kind: "kinds", labels: ["helpful", "rude"] });
  const many = Array.from({ length: 40 }, (_, at) => String(at / 40));
  expect(scaleOf(many, null)).toBeUndefined();
  expect(scaleOf(many, 0.5)).toMatchObject({ kind: "verdicts" });
});
