import type { Project } from "#chapters/lifecycle/domain";
import { daysBetween } from "#kernel";
import type { Scope } from "#platform/http";
import {
  assumptionsNow,
  assumptionsOf,
  countingFinished,
  type EstimateRound,
  type ForecastGiven,
  finishedFold,
  latestGiven,
  type PartOpinions,
  ratioOf,
  usualGiven,
} from "../domain/index.ts";
import { turnedUp } from "./face-down.ts";
import { learntWidening } from "./track-record/learnt-widening.ts";
import { daysIn, roundsOf } from "./view-estimates.ts";

/**
 * What forecasts of these projects are made with besides their facts: what the workspace assumes, with what its ranges taught, its own finished
 * projects of the same kind, and the newest closed round of estimates of each. Nobody's name; and nothing of a round that is still open, which would let it be read off.
 */
export async function givenOf(projects: readonly Project[], scope: Scope): Promise<(project: Project) => ForecastGiven> {
  const { image, today } = scope;
  const assumed = assumptionsNow(assumptionsOf(image));
  const assumptions = { ...assumed, overConfidence: await learntWidening(scope, assumed.overConfidence) };
  const shipped = countingFinished(image.all(finishedFold)).filter(({ ending }) => ending === "shipped");
  const rounds = new Map(projects.map(({ id }) => [id, newestClosed(roundsOf(scope, id))]));
  const given = [...rounds.values()].flatMap((round) => (round === null ? [] : latestGiven(round)));
  const words = await turnedUp(
    given.flatMap(({ ranges }) => ranges.flatMap(({ low, median, high }) => [low, median, high])),
    scope,
  );
  const estimatesOf = (round: EstimateRound | null): readonly PartOpinions[] => {
    if (round === null || round.closed === null) return [];
    const daysAgo = Math.max(0, daysBetween(round.closed.on, today));
    const all = latestGiven(round).flatMap((one) => daysIn(one, words));
    return round.parts.map((part) => ({
      part,
      daysAgo,
      opinions: all.flatMap(({ part: of, low, median, high }) => (of === part ? [{ low, middle: median, high }] : [])),
    }));
  };
  return (project) => {
    const kind = project.kind?.value ?? null;
    const finished = shipped.filter((each) => kind === null || each.kind === kind).map(ratioOf);
    return { ...usualGiven, assumptions, finished, estimates: estimatesOf(rounds.get(project.id) ?? null) };
  };
}

const newestClosed = (rounds: readonly EstimateRound[]): EstimateRound | null => rounds.findLast(({ closed }) => closed !== null) ?? null;
