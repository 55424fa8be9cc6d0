import { type Answer, known, unknown } from "#kernel";
import { type Claims, claimsOf } from "./claims.ts";
import { LEAST, tooFew } from "./least.ts";
import { type PutRight, putRight } from "./put-right.ts";
import { type PutRightTested, putRightTested } from "./put-right-tested.ts";
import { type RangeRecord, rangeRecord, type Widening, widening } from "./ranges.ts";
import { type Reliability, reliabilityOf } from "./reliability.ts";
import type { Resolved } from "./resolved.ts";
import { type SaidAndCame, saidAndCame } from "./said-and-came.ts";
import { type Scores, scoresOf } from "./scores.ts";

/** Whose record it is: one's own, shown to oneself alone, or that of several people. */
export type Whose =
  | { readonly is: "own" }
  /** A team, a kind of project, the organisation: how many different people stated what is in it. */
  | { readonly is: "group"; readonly people: number }
  /** That of the forecasts themselves, which are nobody's. */
  | { readonly is: "forecasts" };

/** How well confidence was placed, as far as that can be said. */
export interface TrackRecord {
  readonly claims: number;
  readonly statements: number;
  readonly voids: Claims["voids"];
  readonly afterwards: number;
  readonly scores: Answer<Scores>;
  readonly reliability: Answer<Reliability>;
  readonly tenths: readonly SaidAndCame[];
  readonly putRight: Answer<PutRight>;
  /** Whether that would have helped so far, each claim put right by those before it. */
  readonly putRightTested: Answer<PutRightTested>;
  readonly ranges: Answer<RangeRecord>;
  readonly widening: Widening;
  /** What there is to say, most telling first; what cannot be said yet comes last, with how much more it takes. */
  readonly says: readonly string[];
}

/**
 * From what was stated and what came: scores, curve, coverage, what is learnt, in sentences; nothing below the number at which it means
 * something, with how many more it takes.
 *
 * Statements about one claim count as one (see `claimsOf`). A group of fewer than five people has none (P-X2).
 *
 * @param overConfidence What ranges are widened by before the first is over, where somebody said.
 * @throws {RangeError} For a claim with two outcomes, a chance outside [0, 1] and a range whose ends do not rise.
 */
export function trackRecord({ statements, ranges, overdue = 0 }: Resolved, whose: Whose, overConfidence?: number): Answer<TrackRecord> {
  if (whose.is === "group" && whose.people < LEAST.people)
    return unknown(`The record of a group is shown from ${LEAST.people} people on: the figures of fewer are somebody's figures.`);
  const { stated, voids, afterwards, ...counted } = claimsOf(statements);
  const few = tooFew(stated.length, LEAST.score, "a score", "claim that is resolved", "claims that are resolved");
  const record = {
    claims: stated.length,
    statements: counted.statements,
    voids,
    afterwards,
    scores: few ?? known(scoresOf(stated)),
    reliability: reliabilityOf(stated),
    tenths: saidAndCame(stated, whose.is === "forecasts" ? "file" : whose.is),
    putRight: putRight(stated, whose.is === "group"),
    putRightTested: putRightTested(stated, whose.is === "group"),
    ranges: rangeRecord(ranges),
    widening: widening(ranges, overConfidence),
  };
  return known({ ...record, says: [...sentences(record), ...overdueSays(overdue)] });
}

function sentences(record: Omit<TrackRecord, "says">): readonly string[] {
  const { scores, reliability, tenths, putRight: right, ranges, widening: wide } = record;
  const telling = tenths.filter(({ says }) => says !== null).toSorted((a, b) => a.luck - b.luck);
  const judged = [
    ...telling.flatMap(({ says }) => says ?? []),
    ...(scores.known ? scores.value.says : []),
    ...(reliability.known ? [reliability.value.says] : []),
    ...(right.known ? [right.value.says] : []),
    ...(record.putRightTested.known ? [record.putRightTested.value.says] : []),
    ...(ranges.known ? ranges.value.says : []),
    wide.says,
  ];
  const waiting = [scores, reliability, right, ranges].flatMap((each) => (each.known ? [] : [each.because]));
  return [...judged, ...leftOut(record), ...waiting];
}

function leftOut({ claims, statements, voids, afterwards }: Omit<TrackRecord, "says">): readonly string[] {
  const voided = voids.reduce((sum, each) => sum + each.claims, 0);
  const reasons = voids.map(({ because, claims: many }) => `${because} (${many})`).join(", ");
  return [
    ...(statements > claims ? [`${statements} statements were about ${claims} claims: those about the same one count as one.`] : []),
    ...(voided > 0 ? [`${voided === 1 ? "1 claim was" : `${voided} claims were`} void and not scored: ${reasons}.`] : []),
    ...(afterwards > 0
      ? [`${afterwards === 1 ? "1 statement was" : `${afterwards} statements were`} made once the outcome was known, and not scored.`]
      : []),
  ];
}

const overdueSays = (overdue: number): readonly string[] =>
  overdue === 0
    ? []
    : [
        `${overdue === 1 ? "1 claim is" : `${overdue} claims are`} past ${overdue === 1 ? "its" : "their"} day, and nobody has said how ${overdue === 1 ? "it" : "they"} ended: until then the record may be kinder than it should be.`,
      ];
