import { z } from "zod";
import { idField } from "#chapters/workspace/contract";
import { autonomySteps, outcomes, startAgainAnswers, votes, weights } from "../domain/index.ts";
import { citeView } from "./cite-view.ts";
import { phaseField, wordsRead } from "./fields.ts";
import { criterionView, decisionView } from "./views.ts";

const day = z.iso.date();
const count = z.number().int().min(0);
const outcome = z.enum(outcomes);
const vote = z.enum(votes);

/** One row of the gate: what was agreed, what is known, and which way that points. */
const gateRowView = z
  .object({
    criterion: criterionView,
    duty: z.enum(["must-meet", "should-meet"]),
    state: z.enum(["met", "missed", "unknown"]).meta({ description: "Of the criterion; a kill criterion that is met stops the work." }),
    standing: z.enum(["right", "wrong", "unknown"]).meta({ description: "Which way it points for a go." }),
    because: z.string(),
    ageDays: z.number().int().nullable().meta({ description: "Days since the figure was measured." }),
    beforehand: z.boolean().meta({
      description: "Locked here before go/no-go began, on terms from before its first result; at a step, named before its evidence came.",
    }),
    afterResult: z.boolean().meta({ description: "Set or edited after a first result had been seen." }),
    stale: z.boolean().meta({ description: "It has a figure, and the figure does not count." }),
  })
  .meta({ id: "GateRow" });

const tallyView = z
  .object({ votes: z.array(z.object({ vote, count })), startAgain: z.object({ yes: count, no: count }) })
  .meta({ id: "Tally" });

const conditionView = z
  .object({
    id: idField,
    says: wordsRead,
    by: day,
    owner: z.object({ id: idField, name: wordsRead }).nullable(),
    criterion: idField.nullable().meta({ description: "Evidence that settles it closes the condition." }),
    state: z.enum(["open", "missed", "met", "waived"]),
    words: wordsRead.meta({ description: "How it was met, or why it was waived." }),
    cite: citeView,
    closed: citeView.nullable(),
  })
  .meta({ id: "GateCondition" });

/** One holding of a gate. Before its votes are opened a reader finds their own vote in it and nobody else's. */
const sittingView = z
  .object({
    id: idField,
    opened: citeView,
    voteBy: day.nullable(),
    gatekeepers: z.array(
      z.object({
        member: idField,
        name: wordsRead,
        is: z.enum(["asked", "voted", "absent", "gone"]).meta({ description: "`absent`: recorded so. `gone`: no longer a member." }),
        because: wordsRead,
        cite: citeView,
      }),
    ),
    counted: z.object({ votes: count, asked: count, needed: count }),
    votesOpened: citeView.nullable(),
    votes: z.array(
      z.object({
        member: idField,
        name: wordsRead,
        vote: vote.nullable().meta({ description: "Null where it was erased." }),
        reason: wordsRead,
        startAgain: z.enum(startAgainAnswers).nullable(),
        late: z.boolean().meta({ description: "Cast or changed after the others' were seen." }),
        dissents: z.boolean().nullable().meta({ description: "From the decision; null before there is one." }),
        cite: citeView,
      }),
    ),
    tally: tallyView.nullable(),
    closed: citeView.nullable(),
  })
  .meta({ id: "Sitting" });

const range = z.object({ low: z.number(), high: z.number(), currency: z.string(), says: z.string() }).nullable();

/** The gate as it is projected in a room: rows, votes, conditions, and what can be decided. */
export const gateView = z
  .object({
    project: z.object({ id: idField, name: z.string() }),
    asOf: day,
    opens: z.discriminatedUnion("opens", [
      z.object({ opens: z.literal("productionisation") }),
      z.object({ opens: z.literal("autonomy"), step: z.enum(autonomySteps) }),
    ]),
    opensSays: z.string(),
    weight: z.enum(weights),
    phase: phaseField.nullable(),
    standing: z.enum(["proposed", "under-way", "on-hold", "stopped"]),
    isHere: z.boolean().meta({ description: "The project stands at this gate." }),
    verdict: z.enum(["clear", "unknown", "missed", "nothing"]),
    says: z.string().meta({ description: "What the must-meet criteria come to, in a sentence." }),
    rows: z.array(gateRowView),
    premortem: z.array(z.object({ id: idField, words: wordsRead, on: day })).meta({ description: "Who said it is not kept." }),
    sitting: sittingView.nullable().meta({ description: "The one that is open, or the last, or the one that was asked for." }),
    sittings: z.array(z.object({ id: idField, opened: day, closed: day.nullable() })),
    conditions: z.array(conditionView).meta({ description: "Of the go that stands." }),
    outcomes: z.array(
      z.object({
        outcome,
        open: z.boolean(),
        refusal: z.object({ code: z.string(), says: z.string() }).nullable(),
        consequence: z.string(),
      }),
    ),
    override: z.object({ open: z.boolean(), says: z.string() }),
    you: z.object({
      member: idField.nullable().meta({ description: "Who reads; null for a key." }),
      asked: z.boolean(),
      voted: z.boolean(),
      mayDecide: z.boolean(),
      mayOverride: z.boolean(),
      ownEvidence: z.boolean().meta({ description: "A figure the go would stand on is this reader's own." }),
    }),
    question: z.string(),
    remainingCost: range.meta({
      description: "What its time boxes still come to, to the launch; its forecast’s own is at …/cost. Null where a workspace shows none.",
    }),
    spend: range.meta({ description: "What was spent so far: only when asked for by `spend=shown`." }),
    go: decisionView.nullable(),
    decisions: z.array(decisionView),
  })
  .meta({ id: "Gate" });
export type GateView = z.infer<typeof gateView>;
