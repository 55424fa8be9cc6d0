import fc from "fast-check";
import { expect, test } from "vitest";
import { bandsReached } from "./bands-reached.ts";
import { type Band, bands, type CheckResult, type CheckState } from "./check.ts";

const result = (check: string, band: Band, state: CheckState, likely = 1): CheckResult => ({
  ...{
    check,
    band,
    state,
    asks: "",
    says: "",
    next: null,
    columns: [],
    by: "measured",
    threshold: null,
    source: "",
    waiver: null,
    on: null,
    countsUntil: null,
  },
  effort: state === "failed" ? { low: likely, likely, high: likely } : null,
});

const anyState = fc.constantFrom<CheckState>("passed", "failed", "waived", "not-measured");
const anyChecks = fc
  .array(fc.tuple(fc.constantFrom(...bands), anyState), { maxLength: 30 })
  .map((each) => each.map(([band, state], at) => result(`c${at}`, band, state)));
const height = (band: Band | null): number => (band === null ? -1 : bands.indexOf(band));

test("a band is reached when all of it and of those below passed or are waived, and never by an average", () => {
  fc.assert(
    fc.property(anyChecks, (checks) => {
      const { reached, workingOn, heldBy } = bandsReached(checks);
      const open = checks.filter(({ state }) => state === "failed" || state === "not-measured");
      for (const check of open) expect(height(reached)).toBeLessThan(height(check.band));
      expect(workingOn === null).toBe(open.length === 0);
      expect(height(workingOn ?? null)).toBe(workingOn === null ? -1 : height(reached) + 1);
      expect(heldBy === null || open.some(({ check, band }) => check === heldBy && band === workingOn)).toBe(true);
    }),
  );
});

test("not measuring never helps: a check that turns from failed to not measured lifts no band", () => {
  fc.assert(
    fc.property(anyChecks, (checks) => {
      const unseen = checks.map((check): CheckResult => (check.state === "failed" ? { ...check, state: "not-measured" } : check));
      expect(bandsReached(unseen).reached).toBe(bandsReached(checks).reached);
    }),
  );
});

test("what holds a band is its dearest failed check, before what nobody measured", () => {
  const checks = [
    result("a", "B", "not-measured"),
    result("b", "B", "failed", 2),
    result("c", "B", "failed", 5),
    result("d", "A", "failed", 90),
  ];
  expect(bandsReached(checks)).toEqual({ reached: "C", workingOn: "B", heldBy: "c" });
});
