import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { day } from "#kernel";
import { factsOf } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { brief } from "../../domain/index.ts";
import { fontCoverage } from "./font-coverage.ts";
import { typstSource } from "./typst-source.ts";
import { unsetIn } from "./unset.ts";

const font = readFileSync(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf"));
const has = fontCoverage(font);
const pageOf = (...names: string[]) =>
  brief(
    names.map((name, index) => factsOf(index + 2, { name, phase: "proof-of-concept" })),
    { today: day("2026-11-22"), source: { kind: "table", name: "projects.csv" } },
  );

test.each(["é", "Ж", "Ω", "ع", "ש", "ẞ", "≥", "€"])("the typeface of the PDF has %s", (character) => {
  expect(has(character.codePointAt(0) ?? 0)).toBe(true);
});

test.each(["顧", "か", "한", "ไ", "𝼀"])("the typeface of the PDF lacks %s", (character) => {
  expect(has(character.codePointAt(0) ?? 0)).toBe(false);
});

test("a PDF says which words it could not set, and is silent where it set them all", () => {
  const page = pageOf("顧客解約予測", "Отток клиентов", "توقع الطلب");
  const unset = unsetIn(page, has);
  expect(unset?.words).toEqual(["顧客解約予測"]);
  expect(typstSource(page, { paper: "a4", picture: null, unset })).toContain("What this PDF could not set");
  expect(unsetIn(pageOf("Churn", "Café\u200d déjà vu"), has)).toBeNull();
  expect(typstSource(page, { paper: "a4", picture: null, unset: null })).not.toContain("could not set");
});
