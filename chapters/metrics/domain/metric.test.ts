import { expect, test } from "vitest";
import { defineMetric, metricFold, namelessMetric } from "./metric.ts";

const said = { name: "recall", unit: null, direction: "higher-is-better", family: "model" } as const;

test("a metric says its unit, which way is good and what it is about", () => {
  const draft = defineMetric("m1", said);
  const entry = { ...draft, sequence: 0, at: "2026-03-01T00:00:00Z", recordedAt: "2026-03-01T00:00:00Z", by: "system", imported: false };
  expect(metricFold.evolve(metricFold.initial("m1"), entry)).toEqual({ id: "m1", ...said });
});

test("a metric without a name is refused", () => {
  expect(() => defineMetric("m1", { ...said, name: " " })).toThrow(namelessMetric({ field: "name" }).message);
});
