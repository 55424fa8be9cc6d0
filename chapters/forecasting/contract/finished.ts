import { z } from "zod";
import { citeView } from "#chapters/lifecycle/contract";
import { dayOrders } from "#chapters/lifecycle/domain";
import { asOfQuery, idField, workspaceParams } from "#chapters/workspace/contract";
import { endings, finishedRoles } from "../domain/index.ts";
import { kindField } from "./kind-field.ts";
import { finishedPath, mayRead, mayReport } from "./paths.ts";
import { wordsRead, wordsSaid } from "./record-fields.ts";

const day = z.iso.date();
const role = z.enum(finishedRoles);
const MOST_CHARACTERS = 500_000;

const finishedFields = {
  name: z.string(),
  kind: kindField.nullable(),
  startedOn: day,
  promisedOn: day.nullable().meta({ description: "The first day that was promised; null where planned days were told." }),
  plannedDays: z.number().meta({ description: "Days that it was first planned to take." }),
  finishedOn: day,
  ending: z.enum(endings),
  ratio: z.number().meta({ description: "Days taken / days first planned; above 1 it took longer." }),
};

const finishedView = z
  .object({
    asOf: day,
    projects: z
      .array(
        z.object({
          id: idField,
          ...finishedFields,
          reported: citeView,
          withdrawn: z.object({ because: wordsRead, on: day }).nullable(),
        }),
      )
      .meta({ description: "Reported history, the one that finished last first." }),
    counting: z.int().meta({ description: "How many of them count: not withdrawn." }),
    shipped: z.int().meta({ description: "How many of those shipped." }),
    middleRatio: z
      .number()
      .nullable()
      .meta({ description: "Median of days taken / days first planned over those that shipped; null where none did." }),
    kinds: z.array(z.object({ kind: kindField, says: z.string() })).meta({
      description: "What they make of the next forecast of each kind, and how much of that is the kind’s own; empty where none shipped.",
    }),
  })
  .meta({ id: "FinishedProjects" });
export type FinishedView = z.infer<typeof finishedView>;

const tableSaid = z
  .object({
    text: z
      .string()
      .min(1, { error: "Paste the table with its headings, or send the file's text." })
      .max(MOST_CHARACTERS, { error: "Send at most half a million characters at once." })
      .meta({ description: "CSV, or cells pasted from a spreadsheet; the first line holds the headings." }),
    dayOrder: z.enum(dayOrders).optional().meta({ description: "How 03/04/2026 is read; left out, the column's own days show it." }),
    columns: z
      .array(z.object({ column: z.string().max(200), role: role.nullable() }))
      .max(200)
      .optional()
      .meta({ description: "What columns hold, where the guess is wrong." }),
  })
  .meta({ id: "FinishedTable" });

const preview = z
  .object({
    columns: z.array(z.object({ column: z.string(), role: role.nullable() })),
    read: z.array(
      z.object({
        row: z.int(),
        ...finishedFields,
        known: z.boolean().meta({ description: "Kept already: the same name, start and end. It is not kept twice." }),
        remarks: z.array(z.string()).meta({ description: "What was guessed in reading it." }),
      }),
    ),
    refused: z.array(z.object({ row: z.int(), column: z.string().nullable(), says: z.string() })),
  })
  .meta({ id: "FinishedPreview" });
export type FinishedPreview = z.infer<typeof preview>;

export const listFinished = {
  method: "GET",
  path: finishedPath,
  summary: "List finished projects that were reported: how long each took against its first plan.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: finishedView,
  cache: "record",
} as const;

export const lookAtFinished = {
  method: "POST",
  path: `${finishedPath}/preview`,
  summary: "Read a table of finished projects without keeping it: each row read, or refused with row, column and reason.",
  can: mayReport,
  params: workspaceParams,
  body: tableSaid,
  reply: preview,
  bodyLimit: 2_000_000,
} as const;

export const keepFinished = {
  method: "POST",
  path: finishedPath,
  summary: "Keep the rows of a table of finished projects that can be read, as reported history.",
  can: mayReport,
  params: workspaceParams,
  body: tableSaid,
  reply: finishedView,
  bodyLimit: 2_000_000,
} as const;

export const withdrawFinishedEndpoint = {
  method: "POST",
  path: `${finishedPath}/:finished/withdraw`,
  summary: "Say that a reported project should not count, and why.",
  can: mayReport,
  params: z.object({ ...workspaceParams.shape, finished: idField }),
  body: z.object({ because: wordsSaid }).meta({ id: "FinishedWithdrawal" }),
  reply: finishedView,
} as const;
