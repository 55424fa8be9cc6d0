import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noRoles } from "../../domain/index.ts";
import { columnOf } from "../../domain/profile/profile.fixture.ts";
import { columnFacts } from "./column-facts.ts";
import { columnNotes } from "./column-notes.ts";
import { columnPicture, insteadOfPicture } from "./column-picture.ts";
import { columnOrders, columnsFor, columnsSay, shownColumns } from "./columns-shown.ts";

const numbers = {
  min: 0,
  max: 10,
  mean: 5,
  sd: 2,
  quantiles: [{ at: 0.5, value: 5 }],
  exact: true,
  zeros: 1,
  negative: 0,
  whole: true,
  infinite: 0,
  histogram: { edges: [0, 5, 10], counts: [4, 6] },
  outliers: { count: 2, low: -3, high: 9 },
  skew: 0.1,
  writtenWith: [],
};
const plain = columnOf("plain");
const gappy = columnOf("gappy", { missing: 30 });
const coded = columnOf("coded", { coded: [{ text: "-999", count: 4, because: "far outside the others" }] });
const mail = columnOf("mail", { type: "text", personal: [{ kind: "e-mail", count: 90, share: 0.9, by: "an @ and a dot" }] });
const all = shownColumns([plain, gappy, coded, mail], 100, { ...noRoles, target: "plain", segments: ["gappy"], sensitive: ["gappy"] });
const names = (shown: readonly { column: { name: string } }[]) => shown.map(({ column }) => column.name);

describe("columns", () => {
  test("that look personal are shown first, then those that hide what is missing; plain ones last", () => {
    expect(names(columnsFor(all, { search: "", order: "concern", only: "" }))).toEqual(["mail", "coded", "gappy", "plain"]);
  });

  test("are found by a part of their name, by kind, and by whether they need a look", () => {
    expect(names(columnsFor(all, { search: " MAI", order: "file", only: "" }))).toEqual(["mail"]);
    expect(names(columnsFor(all, { search: "", order: "file", only: "text" }))).toEqual(["mail"]);
    expect(names(columnsFor(all, { search: "", order: "name", only: "noted" }))).toEqual(["coded", "gappy", "mail"]);
    expect(names(columnsFor(all, { search: "", order: "missing", only: "" }))).toEqual(["gappy", "coded", "plain", "mail"]);
  });

  test("are all there in each order", () => {
    fc.assert(
      fc.property(fc.constantFrom(...columnOrders), (order) => {
        expect(names(columnsFor(all, { search: "", order, only: "" })).sort()).toEqual(["coded", "gappy", "mail", "plain"]);
      }),
    );
  });

  test("say how many need a look, and how many look personal", () => {
    expect(columnsSay(all)).toBe("4 columns; 3 ask for a look, 1 looks personal.");
    expect(columnsSay(all.slice(0, 1))).toBe("1 column; none asks for a look.");
  });

  test("have the roles that were said of them, several where there are", () => {
    expect(all.map(({ roles }) => roles)).toEqual([["target"], ["segment", "sensitive"], [], []]);
  });
});

describe("a column", () => {
  test("with nothing to it has no note", () => {
    expect(columnNotes(plain, 100)).toEqual([]);
    expect(columnNotes(columnOf("few", { missing: 4 }), 100)).toEqual([]);
  });

  test("of numbers is a histogram, of values a list of bars, of text words in place of a picture", () => {
    const size = { width: 200, small: true };
    expect(columnPicture(columnOf("n", { numbers }), 10, size)?.title).toBe("n: 0 to 10, half of them below 5.");
    const values = columnOf("v", { type: "category", top: [{ text: "a", count: 7 }], distinct: { count: 3, exact: true } });
    expect(columnPicture(values, 10, size)?.title).toBe("v: a 70 %, 2 others 30 %.");
    expect(columnPicture(columnOf("t", { type: "text" }), 10, size)).toBeNull();
    expect(insteadOfPicture(columnOf("t", { type: "text", length: { min: 3, mean: 5, max: 9 } }))).toBe("40 different, 3 to 9 characters");
  });

  test("that looks personal shows nothing of what it holds", () => {
    expect(columnPicture(mail, 100, { width: 200, small: false })).toBeNull();
    expect(insteadOfPicture(mail)).toBe("not shown: it looks personal");
  });

  test("tells all its figures, in groups that have something in them", () => {
    const facts = columnFacts(columnOf("n", { numbers, missing: 2, coded: coded.coded }), 10);
    expect(facts.map(({ title }) => title)).toEqual(["What it holds", "Missing", "Numbers"]);
    const said = Object.fromEntries(facts.flatMap((group) => group.facts.map(({ label, value }) => [label, value])));
    expect(said).toMatchObject({ "Missing in all": "6 (60 %)", "Coded as -999": "4 (40 %): far outside the others", Median: "5" });
    expect(said["Far out"]).toBe("2 (20 %), outside -3 to 9");
  });
});
