import { expect, test } from "vitest";
import { readYesNo } from "./read-yes-no.ts";

test.each([
  "yes",
  "Y",
  "ja",
  "Oui",
  "Sí",
  "si",
  "Sì",
  "TRUE",
  "wahr",
  "vrai",
  "x",
  "✓",
  "✅",
  "1",
  "OK",
  "yes, we have 3 years",
  "gut",
  "clean",
  "well understood",
])("%s is yes", (cell) => expect(readYesNo(cell)?.value).toBe(true));

test.each([
  "no",
  "N",
  "nein",
  "non",
  "nee",
  "nej",
  "FALSE",
  "faux",
  "✗",
  "❌",
  "0",
  "no - labels missing",
  "messy",
  "schlecht",
  "not ready",
  "unclear",
  "novel",
])("%s is no", (cell) => expect(readYesNo(cell)?.value).toBe(false));

test.each(["partly", "teilweise", "en partie", "mostly", "delvis", "yes and no", "yes but", "good but incomplete", "3", "ask Dev", ""])(
  "%s is neither",
  (cell) => expect(readYesNo(cell)).toBeNull(),
);

test("anything but a plain answer is a guess", () => {
  expect(readYesNo("yes")?.guess).toBe(false);
  expect(readYesNo("clean")?.guess).toBe(true);
  expect(readYesNo("no - labels missing")?.guess).toBe(true);
});
