import { expect, test } from "vitest";
import { allChecks } from "./all-checks.ts";
import { bands } from "./check.ts";

test("each check has a name of its own, and stands with its band from the ground up", () => {
  const ids = allChecks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const order = allChecks.map(({ band }) => bands.indexOf(band));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test.each(allChecks.map((check) => [check.id, check] as const))("%s says what it asks, from where, and what it costs", (id, check) => {
  expect(id).toMatch(/^[a-z][a-z-]+$/);
  expect(check.asks).toMatch(/^[A-Z].*[^.]$/);
  expect(check.next).toMatch(/\.$/);
  expect(check.source.length).toBeGreaterThan(10);
  const { low, likely, high, because } = check.effort;
  expect(low > 0 && low <= likely && likely <= high).toBe(true);
  expect(because.length).toBeGreaterThan(10);
  expect(check.judge === null && check.people === null).toBe(false);
  if (check.people !== null) expect(check.people.asks).toMatch(/\?$/);
});
