import { expect, test } from "vitest";
import reference from "../../../../../stats/fixtures/confident-learning.json" with { type: "json" };
import { type LabelProfile, noRoles, type Roles } from "../../../domain/index.ts";
import { measureQuestion } from "./index.ts";
import { csv, today, withTyped } from "./typed.fixture.ts";

type Cells = readonly (readonly (string | number | boolean | null)[])[];
const rows = (n: number, of: (at: number) => Cells[number]): Cells => Array.from({ length: n }, (_, at) => of(at));

async function labels(names: readonly string[], cells: Cells, roles: Partial<Roles>): Promise<LabelProfile> {
  const { labels: found } = await withTyped(csv(names, cells), (typed) => measureQuestion(typed, { ...noRoles, ...roles }, { today }));
  if (!found.known) throw new RangeError(found.because);
  return found.value;
}

test("classes are counted with what is missing, and balance is 1 where all have as many rows", async () => {
  const cells = rows(40, (at) => [at % 13, ["red", "green", "blue"][at % 4] ?? null]);
  const found = await labels(["a", "colour"], cells, { target: "colour" });
  expect(found).toMatchObject({ kind: "classes", missing: 10, positive: null });
  expect(found.classes.map(({ rows: n }) => n)).toEqual([10, 10, 10]);
  expect(found.balance).toBeCloseTo(1, 12);
});

test("of yes and no the word for yes is positive, as the file writes it; of other pairs the rarer one", async () => {
  const yes = await labels(
    ["a", "bought"],
    rows(30, (at) => [at, at % 3 === 0 ? "Yes" : "No"]),
    { target: "bought" },
  );
  expect(yes).toMatchObject({
    kind: "binary",
    positive: "Yes",
    classes: [
      { label: "No", rows: 20 },
      { label: "Yes", rows: 10 },
    ],
  });
  const one = await labels(
    ["a", "churn"],
    rows(30, (at) => [at, at % 3 === 0 ? 0 : 1]),
    { target: "churn" },
  );
  expect(one).toMatchObject({
    positive: "1",
    classes: [
      { label: "1", rows: 20 },
      { label: "0", rows: 10 },
    ],
  });
  const two = await labels(
    ["a", "kind"],
    rows(30, (at) => [at, at % 3 === 0 ? "fraud" : "honest"]),
    { target: "kind" },
  );
  expect(two.positive).toBe("fraud");
});

test("a number with many values is an amount; a rating is classes; dates and names are no labels", async () => {
  const cells = rows(60, (at) => [
    at * 1.5,
    (at % 5) + 1,
    `2026-01-${String((at % 28) + 1).padStart(2, "0")}`,
    `name of ${at} and a long word ${at * 7}`,
  ]);
  const names = ["price", "stars", "day", "who"];
  expect((await labels(names, cells, { target: "price" })).kind).toBe("number");
  expect(await labels(names, cells, { target: "stars" })).toMatchObject({ kind: "classes", classes: { length: 5 } });
  await expect(labels(names, cells, { target: "day" })).rejects.toThrow(/no labels/);
  await expect(labels(names, cells, { target: "who" })).rejects.toThrow(/too many to be classes/);
  await expect(labels(names, cells, {})).rejects.toThrow("No target is named.");
  await expect(labels(names, cells, { target: "gone" })).rejects.toThrow("There is no column “gone”");
});

test("a class in fewer than five rows is counted and not named", async () => {
  const found = await labels(
    ["a", "ward"],
    rows(30, (at) => [at % 7, at < 3 ? "isolation" : at % 2 ? "north" : "south"]),
    { target: "ward" },
  );
  expect(found.classes.at(-1)).toEqual({ label: "rare class 3", rows: 3 });
  expect(JSON.stringify(found)).not.toContain("isolation");
});

test("the same features with another label contradict, whatever the identifier; the commonest label is mostly right", async () => {
  const cells: Cells = [
    ...rows(20, (at) => [`k${at}`, at, "x", "good"]),
    ["a", 99, "y", "good"],
    ["b", 99, "y", "good"],
    ["c", 99, "y", "bad"],
    ["d", 98, null, "bad"],
    ["e", 98, null, "good"],
    ["f", null, null, "bad"],
    ["g", null, null, "good"],
  ];
  const found = await labels(["id", "n", "kind", "y"], cells, { target: "y", identifier: "id" });
  expect(found.contradictory).toMatchObject({ known: true, value: { rows: 5, groups: 2, mostlyRight: 3 } });
});

test.each(reference.cases.map((each, at) => ({ ...each, at })))(
  "noise agrees with cleanlab's counts in case $at",
  async ({ labels: given, probabilities, labelled, joint }) => {
    const classes = labelled.map((_, at) => `l${at}`);
    const cells = given.map((label, at) => [`row ${at}`, `l${label}`, ...(probabilities[at] ?? [])]);
    const found = await labels(["row", "y", ...classes.map((label) => `p_${label}`)], cells, {
      target: "y",
      identifier: "row",
      probabilities: classes.map((label) => ({ label, column: `p_${label}` })),
    });
    if (!found.noise.known) throw new RangeError(found.noise.because);
    const off = joint.flatMap((row, i) => row.filter((_, j) => i !== j)).reduce((sum, each) => sum + each, 0);
    expect(Math.abs(found.noise.value.rows - off)).toBeLessThanOrEqual(joint.length ** 2 / 2);
  },
);

test("one column of probabilities is enough for two classes; what is none is told", async () => {
  const cells = rows(100, (at) => [at, at % 2 ? "yes" : "no", at % 2 === (at < 6 ? 0 : 1) ? 0.9 : 0.1, at * 3]);
  const of = (column: string) => labels(["a", "y", "p", "q"], cells, { target: "y", probabilities: [{ label: "yes", column }] });
  const { noise } = await of("p");
  if (!noise.known) throw new RangeError(noise.because);
  expect(noise.value.share).toBeCloseTo(0.06, 2);
  expect(noise.value.confused.map(({ given }) => given).toSorted()).toEqual(["no", "yes"]);
  expect((await of("q")).noise).toMatchObject({ known: false, because: expect.stringContaining("outside 0 to 1") });
});

test("an audit tells the share wrong with its interval; where none was wrong, at most three in so many", async () => {
  const cells = rows(300, (at) => [at, at % 3 ? "a" : "b", at < 100 ? (at < 3 ? "c" : at % 3 ? "a" : "b") : null]);
  const roles = { target: "y", audited: "checked" };
  const { audit } = await labels(["n", "y", "checked"], cells, roles);
  expect(audit).toMatchObject({
    known: true,
    value: { checked: 100, wrong: 3, share: 0.03, high: expect.closeTo(0.07789, 4), atMost: null },
  });
  const clean = await labels(
    ["n", "y", "checked"],
    rows(300, (at) => [at, at % 3 ? "a" : "b", at % 3 ? "a" : "b"]),
    roles,
  );
  expect(clean.audit).toMatchObject({ value: { wrong: 0, low: 0, atMost: 0.01 } });
});

test("probabilities may come in a file of their own, in the table's order or under its identifier", async () => {
  const cells = rows(100, (at) => [`k${at}`, at * 3, at % 2 ? "yes" : "no"]);
  const chance = (at: number) => (at % 2 === (at < 6 ? 0 : 1) ? 0.9 : 0.1);
  const given = rows(100, (at) => [chance(at), 1 - chance(at)]);
  const roles = { ...noRoles, target: "y", identifier: "id" };
  const noise = (names: readonly string[], file: Cells) =>
    withTyped(csv(["id", "a", "y"], cells), (typed) =>
      withTyped(csv(names, file), async ({ table }) => {
        const { labels: found } = await measureQuestion(typed, roles, { today, chances: table });
        return found.known ? found.value.noise : found;
      }),
    );
  const inOrder = await noise(["yes", "no"], given);
  expect(inOrder).toMatchObject({ known: true, value: { share: expect.closeTo(0.06, 2) } });
  const coded = rows(100, (at) => [`k${at}`, at * 3, at % 12]);
  const header = [
    Array.from({ length: 12 }, (_, label) => label),
    ...rows(100, (at) => Array.from({ length: 12 }, (_, label) => (label === at % 12 ? 0.89 : 0.01))),
  ];
  const ofCodes = await withTyped(csv(["id", "a", "y"], coded), (typed) =>
    withTyped(
      header.map((row) => row.join(",")).join("\n"),
      async ({ table }) => (await measureQuestion(typed, roles, { today, chances: table })).labels,
    ),
  );
  expect(ofCodes).toMatchObject({ value: { kind: "classes", noise: { known: true, value: { share: expect.closeTo(0, 9) } } } });
  const underKey = rows(100, (at) => [99 - at, ...(given[99 - at] ?? [])]).map(([at, ...each]) => [`k${at}`, ...each]);
  expect(await noise(["id", "yes", "no"], underKey)).toEqual(inOrder);
  expect(await noise(["yes", "no"], given.slice(1))).toMatchObject({
    known: false,
    because: expect.stringContaining("99 rows and the table 100"),
  });
  expect(await noise(["yes", "maybe"], given)).toMatchObject({
    known: false,
    because: expect.stringContaining("no probabilities for “no”"),
  });
  expect(
    await noise(
      ["yes", "no"],
      rows(100, () => ["high", "low"]),
    ),
  ).toMatchObject({ known: false, because: expect.stringContaining("holds no numbers") });
});
