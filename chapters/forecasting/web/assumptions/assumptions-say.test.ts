import { expect, test } from "vitest";
import { assumptionsSay, figureTyped, spreadSays } from "./assumptions-say.ts";

const ours = { said: null, assumes: "Ours." };
const theirs = { said: { because: "Seen.", cite: {} as never }, assumes: null };
const view = {
  priors: [{ kind: "agent" as const, median: 1.3, spread: 0.6, learnt: null, ...ours }],
  overConfidence: { multiplier: 1.76, ...ours },
  drift: { spread: 0.3, ...ours },
  splitRate: { low: 1, high: 1.6, ...ours },
  lateness: { late: 3, early: 1, quantile: 0.75, ...ours },
};

test("says how many of the assumptions are one's own", () => {
  expect(assumptionsSay(view)).toBe("All that forecasts assume is ours so far: change what you know better.");
  expect(assumptionsSay({ ...view, drift: { spread: 0.2, ...theirs } })).toBe("1 of 5 assumptions are your own; the others are ours.");
});

test("a spread is said by what one in ten exceeds", () => {
  expect(spreadSays(0.6)).toBe("one in ten takes more than 2.2 times the middle case");
  expect(figureTyped("1,5")).toBe(1.5);
  expect(figureTyped(" ")).toBeNaN();
});
