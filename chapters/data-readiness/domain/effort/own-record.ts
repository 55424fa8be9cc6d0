import { type LogRatio, logMoments, quantileOfShared, type RatioPrior, type SharedRatio, sharedRatio } from "#stats";
import { counted } from "../checks/in-words.ts";
import type { DoneWork } from "./done-work.ts";
import { effortRecord } from "./effort-record.ts";
import type { PersonDays } from "./person-days.ts";

/**
 * What is taken for true before one's own work speaks: it takes 1.3 times its estimate in the middle case (mean overruns of about 30 % in
 * reviews of projects), with a spread of 0.6 in the logarithm, which is our judgement; together they count as three data sets.
 */
export const PRIOR: RatioPrior = { mean: Math.log(1.3), spread: 0.6, weight: 3, freedom: 4 };

/** The middle of three points as statistics call it. */
export const pointsOf = ({ low, likely, high }: PersonDays) => ({ low, middle: likely, high });

/** How far estimates are off together, by what the organisation's own work took; in words too. */
export interface OwnRecord {
  readonly shared: SharedRatio;
  readonly assumes: string;
}

/**
 * What was done is one observation a data set: works on one have more in common than works on two. Its log ratio is the mean of its works',
 * each with the variance that its own three points allow it, and freed of what their skew adds.
 */
export function ownRecord(done: readonly DoneWork[]): OwnRecord {
  const dataSets = [...Map.groupBy(done, ({ dataSet }) => dataSet).values()];
  const shared = sharedRatio(dataSets.map(ratioOf), PRIOR);
  if (done.length === 0)
    return {
      shared,
      assumes:
        "No work of one's own is on record. Such work is taken to need 1.3 times its estimate in the middle case, and 0.5 to 3.8 times in eight of ten: an assumption.",
    };
  const times = (chance: number): string => Math.exp(quantileOfShared(shared, chance)).toFixed(1);
  const on = `${counted(done.length, "piece of work", "pieces of work")} on ${counted(dataSets.length, "data set", "data sets")}`;
  const record = effortRecord(done);
  const needs = `work needs ${times(0.5)} times its estimate in the middle case, and ${times(0.1)} to ${times(0.9)} times in eight of ten`;
  const assumes = `From ${on} of one's own, with an assumption that counts as three more: ${needs}. ${record.known ? record.value.says : record.because}`;
  return { shared, assumes };
}

/** Weighted by how sure each work's points are of it. */
function ratioOf(works: readonly DoneWork[]): LogRatio {
  const each = works.map(({ estimate, actual }) => {
    const { mean, variance } = logMoments(pointsOf(estimate));
    // Nobody's three points are exact, even where all are the same.
    return { ratio: Math.log(actual / estimate.likely) - mean, weight: 1 / Math.max(variance, 0.01) };
  });
  const all = each.reduce((sum, { weight }) => sum + weight, 0);
  return { ratio: each.reduce((sum, { ratio, weight }) => sum + ratio * weight, 0) / all, variance: 1 / all };
}
