import { expect, test } from "vitest";
import { draftText } from "./draft-text.ts";

test("a drafted learning is a sentence a line, with what somebody's words are in front, and nothing where they were erased", () => {
  const parts = [
    { label: "use case", words: "Warn the desk." },
    { says: "It was to move churn." },
    { label: "decided because", words: null },
  ];
  expect(draftText(parts)).toBe("Use case: Warn the desk.\nIt was to move churn.");
  expect(draftText([])).toBe("");
});
