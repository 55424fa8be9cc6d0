import { kinds } from "#chapters/lifecycle/domain";
import { viewCite } from "#chapters/lifecycle/server";
import type { Image } from "#kernel";
import { type Reply, type Route, read, write } from "#platform/http";
import {
  getAssumptions,
  priceLatenessEndpoint,
  setDriftEndpoint,
  setOverConfidenceEndpoint,
  setPriorEndpoint,
  setSplitRateEndpoint,
} from "../contract/index.ts";
import {
  type Assumed,
  assumptionsNow,
  assumptionsOf,
  commitQuantile,
  countingFinished,
  finishedFold,
  kindSays,
  priceLateness,
  setDrift,
  setOverConfidence,
  setPrior,
  setSplitRate,
  usual,
} from "../domain/index.ts";

/** Who said so and why, or where the usual is from: one of the two. */
const from = <T>(assumed: Assumed<T> | null | undefined, usually: string) => ({
  said: assumed ? { because: assumed.because, cite: viewCite(assumed.told) } : null,
  assumes: assumed ? null : usually,
});

function viewAssumptions(image: Image): Reply<typeof getAssumptions> {
  const said = assumptionsOf(image);
  const now = assumptionsNow(said);
  const finished = countingFinished(image.all(finishedFold));
  return {
    priors: kinds.map((kind) => ({
      ...{ kind, ...now.priors[kind], ...from(said.priors[kind], usual.priors[kind].from) },
      learnt: kindSays(kind, finished, now.priors),
    })),
    overConfidence: { multiplier: now.overConfidence, ...from(said.overConfidence, usual.overConfidence.from) },
    drift: { spread: now.drift, ...from(said.drift, usual.drift.from) },
    splitRate: { ...now.splitRate, ...from(said.splitRate, usual.splitRate.from) },
    lateness: { ...now.lateness, quantile: commitQuantile(now.lateness), ...from(said.lateness, usual.lateness.from) },
  };
}

const reply = (_asked: unknown, { image }: { readonly image: Image }) => viewAssumptions(image);

/** What forecasts assume until one's own record says. */
export const assumptionRoutes: readonly Route[] = [
  read(getAssumptions, reply),
  write(setPriorEndpoint, { decide: ({ body: { kind, prior, because } }) => [setPrior(kind, prior, because)], reply }),
  write(setOverConfidenceEndpoint, { decide: ({ body }) => [setOverConfidence(body.multiplier, body.because)], reply }),
  write(setDriftEndpoint, { decide: ({ body }) => [setDrift(body.spread, body.because)], reply }),
  write(setSplitRateEndpoint, { decide: ({ body }) => [setSplitRate(body.growth, body.because)], reply }),
  write(priceLatenessEndpoint, { decide: ({ body }) => [priceLateness(body.price, body.because)], reply }),
];
