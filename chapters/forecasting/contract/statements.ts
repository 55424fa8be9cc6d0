import { z } from "zod";
import { citeView } from "#chapters/lifecycle/contract";
import { asOfQuery, dayField, idField, workspaceParams } from "#chapters/workspace/contract";
import { resolutions } from "../domain/index.ts";
import { answer } from "./answer-field.ts";
import { mayAnswer, mayAsk, mayRead, mayResolve, statementParams, statementPath, statementsPath, suggestionsPath } from "./paths.ts";
import { probabilityField, wordsRead, wordsSaid } from "./record-fields.ts";

const day = z.iso.date();
const outcome = z.enum(resolutions);
const chance = z.number().min(0).max(1);
const MOST_LISTED = 100;

/** What a chance is to be taken for by what is learnt from the record; what was said stands beside it. */
const putRight = answer(z.object({ chance, shift: z.number(), slope: z.number(), claims: z.int(), says: z.string() }));

const statementView = z
  .object({
    id: idField,
    claim: wordsRead,
    project: z.object({ id: idField, name: z.string() }).nullable(),
    criterion: idField.nullable().meta({ description: "The criterion by which it resolves by itself." }),
    resolvesOn: day,
    made: citeView.pick({ entry: true, on: true, recordedOn: true, imported: true }),
    state: z.enum(["open", "due", "resolved"]).meta({ description: "Due: its day has come, and nobody has said yet how it ended." }),
    mayAnswer: z.boolean(),
    given: z.int().meta({ description: "How many people have answered." }),
    own: z.array(z.object({ on: day, probability: chance })).meta({ description: "Your own answers, the newest last." }),
    shown: z.boolean().meta({ description: "Whether you may see others' answers: once yours is in, or it is resolved." }),
    says: z.string().meta({ description: "What you see or why you see nothing yet, as a sentence." }),
    pooled: chance.nullable().meta({
      description: "The geometric mean of odds of the newest answers, as they were said; null while they are hidden, or there is none.",
    }),
    putRight: putRight
      .nullable()
      .meta({ description: "The pooled answer put right by everybody's record, from five people and twenty claims on: what to go by." }),
    ownPutRight: putRight
      .nullable()
      .meta({ description: "Your own newest answer put right by your own record, which only you see; null where you gave none." }),
    others: z.array(chance).meta({ description: "The newest answers of the others, without names, the lowest first." }),
    history: z
      .array(z.object({ on: day, pooled: chance, given: z.int() }))
      .meta({ description: "The pooled answer after each day on which somebody answered." }),
    resolution: z
      .object({
        outcome,
        on: day,
        because: wordsRead,
        evidence: z.int().nullable().meta({ description: "The entry that shows it." }),
        cite: citeView,
        corrects: z.int().meta({ description: "How many resolutions it puts right." }),
      })
      .nullable(),
    settles: z
      .object({ outcome, on: day, because: z.string(), evidence: z.int().nullable() })
      .nullable()
      .meta({ description: "How its criterion says that it ended, until that is written down." }),
  })
  .meta({ id: "Statement" });
export type StatementView = z.infer<typeof statementView>;

const statementsView = z.object({ asOf: day, total: z.int(), statements: z.array(statementView) }).meta({ id: "Statements" });

export const listStatements = {
  method: "GET",
  path: statementsPath,
  summary: "List statements of confidence: the open ones by the day they resolve, then the resolved ones, the newest first.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery.extend({
    project: idField.optional(),
    state: z
      .enum(["open", "due", "resolved", "unanswered"])
      .optional()
      .meta({ description: "Unanswered: open, and without an answer of yours." }),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(MOST_LISTED).default(50),
  }),
  reply: statementsView,
} as const;

export const getStatement = {
  method: "GET",
  path: statementPath,
  summary: "Read a statement of confidence: what is claimed, your answers, and the others' once yours is in.",
  can: mayRead,
  params: statementParams,
  query: asOfQuery,
  reply: statementView,
} as const;

export const makeStatementEndpoint = {
  method: "POST",
  path: statementsPath,
  summary: "Make a statement that resolves on a day: in your own words, or drawn from a criterion so that it resolves by itself.",
  can: mayAsk,
  params: workspaceParams,
  body: z
    .object({
      claim: wordsSaid.optional(),
      project: idField.optional(),
      criterion: idField.optional().meta({ description: "Of the project named beside it." }),
      resolvesOn: dayField.optional().meta({ description: "A criterion's own day where it is left out." }),
      probability: probabilityField.optional().meta({ description: "Your own answer, at once." }),
    })
    .refine(({ criterion, project }) => criterion === undefined || project !== undefined, {
      path: ["project"],
      error: "Name the project that the criterion belongs to.",
    })
    .meta({ id: "StatementMade" }),
  reply: statementView,
} as const;

export const answerStatementEndpoint = {
  method: "POST",
  path: `${statementPath}/answers`,
  summary: "Say how likely you take it to be; a later answer stands beside the earlier one.",
  can: mayAnswer,
  params: statementParams,
  body: z.object({ probability: probabilityField }).meta({ id: "StatementAnswer" }),
  reply: statementView,
} as const;

export const resolveStatementEndpoint = {
  method: "POST",
  path: `${statementPath}/resolution`,
  summary: "Say how it ended, with what shows it, or void it with a reason: then nobody is scored.",
  can: mayResolve,
  params: statementParams,
  body: z
    .object({
      outcome,
      because: wordsSaid,
      evidence: z.int().min(0).optional().meta({ description: "The place in the record of the entry that shows it." }),
    })
    .meta({ id: "StatementResolution" }),
  reply: statementView,
} as const;

const suggestion = z
  .object({ project: idField, name: z.string(), criterion: idField, claim: z.string(), resolvesOn: day, because: z.string() })
  .meta({ id: "SuggestedStatement" });

export const suggestStatementsEndpoint = {
  method: "GET",
  path: suggestionsPath,
  summary: "Suggest short questions that resolve within two weeks by criteria, so that a track record grows.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery.extend({ project: idField.optional() }),
  reply: z.object({ asOf: day, suggestions: z.array(suggestion) }).meta({ id: "SuggestedStatements" }),
} as const;
