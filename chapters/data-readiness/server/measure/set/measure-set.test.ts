import { describe, expect, test } from "vitest";
import { seeded } from "../../../../../stats/seeded.fixture.ts";
import { isByChance } from "../../../domain/index.ts";
import { withTyped } from "../measured.fixture.ts";
import { measureSet } from "./measure-set.ts";

const setOf = (lines: readonly string[]) => withTyped(lines, measureSet);
const range = <T>(of: number, make: (at: number) => T): T[] => Array.from({ length: of }, (_, at) => make(at));

describe("rows that come again", () => {
  test("are counted as pandas counts them: each but the first, empty cells alike", async () => {
    const { duplicates, completeRows } = await setOf(["a,b", "1,x", "1,x", "2,", "2,", "2,", "3,y"]);
    expect(duplicates).toMatchObject({ rows: 3, groups: 2, most: 3 });
    expect(completeRows).toBe(3);
  });

  test("are by chance where answers are few, and are not where rows of many values were written twice", async () => {
    const dice = seeded(11);
    const one = (of: number) => Math.floor(dice() ** 1.5 * of);
    const answers = range(2000, () => range(6, () => one(4)).join(","));
    const measures = range(2000, () => range(6, () => one(1e6)).join(","));
    const pairsOf = async (rows: readonly string[]) => (await setOf(["a,b,c,d,e,f", ...rows])).duplicates.pairs;
    const [few, many, twice] = [await pairsOf(answers), await pairsOf(measures), await pairsOf([...measures, ...measures.slice(0, 40)])];
    expect([isByChance(few), isByChance(many), isByChance(twice)]).toEqual([true, false, false]);
    expect([many, twice]).toEqual([null, { found: 40, byChance: 0 }]);
    // Six answers of which each agrees with a chance of 0.27 or so: 2,000 rows make two million pairs.
    expect(few?.found).toBeGreaterThan(500);
    expect((few?.byChance ?? 0) / (few?.found ?? 1)).toBeCloseTo(1, 0);
  });

  test("nearly are those that differ in case, white space and punctuation", async () => {
    const { nearDuplicates, duplicates } = await setOf([
      "name,n",
      "Main St. 5,1",
      "main st 5,1",
      "Main St. 5,1",
      "Main St. 6,1",
      "Main St. 5,2",
    ]);
    expect(duplicates.rows).toBe(1);
    expect(nearDuplicates).toMatchObject({ known: true, value: { rows: 1, groups: 1, lookedAt: 5 } });
  });

  test("nearly are texts that share most of what they say, whatever their key", async () => {
    const words =
      "amber basin cedar delta ember fjord grove haven inlet jetty knoll ledge marsh notch oasis prong quarry ridge shoal thicket".split(
        " ",
      );
    const said = (row: number) =>
      range(14, (at) => words[Math.floor(Math.abs(Math.sin(row * 97 + at * 13) * 1e4)) % words.length]).join(" ");
    const { nearDuplicates } = await setOf(["id,said", ...range(40, (at) => `${at},${said(at)}`), `40,${said(3)} indeed`, `41,${said(5)}`]);
    expect(nearDuplicates).toMatchObject({ known: true, value: { rows: 2, groups: 2 } });
  });

  test("nearly are not looked for where nothing is written", async () => {
    expect((await setOf(["a,b", "1,2", "3,4"])).nearDuplicates).toEqual({
      known: false,
      because: "No column holds text that could be written in two ways.",
    });
  });
});

describe("columns that go together", () => {
  test("numbers by a line, or by a curve where that says much more", async () => {
    const { associations } = await setOf(["x,line,curve", ...range(50, (at) => `${1.5 * at},${3 - 2 * at},${Math.exp(at / 2)}`)]);
    expect(associations).toContainEqual({ a: "x", b: "line", measure: "pearson", value: expect.closeTo(-1, 9), n: 50 });
    expect(associations).toContainEqual({ a: "x", b: "curve", measure: "spearman", value: expect.closeTo(1, 9), n: 50 });
  });

  test("categories by Cramér's V, and a category with a number by the correlation ratio; rows count where both are there", async () => {
    const lines = range(60, (at) => `${["r", "g", "b"][at % 3]},${["R", "G", "B"][at % 3]},${at === 0 ? "" : 10 * (at % 3) + at / 1000}`);
    const { associations } = await setOf(["a,b,x", ...lines]);
    expect(associations).toContainEqual({ a: "a", b: "b", measure: "cramers-v", value: expect.closeTo(1, 9), n: 60 });
    expect(associations).toContainEqual({ a: "x", b: "a", measure: "correlation-ratio", value: expect.closeTo(1, 3), n: 59 });
  });

  test("of many the strongest are found and reckoned as of few", async () => {
    const dice = range(60, (column) => range(80, (at) => (Math.sin((at + 1) * (column + 1) * 12.9898) * 43758.5453) % 1));
    const cells = dice.map((column, at) =>
      at === 59 ? (dice[7] ?? []).map((value, row) => (row % 9 === 0 ? null : value + 0.01 * (column[row] ?? 0))) : column,
    );
    const lines = range(80, (row) => cells.map((column) => column[row] ?? "").join(","));
    const { associations } = await setOf([range(60, (at) => `n${at}`).join(","), ...lines]);
    expect(associations[0]).toMatchObject({ a: "n7", b: "n59", measure: "pearson", n: 71 });
    expect(associations[0]?.value).toBeGreaterThan(0.99);
  });

  test("missing in the same rows are told by the share of rows that miss both", async () => {
    const { missingTogether } = await setOf(["a,b,c", ",,1", ",,2", ",3,", "1,2,3", "4,5,6"]);
    expect(missingTogether).toEqual([{ a: "a", b: "b", share: 2 / 3 }]);
  });
});

test("a header alone has an empty set", async () => {
  expect(await setOf(["a,b"])).toMatchObject({ duplicates: { rows: 0, most: null }, associations: [], completeRows: 0 });
});
