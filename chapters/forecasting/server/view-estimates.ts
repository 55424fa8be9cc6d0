import type { Project } from "#chapters/lifecycle/domain";
import { viewCite } from "#chapters/lifecycle/server";
import type { Reply, Scope } from "#platform/http";
import type { getEstimates } from "../contract/index.ts";
import {
  type EstimatedPart,
  type EstimateRound,
  type Given,
  latestGiven,
  partsLeft,
  roundFold,
  roundIsOpenTo,
  roundSays,
} from "../domain/index.ts";
import { ownGiver, turnedUp } from "./face-down.ts";

type View = Reply<typeof getEstimates>;
type Round = View["rounds"][number];
type Days = { readonly low: number; readonly median: number; readonly high: number };

/** The rounds of a project in the order they were asked. */
export const roundsOf = ({ image }: Pick<Scope, "image">, project: string): readonly EstimateRound[] =>
  image.all(roundFold).filter((round) => round.project === project);

/** What one giving says of each part, as far as its words are there to be read. */
export const daysIn = (
  { ranges }: Given,
  words: ReadonlyMap<string, string | null>,
): readonly (Days & { readonly part: EstimatedPart })[] =>
  ranges.flatMap(({ part, ...range }) => {
    const of = (reference: string): number => Number(words.get(reference) ?? Number.NaN);
    const days = { low: of(range.low), median: of(range.median), high: of(range.high) };
    return Object.values(days).every(Number.isFinite) ? [{ part, ...days }] : [];
  });

export async function viewEstimates(project: Project, scope: Scope): Promise<View> {
  const rounds = roundsOf(scope, project.id);
  const left = rounds.some(({ closed }) => closed === null) ? [] : partsLeft(project);
  const views = await Promise.all(rounds.map((round) => viewRound(round, scope)));
  return { asOf: scope.today, project: project.id, mayAsk: left, rounds: views.flat().reverse() };
}

/** Nothing for a round of which the record knows the answers alone. */
async function viewRound(round: EstimateRound, scope: Scope): Promise<readonly Round[]> {
  const { id, parts, until, asked, closed, given } = round;
  if (asked === null) return [];
  const own = await ownGiver(given, scope);
  const shown = roundIsOpenTo(round, own);
  const readable = shown ? given : [];
  const words = await turnedUp(
    readable.flatMap(({ ranges }) => ranges.flatMap(({ low, median, high }) => [low, median, high])),
    scope,
  );
  const newest = latestGiven({ given: readable });
  return [
    {
      ...{ id, parts, until, asked: viewCite(asked), closed: closed?.on ?? null, given: latestGiven(round).length },
      mayGive: closed === null,
      own: readable.flatMap((one) => (one.giver === own ? [{ on: one.told.on, blind: one.blind, ranges: daysIn(one, words) }] : [])),
      shown,
      says: roundSays(round, own),
      ranges: shown ? parts.map((part) => ({ part, estimates: estimatesOf(part, newest, { words, own }) })) : [],
    },
  ];
}

/** Of one part, the shortest first: the order tells nothing of who came when. */
const estimatesOf = (
  part: EstimatedPart,
  given: readonly Given[],
  { words, own }: { readonly words: ReadonlyMap<string, string | null>; readonly own: string | null },
) =>
  given
    .flatMap((one) =>
      daysIn(one, words).flatMap(({ part: of, ...days }) => (of === part ? [{ ...days, own: one.giver === own, blind: one.blind }] : [])),
    )
    .toSorted((a, b) => a.median - b.median || a.high - b.high || a.low - b.low);
