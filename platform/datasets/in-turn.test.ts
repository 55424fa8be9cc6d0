import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("two measure at the same time and never three, in the order in which they came, also after one that failed", async () => {
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const measure = (name: number) =>
    inTurn(async () => {
      begun.push(name);
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (name === 1) throw new RangeError("unreadable");
    });
  const late = measure(0).then(() => measure(9));
  await Promise.allSettled([late, ...[1, 2, 3, 4, 5].map(measure)]);
  expect(most).toBe(2);
  expect(begun.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5]);
});
