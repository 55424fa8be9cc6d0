import { kindName, phaseName, type RulesEntry } from "#chapters/lifecycle/domain";
import type { AssumptionEntry } from "../assumptions/entries.ts";
import type { EstimatedPart } from "../estimates/entries.ts";
import { type EstimateRound, latestGiven } from "../estimates/round.ts";
import type { QueueEntry } from "../queues/entries.ts";
import { waitDaysSay } from "../queues/waits-ahead.ts";

/** What somebody assumed instead of the usual, in a sentence. */
export function assumptionSays(entry: AssumptionEntry): string {
  switch (entry.kind) {
    case "forecasting/prior-set": {
      const { kind, prior } = entry.body;
      const is =
        prior === null ? "what is usual again" : `${prior.median} times their plan in the middle case, with a spread of ${prior.spread}`;
      return `Projects of its sort (${kindName[kind]}) are taken to need ${is}.`;
    }
    case "forecasting/over-confidence-set":
      return entry.body.multiplier === null
        ? "People’s ranges are widened as usual again."
        : `People’s ranges are widened ${entry.body.multiplier} times.`;
    case "forecasting/drift-set":
      return entry.body.spread === null
        ? "The pace of the times is taken to stray as usual again."
        : `The pace of the times is taken to stray with a spread of ${entry.body.spread}.`;
    case "forecasting/split-rate-set":
      return "How much a list of items grows until it is done was said; forecasts of projects do not read it.";
    case "forecasting/lateness-priced":
      return "What late costs against early was said.";
  }
}

/** A rule that somebody set, in a sentence. */
export function ruleSays(entry: RulesEntry): string {
  switch (entry.kind) {
    case "lifecycle/time-box-ruled": {
      const { kind, phase, fromWeeks, toWeeks } = entry.body;
      return `The usual time box of ${phaseName[phase]} is ${fromWeeks} to ${toWeeks} weeks (${kindName[kind]}).`;
    }
    case "lifecycle/holidays-set":
      return "Holidays were set.";
    case "lifecycle/rest-days-set":
      return "Days of rest were set.";
    case "lifecycle/cost-rate-set":
    case "lifecycle/cost-switched":
      return "What work costs was set.";
  }
}

/** A round of estimates that was closed: how many people gave theirs, and never who or what. */
export function closedRoundSays(round: Pick<EstimateRound, "given" | "parts">): string {
  const people = latestGiven(round).length;
  const by = people === 1 ? "one person gave theirs" : `${people} people gave theirs`;
  return `Estimates of ${round.parts.map((part) => partName(part)).join(", ")} were closed; ${by} without seeing each other’s.`;
}

const partName = (part: EstimatedPart): string => (part === "whole" ? "all that is left" : phaseName[part]);

/** What was said of waiting for others, in a sentence: how long and where, and never for whom. */
export function queueSays(entry: QueueEntry): string {
  switch (entry.kind) {
    case "forecasting/wait-expected":
      return `In ${phaseName[entry.body.phase]} it waits for others, ${waitDaysSay(entry.body)}.`;
    case "forecasting/wait-ended":
      return "What it waited for is there.";
    case "forecasting/wait-withdrawn":
      return "A wait for others is none after all.";
    case "forecasting/people-taken":
      return `It works with ${entry.body.people} of the people of a team, who work on other projects too.`;
    case "forecasting/people-returned":
      return "It works with nobody’s people any more but its own.";
  }
}

/** Finished projects that came in, or were taken out. */
export function finishedSays(many: number, happened: "reported" | "withdrawn"): string {
  const projects = many === 1 ? "A finished project was" : `${many} finished projects were`;
  return `${projects} ${happened}, and how far plans are off was learnt anew.`;
}

/** What the ranges that people gave before have taught, once their ends were known. */
export const widenedAnewSays = (before: number, now: number): string =>
  `Ranges given earlier were held against what came: they are widened ${now.toFixed(2)} times now, and were ${before.toFixed(2)} times.`;

/** The work that a project’s data asks for, in person-days as likely as not; null where none is known. */
export function preparationMovedSays(before: number | null, now: number | null): string {
  const days = (many: number): string => (Math.round(many) === 1 ? "a person-day" : `${Math.round(many)} person-days`);
  if (now === null) return "Its data asks for no more work that is known.";
  return before === null
    ? `Its data asks for ${days(now)} of work, by its readiness report.`
    : `Its data asks for ${days(now)} of work now, where it was ${days(before)}.`;
}
