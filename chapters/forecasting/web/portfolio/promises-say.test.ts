import { expect, test } from "vitest";
import { keptFacts, promisesSay } from "./promises-say.ts";

test("promises are said together, beside what independence would make of them", () => {
  expect(promisesSay({ all: { value: 0.41 }, ifIndependent: 0.35, counts: [0.2, 0.39, 0.41] })).toBe(
    "The chance that all 2 promises that lie ahead are kept: 4 in 10 · 41 %. If projects had nothing in common: 35 %.",
  );
  expect(promisesSay({ all: { value: 0.7 }, ifIndependent: 0.7, counts: [0.3, 0.7] })).toBe(
    "The chance that the one promise that lies ahead is kept: 7 in 10 · 70 %.",
  );
});

test("each number of promises kept has its chance", () => {
  expect(keptFacts({ all: { value: 0.001 }, ifIndependent: 0.001, counts: [0.6, 0.399, 0.001] })).toEqual([
    { label: "None is kept", value: "60 %" },
    { label: "1 kept", value: "40 %" },
    { label: "2 kept", value: "under 1 %" },
  ]);
});
