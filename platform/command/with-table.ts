import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Terminal } from "./command.ts";

/** A table by its path; standard input is put into a file for as long as it is read. */
export async function withTable<T>(
  file: string,
  terminal: Terminal,
  use: (table: { readonly path: string; readonly name: string }) => Promise<T>,
): Promise<T> {
  if (file !== "-") return use({ path: file, name: basename(file) });
  const folder = await mkdtemp(join(tmpdir(), "pilothouse-input-"));
  try {
    const path = join(folder, "input");
    await writeFile(path, await terminal.readInput(), { mode: 0o600 });
    return await use({ path, name: "standard input" });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
