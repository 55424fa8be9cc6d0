import { expect, test } from "vitest";
import { choicesOf, consequenceOf, enteringSays, isAtGate } from "./consequence.ts";

const empty = { weight: "light" as const, needs: [], criteria: [], openQuestions: [] };

test("a decision says what follows, and that it was made alone", () => {
  expect(consequenceOf("stop", empty)).toBe(
    "Work ends today, promises that stand have to be withdrawn, and a learning is due within seven days. It is recorded as decided alone.",
  );
  expect(consequenceOf("hold", { ...empty, weight: "standard" })).not.toContain("alone");
});

test("entering a phase says what locks and what is still open", () => {
  expect(enteringSays("proof-of-concept", { ...empty, openQuestions: ["owner", "sponsor"] })).toBe(
    "The clock of proof of concept starts today. No criterion locks with it. It starts without an answer to 2 questions, which come due in two weeks.",
  );
});

test("a stop and a hold are one action anywhere; what rests is resumed", () => {
  expect(choicesOf({ standing: null })).toEqual(["hold", "stop"]);
  expect(choicesOf({ standing: { value: "on-hold" } as never })).toEqual(["resume", "stop"]);
});

test("a project stands at its gate in go/no-go, past it without a go that holds, and nowhere else", () => {
  const at = (phase: "proof-of-concept" | "go-no-go" | "productionisation" | "iteration", more: object = {}) =>
    isAtGate({ go: null, needs: [], phase: { phase } as never, ...more });
  expect(at("proof-of-concept")).toBe(false);
  expect(at("go-no-go")).toBe(true);
  expect(at("productionisation")).toBe(true);
  expect(at("productionisation", { go: { live: true } })).toBe(false);
  expect(at("productionisation", { go: { live: false } })).toBe(true);
  expect(at("iteration", { go: { live: false } })).toBe(false);
  expect(at("iteration")).toBe(true);
  expect(at("productionisation", { go: { live: true }, needs: [{ what: "condition-missed" }] })).toBe(true);
});
