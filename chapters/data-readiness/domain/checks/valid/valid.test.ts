import { expect, test } from "vitest";
import { day, known } from "#kernel";
import { columnOf, profileOf } from "../../profile/profile.fixture.ts";
import type { Profile } from "../../profile/profile.ts";
import type { LabelProfile } from "../../profile/question.ts";
import { noRoles } from "../../profile/roles.ts";
import { judged } from "../judged.fixture.ts";
import { schemaChanges } from "./schema-changes.ts";

const far = { count: 120, low: 0, high: 9 };
const numbers = {
  ...{ min: 0, max: 9e6, mean: 5, sd: 1, quantiles: [], exact: true, zeros: 0, negative: 0, whole: true, infinite: 0 },
  ...{ histogram: { edges: [], counts: [] }, outliers: { count: 0, low: 0, high: 9 }, skew: null, writtenWith: [] },
};
const dates = { min: "2026-01-01", max: "2026-11-01", future: 0, ambiguous: 0, writtenAs: [] };
const roles = { ...noRoles, target: "churned", time: "at" };

test.each<[string, Partial<Profile>, RegExp]>([
  ["missing-cells", { columns: [columnOf("income", { missing: 700 })] }, /^7 % of income is missing\.$/],
  [
    "coded-missing",
    { columns: [columnOf("income", { coded: [{ text: "-999", count: 3, because: "" }] })] },
    /^3 cells of income say missing in a code: -999\.$/,
  ],
  [
    "mixed-types",
    { columns: [columnOf("amount", { type: "mixed", alsoHolds: [{ type: "text", share: 0.3 }] })] },
    /^amount holds text \(30 %\)\.$/,
  ],
  [
    "invalid-cells",
    { columns: [columnOf("amount", { invalid: { count: 40, firstRow: 17 } })] },
    /^40 cells of amount \(0\.4 %\) are no number, first in row 17\.$/,
  ],
  ["impossible-values", { columns: [columnOf("due", { dates: { ...dates, future: 2 } })] }, /due has 2 dates that lie ahead/],
  ["impossible-values", { columns: [columnOf("rate", { numbers: { ...numbers, infinite: 1 } })] }, /rate has 1 infinite number\./],
  [
    "exact-duplicates",
    { set: { ...profileOf().set, duplicates: { rows: 52, groups: 48, most: 3 } } },
    /^52 rows are the same as an earlier one \(0\.5 %\); one stands 3 times\.$/,
  ],
  [
    "exact-duplicates",
    { rows: 48_842, set: { ...profileOf().set, duplicates: { rows: 52, groups: 48, most: 3 } } },
    /^52 rows are the same as an earlier one \(0\.106 %\)/,
  ],
  [
    "near-duplicates",
    {
      columns: [columnOf("note", { type: "text" })],
      set: { ...profileOf().set, nearDuplicates: known({ rows: 300, groups: 20, lookedAt: 10_000, by: "words" }) },
    },
    /300 rows of 10,000/,
  ],
  [
    "one-spelling",
    { columns: [columnOf("city", { type: "category", variants: { whiteSpace: 0, caseGroups: 2, encoding: 30 } })] },
    /30 cells in a wrong encoding and 2 values in two cases/,
  ],
  ["columns-say-something", { columns: [columnOf("note", { type: "empty" })] }, /^note is empty\.$/],
  ["dates-plain", { columns: [columnOf("at", { dates: { ...dates, ambiguous: 9 } })] }, /9 dates of at/],
])("%s fails where it should, and says where", (id, bent, says) => {
  const found = judged(id, bent);
  expect([found.is, found.says]).toEqual(["failed", expect.stringMatching(says)]);
});

test.each([
  "missing-cells",
  "coded-missing",
  "mixed-types",
  "invalid-cells",
  "impossible-values",
  "outliers-known",
  "exact-duplicates",
  "one-spelling",
  "columns-say-something",
  "dates-plain",
])("%s passes where nothing is wrong", (id) => {
  expect(judged(id).is).toBe("passed");
});

test("thirty rows neither pass nor fail by chance", () => {
  const two = { rows: 30, columns: [columnOf("income", { missing: 2 })] };
  expect(judged("missing-cells", two)).toMatchObject({ is: "not-measured", next: "Bring more rows: 73 tell where none is missing." });
  expect(judged("missing-cells", { ...two, columns: [columnOf("income", { missing: 20 })] }).is).toBe("failed");
});

test("what lies far out waits for an answer", () => {
  const found = judged("outliers-known", { columns: [columnOf("income", { numbers: { ...numbers, outliers: far } })] });
  expect(found).toMatchObject({
    is: "not-measured",
    says: "120 values of income (1.2 %) lie far outside the others.",
    columns: ["income"],
  });
});

test("rows of few values that coincide as often as chance has it are none written twice", () => {
  const again = (found: number, byChance: number) => {
    const duplicates = { rows: 300, groups: 200, most: 4, pairs: { found, byChance } };
    return judged("exact-duplicates", { set: { ...profileOf().set, duplicates } }).is;
  };
  expect([again(500, 480), again(500, 2), again(500, 0)]).toEqual(["passed", "failed", "failed"]);
});

test("far out is told by the shape of a column where it was measured, and by Tukey's fences where it was not", () => {
  const is = (farOut?: typeof far) =>
    judged("outliers-known", { columns: [columnOf("income", { numbers: { ...numbers, outliers: far, ...(farOut ? { farOut } : {}) } })] })
      .is;
  expect([is(), is({ count: 0, low: -5, high: 1e6 })]).toEqual(["not-measured", "passed"]);
});

test("a cap far above all others is asked about though it is one row in two hundred, and so are a few fares below zero", () => {
  const counts = [9_000, 700, 100, 60, 40, 30, 20, ...Array.from({ length: 22 }, () => 0), 50];
  const capped = { ...numbers, max: 99_999, histogram: { edges: [], counts } };
  expect(judged("outliers-known", { columns: [columnOf("gain", { numbers: capped })] })).toMatchObject({
    is: "not-measured",
    says: "50 values of gain (0.5 %) lie by themselves at the top, up to 99,999: a cap, a code or real.",
  });
  const fares = (name: string, negative: number) =>
    judged("outliers-known", { columns: [columnOf(name, { numbers: { ...numbers, negative } })] });
  expect(fares("fareAmount", 12)).toMatchObject({
    is: "not-measured",
    says: "12 values of fareAmount (0.1 %) lie below zero, which by its name none should.",
    columns: ["fareAmount"],
  });
  expect([fares("fare_amount", 0), fares("fare_amount", 1), fares("fare_amount", 4_000), fares("profit", 12)].map(({ is }) => is)).toEqual(
    Array.from({ length: 4 }, () => "passed"),
  );
});

test("a tail that thins out, a last row by itself and a second kind of rows at the top are none of it", () => {
  const top = (...counts: readonly number[]) =>
    judged("outliers-known", { columns: [columnOf("gain", { numbers: { ...numbers, histogram: { edges: [], counts } } })] }).is;
  const empty = Array.from({ length: 22 }, () => 0);
  expect([
    top(9_000, 900, ...empty.map((_, at) => (at === 15 ? 2 : 0)), 40),
    top(9_000, 999, ...empty, 1),
    top(7_000, 1_000, ...empty, 2_000),
    top(9_900, 0, 0, 0, 0, 0, 0, 0, 40),
  ]).toEqual(["passed", "passed", "passed", "passed"]);
});

test("an audit decides where its interval does, and a model's doubts where nobody checked", () => {
  const labels = {
    column: "churned",
    kind: "binary",
    missing: 0,
    classes: [],
    positive: null,
    balance: 1,
    contradictory: known({ rows: 0, groups: 0, mostlyRight: 0 }),
  } as const;
  const audit = (low: number, high: number) => known({ checked: 100, wrong: 4, share: 0.04, low, high, atMost: null });
  const none = { known: false, because: "Nobody checked." } as const;
  const doubts = known({ share: 0.08, rows: 800, confused: [] });
  const is = (bent: Partial<Pick<LabelProfile, "audit" | "noise">>) =>
    judged("label-noise", { roles, labels: known({ ...labels, noise: none, audit: none, ...bent }) }).is;
  expect([
    is({}),
    is({ audit: audit(0.01, 0.1) }),
    is({ audit: audit(0.01, 0.04) }),
    is({ audit: audit(0.06, 0.1) }),
    is({ noise: doubts }),
  ]).toEqual(["not-measured", "not-measured", "passed", "failed", "failed"]);
});

test("gaps and bursts are named by their first", () => {
  const time = {
    column: "at",
    from: "2026-01-01",
    to: "2026-11-01",
    period: "day",
    volume: [],
    stray: 0,
    gaps: [{ from: "2026-02-01", to: "2026-02-03" }],
    bursts: [],
    ageDays: 3,
    drift: [],
  } as const;
  expect(judged("steady-in-time", { roles, time: known(time) }).says).toBe(
    "By at, 1 stretch has no row, the first from 2026-02-01 to 2026-02-03.",
  );
  expect(judged("steady-in-time", { roles, time: known({ ...time, gaps: [] }) }).is).toBe("passed");
});

test("columns that came, went or changed are told; what is empty has no type to change", () => {
  const before = profileOf({ columns: [columnOf("a"), columnOf("b"), columnOf("c", { type: "empty" })] });
  const after = profileOf({ columns: [columnOf("a", { type: "text" }), columnOf("c"), columnOf("d")], measuredOn: day("2026-11-21") });
  expect(schemaChanges(before, after)).toEqual([
    { column: "a", was: "number", is: "text" },
    { column: "b", was: "number", is: null },
    { column: "d", was: null, is: "number" },
  ]);
  expect(judged("schema-steady", after, { previous: before })).toMatchObject({ is: "failed", columns: ["a", "b", "d"] });
});
