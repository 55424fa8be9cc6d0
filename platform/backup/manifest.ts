import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { copiedTables, isLeftOut, lastMigration } from "./our-tables.ts";
import { damaged } from "./problems.ts";

export const FORMAT = "pilothouse backup 1";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const schema = z.object({
  format: z.literal(FORMAT),
  /** The version of Pilothouse that made it. */
  version: z.string(),
  madeAt: z.string(),
  /** The last migration of the tables in it. */
  tables: z.string(),
  postgres: z.string(),
  copies: z.array(
    z.object({
      table: z.string(),
      columns: z.array(z.string()),
      /** Where it lies in the backup. */
      file: z.string(),
      rows: count,
      bytes: count,
      /** Of the file as it lies there. */
      sha256,
    }),
  ),
  /** Files of the data directory; each lies in the backup under its hash. */
  files: z.array(z.object({ path: z.string(), bytes: count, sha256 })),
  /** The signed head of each workspace's log. */
  heads: z.array(
    z.object({
      workspace: z.uuid(),
      size: count,
      root: sha256,
      recordedAt: z.string(),
      publicKey: z.string(),
      signature: z.string(),
    }),
  ),
});

/** What is in a backup. Written last: a folder without it is no backup. */
export type Manifest = z.infer<typeof schema>;

export const MANIFEST = "manifest.json";

/** @throws {damaged} */
export function readManifest(folder: string): Manifest {
  const refuse = (because: string) => damaged({ place: MANIFEST, because });
  let text: string;
  try {
    text = readFileSync(path.join(folder, MANIFEST), "utf8");
  } catch {
    throw refuse(`it is not there, so ${folder} is no backup, or one that was not finished`);
  }
  const read = schema.safeParse(parsed(text));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw refuse(`${issue?.path.join(".") || "all of it"}: ${issue?.message ?? "cannot be read"}`);
  }
  const stray = [...read.data.copies.map(({ file }) => file), ...read.data.files.map((file) => file.path)].find(leadsOut);
  if (stray !== undefined) throw refuse(`${stray} leads out of the folder`);
  const strange = read.data.files.find((file) => isLeftOut(file.path))?.path;
  if (strange !== undefined) throw refuse(`${strange} is no file of a backup`);
  const { tables, copies } = read.data;
  // Which tables others have, only they know; those are restored by the version that made them.
  const missing =
    tables === lastMigration().tag ? copiedTables().find(({ table }) => !copies.some((one) => one.table === table)) : undefined;
  if (missing !== undefined) throw refuse(`${missing.table} is not in it`);
  return read.data;
}

const leadsOut = (place: string): boolean => path.isAbsolute(place) || path.normalize(place).split(path.sep).includes("..");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
