/** A choice under uncertainty, as a table. */
export interface DecisionTable {
  /** How likely each state of the world is; they sum to 1. */
  readonly chances: readonly number[];
  /** What each choice pays in each state, in any one unit: `payoffs[choice][state]`. */
  readonly payoffs: readonly (readonly number[])[];
}

/** The choice that pays most on average, and what it pays, in the unit of the payoffs. */
export interface BestChoice {
  /** Its place in `payoffs`; the first of equals. */
  readonly choice: number;
  readonly pays: number;
}

/**
 * What to choose now: the choice with the highest expected payoff.
 *
 * @throws {RangeError} For chances that are none or do not sum to 1, and for payoffs that do not fit them.
 *
 * @see Hillier & Lieberman, Introduction to Operations Research, "Decision analysis": the Goferbroke Company.
 *
 * @example
 * bestChoice({ chances: [0.25, 0.75], payoffs: [[700, -100], [90, 90]] }); // → { choice: 0, pays: 100 }
 */
export function bestChoice({ chances, payoffs }: DecisionTable): BestChoice {
  check({ chances, payoffs });
  const expected = payoffs.map((row) => dot(row, chances));
  const pays = Math.max(...expected);
  return { choice: expected.indexOf(pays), pays };
}

/**
 * The expected value of perfect information: the most one should pay to know the state before choosing. Never below 0.
 *
 * Σ_s P(s) · max_c payoff(c, s) − max_c Σ_s P(s) · payoff(c, s).
 *
 * @throws {RangeError} As {@link bestChoice}.
 *
 * @see Howard (1966), "Information value theory", IEEE Transactions on Systems Science and Cybernetics 2(1).
 *
 * @example
 * valueOfPerfectInformation({ chances: [0.25, 0.75], payoffs: [[700, -100], [90, 90]] }); // → 142.5
 */
export function valueOfPerfectInformation(table: DecisionTable): number {
  const { pays } = bestChoice(table);
  const knowing = table.chances.map((chance, state) => chance * Math.max(...table.payoffs.map((row) => row[state] ?? -Infinity)));
  return Math.max(0, sum(knowing) - pays);
}

/** One thing a look may say, and what one would do then. */
export interface Finding extends BestChoice {
  /** How likely it is to be said. */
  readonly chance: number;
  /** How likely each state is once it was said. */
  readonly states: readonly number[];
}

/** What a look at the world is worth before one chooses. */
export interface WorthOfALook {
  readonly findings: readonly Finding[];
  /** Expected payoff with the look, before its cost. */
  readonly pays: number;
  /** The expected value of sample information: the most one should pay for the look; ≥ 0, ≤ that of perfect information. */
  readonly worth: number;
}

/**
 * What a look is worth that may err: a pilot, a survey, the next gate.
 *
 * Each finding moves the chances by Bayes' rule; the look pays Σ_f P(f) · max_c E[payoff(c) | f], and is worth what that exceeds choosing now.
 *
 * @param likelihoods `likelihoods[finding][state]`: how likely the finding is in that state; over the findings they sum to 1.
 * @throws {RangeError} As {@link bestChoice}, and for likelihoods that do not fit.
 *
 * @see Raiffa & Schlaifer (1961), Applied Statistical Decision Theory, ch. 4.
 *
 * @example
 * const goferbroke = { chances: [0.25, 0.75], payoffs: [[700, -100], [90, 90]] };
 * Math.round(worthOfALook(goferbroke, [[0.6, 0.2], [0.4, 0.8]]).worth); // → 53
 */
export function worthOfALook(table: DecisionTable, likelihoods: readonly (readonly number[])[]): WorthOfALook {
  const now = bestChoice(table);
  for (const [state] of table.chances.entries()) {
    const total = sum(likelihoods.map((row) => row[state] ?? Number.NaN));
    if (!isOne(total)) throw new RangeError(`the findings' likelihoods in a state sum to 1; got ${total}.`);
  }
  const findings = likelihoods.flatMap((row): readonly Finding[] => {
    if (row.some((each) => !(each >= 0 && each <= 1))) throw new RangeError("a likelihood lies in [0, 1].");
    const chance = dot(row, table.chances);
    if (chance < NEVER) return [];
    const states = table.chances.map((prior, state) => (prior * (row[state] ?? 0)) / chance);
    return [{ chance, states, ...bestChoice({ chances: states, payoffs: table.payoffs }) }];
  });
  const pays = sum(findings.map(({ chance, pays: then }) => chance * then));
  return { findings, pays, worth: Math.max(0, pays - now.pays) };
}

/** Below it a chance has no digits left to divide by, and pays nothing. */
const NEVER = 1e-290;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const dot = (row: readonly number[], chances: readonly number[]): number => sum(row.map((value, at) => value * (chances[at] ?? 0)));
const isOne = (total: number): boolean => Math.abs(total - 1) < 1e-9;

function check({ chances, payoffs }: DecisionTable): void {
  if (chances.some((chance) => !(chance >= 0 && chance <= 1)) || !isOne(sum(chances)))
    throw new RangeError(`chances lie in [0, 1] and sum to 1; got ${chances.join(", ")}.`);
  if (payoffs.length === 0 || payoffs.some((row) => row.length !== chances.length || !row.every(Number.isFinite)))
    throw new RangeError("every choice has a finite payoff in every state.");
}
