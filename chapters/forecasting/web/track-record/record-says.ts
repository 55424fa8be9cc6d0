import { kindName, kinds } from "#chapters/lifecycle/domain";
import type { TrackRecordView } from "../../contract/index.ts";

type Kept = TrackRecordView["forecasts"];

/** The first sentence: how often the ranges of this product held, else what everybody's statements were worth, else that it is too early. */
export function trackRecordSays({ forecasts, organisation }: Pick<TrackRecordView, "forecasts" | "organisation">): string {
  return rightSays(forecasts) ?? firstSays(organisation) ?? "It is too early to say how right forecasts have been here.";
}

/** How often forecasts were right, by the ranges that are over; null while they are too few. */
export function rightSays(forecasts: Kept): string | null {
  if (!forecasts.known || !forecasts.value.ranges.known) return null;
  const { inside, ranges } = forecasts.value.ranges.value;
  return `We have been right ${inside} of ${ranges} times, where 8 in 10 are meant to be.`;
}

const firstSays = (record: Kept): string | null => {
  if (!record.known || !record.value.scores.known) return null;
  const { brier, statements } = record.value.scores.value;
  return `${statements} statements of confidence were resolved: Brier score ${brier.toFixed(2)}, where 0 is best and 0.25 is always saying half.`;
};

/** A kind of project as it is called; what is not one is named as it is. */
export const groupName = (name: string): string => {
  const kind = kinds.find((one) => one === name);
  return kind === undefined ? name : kindName[kind];
};
