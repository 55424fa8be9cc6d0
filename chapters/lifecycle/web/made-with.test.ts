import { expect, test } from "vitest";
import { nothingOfContext } from "../domain/index.ts";
import { madeWithFacts, madeWithFields, madeWithSaid } from "./made-with.ts";

test("a form that nobody touched says nothing of what the figure was made with", () => {
  expect(madeWithSaid(madeWithFields)).toEqual({});
});

test("what was typed is sent, in the shape that the server takes", () => {
  const typed = { ...madeWithFields, "context.model": " small-1 ", "context.promptHash": "AB12CD3", "context.cost.amount": "0,04" };
  expect(madeWithSaid({ ...typed, "context.cost.currency": "eur", "context.tokens.out": "12" })).toEqual({
    context: {
      ...{ model: "small-1", modelVersion: null, promptHash: "ab12cd3", evaluationSet: null, judge: null },
      ...{ tokens: { in: null, out: 12 }, cost: { amount: 0.04, currency: "EUR" } },
    },
  });
});

test("only what was said is shown", () => {
  expect(madeWithFacts(null)).toEqual([]);
  expect(madeWithFacts({ ...nothingOfContext, model: "small-1", modelVersion: "2026-05", tokens: { in: 80_000, out: null } })).toEqual([
    { label: "Model", value: "small-1 2026-05" },
    { label: "Tokens", value: "80,000 in" },
  ]);
});
