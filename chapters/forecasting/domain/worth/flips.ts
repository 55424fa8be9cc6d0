import { chanceToReach, trialFindings } from "#stats";
import { type GoingOn, type TestAhead, worthByFindings } from "./going-on.ts";

/** At what worth the verdict becomes another. */
export interface Flips {
  /** Below it one stops at once. */
  readonly testFrom: number;
  /** Above it one goes on without a test; null where the test is worth its price however much is at stake. */
  readonly goOnFrom: number | null;
}

const STEPS = 80;
/** Times the worth at which going on just pays; beyond it nobody looks. */
const FURTHEST = 1e6;

/**
 * At what worth does one stop, test first, or go on without a test? The test is worth most where going on just pays, at
 * cost / (P(works) · P(ships)); below it its worth rises with what is at stake, above it falls. So one bound lies on each side, found by halving.
 * Where the test is nowhere worth its price, both are that point.
 *
 * Null where going on can never pay: nothing can work, or be shipped.
 */
export function flipsOf({ belief, bar, ahead }: TestAhead, { ships, cost }: Omit<GoingOn, "worth">, price: number): Flips | null {
  const works = chanceToReach(bar, belief);
  const evens = cost / (works * ships);
  if (!(Number.isFinite(evens) && evens > 0)) return null;
  const findings = trialFindings(belief, bar, ahead);
  const pays = (worth: number): boolean => worthByFindings(findings, works, { ships, cost, worth }, ahead.cases).worth > price;
  if (!pays(evens)) return { testFrom: evens, goOnFrom: evens };
  const testFrom = halved(0, evens, (worth) => !pays(worth));
  return { testFrom, goOnFrom: pays(evens * FURTHEST) ? null : halved(evens, evens * FURTHEST, pays) };
}

/** The point up to which something holds. */
function halved(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return high;
}
