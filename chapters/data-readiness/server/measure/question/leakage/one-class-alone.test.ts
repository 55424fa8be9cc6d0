import { expect, test } from "vitest";
import { seeded } from "../../../../../../stats/seeded.fixture.ts";
import { noRoles } from "../../../../domain/index.ts";
import { measureQuestion } from "../index.ts";
import { csv, today, withTyped } from "../typed.fixture.ts";

type Cell = string | number | null;
type Draw = (chance: number) => boolean;

/** What is said of single features on so many rows drawn with a seed: the target is `cancelled`. */
async function singleFeature(seed: number, rows: number, of: (yes: Draw, at: number) => Readonly<Record<string, Cell>>) {
  const uniform = seeded(seed);
  const table = Array.from({ length: rows }, (_, at) => of((chance) => uniform() < chance, at));
  const names = Object.keys(table[0] ?? {});
  const text = csv(
    names,
    table.map((row) => names.map((name) => row[name] ?? null)),
  );
  const { leakage } = await withTyped(text, (typed) => measureQuestion(typed, { ...noRoles, target: "cancelled" }, { today }));
  return leakage.find((each) => each.test === "single-feature")?.found;
}

test("a reason that only some have, and only of those who cancelled, is named with its rows", async () => {
  const found = await singleFeature(1, 1000, (yes, at) => {
    const cancelled = yes(0.3);
    const asked = cancelled && yes(0.2);
    return { cancelled: cancelled ? "yes" : "no", tariff: at % 3, reason: asked ? (["too dear", "moved"][at % 2] ?? null) : null };
  });
  expect(found).toMatchObject({
    value: {
      leaks: true,
      columns: [{ column: "reason" }],
      says: expect.stringMatching(
        /^“reason” is filled in (\d\d) rows, and “cancelled” is “yes” in all of them: chance would have another answer in \d\d\. No feature alone tells the label of all rows: /,
      ),
    },
  });
  expect(found?.known && found.value.figure).toBeLessThan(0.7);
});

test.each([
  ["one word among many", (gone: boolean, at: number) => (gone ? "account closed" : `call ${at % 6}`), "“state” is “account closed” in"],
  ["a number that stands for a class", (gone: boolean, at: number) => (gone ? 9 : at % 6), "“state” is “9” in"],
  ["nothing", (gone: boolean, at: number) => (gone ? null : at), "“state” is missing in"],
])("what goes with one class alone may be %s", async (_, state, says) => {
  const found = await singleFeature(2, 1000, (yes, at) => {
    const cancelled = yes(0.5);
    return { cancelled: cancelled ? 1 : 0, state: state(cancelled && yes(0.2), at) };
  });
  expect(found).toMatchObject({ value: { leaks: true, columns: [{ column: "state" }], says: expect.stringContaining(says) } });
});

test.each([
  ["a class of one in a hundred, with words and gaps", 3000, 0.01, (share: number) => share],
  ["a class of one half, with words and gaps", 800, 0.5, (share: number) => share],
  ["words of which the best makes a class ten times as rare", 3000, 0.3, (_: number, best: boolean) => (best ? 0.03 : 0.3)],
])("honest tables are not accused: %s", async (_, rows, share, chance) => {
  for (const seed of [1, 2, 3]) {
    const found = await singleFeature(seed, rows, (yes) => {
      const best = yes(0.05);
      return {
        cancelled: yes(chance(share, best)) ? "yes" : "no",
        town: best ? "Ulm" : yes(0.5) ? "Bonn" : yes(0.1) ? "Hof" : "Trier",
        flag: yes(0.03) ? 1 : 0,
        note: yes(0.05) ? "seen" : null,
        age: yes(0.97) ? seed + rows : null,
      };
    });
    expect(found).toMatchObject({ known: true, value: { leaks: false } });
  }
});

test("a row of another class among them is enough to say that nothing is sure", async () => {
  const found = await singleFeature(3, 1000, (_, at) => ({
    cancelled: at % 2,
    reason: at === 0 || (at % 2 === 1 && at < 200) ? "dear" : null,
  }));
  expect(found).toMatchObject({ value: { leaks: false } });
});
