import { type Command, type Terminal, WrongUse } from "#platform/command";
import type { Verdict } from "#platform/ledger";
import { verifyWorkspace } from "../contract/index.ts";
import { exportOptions, linesOf, readText, wordsBeside } from "./sidecar.ts";
import { workspaceOf, workspaceOption } from "./where.ts";

export const ledgerVerify: Command = {
  name: "ledger verify",
  summary:
    "Check every entry and word against the hashes and the signed head: of an export, with nothing else at hand, or of what is stored.",
  usage: "[FILE]",
  options: { ...workspaceOption, ...exportOptions },
  examples: ["pilothouse ledger verify acme.ndjson", "pilothouse ledger verify --workspace acme"],
  run: async (typed, terminal) => {
    const [file, ...rest] = typed.words;
    if (rest.length > 0) throw new WrongUse("Name one file, or none to check what is stored.");
    if (file !== undefined) {
      const publicKey = typed.text("public-key");
      const { verifyExport } = await import("#platform/ledger");
      const exported = { entries: linesOf(readText(file)), words: linesOf(wordsBeside(file, typed.text("words"))) };
      return told(await verifyExport({ ...exported, ...(publicKey === undefined ? {} : { publicKey }) }), file, terminal);
    }
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    return told(await connection.call(verifyWorkspace, { params: { workspace } }), workspace, terminal);
  },
};

function told(verdict: Verdict, what: string, { json, print }: Terminal): 0 | 1 {
  if (json) print(JSON.stringify(verdict));
  else if (verdict.holds) {
    const withheld = verdict.withheld > 0 ? `, ${verdict.withheld} of them by their hash alone` : "";
    print(`${what} is whole: ${verdict.size} entries${withheld}, ${verdict.words} words of people, root ${verdict.root}.`);
  } else print(`${what} is not as it was written: ${verdict.sequence === null ? "" : `entry ${verdict.sequence}: `}${verdict.because}.`);
  return verdict.holds ? 0 : 1;
}
