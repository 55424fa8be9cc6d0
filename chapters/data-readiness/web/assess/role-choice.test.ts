import { describe, expect, test } from "vitest";
import { noRoles } from "../../domain/index.ts";
import { asEvaluation, choiceOf, guessOf, inOrder, roleChoices, withChoice } from "./role-choice.ts";

describe("the role of a column", () => {
  test("is taken from whoever had it, and each column has one", () => {
    const first = withChoice(withChoice(noRoles, "churned", "target"), "region", "segment");
    const now = withChoice(first, "region", "target");
    expect(now).toMatchObject({ target: "region", segments: [] });
    expect(choiceOf(now, "churned")).toBe("");
  });

  test("may be a segment that is sensitive, which is one choice", () => {
    const now = withChoice(noRoles, "sex", "segment-sensitive");
    expect(now).toMatchObject({ segments: ["sex"], sensitive: ["sex"] });
    expect(choiceOf(now, "sex")).toBe("segment-sensitive");
    expect(withChoice(now, "sex", "")).toEqual(noRoles);
  });

  test("of a set of cases is another one, and its input stays until another column is it", () => {
    const cases = asEvaluation(noRoles, ["id", "question", "answer", "score"], true);
    expect(cases.evaluation).toMatchObject({ input: "question", expected: "answer" });
    expect(withChoice(cases, "question", "").evaluation?.input).toBe("question");
    expect(withChoice(cases, "id", "input").evaluation?.input).toBe("id");
    expect(withChoice(cases, "score", "humanScore").evaluation).toMatchObject({ input: "question", humanScore: "score" });
    expect(asEvaluation(cases, [], false)).toEqual(noRoles);
    expect(roleChoices(true).map(({ value }) => value)).not.toContain("target");
  });
});

test("a guess stands as one until somebody chooses", () => {
  const guessed = [{ role: "target", column: "y", because: "It is called what targets are called." }];
  const first = { ...noRoles, target: "y" };
  expect(guessOf("y", first, first, guessed)).toBe(guessed[0]);
  expect(guessOf("y", first, withChoice(first, "y", "segment"), guessed)).toBeNull();
  expect(guessOf("x", first, first, guessed)).toBeNull();
});

test("what has a role is shown first, the target before all", () => {
  const roles = { ...noRoles, target: "y", identifier: "id" };
  expect(inOrder([{ name: "a" }, { name: "id" }, { name: "b" }, { name: "y" }], roles).map(({ name }) => name)).toEqual([
    "y",
    "id",
    "a",
    "b",
  ]);
});
