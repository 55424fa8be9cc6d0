import { expect, test } from "vitest";
import { day } from "#kernel";
import { roleName, type Table, tableOf } from "../domain/index.ts";
import { missingSays, previewOf, previewSays } from "./preview-of.ts";

const today = day("2026-06-15");
const lines = (text: string): Table =>
  tableOf(
    text.split("\n").map((line, index) => ({ number: index + 1, cells: line.split(";") })),
    today,
  );
const kept = {
  name: "the pasted table",
  mapping: null,
  table: lines("Project;Go-live;Owner\nChurn;03/04/2026;Ana\n;;Ben\nSearch;05/06/2026;Cem"),
};

test("rows that are no project are counted beside those that are", () => {
  expect(previewSays(previewOf(kept, today))).toBe("2 projects were read; 1 row was not.");
});

test("an order of days that the cells leave open can be chosen, and stays choosable afterwards", () => {
  const preview = previewOf(kept, today);
  expect(preview.columns[1]).toMatchObject({ role: "promised", isAmbiguous: true, dayOrder: "day-first" });
  const mapping = preview.mapping.map((use, index) => (index === 1 ? { ...use, dayOrder: "month-first" as const } : use));
  expect(previewOf({ ...kept, mapping }, today).columns[1]).toMatchObject({ isAmbiguous: true, dayOrder: "month-first" });
});

test("what a person chose is no guess", () => {
  const preview = previewOf(kept, today);
  const mapping = preview.mapping.map((use, index) => (index === 2 ? { ...use, role: "sponsor" as const } : use));
  expect(previewOf({ ...kept, mapping }, today).columns[2]).toMatchObject({ role: "sponsor", isGuess: false, why: "You chose this." });
});

test("what no column holds is said once, without blame", () => {
  expect(missingSays(previewOf(kept, today), roleName)).toBe("No column holds sponsor, the number it should move or what would stop it.");
});
