import { expect, test } from "vitest";
import { openWork, type ReportOf } from "./open-work.ts";

const gap = (check: string, likely: number) => ({ check, says: "", next: "", effort: { low: likely / 2, likely, high: likely * 3 } });
const of = (dataSet: string, ...gaps: ReturnType<typeof gap>[]): ReportOf => ({ dataSet, report: { gaps } });

test("a gap that two questions find in one data set is mended once, in two data sets twice", () => {
  const once = openWork([of("a", gap("missing-cells", 2)), of("a", gap("missing-cells", 4))], []);
  const twice = openWork([of("a", gap("missing-cells", 4)), of("b", gap("missing-cells", 4))], []);
  expect(once).toEqual(openWork([of("a", gap("missing-cells", 4))], []));
  expect((twice?.p50 ?? 0) / (once?.p50 ?? 1)).toBeGreaterThan(1.8);
});

test("no open gap is no work, and not an unknown one", () => {
  expect(openWork([of("a")], [])).toBeNull();
});
