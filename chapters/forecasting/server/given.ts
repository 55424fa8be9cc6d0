import type { Project, Source } from "#chapters/lifecycle/domain";
import { type Day, daysBetween } from "#kernel";
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
  type TeamGiven,
  usualGiven,
  type WaitGiven,
} from "../domain/index.ts";
import { turnedUp } from "./face-down.ts";
import { forecastFacts } from "./forecast-facts.ts";
import { teamsGiven, teamsOf } from "./teams-given.ts";
import { learntWidening } from "./track-record/learnt-widening.ts";
import { daysIn, roundsOf } from "./view-estimates.ts";

/**
 * What forecasts of these projects are made with besides their facts: what the workspace assumes, with what its ranges taught, its own finished
 * projects, the newest closed round of estimates of each, what they wait for, and the team whose people they share. Nobody's name; and nothing of
 * a round that is still open, which would let it be read off.
 */
export async function givenOf(projects: readonly Project[], scope: Scope): Promise<GivenOn> {
  const teams = teamsOf(projects, scope);
  const members = [...teams.values()].flatMap(({ projects: all }) => all.map(({ project }) => project));
  const all = [...new Map([...projects, ...members].map((project) => [project.id, project])).values()];
  const alone = await givenAlone(all, scope);
  if (teams.size === 0) return alone;
  const known = { facts: await forecastFacts(members, scope), given: alone };
  const days = new Map<Day, ReadonlyMap<string, TeamGiven>>();
  return (project, on = scope.today) => {
    const together = days.get(on) ?? teamsGiven(teams, known, on);
    days.set(on, together);
    return { ...alone(project, on), team: together.get(project.id) ?? null };
  };
}

/** As of a day, where it is another than that of the record: what people gave is so many days older, and a team’s other projects further on. */
type GivenOn = (project: Project, on?: Day) => ForecastGiven;

/** The same without the teams. */
async function givenAlone(projects: readonly Project[], scope: Scope): Promise<GivenOn> {
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
  const estimatesOf = (round: EstimateRound | null, on: Day): readonly PartOpinions[] => {
    if (round === null || round.closed === null) return [];
    const daysAgo = Math.max(0, daysBetween(round.closed.on, on));
    const all = latestGiven(round).flatMap((one) => daysIn(one, words));
    return round.parts.map((part) => ({
      part,
      daysAgo,
      opinions: all.flatMap(({ part: of, low, median, high }) => (of === part ? [{ low, middle: median, high }] : [])),
    }));
  };
  return (project, on = today) => {
    const { own, others } = ratiosByKind(shipped, project.kind?.value ?? null);
    const waits = waitsGiven(project, scope);
    return {
      ...usualGiven,
      ...{ assumptions, finished: own, finishedOthers: others, waits },
      estimates: estimatesOf(rounds.get(project.id) ?? null, on),
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
