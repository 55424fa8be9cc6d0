import { expect, test } from "vitest";
import { amountOrNone, amountTyped, casesOffered, type TestFound } from "./worth-fields.ts";

test.each([
  ["12000", 12_000],
  ["12,000", 12_000],
  ["12 000", 12_000],
  ["1,234,567.5", 1_234_567.5],
  ["12,5", 12.5],
  ["0.75", 0.75],
])("%s is typed as people write amounts", (text, amount) => {
  expect(amountTyped(text)).toBe(amount);
});

test("what is no amount is left to the server to refuse, and nothing typed is nothing said", () => {
  expect(amountTyped("lots")).toBeNaN();
  expect(amountTyped("")).toBeNaN();
  expect([amountOrNone("  "), amountOrNone("7")]).toEqual([null, 7]);
});

test("sizes begin with what was agreed, and the one that leaves most is marked", () => {
  const of = (over: Partial<TestFound>) => ({ cases: 43, byDesign: true, best: { cases: 50, worth: 2, price: 1 }, ...over }) as TestFound; // nothing else of it is read here
  const labels = casesOffered(of({}), "").map(({ label }) => label);
  expect(labels[0]).toBe("43, what is left of the trial");
  expect(labels).toContain("50, which leaves most");
  expect(casesOffered(of({ byDesign: false, cases: 30, best: null }), "20")[0]).toEqual({ value: "", label: "as agreed, or the usual" });
});
