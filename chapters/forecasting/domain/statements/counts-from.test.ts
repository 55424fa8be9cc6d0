import { expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { diceOf } from "#stats";
import { countsFrom } from "./counts-from.ts";

test("who says even odds of what comes every second time is found right, though what comes is known before what does not", () => {
  const dice = diceOf("early");
  const first = day("2026-01-01");
  const today = addDays(first, 120);
  let [known, knownCame, due, dueCame] = [0, 0, 0, 0];
  for (let at = 0; at < 120 * 40; at++) {
    const made = addDays(first, at % 120);
    const resolvesOn = addDays(made, 90);
    const came = dice() < 0.5;
    const knownOn = came ? addDays(made, Math.floor(90 * dice())) : resolvesOn;
    if (knownOn > today) continue;
    known += 1;
    if (came) knownCame += 1;
    if (countsFrom({ criterion: null, resolvesOn }) > today) continue;
    due += 1;
    if (came) dueCame += 1;
  }
  expect(knownCame / known).toBeGreaterThan(0.65);
  expect(Math.abs(dueCame / due - 0.5)).toBeLessThan(3 * Math.sqrt(0.25 / due));
});

test("what is drawn from a criterion can reach its bar on the last day, so it counts from the day after", () => {
  expect(countsFrom({ criterion: "c1", resolvesOn: day("2026-03-31") })).toBe("2026-04-01");
  expect(countsFrom({ criterion: null, resolvesOn: day("2026-03-31") })).toBe("2026-03-31");
});
