import { z } from "zod";
import { headView } from "./audit.ts";
import { emailField, nameField, passwordField } from "./fields.ts";
import { slug, workspaceParams } from "./params.ts";

const path = "/api/v1/workspaces/:workspace";
const MEGABYTE = 1024 * 1024;
const placeView = z.object({ slug: z.string(), name: z.string() });

export const exportWorkspace = {
  method: "GET",
  path: `${path}/export`,
  summary: "The record as NDJSON, byte for byte what its hashes cover, or the words of people that go beside it.",
  can: { permission: "workspace:export", least: "admin" },
  params: workspaceParams,
  query: z.object({ part: z.enum(["entries", "words"]).default("entries") }),
  reply: z.null(),
  produces: ["application/x-ndjson"],
} as const;

/** Whether a record is as it was signed. */
const verdictView = z
  .discriminatedUnion("holds", [
    z.object({
      holds: z.literal(true),
      workspace: z.string(),
      size: z.int(),
      root: z.string(),
      words: z.int().meta({ description: "Words that were checked against their commitments." }),
      withheld: z.int().meta({ description: "Entries of which an export holds the hash alone." }),
    }),
    z.object({
      holds: z.literal(false),
      sequence: z.int().nullable().meta({ description: "The first entry that is not as it was written." }),
      because: z.string(),
    }),
  ])
  .meta({ id: "Verdict" });

export const verifyWorkspace = {
  method: "GET",
  path: `${path}/verification`,
  summary: "Check every stored entry and word against the hashes and the head.",
  can: { permission: "workspace:export", least: "admin" },
  perMinute: 30,
  timeoutSeconds: 900,
  params: workspaceParams,
  reply: verdictView,
} as const;

export const importHistory = {
  method: "POST",
  path: `${path}/import`,
  summary: "Bring in history from elsewhere: written now, marked as imported for good, into streams that it opens.",
  can: { permission: "workspace:import", least: "admin" },
  params: workspaceParams,
  bodyLimit: 64 * MEGABYTE,
  timeoutSeconds: 900,
  body: z
    .object({
      drafts: z
        .array(
          z.object({
            stream: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*\/[A-Za-z0-9][A-Za-z0-9_.:~-]{0,199}$/, {
              error: "Write a stream as chapter/noun/id.",
            }),
            kind: z.string().max(200),
            version: z.int().positive().default(1),
            at: z.string().max(40),
            body: z.record(z.string(), z.unknown()),
          }),
        )
        .min(1, { error: "Send at least one entry." })
        .max(200_000),
    })
    .meta({ id: "History" }),
  reply: z.object({ imported: z.int(), head: headView }).meta({ id: "Imported" }),
} as const;

export const restoreWorkspace = {
  method: "POST",
  path: "/api/v1/restore",
  summary: "Take in a whole exported workspace, byte for byte: the same entries, the same root.",
  can: "signed-in",
  bodyLimit: 512 * MEGABYTE,
  timeoutSeconds: 900,
  body: z
    .object({
      entries: z.string().meta({ description: "NDJSON, as exported." }),
      words: z.string().default("").meta({ description: "The NDJSON that goes beside it; words that are not in it count as erased." }),
      publicKey: z.string().max(500).optional().meta({ description: "The key that must have signed the head." }),
    })
    .meta({ id: "ExportedWorkspace" }),
  reply: z.object({ workspace: placeView, head: headView }).meta({ id: "Restored" }),
} as const;

export const initInstallation = {
  method: "POST",
  path: "/api/v1/init",
  summary: "Open a workspace without a browser, with its owner: for this machine's own command line alone.",
  can: "signed-in",
  body: z
    .object({
      workspace: nameField,
      slug: slug.optional(),
      owner: z.object({ email: emailField, name: nameField, password: passwordField }).optional(),
    })
    .meta({ id: "Init" }),
  reply: z.object({ workspace: placeView, owner: z.string().nullable() }).meta({ id: "Initialised" }),
} as const;
