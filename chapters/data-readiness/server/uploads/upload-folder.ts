import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type Incoming, type KeptUpload, keepUpload, sweepUploads } from "#platform/http";

/** Where raw files lie until they are measured: a folder a workspace, each file under the id of its row, so that no name of anybody's leads anywhere. */
export interface UploadFolder {
  /** What tells this data directory from others that share the database. */
  readonly place: () => Promise<string>;
  readonly pathOf: (workspace: string, id: string) => string;
  readonly keep: (workspace: string, id: string, file: Incoming) => Promise<KeptUpload>;
  readonly remove: (workspace: string, id: string) => Promise<void>;
  readonly has: (workspace: string, id: string) => Promise<boolean>;
  /** All that lie here, with how long each has been lying, by the machine's own clock: a disk knows no other. */
  readonly all: () => Promise<readonly { readonly workspace: string; readonly id: string; readonly ageMs: number }[]>;
  /** Takes away what was being sent when an earlier process ended. */
  readonly sweepParts: () => Promise<void>;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param dataDir Left out by what keeps nothing: a folder of its own is made when the first file comes. */
export function uploadFolder(dataDir: string | undefined): UploadFolder {
  let root: string | undefined;
  const folder = (): string => {
    root ??= dataDir === undefined ? mkdtempSync(path.join(os.tmpdir(), "pilothouse-uploads-")) : path.join(dataDir, "uploads");
    return root;
  };
  const pathOf = (workspace: string, id: string): string => {
    if (!ID.test(workspace) || !ID.test(id)) throw new RangeError("uploads lie under ids of ours");
    return path.join(folder(), workspace, id);
  };
  let place: Promise<string> | undefined;
  return {
    place: () => {
      place ??= placeIn(folder());
      return place;
    },
    pathOf,
    keep: (workspace, id, file) => keepUpload(file, { folder: path.dirname(pathOf(workspace, id)), name: id }),
    remove: (workspace, id) => rm(pathOf(workspace, id), { force: true }),
    has: async (workspace, id) => (await stat(pathOf(workspace, id)).catch(() => undefined)) !== undefined,
    all: async () => {
      if (root === undefined && dataDir === undefined) return [];
      const names = await readdir(folder(), { recursive: true }).catch(() => []);
      const found = await Promise.all(names.map((name) => fileAt(folder(), name)));
      return found.filter((one) => one !== undefined);
    },
    sweepParts: async () => {
      if (root !== undefined || dataDir !== undefined) await sweepUploads(folder(), new Date());
    },
  };
}

async function placeIn(folder: string): Promise<string> {
  const file = path.join(folder, "place");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // of two processes that share a folder, the first gives it its name, and none ever reads half of it
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, randomUUID(), { mode: 0o600, flush: true });
  await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
  const said = (await readFile(file, "utf8")).trim();
  if (!ID.test(said)) throw new RangeError(`${file} holds no id; remove it, and a new one is made`);
  return said;
}

async function fileAt(folder: string, name: string) {
  const [workspace = "", id = "", ...more] = name.split(path.sep);
  if (more.length > 0 || !ID.test(workspace) || !ID.test(id)) return undefined;
  const found = await stat(path.join(folder, name)).catch(() => undefined);
  return found?.isFile() ? { workspace, id, ageMs: Date.now() - found.mtimeMs } : undefined;
}
