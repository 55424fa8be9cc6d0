import { expect, test } from "vitest";
import { noRoles } from "./roles.ts";
import { columnsOf, rolesSaid } from "./roles-said.ts";

const because = "It is called so.";
const guess = {
  roles: { ...noRoles, target: "y", time: "when", segments: ["region", "shop"] },
  guessed: [
    { role: "target", column: "y", because },
    { role: "time", column: "when", because },
    { role: "segments", column: "region", because },
    { role: "segments", column: "shop", because },
  ],
};

test("what nobody said stays a guess", () => {
  expect(rolesSaid({}, guess)).toEqual(guess);
});

test("what somebody says stands, and is no guess any more", () => {
  const { roles, guessed } = rolesSaid({ target: "churned", segments: ["shop"] }, guess);
  expect(roles).toMatchObject({ target: "churned", time: "when", segments: ["shop"] });
  expect(guessed).toEqual([{ role: "time", column: "when", because }]);
});

test("a role that is said to be nobody's is not guessed", () => {
  const { roles, guessed } = rolesSaid({ time: null }, guess);
  expect(roles.time).toBeNull();
  expect(guessed.map(({ role }) => role)).not.toContain("time");
});

test("a column that is said to be one thing is not guessed to be another", () => {
  const { roles, guessed } = rolesSaid({ target: "region", entity: "when" }, guess);
  expect(roles).toMatchObject({ target: "region", entity: "when", time: null, segments: ["shop"] });
  expect(guessed.map(({ column }) => column)).toEqual(["shop"]);
});

test("an evaluation set's guessed column gives way too; without its input it is none", () => {
  const evaluation = {
    ...{ input: "question", expected: "answer", output: null, judgeScore: null, humanScore: null, secondHumanScore: null },
    ...{ secondOutput: null, secondScore: null, passFrom: null, licence: null, hard: null, writtenOn: null },
  };
  const set = {
    roles: { ...noRoles, evaluation },
    guessed: [
      { role: "input", column: "question", because },
      { role: "expected", column: "answer", because },
    ],
  };
  expect(rolesSaid({ target: "answer" }, set).roles.evaluation).toEqual({ ...evaluation, expected: null });
  expect(rolesSaid({ target: "question" }, set).roles.evaluation).toBeNull();
  expect(rolesSaid({ evaluation: { ...evaluation, expected: "gold" } }, set)).toMatchObject({
    guessed: [],
    roles: { evaluation: { expected: "gold" } },
  });
  expect(columnsOf(set.roles)).toEqual(["question", "answer"]);
});
