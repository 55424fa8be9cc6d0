import { expect, test } from "vitest";
import { turns } from "./in-turn.ts";

test("two measure at the same time and never three, in the order in which they came, also after one that failed", async () => {
  const inTurn = turns(2);
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

test("whoever gives up while waiting takes no place", async () => {
  const inTurn = turns(1);
  let end = () => {};
  const first = inTurn(() => new Promise<void>((resolve) => (end = resolve)));
  const giving = new AbortController();
  const second = inTurn(async () => "never", giving.signal);
  const third = inTurn(async () => "third");
  giving.abort(new RangeError("given up"));
  await expect(second).rejects.toThrow("given up");
  end();
  await first;
  expect(await third).toBe("third");
  expect(await inTurn(async () => "fourth")).toBe("fourth");
  await expect(inTurn(async () => "never", giving.signal)).rejects.toThrow("given up");
});
