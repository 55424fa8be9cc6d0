import type { Answer, Day } from "#kernel";
import { brierScore } from "#stats";
import { LEAST } from "../least.ts";
import { type PutRight, putRight } from "../put-right.ts";
import { type Reliability, reliabilityOf } from "../reliability.ts";
import { type SaidAndCame, saidAndCame } from "../said-and-came.ts";
import { type Scores, scoresOf } from "../scores.ts";
import type { ClaimRow, ClaimsRead } from "./read-claims.ts";

/** How well calibrated the statements of one table are. */
export interface CalibrationReport {
  readonly version: 1;
  readonly file: string;
  readonly read: Omit<ClaimsRead, "claims"> & { readonly statements: number; readonly came: number };
  readonly stated: { readonly from: Day; readonly to: Day } | null;
  readonly convention: "Brier scores are of the 0–1 form; some sites show the 0–2 form, which is double.";
  readonly scores: Scores;
  readonly reliability: Answer<Reliability>;
  readonly tenths: readonly SaidAndCame[];
  readonly putRight: Answer<PutRight>;
  /** By kind, where there are ten of it and more. */
  readonly kinds: readonly { readonly kind: string; readonly statements: number; readonly came: number; readonly brier: number }[];
  /** What to know before believing it. */
  readonly mind: readonly string[];
}

/** Scores of any table with a probability and an outcome. Two rows are enough for the arithmetic; what they are worth is said. */
export function calibrationReport(file: string, { claims, ...read }: ClaimsRead): CalibrationReport {
  const days = claims.flatMap(({ statedOn }) => statedOn ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  return {
    version: 1,
    file,
    read: { ...read, statements: claims.length, came: claims.filter(({ came }) => came).length },
    stated: from === undefined || to === undefined ? null : { from, to },
    convention: "Brier scores are of the 0–1 form; some sites show the 0–2 form, which is double.",
    scores: scoresOf(claims),
    reliability: reliabilityOf(claims),
    tenths: saidAndCame(claims, "file"),
    putRight: putRight(claims, false),
    kinds: kindsOf(claims),
    mind: warnings(claims),
  };
}

const kindsOf = (claims: readonly ClaimRow[]): CalibrationReport["kinds"] =>
  [...Map.groupBy(claims, ({ kind }) => kind)]
    .flatMap(([kind, all]) =>
      kind === null || all.length < LEAST.score
        ? []
        : [{ kind, statements: all.length, came: all.filter(({ came }) => came).length, brier: brierScore(all) }],
    )
    .sort((a, b) => b.statements - a.statements);

function warnings(claims: readonly ClaimRow[]): readonly string[] {
  const questions = Map.groupBy(claims, ({ question }) => question);
  const again = [...questions].filter(([question, all]) => question !== null && all.length > 1).length;
  const more = LEAST.score - claims.length;
  return [
    ...(more > 0
      ? [
          `${claims.length} outcomes are too few to judge anybody by: one more or less changes everything. ${more} more, and it begins to mean something.`,
        ]
      : []),
    ...(again > 0
      ? [
          `${again === 1 ? "One question was" : `${again} questions were`} stated several times. Rows of one question come true together, so that luck is larger than it looks here.`,
        ]
      : []),
  ];
}
