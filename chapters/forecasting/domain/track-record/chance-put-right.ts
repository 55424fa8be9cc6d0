import { type Answer, type Day, known, unknown } from "#kernel";
import { type Recalibration, recalibrated } from "#stats";
import { claimsOf } from "./claims.ts";
import { LEAST } from "./least.ts";
import { putRight } from "./put-right.ts";
import type { ResolvedStatement } from "./resolved.ts";
import type { Whose } from "./track-record.ts";

/** A stated chance as a record reads it. */
export interface ChancePutRight {
  /** What it is to be taken for. */
  readonly chance: number;
  readonly shift: number;
  readonly slope: number;
  /** Claims that it was learnt from. */
  readonly claims: number;
  readonly says: string;
}

/** What is to be put right: which claim it is about, and until when one could have learnt for it. */
export interface ToPutRight {
  readonly question: string;
  /** The day on which the record knew what came of it; null while nobody knows. */
  readonly knownOn: Day | null;
}

/**
 * Whether a statement was known before another's claim was: a past chance is put right by what could have been learnt before its end, and by
 * nothing of its own claim. What became known on the same day taught nothing in time.
 */
export const couldTeach = ({ question, knownOn }: Pick<ResolvedStatement, "question" | "knownOn">, about: ToPutRight): boolean =>
  question !== about.question && (about.knownOn === null || knownOn < about.knownOn);

/** How a record reads what is stated: learnt once, for every chance that it puts right. */
export interface Learnt extends Recalibration {
  readonly claims: number;
  readonly whose: "own" | "group";
}

/**
 * What is learnt from statements, from twenty claims on.
 *
 * @param taught Those that could teach (see {@link couldTeach}), of one person or of all.
 * @param whose For several, how many different people stated them: the figure of fewer than five is somebody's (P-X2).
 */
export function learntFrom(taught: readonly ResolvedStatement[], whose: Exclude<Whose, { is: "forecasts" }>): Answer<Learnt> {
  if (whose.is === "group" && whose.people < LEAST.people)
    return unknown(
      `Percentages are put right from ${LEAST.people} people on who have answered something that is resolved: the habit of fewer is somebody’s.`,
    );
  const { stated } = claimsOf(taught);
  const found = putRight(stated, whose.is === "group");
  if (!found.known) return found;
  const { shift, slope } = found.value;
  return known({ shift, slope, claims: stated.length, whose: whose.is });
}

/** A chance put right by what was learnt: logit(right) = shift + slope · logit(said). */
export function chancePutRight(chance: number, learnt: Answer<Learnt>): Answer<ChancePutRight> {
  if (!learnt.known) return learnt;
  const { shift, slope, claims, whose } = learnt.value;
  const right = recalibrated(chance, { shift, slope });
  return known({ chance: right, shift, slope, claims, says: rightSays([chance, right], claims, whose) });
}

const percent = (share: number): string => `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;

function rightSays([said, right]: readonly [number, number], claims: number, whose: "own" | "group"): string {
  const by = whose === "own" ? `By the ${claims} claims you answered that are resolved` : `By the ${claims} claims that are resolved`;
  const [from, to] = [percent(said), percent(right)];
  if (from === to) return `${by}, ${from} is taken as it is said.`;
  return `${by}, ${from} is read as ${to}: ${right < said ? "fewer" : "more"} came true than was said.`;
}
