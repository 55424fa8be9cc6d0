import { realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { GivenFile } from "./given-file.ts";

/**
 * A path under which DuckDB reads the very file that is held open: its own may come to mean another, and may have signs in it that DuckDB
 * takes for a pattern. Where the system cannot name an open file, a link in a folder that is ours.
 */
export function readableAs({ path, handle }: GivenFile, folder: string): string {
  if (process.platform === "linux") return `/proc/self/fd/${handle.fd}`;
  const link = join(folder, "given");
  symlinkSync(realpathSync(path), link);
  return link;
}
