import { z } from "zod";
import { dayField, idField, sealed } from "#chapters/workspace/contract";
import { autonomySteps, type GateBodies, outcomes, startAgainAnswers, votes } from "../domain/index.ts";
import { countField, phaseField, wordsField } from "./fields.ts";

const entry = z.strictObject;
const id = idField;
const members = z.array(id).max(100).readonly();
const seen = z
  .array(entry({ criterion: id, state: z.enum(["met", "missed", "unknown"]) }))
  .max(500)
  .readonly();
/** A vote, sealed until the votes of its sitting are opened. Only texts are kept beside the ledger, so the choice is held to its words here. */
const choice = sealed("lifecycle/votes-opened", z.string().regex(new RegExp(`^(${votes.join("|")})$`)));
const sealedWords = sealed("lifecycle/votes-opened", z.string().min(1).max(4000));
const sealedAnswer = sealed("lifecycle/votes-opened", z.string().regex(new RegExp(`^(${startAgainAnswers.join("|")})$`)));

const tally = entry({
  votes: z
    .array(entry({ vote: z.enum(votes), count: countField }))
    .max(votes.length)
    .readonly(),
  startAgain: entry({ yes: countField, no: countField }),
});

/** What a decision held before there were votes and conditions. */
export const firstDecision = entry({
  outcome: z.enum(["go", "stop", "hold"]),
  on: dayField.nullable(),
  reason: wordsField.nullable(),
  alone: z.boolean(),
  seen,
});

const opens = z.discriminatedUnion("opens", [
  entry({ opens: z.literal("productionisation") }),
  entry({ opens: z.literal("autonomy"), step: z.enum(autonomySteps) }),
]);

/** What a decision held before a gate could open a step of autonomy. */
export const secondDecision = entry({
  ...firstDecision.shape,
  outcome: z.enum(outcomes),
  gate: id.nullable(),
  conditions: z.array(id).max(50).readonly(),
  tally: tally.nullable(),
  absent: members,
  overridden: z.boolean(),
});

/** What each entry of a gate holds. */
export const gateSchemas = {
  "lifecycle/decision-made": entry({ ...secondDecision.shape, opens }),
  "lifecycle/gate-opened": entry({
    gate: id,
    opens,
    gatekeepers: members,
    voteBy: dayField.nullable(),
  }),
  "lifecycle/gatekeepers-named": entry({ gate: id, gatekeepers: members }),
  "lifecycle/gatekeeper-excused": entry({ gate: id, member: id, reason: wordsField }),
  "lifecycle/premortem-item-added": entry({ item: id, words: wordsField }),
  "lifecycle/vote-cast": entry({ gate: id, vote: choice, reason: sealedWords, startAgain: sealedAnswer.nullable() }),
  "lifecycle/votes-opened": entry({ gate: id }),
  "lifecycle/late-vote-cast": entry({
    gate: id,
    vote: z.enum(votes),
    reason: wordsField,
    startAgain: z.enum(startAgainAnswers).nullable(),
  }),
  "lifecycle/condition-set": entry({
    condition: id,
    gate: id.nullable(),
    says: wordsField,
    by: dayField,
    owner: id.nullable(),
    criterion: id.nullable(),
  }),
  "lifecycle/condition-met": entry({ condition: id, how: wordsField }),
  "lifecycle/condition-waived": entry({ condition: id, reason: wordsField }),
  "lifecycle/gate-overridden": entry({ gate: id.nullable(), reason: wordsField, name: wordsField, against: seen }),
  "lifecycle/project-pivoted": entry({ to: phaseField, changes: wordsField }),
} satisfies { readonly [K in keyof GateBodies]: z.ZodType<GateBodies[K]> };
