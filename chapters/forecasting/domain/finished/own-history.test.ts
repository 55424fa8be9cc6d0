import { expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { diceOf, normalQuantile } from "#stats";
import { usual } from "../assumptions/usual-assumptions.ts";
import type { FinishedBody } from "./entries.ts";
import { beliefFrom, hindcasts } from "./own-history.ts";

const priors = {
  "trained-model": usual.priors["trained-model"].value,
  "vendor-model": usual.priors["vendor-model"].value,
  agent: usual.priors.agent.value,
  bought: usual.priors.bought.value,
};
const finished = (at: number, ratio: number, ending: "shipped" | "stopped" = "shipped"): FinishedBody => {
  const startedOn = addDays(day("2000-01-01"), at * 400);
  return {
    ...{ name: `P${at}`, kind: "agent", startedOn, promisedOn: null, plannedDays: 100, ending },
    finishedOn: addDays(startedOn, Math.round(100 * ratio)),
  };
};

test("a prior counts for three projects: thirty of one's own that took three times as long move it most of the way", () => {
  const prior = { median: 1.3, spread: 0.6 };
  expect(Math.exp(beliefFrom(prior, []).mean)).toBeCloseTo(1.3, 10);
  const own = Array.from({ length: 30 }, (_, at) => finished(at, 3));
  expect(Math.exp(beliefFrom(prior, own).mean)).toBeCloseTo(Math.exp((3 * Math.log(1.3) + 30 * Math.log(3)) / 33), 6);
});

test("each is forecast by those that were over on its first day, never by itself or by what came later", () => {
  const all = [finished(0, 3), finished(1, 3), finished(2, 3)];
  const [first, second] = hindcasts(all, priors, "trained-model");
  expect(first).toEqual(hindcasts(all.slice(0, 1), priors, "trained-model")[0]);
  expect((second?.p50 ?? 0) > (first?.p50 ?? 0)).toBe(true);
  const overlapping = [finished(0, 5), finished(1, 1)];
  expect(hindcasts(overlapping, priors, "trained-model")[1]?.p50).toBeCloseTo(130, 6);
});

test("what was stopped is neither forecast nor learnt from", () => {
  const all = [finished(0, 0.2, "stopped"), finished(1, 1.3)];
  expect(hindcasts(all, priors, "trained-model")).toHaveLength(1);
  expect(hindcasts(all, priors, "trained-model")[0]?.p50).toBeCloseTo(130, 6);
});

test("ranges from P10 to P90 hold eight in ten of what such projects took, on histories that they were not made from", () => {
  const dice = diceOf("hindcasts");
  let [inside, all] = [0, 0];
  for (let company = 0; company < 200; company++) {
    const slow = 0.26 + 0.25 * normalQuantile(dice());
    const own = Array.from({ length: 10 }, (_, at) => finished(at, Math.exp(slow + 0.55 * normalQuantile(dice()))));
    for (const { p10, p90, happened } of hindcasts(own, priors, "trained-model")) {
      all++;
      if (p10 <= happened && happened <= p90) inside++;
    }
  }
  expect(inside / all).toBeGreaterThan(0.78);
  expect(inside / all).toBeLessThan(0.9);
});
