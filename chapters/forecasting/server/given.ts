import type { Project, Source } from "#chapters/lifecycle/domain";
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
  queuesFold,
  ratiosByKind,
  usualGiven,
  type WaitGiven,
} from "../domain/index.ts";
import { turnedUp } from "./face-down.ts";
import { learntWidening } from "./track-record/learnt-widening.ts";
import { daysIn, roundsOf } from "./view-estimates.ts";

/**
 * What forecasts of these projects are made with besides their facts: what the workspace assumes, with what its ranges taught, its own finished
 * projects, and the newest closed round of estimates of each. Nobody's name; and nothing of a round that is still open, which would let it be read off.
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
    const { own, others } = ratiosByKind(shipped, project.kind?.value ?? null);
    const waits = waitsGiven(project, scope);
    return {
      ...usualGiven,
      ...{ assumptions, finished: own, finishedOthers: others, waits },
      estimates: estimatesOf(rounds.get(project.id) ?? null),
    };
  };
}

/** What is said of queues of others, without the words. */
function waitsGiven({ id }: Project, { image }: Scope): readonly WaitGiven[] {
  const queues = image.one(queuesFold, id);
  return (queues === undefined ? [] : queues.waits.filter(({ withdrawn }) => withdrawn === null)).map(
    ({ phase, days, times, told, ended }) => ({
      ...{ phase, days, once: times === "once", saidOn: told.on, endedOn: ended?.on ?? null, cite: citeOf(told) },
    }),
  );
}

const citeOf = ({ entry, recordedOn, imported }: Source) => ({ entry, recordedOn, imported });

const newestClosed = (rounds: readonly EstimateRound[]): EstimateRound | null => rounds.findLast(({ closed }) => closed !== null) ?? null;
