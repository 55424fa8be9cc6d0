import { expect, test } from "vitest";
import { dice, idAt, oneOf } from "./dice.ts";

test("one seed tells one story, another seed another", () => {
  const rolled = (seed: string) => Array.from({ length: 5 }, dice(seed));
  expect(rolled("a")).toEqual(rolled("a"));
  expect(rolled("a")).not.toEqual(rolled("b"));
});

test("dice are fair enough: the mean of many lies near a half", () => {
  const roll = dice("fair");
  const sum = Array.from({ length: 20_000 }, roll).reduce((total, each) => total + each, 0);
  expect(sum / 20_000).toBeCloseTo(0.5, 2);
});

test("an id is a UUIDv7 that sorts by its instant", () => {
  const roll = dice("ids");
  const earlier = idAt(new Date("2025-01-01T09:00:00Z"), roll);
  const later = idAt(new Date("2025-01-01T09:00:01Z"), roll);
  expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(earlier < later).toBe(true);
});

test("out of nothing nothing is chosen", () => {
  expect(() => oneOf(dice("none"), [])).toThrow(RangeError);
});
