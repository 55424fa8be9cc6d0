import { projectFold } from "#chapters/lifecycle/domain";
import { personBehind } from "#chapters/workspace/domain";
import type { Day } from "#kernel";
import type { Scope } from "#platform/http";
import {
  cameOfRange,
  countsFrom,
  type EstimateRound,
  latestGiven,
  type ResolvedRange,
  type ResolvedStatement,
  resolvedAs,
  roundFold,
  type Statement,
  statementFold,
} from "../../domain/index.ts";
import { turnedUp } from "../face-down.ts";
import { daysIn } from "../view-estimates.ts";

/** What somebody said, with what came of it. Who said it stays within this folder: it says whose own it is, and how many people a group is. */
export interface Said<T> {
  readonly author: string;
  readonly said: T;
}

/** All that was said and can be looked back upon. */
export interface LookedBack {
  readonly statements: readonly Said<ResolvedStatement>[];
  readonly ranges: readonly Said<ResolvedRange>[];
}

/** How many different people said something. */
export const peopleIn = (all: readonly Said<unknown>[]): number => new Set(all.map(({ author }) => author)).size;

/** What everybody said. History that was brought in tells, and is not scored: nobody can vouch for when it was said. */
export async function lookBack(scope: Scope): Promise<LookedBack> {
  return { statements: await statementsLookedBack(scope), ranges: await rangesLookedBack(scope) };
}

/** The same, of the reader alone: of rounds that are still open, too. */
export async function ownLookedBack(scope: Scope): Promise<LookedBack> {
  const asking = personBehind(scope.image, scope.reader.by);
  const isOwn = ({ author }: Said<unknown>): boolean => author === asking;
  const ranges = await rangesIn(scope.image.all(roundFold), scope);
  return { statements: (await statementsLookedBack(scope)).filter(isOwn), ranges: ranges.filter(isOwn) };
}

/** A project's kind, and the project itself as the team that works on it. */
function groupsOf({ image }: Scope, id: string | null): { readonly kind: string | null; readonly team: string | null } {
  const project = id === null ? undefined : image.one(projectFold, id);
  return { kind: project?.kind?.value ?? null, team: project?.id ?? null };
}

/** The statements alone, of everybody. */
export async function statementsLookedBack(scope: Scope): Promise<LookedBack["statements"]> {
  const over = scope.image.all(statementFold).filter((statement) => counts(statement, scope.today));
  const words = await turnedUp(
    over.flatMap(({ answers }) => answers.flatMap(({ author, probability }) => [author, probability])),
    scope,
  );
  const reasons = await scope.ledger.words(
    scope.workspace.id,
    over.flatMap((statement) => resolvedAs(statement)?.because ?? []),
    scope.reader,
  );
  return over.flatMap((statement) => answersTo(statement, { words, reasons }, groupsOf(scope, statement.project)));
}

/** Resolved, and due: one that was void counts as that at once. */
function counts(statement: Statement, today: Day): boolean {
  const resolved = resolvedAs(statement);
  return resolved !== null && !resolved.told.imported && (resolved.outcome === "void" || countsFrom(statement) <= today);
}

function answersTo(
  statement: Statement,
  { words, reasons }: Record<"words" | "reasons", ReadonlyMap<string, string | null>>,
  groups: ReturnType<typeof groupsOf>,
): LookedBack["statements"] {
  const resolved = resolvedAs(statement);
  if (resolved === null) return [];
  const outcome =
    resolved.outcome === "void"
      ? ({ is: "void", because: reasons.get(resolved.because) ?? resolved.because } as const)
      : ({ is: resolved.outcome === "yes" ? "came" : "did-not-come" } as const);
  return statement.answers.flatMap(({ giver, author: by, probability, told }, at) => {
    const [author, chance] = [words.get(by) ?? null, Number(words.get(probability) ?? Number.NaN)];
    if (told.imported || author === null || !(chance > 0 && chance < 1)) return [];
    const next = statement.answers.find((other, later) => later > at && other.giver === giver);
    const stood = {
      statedOn: told.on,
      stoodUntil: next?.told.on ?? resolved.on,
      resolvedOn: resolved.on,
      knownOn: laterOf(countsFrom(statement), resolved.told.on),
    };
    return [{ author, said: { question: statement.id, chance, outcome, ...stood, ...groups } }];
  });
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/**
 * The ranges alone, of everybody, from rounds that are closed: one that is open is face down, and the day from which on somebody's range counts
 * would tell its P90 to whoever looks at later and later days.
 */
export async function rangesLookedBack(scope: Scope): Promise<LookedBack["ranges"]> {
  const closed = scope.image.all(roundFold).filter((round) => round.closed !== null);
  return rangesIn(closed, scope);
}

async function rangesIn(rounds: readonly EstimateRound[], scope: Scope): Promise<LookedBack["ranges"]> {
  const words = await turnedUp(
    rounds.flatMap(({ given }) =>
      given.flatMap(({ author, ranges }) => [author, ...ranges.flatMap(({ low, median, high }) => [low, median, high])]),
    ),
    scope,
  );
  return rounds.flatMap((round) => {
    const project = scope.image.one(projectFold, round.project);
    if (project === undefined) return [];
    const groups = groupsOf(scope, round.project);
    return latestGiven(round).flatMap((given) => {
      const author = words.get(given.author) ?? null;
      if (given.told.imported || author === null) return [];
      return daysIn(given, words).flatMap(({ part, low, median, high }) => {
        const happened = cameOfRange(project, { part, givenOn: given.told.on, high }, scope.today);
        return happened === null
          ? []
          : [{ author, said: { question: `${round.id} ${part}`, p10: low, p50: median, p90: high, happened, ...groups } }];
      });
    });
  });
}
