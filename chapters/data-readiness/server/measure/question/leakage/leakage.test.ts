import { expect, test } from "vitest";
import { seeded } from "../../../../../../stats/seeded.fixture.ts";
import { type LeakageTest, noRoles, type Roles } from "../../../../domain/index.ts";
import { measureQuestion } from "../index.ts";
import { csv, today, withTyped } from "../typed.fixture.ts";
import { sidesOf } from "./split-sides.ts";

type Cell = string | number | null;

/** Numbers that seem drawn, the same each time. */
const noise = (seed: number): number => {
  const mixed = Math.sin(seed * 12.9898 + 4.1414) * 43_758.5453;
  return mixed - Math.floor(mixed);
};
const day = (at: number): string => new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString().slice(0, 19);

async function leakage(rows: readonly Readonly<Record<string, Cell>>[], roles: Partial<Roles>) {
  const names = Object.keys(rows[0] ?? {});
  const text = csv(
    names,
    rows.map((row) => names.map((name) => row[name] ?? null)),
  );
  const { leakage: tests } = await withTyped(text, (typed) => measureQuestion(typed, { ...noRoles, ...roles }, { today }));
  return (test: LeakageTest["test"]) => {
    const found = tests.find((each) => each.test === test)?.found;
    if (found === undefined) throw new RangeError(`${test} is not there`);
    return found;
  };
}

const table = (n: number, of: (at: number) => Readonly<Record<string, Cell>>) => Array.from({ length: n }, (_, at) => of(at));
/** An honest table: two features, of which one tells a little. */
const honest = (at: number) => {
  const a = noise(at);
  return {
    id: `k${Math.floor(noise(at + 1e6) * 1e9)}`,
    a: a.toFixed(6),
    b: noise(at + 5e5).toFixed(6),
    y: a + noise(at + 9e5) > 1.1 ? 1 : 0,
  };
};

test("an honest table is accused of nothing, by any test", async () => {
  const rows = table(1200, (at) => ({ ...honest(at), who: `w${Math.floor(at / 4)}`, when: day(at), part: at < 900 ? "train" : "test" }));
  const found = await leakage(rows, { target: "y", identifier: "id", entity: "who", time: "when", split: "part" });
  for (const test of [
    "duplicates-across-splits",
    "near-duplicates-across-splits",
    "entity-in-both-splits",
    "time-order",
    "single-feature",
    "adversarial-validation",
    "identifier-predicts",
    "redone-split",
  ] as const)
    expect([test, found(test)]).toMatchObject([test, { known: true, value: { leaks: false } }]);
});

test("rows of few answers coincide across a split by chance, and copies of them do not", async () => {
  const answers = (at: number) =>
    Object.fromEntries("abcdefg".split("").map((name, place) => [name, Math.floor(4 * noise(7 * at + place + 3e6) ** 1.5)]));
  const survey = table(1500, (at) => ({ ...answers(at), y: at % 2, part: noise(at + 2e6) < 0.7 ? "train" : "test" }));
  const chance = (await leakage(survey, { target: "y", split: "part" }))("duplicates-across-splits");
  expect(chance).toMatchObject({ known: true, value: { leaks: false, says: expect.stringContaining("coincide as often by chance") } });
  expect(chance.known && (chance.value.rows ?? 0) > 10).toBe(true);
  const copied = [...survey, ...survey.filter(({ part }) => part === "train").map((row) => ({ ...row, part: "test" }))];
  const found = (await leakage(copied, { target: "y", split: "part" }))("duplicates-across-splits");
  expect(found).toMatchObject({ known: true, value: { leaks: true } });
});

test("the best of many columns of noise tell nothing of the test: they are chosen by rows that are not looked at", async () => {
  const names = Array.from({ length: 60 }, (_, at) => `c${at}`);
  const figures: number[] = [];
  for (const seed of [1, 2, 3]) {
    const dice = seeded(seed);
    const rows = table(400, () => ({
      ...Object.fromEntries(names.map((name) => [name, dice().toFixed(5)])),
      part: dice() < 0.5 ? "train" : "test",
    }));
    const found = (await leakage(rows, { split: "part" }))("adversarial-validation");
    figures.push(found.known ? found.value.figure : Number.NaN);
  }
  expect(figures.reduce((sum, each) => sum + each, 0) / 3).toBeLessThan(0.54);
});

test("a split by few machines tells them apart by luck, and is allowed it", async () => {
  const rows = table(800, (at) => ({ a: noise(at).toFixed(6), y: at % 2, who: `m${at % 40}`, part: at % 40 < 28 ? "train" : "test" }));
  const of = async (roles: Partial<Roles>) => {
    const found = (await leakage(rows, { target: "y", split: "part", ...roles }))("adversarial-validation");
    return found.known ? found.value.threshold : Number.NaN;
  };
  expect(await of({})).toBe(0.65);
  // 28 and 12 machines: one half and four times √(41 / (12 · 28 · 12)).
  expect(await of({ entity: "who" })).toBeCloseTo(0.9034, 4);
});

test("a row copied into the test under another key is found, and one with a space and a capital more as a near one", async () => {
  const rows = table(400, (at) => ({
    ...honest(at),
    note: `Order of ${Math.floor(noise(at + 3) * 1e7)}`,
    part: at < 300 ? "train" : "test",
  }));
  const copy = (from: number, to: number, note = (text: string) => text) => {
    const [one, other] = [rows[from], rows[to]];
    if (one && other) rows[to] = { ...one, id: other.id ?? null, part: "test", note: note(String(one.note)) };
  };
  copy(3, 310);
  copy(4, 311);
  for (const at of [5, 6, 7]) copy(at, 307 + at, (text) => `${text.toUpperCase()} .`);
  const found = await leakage(rows, { target: "y", identifier: "id", split: "part" });
  expect(found("duplicates-across-splits")).toMatchObject({
    value: { leaks: true, rows: 2, figure: 0.02, says: "2 of 100 rows of the test (2 %) also stand in training." },
  });
  expect(found("near-duplicates-across-splits")).toMatchObject({ value: { leaks: true, rows: 3, figure: 0.03, threshold: 0.01 } });
});

test("where rows are alike by nature, a near twin says nothing", async () => {
  const rows = table(400, (at) => ({ id: `k${at}`, a: at % 3, b: at % 2, y: at % 5 === 0 ? 1 : 0, part: at % 4 ? "train" : "test" }));
  const found = await leakage(rows, { target: "y", identifier: "id", split: "part" });
  expect(found("near-duplicates-across-splits")).toMatchObject({ known: false, because: expect.stringContaining("alike by nature") });
});

test("somebody on both sides is counted with their rows, and a test from before the newest training row too", async () => {
  const rows = table(400, (at) => ({ ...honest(at), who: `w${at % 90}`, when: day(at), part: at % 4 ? "train" : "test" }));
  const found = await leakage(rows, { target: "y", identifier: "id", entity: "who", time: "when", split: "part" });
  expect(found("entity-in-both-splits")).toMatchObject({
    value: { leaks: true, rows: 100, figure: 1, columns: [{ column: "who", figure: 1 }] },
  });
  expect(found("time-order")).toMatchObject({ value: { leaks: true, rows: 100, columns: [{ column: "when" }] } });
  expect(found("time-order")).toMatchObject({ value: { says: expect.stringContaining("newest row of training, of 2026-01-17") } });
});

test.each([
  ["a number that is the answer with a little noise", (at: number, y: number) => (y * 10 + noise(at + 7)).toFixed(4)],
  ["a code that stands for the answer", (at: number, y: number) => `${y ? "X" : "Z"}${at % 7}`],
  ["missing when the answer is no", (at: number, y: number) => (y ? Math.floor(noise(at) * 5).toString() : null)],
  ["neither high nor low, but in the middle", (at: number, y: number) => (y ? 50 + noise(at) : (at % 2) * 100 + noise(at)).toFixed(4)],
] as const)("a feature that tells the label alone is named: %s", async (_, told) => {
  const rows = table(600, (at) => {
    const row = honest(at);
    return { ...row, told: told(at, row.y) };
  });
  const found = (await leakage(rows, { target: "y", identifier: "id" }))("single-feature");
  expect(found).toMatchObject({ value: { leaks: true, columns: [{ column: "told" }], lookedAt: 600 } });
});

test("a feature is told against each of several classes, and against a number by rank", async () => {
  const classes = table(600, (at) => ({
    a: noise(at).toFixed(5),
    late: at % 3 === 2 ? 9 + noise(at) : noise(at),
    kind: ["x", "y", "z"][at % 3] ?? "",
  }));
  expect((await leakage(classes, { target: "kind" }))("single-feature")).toMatchObject({
    value: { leaks: true, columns: [{ column: "late" }] },
  });
  const numbers = table(600, (at) => ({
    a: noise(at).toFixed(5),
    paid: (noise(at + 2) ** 9 * 1000).toFixed(4),
    cost: (1.2 * noise(at + 2) ** 9 * 1000).toFixed(4),
  }));
  expect((await leakage(numbers, { target: "cost" }))("single-feature")).toMatchObject({
    value: { leaks: true, columns: [{ column: "paid", figure: expect.closeTo(0.9995, 3) }] },
  });
});

test("a name that stands once tells nothing of rows it does not stand in", async () => {
  const rows = table(600, (at) => ({ ...honest(at), name: `N${Math.floor(noise(at + 11) * 1e9)} of ${Math.floor(noise(at + 12) * 1e9)}` }));
  const found = (await leakage(rows, { target: "y", identifier: "id" }))("single-feature");
  expect(found).toMatchObject({ value: { leaks: false } });
});

test("with a model's probabilities a feature as good as the model is named, unless both are weak", async () => {
  const rows = table(800, (at) => {
    const row = honest(at);
    const sure = row.y ? 0.55 + 0.45 * noise(at + 21) : 0.45 * noise(at + 21);
    const p = noise(at + 22) < 0.08 ? 1 - sure : sure;
    return { ...row, proxy: (p + 0.1 * noise(at + 23)).toFixed(5), p: p.toFixed(5) };
  });
  const found = (await leakage(rows, { target: "y", identifier: "id", probabilities: [{ label: "1", column: "p" }] }))("single-feature");
  expect(found).toMatchObject({ value: { leaks: true, columns: [{ column: "proxy" }] } });
  if (found.known) expect(found.value.threshold).toBeLessThan(0.95);
});

test("keys given out class by class tell the label", async () => {
  const rows = table(600, (at) => ({ ...honest(at), id: `u${1000 + at}`, y: at < 300 ? 0 : 1 }));
  expect((await leakage(rows, { target: "y", identifier: "id" }))("identifier-predicts")).toMatchObject({
    value: { leaks: true, columns: [{ column: "id" }], figure: expect.closeTo(1, 2) },
  });
});

test("a test of another kind is told apart, also when only the spread differs or cells are missing, and the columns are named", async () => {
  const rows = table(1200, (at) => {
    const isTest = at % 3 === 0;
    return {
      ...honest(at),
      wide: ((noise(at + 31) - 0.5) * (isTest ? 6 : 1)).toFixed(5),
      gone: isTest && noise(at + 32) < 0.6 ? null : noise(at + 33).toFixed(4),
      part: isTest ? "holdout" : "train",
    };
  });
  const found = (await leakage(rows, { target: "y", identifier: "id", split: "part" }))("adversarial-validation");
  expect(found).toMatchObject({ value: { leaks: true, threshold: 0.65, lookedAt: 1200 } });
  if (found.known) expect(found.value.columns.map(({ column }) => column).toSorted()).toEqual(["gone", "wide"]);
});

test("a figure that falls when nobody is on both sides was learnt by heart; the drop is told", async () => {
  const rows = table(3000, (at) => {
    const who = Math.floor(noise(at + 41) * 150);
    return {
      age: noise(who + 100).toFixed(6),
      income: noise(who + 300).toFixed(6),
      b: noise(at).toFixed(6),
      who: `w${who}`,
      y: noise(who + 700) > 0.5 ? 1 : 0,
    };
  });
  const found = (await leakage(rows, { target: "y", entity: "who" }))("redone-split");
  expect(found).toMatchObject({ value: { leaks: true, says: expect.stringContaining("when no value of “who” is on both sides") } });
  if (found.known) expect(found.value.figure).toBeGreaterThan(0.2);
});

test("of many entities some are drawn, whole, and split among themselves all the same", async () => {
  const rows = table(40_000, (at) => {
    const who = Math.floor(noise(at + 51) * 2000);
    return { age: noise(who + 100).toFixed(4), b: noise(at).toFixed(4), who: `w${who}`, y: noise(who + 700) > 0.5 ? 1 : 0 };
  });
  const found = (await leakage(rows, { target: "y", entity: "who" }))("redone-split");
  expect(found).toMatchObject({ value: { leaks: true, says: expect.stringContaining("when no value of “who” is on both sides") } });
  if (found.known) expect(Math.abs(found.value.lookedAt - 8000)).toBeLessThan(2000);
});

test("a figure that falls on later rows was of its time", async () => {
  const rows = table(2000, (at) => {
    const a = noise(at);
    return { a: a.toFixed(6), b: noise(at + 1e5).toFixed(6), when: day(at), y: (at < 1500 ? a > 0.5 : a < 0.5) ? 1 : 0 };
  });
  expect((await leakage(rows, { target: "y", time: "when" }))("redone-split")).toMatchObject({ value: { leaks: true } });
});

test("each test that cannot be made says why", async () => {
  const nothing = await leakage(table(60, honest), {});
  expect(nothing("single-feature")).toEqual({ known: false, because: "No target is named." });
  expect(nothing("time-order")).toEqual({ known: false, because: "No time is named." });
  expect(nothing("entity-in-both-splits")).toEqual({ known: false, because: "No entity is named." });
  expect(nothing("adversarial-validation")).toEqual({ known: false, because: "No split is named." });
  expect(nothing("identifier-predicts")).toEqual({ known: false, because: "No identifier is named." });
  const few = await leakage(
    table(12, (at) => ({ ...honest(at), part: at % 2 ? "a" : "b" })),
    { target: "y", identifier: "id", split: "part" },
  );
  expect(few("single-feature")).toMatchObject({ known: false, because: expect.stringContaining("luck") });
  expect(few("duplicates-across-splits")).toMatchObject({ known: false, because: expect.stringContaining("cannot be told") });
  expect(few("redone-split")).toMatchObject({ known: false });
});

test.each([
  ["split", ["train", "test", "valid"], ["train", "test", "test"]],
  ["fold", ["training", "extra"], ["train", "test"]],
  ["set", ["holdout", "main"], ["test", "train"]],
  ["is_test", ["true", "false"], ["test", "train"]],
  ["in_train", ["1", "0"], ["train", "test"]],
  ["fold", ["0", "1"], [null, null]],
  ["fold", ["1", "2", "3"], [null, null, null]],
] as const)("a column “%s” with %j is read as %j", (name, values, sides) => {
  expect(values.map(sidesOf(name, values))).toEqual(sides);
});
