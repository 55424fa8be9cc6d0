import { written } from "#chapters/lifecycle/domain";
import { type Day, longDay, problem } from "#kernel";
import { type Resolution, type StatementDraft, statementDraft } from "./entries.ts";
import type { Settlement } from "./settle-by-criterion.ts";
import { resolvedAs, type Statement } from "./statement.ts";

/** A no is not known before its day. */
export const tooEarlyToResolve = problem<{ field: string; resolvesOn: Day }>(
  "forecasting/too-early-to-resolve",
  409,
  ({ resolvesOn }) =>
    `Before ${longDay(resolvesOn)} it can only be resolved as yes, when it has come true for certain, or as void. Wait for the day, or say what makes it void.`,
);

/** The record answers it. */
export const resolvesByItself = problem<{ field: string }>(
  "forecasting/resolves-by-itself",
  409,
  () => "This is drawn from a criterion and resolves by its evidence. Offer the figure there, or void it with a reason.",
);

/** What was resolved is put right by a lead, with the reason. */
export const resolvedAlready = problem<null>(
  "forecasting/resolved-already",
  409,
  () => "This was resolved already. A lead can put it right, with a reason that stays beside the first.",
);

export const noSuchEvidence = problem<{ field: string }>(
  "forecasting/no-such-evidence",
  422,
  () => "There is no such entry. Name the place in the record of the entry that shows it, or leave it out and say it in words.",
);

/** What somebody says of how it ended. */
export interface ResolutionSaid {
  readonly outcome: Resolution;
  readonly because: string;
  readonly evidence: number | null;
}

export interface ResolvingWhen {
  readonly today: Day;
  /** May put right what was resolved. */
  readonly isLead: boolean;
  /** Entries in the record so far. */
  readonly size: number;
}

/** @throws {@link resolvedAlready} {@link resolvesByItself} {@link tooEarlyToResolve} {@link noSuchEvidence} */
export function resolveStatement(statement: Statement, said: ResolutionSaid, { today, isLead, size }: ResolvingWhen): StatementDraft {
  const { outcome, because, evidence } = said;
  if (resolvedAs(statement) !== null && !isLead) throw resolvedAlready(null);
  if (resolvedAs(statement) === null && statement.criterion !== null && outcome !== "void") throw resolvesByItself({ field: "outcome" });
  if (outcome === "no" && today < statement.resolvesOn) throw tooEarlyToResolve({ field: "outcome", resolvesOn: statement.resolvesOn });
  if (evidence !== null && evidence >= size) throw noSuchEvidence({ field: "evidence" });
  const on = today < statement.resolvesOn ? today : statement.resolvesOn;
  return resolvedDraft(statement.id, { outcome, because: written("because", because), evidence, on });
}

/** How it ended, as it is kept. */
export const resolvedDraft = (statement: string, settlement: Settlement): StatementDraft =>
  statementDraft(statement, "forecasting/statement-resolved", settlement);
