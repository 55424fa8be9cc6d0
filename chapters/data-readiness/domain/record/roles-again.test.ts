import { expect, test } from "vitest";
import { noRoles, type Roles } from "../profile/roles.ts";
import { rolesAgain } from "./roles-again.ts";

const guess = {
  roles: { ...noRoles, target: "label", time: "made_at" },
  guessed: [
    { role: "target", column: "label", because: "It is called what targets are called." },
    { role: "time", column: "made_at", because: "It is the only column of date-times." },
  ],
};

test("where nobody said anything, the guesses stand", () => {
  expect(rolesAgain(null, ["label"], guess)).toBe(guess);
});

test("what was said stands while its column is there, what was left empty stays empty, what is gone is guessed", () => {
  const said: Roles = { ...noRoles, target: "churned", segments: ["region", "plan"], time: null };
  expect(rolesAgain(said, ["churned", "label", "made_at", "plan"], guess)).toEqual({
    roles: { ...noRoles, target: "churned", segments: ["plan"] },
    guessed: [],
  });
  const gone = rolesAgain(said, ["label", "made_at"], guess);
  expect([gone.roles.target, gone.roles.time, gone.guessed.map(({ role }) => role)]).toEqual(["label", null, ["target"]]);
});

test("an evaluation set without its input is none any more", () => {
  const evaluation = {
    ...{ input: "prompt", expected: "answer", output: null, judgeScore: null, humanScore: null, secondHumanScore: null },
    ...{ secondOutput: null, secondScore: null, passFrom: null, licence: null, hard: null, writtenOn: null },
  };
  expect(rolesAgain({ ...noRoles, evaluation }, ["prompt"], guess).roles.evaluation).toEqual({ ...evaluation, expected: null });
  expect(rolesAgain({ ...noRoles, evaluation }, ["answer"], guess).roles.evaluation).toBeNull();
});
