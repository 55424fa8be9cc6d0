import { z } from "zod";
import { asOfQuery, dayField, idField, workspaceParams } from "#chapters/workspace/contract";
import { outcomes, startAgainAnswers, votes, weights } from "../domain/index.ts";
import { citeView } from "./cite-view.ts";
import { phaseField, weeksField, wordsRead } from "./fields.ts";
import { mayDecide, mayOverride, mayRead, mayVote, mayWrite, projectParams, projectPath } from "./paths.ts";
import { criterionView, decisionView } from "./views.ts";

const day = z.iso.date();
const words = z.string().min(1).max(4000);
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
    beforehand: z.boolean().meta({ description: "Locked here before go/no-go began, on terms from before its first result." }),
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
    opens: z.object({ opens: z.literal("productionisation") }),
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
    remainingCost: range.meta({ description: "An estimate, to the launch; null where a workspace shows none." }),
    spend: range.meta({ description: "What was spent so far: only when asked for by `spend=shown`." }),
    go: decisionView.nullable(),
    decisions: z.array(decisionView),
  })
  .meta({ id: "Gate" });
export type GateView = z.infer<typeof gateView>;

const gatePath = `${projectPath}/gate` as const;
const conditionPath = `${projectPath}/conditions/:condition` as const;
const atGate = { method: "POST", params: projectParams, reply: gateView } as const;
const gatekeepers = z.array(idField).min(1).max(100).meta({ description: "Ids of members." });

export const getGate = {
  method: "GET",
  path: gatePath,
  summary: "Read the gate: each criterion, what is known of it, the votes, and what can be decided.",
  can: mayRead,
  params: projectParams,
  query: z.object({
    ...asOfQuery.shape,
    gate: idField.optional().meta({ description: "A sitting; the last one when left out." }),
    spend: z.enum(["shown"]).optional().meta({ description: "What was spent is hidden unless somebody asks." }),
  }),
  reply: gateView,
} as const;

export const openGateEndpoint = {
  ...atGate,
  path: gatePath,
  summary: "Open the gate and ask its gatekeepers to vote.",
  can: mayDecide,
  body: z.object({ gatekeepers, voteBy: dayField.optional() }).meta({ id: "GateToOpen" }),
} as const;

export const nameGatekeepersEndpoint = {
  ...atGate,
  path: `${gatePath}/gatekeepers`,
  summary: "Ask more people to vote.",
  can: mayDecide,
  body: z.object({ gatekeepers }).meta({ id: "Gatekeepers" }),
} as const;

export const excuseGatekeeperEndpoint = {
  ...atGate,
  path: `${gatePath}/absences`,
  summary: "Record that a gatekeeper cannot vote, with a reason.",
  can: mayDecide,
  body: z.object({ member: idField, reason: words }).meta({ id: "Absence" }),
} as const;

export const addPremortemItemEndpoint = {
  ...atGate,
  path: `${gatePath}/premortem`,
  summary: "Add a way in which it could fail; who said it is not kept.",
  can: mayWrite,
  body: z.object({ words }).meta({ id: "PremortemItem" }),
} as const;

export const castVoteEndpoint = {
  ...atGate,
  path: `${gatePath}/votes`,
  summary: "Vote, face down until the last vote is in; again to change it.",
  can: mayVote,
  body: z.object({ vote, reason: words, startAgain: z.enum(startAgainAnswers).optional() }).meta({ id: "NewVote" }),
} as const;

export const openVotesEndpoint = {
  ...atGate,
  path: `${gatePath}/votes/open`,
  summary: "Open the votes once enough of them are in.",
  can: mayDecide,
} as const;

/** A decision, at the gate and by itself alike. */
export const decisionBody = z
  .object({
    outcome,
    reason: words,
    conditions: z
      .array(
        z.object({
          says: words,
          by: dayField,
          owner: idField.optional().meta({ description: "A person." }),
          criterion: idField.optional().meta({ description: "The criterion whose evidence closes it." }),
        }),
      )
      .max(50)
      .optional()
      .meta({ description: "Of a conditional go: at least one, and one for each must-meet criterion that is unknown." }),
    to: phaseField.optional().meta({ description: "Where a pivot or going back leads." }),
    boxWeeks: weeksField.optional(),
    changes: words.optional().meta({ description: "What a pivot does otherwise; the reason when left out." }),
  })
  .meta({ id: "NewDecision" });

export const decideAtGateEndpoint = {
  ...atGate,
  path: `${gatePath}/decision`,
  summary: "Decide at the gate: go, conditional go, no-go, hold, pivot or go back.",
  can: mayDecide,
  body: decisionBody,
} as const;

export const overrideGateEndpoint = {
  ...atGate,
  path: `${gatePath}/override`,
  summary: "Go against what the gate came to: an owner's, by name, with a reason, for good in the record.",
  can: mayOverride,
  body: z.object({ reason: words, name: words }).meta({ id: "GateOverride" }),
} as const;

const conditionParams = z.object({ ...projectParams.shape, condition: idField });

export const meetConditionEndpoint = {
  ...atGate,
  path: `${conditionPath}/meet`,
  summary: "Say how a condition was met.",
  can: mayDecide,
  params: conditionParams,
  body: z.object({ how: words }).meta({ id: "ConditionMet" }),
} as const;

export const waiveConditionEndpoint = {
  ...atGate,
  path: `${conditionPath}/waive`,
  summary: "Waive a condition, with a reason; only an owner waives what a must-meet criterion hangs on.",
  can: mayDecide,
  params: conditionParams,
  body: z.object({ reason: words }).meta({ id: "ConditionWaived" }),
} as const;

export const listGates = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/gates",
  summary: "Look back over all gates: how many said no, went on an unknown, or moved a threshold after the first result.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: z
    .object({
      says: z.string(),
      gates: count,
      saidNo: count,
      wentOnUnknown: count,
      thresholdAfterResult: count,
      decidedAlone: count,
      overridden: count,
      unanimous: count.meta({ description: "Gates at which at least two voted, and all the same." }),
      voted: count.meta({ description: "Gates at which at least two voted." }),
      latest: z
        .array(
          z.object({
            project: idField,
            name: z.string(),
            outcome,
            on: day,
            entry: count,
            alone: z.boolean(),
            overridden: z.boolean(),
            onUnknown: z.boolean(),
            thresholdAfterResult: z.boolean(),
            unanimous: z.boolean().nullable(),
          }),
        )
        .meta({ description: "The fifty latest, newest first." }),
    })
    .meta({ id: "GatesLookedBackOn" }),
  cache: "record",
} as const;

export const listVotesAsked = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/gates/asked",
  summary: "List the gates at which your own vote is asked.",
  can: mayRead,
  params: workspaceParams,
  reply: z
    .object({
      asked: z.array(
        z.object({
          project: idField,
          name: z.string(),
          gate: idField,
          since: day,
          voteBy: day.nullable(),
          says: z.string(),
          next: z.string(),
        }),
      ),
    })
    .meta({ id: "VotesAsked" }),
} as const;
