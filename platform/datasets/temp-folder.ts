import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that nobody else may read, and what takes it away with all that is in it. */
export interface TempFolder {
  readonly path: string;
  readonly remove: () => void;
}

export async function tempFolder(): Promise<TempFolder> {
  const path = await mkdtemp(join(tmpdir(), "pilothouse-table-")); // 0700
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
