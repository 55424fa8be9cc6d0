import { type Day, daysBetween } from "#kernel";
import { pooledChance, type StatedChance } from "#stats";
import type { ResolvedStatement } from "./resolved.ts";

/** A claim with its one chance, and the day from which on the record knew what came of it. */
export interface ScoredClaim extends StatedChance {
  readonly question: string;
  readonly knownOn: Day;
}

/** What statements come to: one chance for each claim, and what was left out. */
export interface Claims {
  readonly stated: readonly ScoredClaim[];
  /** Statements that were scored; as many as claims or more. */
  readonly statements: number;
  /** Claims that could not be told, each reason with how many; most first. */
  readonly voids: readonly { readonly because: string; readonly claims: number }[];
  /** Statements made on the day their claim was resolved, or later: no forecasts. */
  readonly afterwards: number;
}

/** Odds of nothing against everything have no mean: pooled chances are held within these. */
const NEAREST = 0.001;

/**
 * Statements about one claim as one: the geometric mean of their odds, each weighted by the days it stood. So who changes their mind often,
 * or a claim that many answered, counts no more than another, and what was said early counts.
 *
 * @throws {RangeError} Where a claim has two outcomes, and for a chance outside [0, 1].
 */
export function claimsOf(statements: readonly ResolvedStatement[]): Claims {
  const byQuestion = Map.groupBy(statements, ({ question }) => question);
  const stated: ScoredClaim[] = [];
  const voids = new Map<string, number>();
  let [scored, afterwards] = [0, 0];
  for (const [question, all] of byQuestion) {
    const outcome = all[0]?.outcome;
    if (outcome === undefined || all.some((each) => each.outcome.is !== outcome.is))
      throw new RangeError(`a claim has one outcome; ${question} has several.`);
    if (outcome.is === "void") {
      voids.set(outcome.because, (voids.get(outcome.because) ?? 0) + 1);
      continue;
    }
    const before = all.filter(({ statedOn, resolvedOn }) => statedOn < resolvedOn);
    afterwards += all.length - before.length;
    if (before.length === 0) continue;
    scored += before.length;
    const knownOn = before.map((one) => one.knownOn).reduce((a, b) => (a > b ? a : b));
    stated.push({ question, chance: together(before), came: outcome.is === "came", knownOn });
  }
  return {
    stated,
    statements: scored,
    voids: [...voids].map(([because, claims]) => ({ because, claims })).sort((a, b) => b.claims - a.claims),
    afterwards,
  };
}

/** Days until it was replaced, or known: one that was replaced on its own day has not stood. */
const daysStood = ({ statedOn, stoodUntil, resolvedOn }: ResolvedStatement): number =>
  Math.max(0, daysBetween(statedOn, stoodUntil < resolvedOn ? stoodUntil : resolvedOn));

function together(statements: readonly ResolvedStatement[]): number {
  const standing = statements.filter((one) => daysStood(one) > 0);
  // What replaced them may be gone from the record: then the last word that is left stood.
  const stood = standing.length > 0 ? standing : statements.slice(-1);
  const [first, ...more] = stood;
  if (first !== undefined && more.length === 0) return first.chance;
  return pooledChance(
    stood.map(({ chance }) => Math.min(1 - NEAREST, Math.max(NEAREST, chance))),
    { weights: stood.map(daysStood) },
  );
}
