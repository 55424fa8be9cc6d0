import { expect, test } from "vitest";
import { takenSays, waitedSays } from "./teams-say.ts";

const team = { id: "t", name: "Data", people: 4 };

test("what a project takes of a team is said, with the phases that ask for another number", () => {
  expect(takenSays({ people: 2, phases: [], team })).toBe("2 people of Data");
  expect(takenSays({ people: 1, phases: [{ phase: "productionisation", asked: 3 }], team })).toBe(
    "1 person of Data; 3 in productionisation",
  );
});

test("what another’s waiting would win is said in days", () => {
  expect(waitedSays({ project: "p", name: "Search", earlier: 19 })).toBe(
    "If Search waited, this one would be 19 days earlier in the middle case.",
  );
  expect(waitedSays({ project: "p", name: "Search", earlier: -1 })).toBe(
    "If Search waited, this one would be a day later in the middle case.",
  );
});
