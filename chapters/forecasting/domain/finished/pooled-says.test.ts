import { expect, test } from "vitest";
import { usualGiven } from "../forecast-given.ts";
import { beliefOfKind, type RatiosByKind } from "./own-history.ts";
import { pooledSays } from "./pooled-says.ts";

const says = (history: RatiosByKind) => pooledSays(history, beliefOfKind({ kind: "agent", ...history }, usualGiven.assumptions.priors));
const others = [{ kind: "bought" as const, ratios: [2, 2, 2] }];

test("says how much of a kind's figure is its own, how much the other kinds', and that the rest is assumed", () => {
  expect(says({ own: [2, 3, 2], others })).toBe(
    "Of that 44 % is from 3 finished projects of its kind, 16 % from 3 of other kinds, and the rest is assumed.",
  );
  expect(says({ own: [], others })).toBe("Of that 25 % is from 3 finished projects of other kinds, and the rest is assumed.");
  expect(says({ own: [2, 2, 2], others: [] })).toBe("Of that 50 % is from 3 finished projects of its kind, and the rest is assumed.");
  expect(says({ own: [], others: [] })).toBeNull();
});
