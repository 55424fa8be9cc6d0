import { expect, test } from "vitest";
import type { CriterionTerms, ProjectEntry } from "#chapters/lifecycle/domain";
import { addDays, day } from "#kernel";
import { type MoreTries, moreTries } from "./more-tries.ts";
import { moreTriesSays } from "./more-tries-says.ts";
import { type Try, triesSoFar } from "./tries-so-far.ts";

const asOf = day("2026-11-23");
const terms = {
  ...{ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null },
  ...{ minimumSample: null, deadline: null, reason: null, phase: "proof-of-concept", estimator: null, settledBy: "figure" },
  ...{ freshForDays: null, freshAssumed: false, design: null },
} as const satisfies CriterionTerms;
/** A figure a week, the last of them today. */
const weekly = (values: readonly number[], error: number | null = null): readonly Try[] =>
  values.map((value, at) => ({
    ...{ value, on: addDays(asOf, 7 * (at + 1 - values.length)), cases: null },
    interval: error === null ? null : { low: value - 1.959964 * error, high: value + 1.959964 * error },
  }));
const figures = [0.7, 0.74, 0.72, 0.76, 0.73, 0.75];

function found(of: ReturnType<typeof moreTries>): MoreTries {
  if (!of.known) throw new Error(of.because);
  return of.value;
}

test("without a deadline as many figures again are looked ahead, with one as many as the pace gives until it", () => {
  expect(found(moreTries(weekly(figures), terms, asOf)).more).toBe(6);
  const until = { ...terms, deadline: addDays(asOf, 28) };
  expect(found(moreTries(weekly(figures), until, asOf))).toMatchObject({ more: 4, until: addDays(asOf, 28), best: 0.76, newBests: 3 });
  expect(found(moreTries(weekly(figures), until, asOf)).chance).toBeLessThan(found(moreTries(weekly(figures), terms, asOf)).chance);
});

test("what cannot be told has its reason", () => {
  const because = (tries: readonly Try[], deadline = addDays(asOf, 28)): string => {
    const said = moreTries(tries, { ...terms, deadline }, asOf);
    return said.known ? "" : said.because;
  };
  expect(because(weekly(figures.slice(0, 4)))).toContain("5 figures on; there are 4");
  expect(because(weekly(figures), addDays(asOf, -1))).toBe("Its deadline has passed.");
  expect(because(weekly(figures), addDays(asOf, 3))).toContain("no further figure comes before its deadline");
  expect(because(weekly(figures).map((each) => ({ ...each, on: asOf })))).toContain("of one day");
});

test("where less is better it is the same, turned over", () => {
  const less = { ...terms, comparison: "at-most", threshold: -0.8 } as const;
  const over = found(moreTries(weekly(figures.map((each) => -each)), less, asOf));
  const same = found(moreTries(weekly(figures), terms, asOf));
  expect(over).toEqual({ ...same, best: -0.76 });
});

test("the best has its luck taken off where each figure says how sure it is, all of it where nothing else sets them apart", () => {
  expect(found(moreTries(weekly(figures), terms, asOf)).bestPutRight).toBeNull();
  const noisy = found(moreTries(weekly(figures, 0.05), terms, asOf)).bestPutRight ?? 1;
  const sure = found(moreTries(weekly(figures, 0.005), terms, asOf)).bestPutRight ?? 1;
  expect(noisy).toBeLessThan(0.73);
  expect(sure).toBeLessThan(0.76);
  expect(sure).toBeGreaterThan(0.755);
});

test("is one line, with the reason", () => {
  const said = moreTriesSays(terms, moreTries(weekly(figures), terms, asOf));
  expect(said).toMatch(
    /^recall ≥ 0\.8: \d+ % to reach it with 6 more figures like the 6 so far\. The best is 0\.76; 3 of them were new bests, and luck alone gives 2\.\d\.$/,
  );
  expect(moreTriesSays(terms, moreTries([], terms, asOf))).toContain("cannot be told.");
});

test("figures of another metric are of another thing, and a moved threshold is not", () => {
  const at = { sequence: 1, stream: "lifecycle/project/p1", at: "2026-11-01T12:00:00.000Z", by: "member/ada", imported: false };
  const entry = (kind: string, body: object): ProjectEntry => ({ ...at, kind, version: 1, body }) as never; // as much of an entry as is read
  const offered = (value: number): ProjectEntry =>
    entry("lifecycle/evidence-offered", { criterion: "c1", value, measuredOn: asOf, n: null, interval: null });
  const record = [
    entry("lifecycle/criterion-set", { criterion: "c1", terms }),
    offered(0.5),
    entry("lifecycle/criterion-edited", { criterion: "c1", terms: { ...terms, threshold: 0.7 } }),
    offered(0.6),
  ];
  expect(triesSoFar(record, "c1").map(({ value }) => value)).toEqual([0.5, 0.6]);
  expect(triesSoFar(record, "c2")).toEqual([]);
  const other = [
    ...record,
    entry("lifecycle/criterion-edited", { criterion: "c1", terms: { ...terms, metric: "precision" } }),
    offered(0.9),
  ];
  expect(triesSoFar(other, "c1").map(({ value }) => value)).toEqual([0.9]);
});
