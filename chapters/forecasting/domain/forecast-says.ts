import { type Day, longDay } from "#kernel";
import type { ProjectForecast } from "./forecast-of.ts";

/**
 * A forecast in the sentences that may be said of it: no timeline without its probability and the day of the next evidence (P-E2).
 *
 * @param by A day that somebody asked about; null where nobody did.
 */
export function forecastSays({ next, ifShipped, ships, killed, promise, knowMore, chanceBy }: ProjectForecast, by: Day | null): string {
  const range = ifShipped.known
    ? `If it is shipped, then as likely as not by ${longDay(ifShipped.value.p50.day)}, and in nine cases of ten by ${longDay(ifShipped.value.p90.day)}.`
    : ifShipped.because;
  const present = next.known
    ? `Its present phase is over by ${longDay(next.value.middle)} as likely as not, and by ${longDay(next.value.late)} in nine cases of ten.`
    : next.because;
  return [
    ...(by === null ? [] : [`Shipped by ${longDay(by)}: ${percent(chanceBy(by).value)}.`]),
    `It is shipped at all with ${percent(ships.value)}, and stopped with ${percent(killed.value)}.`,
    range,
    present,
    ...(promise.may ? [] : [promise.because]),
    ...(knowMore === null ? [] : [`We will know more on ${longDay(knowMore.on)}, from ${knowMore.what}.`]),
  ].join(" ");
}

/** A chance as people say it, without decimals that nobody knows: "64 %", "under 1 %". */
export function percent(chance: number): string {
  if (chance < 0.005) return "under 1 %";
  if (chance > 0.995) return "over 99 %";
  return `${Math.round(chance * 100)} %`;
}
