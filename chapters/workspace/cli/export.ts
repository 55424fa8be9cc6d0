import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Command, type Connection, WrongUse } from "#platform/command";
import { sidecarOf } from "./sidecar.ts";
import { workspaceOf, workspaceOption } from "./where.ts";

export const exportCommand: Command = {
  name: "export",
  summary: "Write a workspace's record as NDJSON, and beside it the words of people.",
  usage: "[FILE]",
  options: workspaceOption,
  examples: ["pilothouse export acme.ndjson"],
  run: async (typed, terminal) => {
    if (typed.words.length > 1) throw new WrongUse("Name one file.");
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const file = typed.words[0] ?? `${workspace}.ndjson`;
    const words = await saveExport(connection, workspace, file);
    terminal.print(
      terminal.json
        ? JSON.stringify({ workspace, entries: file, words })
        : `${workspace} is in ${file}; the words of people are in ${words}.`,
    );
    return 0;
  },
};

/** Writes a workspace's record, and the words beside it. @returns Where those are. */
export async function saveExport(connection: Connection, workspace: string, file: string): Promise<string> {
  const words = sidecarOf(file);
  await save(connection, workspace, "entries", file);
  await save(connection, workspace, "words", words);
  return words;
}

async function save(connection: Connection, workspace: string, part: "entries" | "words", file: string): Promise<void> {
  const response = await connection.fetch("GET", `/api/v1/workspaces/${encodeURIComponent(workspace)}/export?part=${part}`);
  if (!response.body) throw new RangeError("an export has a body");
  await pipeline(Readable.fromWeb(response.body), createWriteStream(file, { mode: 0o600 }));
}
