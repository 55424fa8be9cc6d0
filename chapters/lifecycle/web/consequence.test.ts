import { expect, test } from "vitest";
import { choicesOf, consequenceOf, enteringSays } from "./consequence.ts";

const empty = { weight: "light" as const, needs: [], criteria: [], openQuestions: [] };

test("a decision says what follows, and that it was made alone", () => {
  expect(consequenceOf("stop", empty)).toBe(
    "Work ends today, promises that stand have to be withdrawn, and a learning is due within seven days. It is recorded as decided alone.",
  );
  expect(consequenceOf("go", { ...empty, weight: "standard" })).toContain("no criterion is set");
});

test("entering a phase says what locks and what is still open", () => {
  expect(enteringSays("proof-of-concept", { ...empty, openQuestions: ["owner", "sponsor"] })).toBe(
    "The clock of proof of concept starts today. No criterion locks with it. It starts without an answer to 2 questions, which come due in two weeks.",
  );
});

test("a go is only offered where it could be decided", () => {
  const stay = (phase: "proof-of-concept" | "go-no-go" | "productionisation") => ({ standing: null, go: null, phase: { phase } as never });
  expect(choicesOf(stay("proof-of-concept"))).toEqual(["hold", "stop"]);
  expect(choicesOf(stay("go-no-go"))).toEqual(["go", "hold", "stop"]);
  expect(choicesOf(stay("productionisation"))).toContain("go");
});
