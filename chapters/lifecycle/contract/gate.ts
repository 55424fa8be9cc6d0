import { z } from "zod";
import { asOfQuery, dayField, idField, workspaceParams } from "#chapters/workspace/contract";
import { autonomySteps, outcomes, startAgainAnswers, votes } from "../domain/index.ts";
import { phaseField, weeksField } from "./fields.ts";
import { gateView } from "./gate-view.ts";
import { mayDecide, mayOverride, mayRead, mayVote, mayWrite, projectParams, projectPath } from "./paths.ts";

const day = z.iso.date();
const words = z.string().min(1).max(4000);
const count = z.number().int().min(0);
const outcome = z.enum(outcomes);
const vote = z.enum(votes);

const step = z.enum(autonomySteps).optional().meta({
  description: "The step of autonomy that a go opens: said at a step's gate, left out at any other.",
});

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
    step,
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
  body: z.object({ reason: words, name: words, step }).meta({ id: "GateOverride" }),
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
