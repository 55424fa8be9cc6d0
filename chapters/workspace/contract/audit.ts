import { z } from "zod";
import { workspaceParams } from "./params.ts";

const path = "/api/v1/workspaces/:workspace";
const can = { permission: "workspace:audit", least: "viewer" } as const;
const whole = z.coerce
  .number()
  .int()
  .nonnegative()
  .max(2 ** 31 - 1);

const entryView = z
  .object({
    sequence: z.int(),
    stream: z.string(),
    kind: z.string(),
    version: z.int(),
    at: z.string(),
    recordedAt: z.string(),
    by: z.string(),
    /** Who that is, where it is a member whose name was not erased. */
    byName: z.string().nullable(),
    imported: z.boolean(),
    /** As its kind has it; the words of people as far as you may read them. */
    body: z.unknown(),
  })
  .meta({ id: "Entry" });

/** As RFC 6962 has it, over SHA-256; signed by Ed25519. */
export const headView = z
  .object({
    workspace: z.string(),
    size: z.int(),
    root: z.string(),
    recordedAt: z.string(),
    publicKey: z.string(),
    signature: z.string(),
  })
  .meta({ id: "Head" });

export const listEntries = {
  method: "GET",
  path: `${path}/entries`,
  summary: "The record, newest first, as far as your role reads.",
  can,
  params: workspaceParams,
  query: z.object({
    before: whole.optional().meta({ description: "Entries before this sequence number: the `next` of the page before." }),
    limit: whole.min(1).max(500).optional(),
    kind: z.string().max(200).optional(),
    stream: z.string().max(300).optional(),
  }),
  reply: z.object({ entries: z.array(entryView), next: z.int().nullable() }).meta({ id: "Entries" }),
} as const;

export const getEntry = {
  method: "GET",
  path: `${path}/entries/:sequence`,
  summary: "One entry, with the proof that it is in the log of the signed head.",
  can,
  params: z.object({ ...workspaceParams.shape, sequence: whole }),
  reply: z
    .object({
      entry: entryView,
      leaf: z.string().meta({ description: "The bytes under the leaf's hash." }),
      leafHash: z.string(),
      path: z.array(z.string()).meta({ description: "Hashes from the leaf to the root." }),
      head: headView,
    })
    .meta({ id: "EntryWithProof" }),
} as const;

export const getHead = {
  method: "GET",
  path: `${path}/head`,
  summary: "The signed head of the log: keep it, and prove later that nothing before it was changed.",
  can,
  params: workspaceParams,
  reply: headView,
} as const;

export const getConsistency = {
  method: "GET",
  path: `${path}/consistency`,
  summary: "Proof that the log of an older size is a beginning of that of a newer one.",
  can,
  params: workspaceParams,
  query: z.object({ older: whole, newer: whole.optional().meta({ description: "The present size where it is left out." }) }),
  reply: z.object({ older: z.int(), newer: z.int(), path: z.array(z.string()), head: headView }).meta({ id: "Consistency" }),
} as const;

export const watchChanges = {
  method: "GET",
  path: `${path}/entries/live`,
  summary: "Entries as they are appended, as server-sent events.",
  can,
  params: workspaceParams,
  query: z.object({
    after: whole.optional().meta({
      description:
        "The last entry you know: you are told what came since. Left out: what comes from now on. `Last-Event-ID` does the same.",
    }),
  }),
  reply: z.null(),
} as const;
