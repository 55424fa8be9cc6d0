import { expect, test } from "vitest";
import { offBy, printedRanges } from "../bench/support/printed-ranges.ts";

/** Few enough for a second each; `npm run bench calibration` draws more. */
const WORLDS = 2_000;
const DEAR = 250;

test.each(printedRanges)("keeps its promise: $name", ({ promises, dear, draw }) => {
  const found = draw(dear ? DEAR : WORLDS);
  const off = offBy(found);
  expect(found.of).toBeGreaterThan(50);
  if (promises === "at least") expect(off).toBeGreaterThan(-3);
  else if (promises === "exact") expect(Math.abs(off)).toBeLessThan(3);
  else expect(Math.abs(found.held / found.of - found.meant)).toBeLessThan(0.03);
});
