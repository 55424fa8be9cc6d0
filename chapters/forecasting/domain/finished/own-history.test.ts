import { expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { diceOf, moveTo, nextRatio, normalOf, normalQuantile, streamOf } from "#stats";
import { nothingSaid } from "../assumptions/assumptions-said.ts";
import { priorsKnownOn, usual } from "../assumptions/usual-assumptions.ts";
import type { FinishedBody } from "./entries.ts";
import { beliefOfKind, hindcasts, ratiosByKind } from "./own-history.ts";

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
  const middle = (own: readonly number[]) => Math.exp(beliefOfKind({ kind: "agent", own, others: [] }, priors).belief.mean);
  expect(middle([])).toBeCloseTo(1.3, 10);
  expect(middle(Array.from({ length: 30 }, () => 3))).toBeCloseTo(Math.exp((3 * Math.log(1.3) + 30 * Math.log(3)) / 33), 6);
});

test("another kind's projects move a kind too, less than its own do, and those without a kind are a kind by themselves", () => {
  const shipped = [0, 1, 2].map((at) => finished(at, 3));
  const middleOf = (kind: "agent" | "bought" | null) =>
    Math.exp(beliefOfKind({ kind, ...ratiosByKind(shipped, kind) }, priors).belief.mean);
  expect(middleOf("agent")).toBeCloseTo(Math.sqrt(1.3 * 3), 6);
  expect(middleOf("bought")).toBeGreaterThan(1.4);
  expect(middleOf("bought")).toBeLessThan(middleOf("agent") - 0.2);
  expect(middleOf(null)).toBeCloseTo(middleOf("bought"), 9);
});

test("each is forecast by those that were over on its first day, never by itself or by what came later", () => {
  const all = [finished(0, 3), finished(1, 3), finished(2, 3)];
  const [first, second] = hindcasts(all, () => priors);
  expect(first).toEqual(hindcasts(all.slice(0, 1), () => priors)[0]);
  expect((second?.p50 ?? 0) > (first?.p50 ?? 0)).toBe(true);
  const overlapping = [finished(0, 5), finished(1, 1)];
  expect(hindcasts(overlapping, () => priors)[1]?.p50).toBeCloseTo(130, 6);
});

test("what was stopped is neither forecast nor learnt from", () => {
  const all = [finished(0, 0.2, "stopped"), finished(1, 1.3)];
  expect(hindcasts(all, () => priors)).toHaveLength(1);
  expect(hindcasts(all, () => priors)[0]?.p50).toBeCloseTo(130, 6);
});

test("ranges from P10 to P90 hold eight in ten of what such projects took, on histories that they were not made from", () => {
  const dice = diceOf("hindcasts");
  let [inside, all] = [0, 0];
  for (let company = 0; company < 200; company++) {
    const slow = 0.26 + 0.25 * normalQuantile(dice());
    const own = Array.from({ length: 10 }, (_, at) => finished(at, Math.exp(slow + 0.55 * normalQuantile(dice()))));
    for (const { p10, p90, happened } of hindcasts(own, () => priors)) {
      all++;
      if (p10 <= happened && happened <= p90) inside++;
    }
  }
  expect(inside / all).toBeGreaterThan(0.78);
  expect(inside / all).toBeLessThan(0.9);
});

test("a prior that was set later is not in the forecast of what was over by then: it may know the end", () => {
  const told = { on: day("2001-06-01") } as never;
  const said = { ...nothingSaid, priors: { agent: { value: { median: 3, spread: 0.2 }, because: "Seen.", told } } };
  const [before, after] = hindcasts([finished(0, 3), finished(2, 3)], (on) => priorsKnownOn(said, on));
  expect(before?.p50).toBeCloseTo(130, 6);
  expect(after?.p50).toBeCloseTo(300, 6);
});

test("where long projects are stopped oftener, ranges from those that shipped hold eight in ten of those that ship", () => {
  const stream = streamOf("survivors");
  let [held, all] = [0, 0];
  for (let company = 0; company < 1_500; company++) {
    moveTo(stream, company);
    const slow = 0.26 + 0.3 * normalOf(stream);
    // A budget that is drawn for each: who takes longer than it is stopped.
    const next = () => ({ takes: Math.exp(slow + 0.55 * normalOf(stream)), budget: Math.exp(0.7 + 0.4 * normalOf(stream)) });
    const own = Array.from({ length: 12 }, next).flatMap(({ takes, budget }) => (takes <= budget ? [takes] : []));
    const { takes, budget } = next();
    if (takes > budget) continue;
    const { belief } = beliefOfKind({ kind: "agent", own, others: [] }, priors);
    all += 1;
    if (nextRatio(belief, 0.1) <= takes && takes <= nextRatio(belief, 0.9)) held += 1;
  }
  expect(all).toBeGreaterThan(900);
  expect(held / all).toBeGreaterThan(0.78);
  expect(held / all).toBeLessThan(0.9);
});
