import { expect, test } from "vitest";
import { finishedSays, previewSays } from "./finished-say.ts";

test("what is kept is told by its middle case, and by why there is none", () => {
  const view = { asOf: "2026-11-22", projects: [], counting: 0, shipped: 0, middleRatio: null, kinds: [] };
  expect(finishedSays(view)).toBe("No project that is over has been told of yet.");
  const projects = [{}] as never;
  expect(finishedSays({ ...view, projects, counting: 1 })).toBe("1 finished project is kept, and none of them shipped.");
  expect(finishedSays({ ...view, projects, counting: 10, shipped: 8, middleRatio: 1.42 })).toBe(
    "8 finished projects that shipped: in the middle case one took 1.4 times as long as first planned. 2 more were stopped, which says nothing of how long.",
  );
});

test("a preview says what is new, what is known and what cannot be read", () => {
  const read = [{ known: false }, { known: true }, { known: true }] as never;
  expect(previewSays({ columns: [], read, refused: [{ row: 4, column: null, says: "" }] })).toBe(
    "1 project can be kept. 2 are kept already, and not kept twice. 1 row cannot be read.",
  );
});
