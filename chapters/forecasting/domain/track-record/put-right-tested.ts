import { type Answer, type Day, known } from "#kernel";
import { brierScore, recalibrated, type StatedChance, studentQuantile } from "#stats";
import type { ScoredClaim } from "./claims.ts";
import { LEAST, tooFew } from "./least.ts";
import { putRight } from "./put-right.ts";

/** Whether putting right would have helped so far. */
export interface PutRightTested {
  /** Claims that could be put right by twenty that were known before them. */
  readonly claims: number;
  /** Brier's score of what was said, and of the same put right. */
  readonly said: number;
  readonly right: number;
  /** Said less right, above 0 where putting right helped: what it may be in the long run, 90 %. */
  readonly low: number;
  readonly high: number;
  readonly says: string;
}

const LEVEL = 0.9;

/**
 * Would putting right have helped? Each claim is put right by those that were known before it was, and by nothing later, and both are scored.
 *
 * The range is that of the mean difference: mean ± t(0.95, n − 1) · s / √n, as if the differences were drawn by themselves; one learns from
 * the same claims again and again, so it is a little too narrow.
 *
 * @param pooled As in `putRight`.
 */
export function putRightTested(stated: readonly ScoredClaim[], pooled: boolean): Answer<PutRightTested> {
  const pairs = [...Map.groupBy(stated, ({ knownOn }) => knownOn)].flatMap(([day, claims]) => putRightOn(day, claims, { stated, pooled }));
  const what = "telling whether putting right would have helped";
  const few = tooFew(pairs.length, LEAST.score, what, "claim after the first twenty is", "claims after the first twenty are");
  if (few) return few;
  const score = (as: "said" | "right"): number => brierScore(pairs.map((pair) => ({ chance: pair[as], came: pair.came })));
  const [said, right] = [score("said"), score("right")];
  const give = (studentQuantile((1 + LEVEL) / 2, pairs.length - 1) * spread(pairs)) / Math.sqrt(pairs.length);
  const found = { claims: pairs.length, said, right, low: said - right - give, high: said - right + give };
  return known({ ...found, says: testSays(found) });
}

interface Pair {
  readonly said: number;
  readonly right: number;
  readonly came: boolean;
}

/** What became known on one day, put right by what was known on the days before. */
function putRightOn(
  day: Day,
  claims: readonly StatedChance[],
  { stated, pooled }: { readonly stated: readonly ScoredClaim[]; readonly pooled: boolean },
): readonly Pair[] {
  const learnt = putRight(
    stated.filter(({ knownOn }) => knownOn < day),
    pooled,
  );
  if (!learnt.known) return [];
  return claims.map(({ chance, came }) => ({ said: chance, right: recalibrated(chance, learnt.value), came }));
}

function spread(pairs: readonly Pair[]): number {
  const won = pairs.map(({ said, right, came }) => (said - (came ? 1 : 0)) ** 2 - (right - (came ? 1 : 0)) ** 2);
  const mean = won.reduce((sum, each) => sum + each, 0) / won.length;
  return Math.sqrt(won.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (won.length - 1));
}

const figure = (value: number): string => value.toFixed(3).replace("-", "−");

function testSays({ claims, said, right, low, high }: Omit<PutRightTested, "says">): string {
  const head = `Each put right by what was known before it, the last ${claims} claims would have scored ${figure(right)} instead of ${figure(said)}`;
  if (low > 0) return `${head}: putting right helped.`;
  if (high < 0) return `${head}: putting right did harm. Percentages were nearer as they were said.`;
  return `${head}; whether it helps in the long run cannot be told yet (${figure(low)} to ${figure(high)}).`;
}
