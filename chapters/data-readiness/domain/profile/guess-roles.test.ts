import { describe, expect, test } from "vitest";
import type { ColumnType } from "./column.ts";
import { guessRoles } from "./guess-roles.ts";
import { columnOf } from "./profile.fixture.ts";

const guess = (...columns: readonly (readonly [name: string, type: ColumnType, distinct?: number, top?: readonly string[]])[]) =>
  guessRoles(
    columns.map(([name, type, distinct = 40, top = []]) =>
      columnOf(name, {
        type,
        distinct: { count: distinct, exact: true },
        unique: type === "identifier" ? distinct : 0,
        top: top.map((text) => ({ text, count: 9 })),
      }),
    ),
  );

describe("what a column is for", () => {
  test("is guessed by its name, its type and its values, each with why", () => {
    const { roles, guessed } = guess(
      ["OrderID", "identifier", 900],
      ["customer_id", "number", 300],
      ["created_at", "date-time"],
      ["shipped_at", "date-time"],
      ["region", "category", 7],
      ["sex", "category", 2],
      ["amount", "number"],
      ["split", "category", 2, ["train", "test"]],
      ["churned", "boolean", 2],
    );
    expect(roles).toMatchObject({ target: "churned", identifier: "OrderID", time: "created_at", entity: "customer_id", split: "split" });
    expect(roles).toMatchObject({ segments: ["sex", "region"], sensitive: ["sex"], evaluation: null });
    expect(guessed.map(({ role }) => role)).toEqual([
      "target",
      "identifier",
      "time",
      "entity",
      "split",
      "sensitive",
      "segments",
      "segments",
    ]);
    for (const { because } of guessed) expect(because).toMatch(/^[A-Z].*\.$/);
  });

  test("is nobody's where two columns could have it", () => {
    const { roles } = guess(
      ["target", "boolean", 2],
      ["label", "boolean", 2],
      ["opened", "date-time"],
      ["started", "date-time"],
      ["user_id", "text"],
      ["client_id", "text"],
    );
    expect(roles).toMatchObject({ target: null, time: null, entity: null });
  });

  test("is not guessed of what only sounds alike: a prediction, a page, a class of 300 values", () => {
    const { roles, guessed } = guess(["y_pred", "number"], ["pages", "number"], ["class_code", "category", 300], ["total", "number"]);
    expect(roles).toMatchObject({ target: null, sensitive: [], segments: [] });
    expect(guessed).toEqual([]);
  });
});

describe("an evaluation set", () => {
  test("is told by its input and what answers it, and then has no target", () => {
    const { roles } = guess(
      ["id", "identifier", 200],
      ["question", "text"],
      ["expected_output", "text"],
      ["response", "text"],
      ["judge_score", "number"],
      ["human_score", "number"],
      ["license", "category", 2],
      ["difficulty", "category", 3],
      ["created_at", "date-time"],
      ["language", "category", 4],
    );
    expect(roles.target).toBeNull();
    expect(roles.segments).toEqual(["language"]);
    expect(roles.evaluation).toEqual({
      ...{ input: "question", expected: "expected_output", output: "response", judgeScore: "judge_score", humanScore: "human_score" },
      ...{
        secondHumanScore: null,
        secondOutput: null,
        secondScore: null,
        passFrom: null,
        licence: "license",
        hard: "difficulty",
        writtenOn: "created_at",
      },
    });
  });

  test("is none with a text and its label, nor with a question that nothing answers", () => {
    expect(guess(["text", "text"], ["label", "category", 3]).roles).toMatchObject({ target: "label", evaluation: null });
    expect(guess(["question", "text"], ["age", "number"]).roles.evaluation).toBeNull();
  });
});
