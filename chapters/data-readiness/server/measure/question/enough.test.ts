import { expect, test } from "vitest";
import { noRoles, type Roles } from "../../../domain/index.ts";
import { measureQuestion } from "./index.ts";
import { csv, today, withTyped } from "./typed.fixture.ts";

type Cells = readonly (readonly (string | number | null)[])[];
const enough = async (names: readonly string[], cells: Cells, roles: Partial<Roles>) =>
  (await withTyped(csv(names, cells), (typed) => measureQuestion(typed, { ...noRoles, ...roles }, { today }))).enough;
const rows = (n: number, of: (at: number) => Cells[number]): Cells => Array.from({ length: n }, (_, at) => of(at));

test("parameters are one a number and levels less one a category; the R² taken is told as taken", async () => {
  const cells = rows(200, (at) => [at * 1.5, ["a", "b", "c", "d"][at % 4] ?? "", at % 2 ? "yes" : "no", at % 10 < 3 ? 1 : 0]);
  const { riley, smallestClass } = await enough(["n", "kind", "flag", "y"], cells, { target: "y" });
  // φ = 0.3: largest R² 1 − e^(2·(0.3 ln 0.3 + 0.7 ln 0.7)) = 0.7054, of which 15 %; five parameters.
  expect(riley).toMatchObject({
    value: { parameters: 5, there: 200, needed: 400, rSquared: expect.closeTo(0.1058, 4), binding: "little overfitting" },
  });
  expect(riley).toMatchObject({ value: { because: expect.stringContaining("15 % of the largest") } });
  expect(smallestClass).toEqual({ known: true, value: { label: "1", rows: 60 } });
});

test("classes go by Pate's criteria and numbers by Riley's for numbers", async () => {
  const cells = rows(300, (at) => [at * 1.5, at % 7, ["x", "y", "z"][at % 3] ?? "", (at % 50) * 1.25]);
  const classes = await enough(["a", "b", "kind", "price"], cells, { target: "kind" });
  expect(classes.riley).toMatchObject({ value: { parameters: 3, binding: "each class's share to ± 0.05" } });
  const number = await enough(["a", "b", "kind", "price"], cells, { target: "price" });
  expect(number.riley).toMatchObject({ value: { parameters: 4, rSquared: 0.15 } });
  expect(number.smallestClass).toMatchObject({ known: false });
});

test("the smallest segment is told, and not named where it could be told whose it is", async () => {
  const cells = rows(100, (at) => [at < 3 ? "islet" : at % 3 ? "coast" : "hills", at % 2, at]);
  const found = await enough(["place", "y", "n"], cells, { target: "y", segments: ["place"] });
  expect(found.smallestSegment).toEqual({ known: true, value: { column: "place", value: "rare value 3", rows: 3 } });
});

test("without a target, with one class, or with nothing to count there is a reason", async () => {
  const cells = rows(30, (at) => [`some words of row ${at} that never come again, ${at * 17}`, "same"]);
  expect((await enough(["words", "y"], cells, {})).riley).toEqual({ known: false, because: "No target is named." });
  expect((await enough(["words", "y"], cells, { target: "y" })).riley).toMatchObject({ known: false });
});
