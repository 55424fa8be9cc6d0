import { expect, test } from "vitest";
import { count, inTen, named, sentence } from "./words.ts";

test("none is said in words, never as 0", () => {
  expect(count(0, "decision")).toBe("no decisions");
  expect(count(1, "decision")).toBe("1 decision");
  expect(count(12, "decision is", "decisions are")).toBe("12 decisions are");
});

test("a long list of names stays a clause", () => {
  expect(named(["Churn"])).toBe("Churn");
  expect(named(["Churn", "Pricing"])).toBe("Churn and Pricing");
  expect(named(["Churn", "Pricing", "Routing", "Search"])).toBe("Churn, Pricing and 2 more");
});

test("a chance is said as people say it, without false certainty", () => {
  expect(inTen(0.7)).toBe("7 in 10");
  expect(inTen(0.99)).toBe("more than 19 in 20");
  expect(inTen(0.01)).toBe("fewer than 1 in 20");
});

test("a sentence starts large", () => {
  expect(sentence("no projects")).toBe("No projects");
});
