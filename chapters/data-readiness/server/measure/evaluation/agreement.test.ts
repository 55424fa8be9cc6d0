import { expect, test } from "vitest";
import { agreement, FEWEST_RATED_TWICE } from "./agreement.ts";

const raters = { names: "People and the judge", isFirstRight: true, passFrom: null };
const pair = (first: string, second: string, n: number) => ({ first, second, n });

test("is not told below fifty cases, and is from there on", () => {
  const few = agreement([pair("1", "1", 40), pair("0", "0", 9)], raters);
  expect(few).toEqual({
    known: false,
    because: "People and the judge both scored 49 cases; below 50 their agreement is not told. Have 1 more scored twice.",
  });
  expect(agreement([pair("1", "1", 40), pair("0", "0", FEWEST_RATED_TWICE - 40)], raters)).toMatchObject({
    known: true,
    value: { kappa: 1, agree: { of: 50, n: 50 }, lenient: { of: 0, n: 10 }, strict: { of: 0, n: 40 } },
  });
});

test("is not told where nobody could have differed, and where two scales do not meet", () => {
  expect(agreement([pair("pass", "pass", 80)], raters)).toMatchObject({ known: false, because: expect.stringContaining("same score") });
  expect(agreement([pair("pass", "4", 60), pair("fail", "2", 40)], raters)).toMatchObject({ known: false });
  expect(agreement(undefined, raters).known).toBe(false);
  expect(agreement([], raters)).toMatchObject({ known: false, because: "No case was scored by people and the judge both." });
  expect(agreement([pair("pass", "4", 60), pair("fail", "2", 40)], { ...raters, passFrom: 3 })).toMatchObject({ value: { kappa: 1 } });
});

test("kinds without an order are held against each other unweighted", () => {
  const found = agreement([pair("rude", "Rude", 30), pair("helpful", "helpful", 30), pair("vague", "rude", 10)], raters);
  expect(found).toMatchObject({ value: { n: 70, weighted: false, agree: { of: 60 }, lenient: null, strict: null } });
});
