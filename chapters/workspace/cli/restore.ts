import { existsSync } from "node:fs";
import path from "node:path";
import { type Command, WrongUse } from "#platform/command";
import { restoreWorkspace } from "../contract/index.ts";
import { exportOptions, readText, wordsBeside } from "./sidecar.ts";

export const restore: Command = {
  name: "restore",
  summary: "Take in a whole exported workspace, byte for byte; its root stays the same.",
  usage: "FILE",
  options: exportOptions,
  examples: ["pilothouse restore acme.ndjson"],
  run: async (typed, terminal) => {
    const [file, ...rest] = typed.words;
    if (file === undefined || rest.length > 0) throw new WrongUse("Name the one file that `pilothouse export` wrote.");
    if (existsSync(path.join(file, "manifest.json")))
      throw new WrongUse(`${file} is a backup of everything; \`pilothouse backup restore ${file}\` takes it in.`);
    const publicKey = typed.text("public-key");
    const body = {
      entries: readText(file),
      words: wordsBeside(file, typed.text("words")),
      ...(publicKey === undefined ? {} : { publicKey }),
    };
    const { workspace, head } = await (await terminal.connect()).call(restoreWorkspace, { body });
    if (terminal.json) terminal.print(JSON.stringify({ workspace, head }));
    else
      terminal.print(
        `${workspace.name} is back as ${workspace.slug}: ${head.size} entries, root ${head.root}.\nIts keys and sessions stay behind: \`pilothouse key create --workspace ${workspace.slug}\` makes a new key.`,
      );
    return 0;
  },
};
