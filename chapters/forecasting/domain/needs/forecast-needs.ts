import { type Day, longDay } from "#kernel";
import type { EstimateRound } from "../estimates/round.ts";
import type { Statement } from "../statements/statement.ts";
import type { StatementState } from "../statements/statement-says.ts";

/** What can be due in forecasting, the most urgent first. */
export const forecastNeedKinds = ["statement-due", "estimate-asked", "answer-asked"] as const;
export type ForecastNeedKind = (typeof forecastNeedKinds)[number];

/** One thing that waits, with since when and what to do. */
export interface ForecastNeed {
  readonly what: ForecastNeedKind;
  readonly project: string | null;
  readonly statement: string | null;
  readonly since: Day;
  readonly says: string;
  readonly next: string;
}

/** How a statement stands to one reader. */
export interface StandsTo {
  readonly state: StatementState;
  readonly answered: boolean;
  /** What is claimed, in words that this reader may see. */
  readonly claim: string;
}

/** A statement asks for an answer while it is open, and for its end once its day has come; one that is drawn from a criterion ends by itself. */
export function needOfStatement(statement: Statement, { state, answered, claim }: StandsTo, mayAnswer: boolean): ForecastNeed | null {
  const { id, project, made, resolvesOn, criterion } = statement;
  const of = { project, statement: id };
  if (state === "due" && criterion === null && mayAnswer)
    return {
      ...of,
      what: "statement-due",
      since: resolvesOn,
      says: `“${claim}” resolves since ${longDay(resolvesOn)}.`,
      next: "Say how it ended, with what shows it.",
    };
  if (state !== "open" || answered || !mayAnswer || made === null) return null;
  return {
    ...{ ...of, what: "answer-asked", since: made.on },
    ...{ says: `“${claim}” is known on ${longDay(resolvesOn)}; your answer is asked for.`, next: "Say how likely you take it to be." },
  };
}

/** A round asks for one's own estimate while it is open. */
export function needOfRound({ project, asked, closed, until }: EstimateRound, given: boolean, mayAnswer: boolean): ForecastNeed | null {
  if (closed !== null || asked === null || given || !mayAnswer) return null;
  const by = until === null ? "" : ` by ${longDay(until)}`;
  return {
    ...{ what: "estimate-asked", project, statement: null, since: asked.on },
    ...{
      says: `Your estimate of what is left is asked for${by}.`,
      next: "Give the high, the low and the median; you see the others' afterwards.",
    },
  };
}
