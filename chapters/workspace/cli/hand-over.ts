import { type Command, WrongUse } from "#platform/command";
import { handOver } from "../contract/index.ts";
import { saveExport } from "./export.ts";

export const handOverCommand: Command = {
  name: "hand-over",
  summary: "Hand a workspace over: print a link that makes its new owner, and step back when it is taken.",
  usage: "WORKSPACE --to E-MAIL [--leave] [--from E-MAIL] [--export FILE]",
  options: {
    to: { type: "string", value: "E-MAIL", says: "Who takes it; the link is for them, for 14 days, once." },
    leave: { type: "boolean", says: "Leave when it is taken, instead of becoming viewer." },
    from: { type: "string", value: "E-MAIL", says: "Which owner hands it over, where there are several." },
    export: { type: "string", value: "FILE", says: "Also write the whole record, for a server of their own." },
  },
  examples: ["pilothouse hand-over acme --to client@acme.example --export acme.ndjson"],
  run: async (typed, terminal) => {
    const [workspace, ...more] = typed.words;
    const [email, from, file] = [typed.text("to"), typed.text("from"), typed.text("export")];
    if (workspace === undefined || more.length > 0) throw new WrongUse("Name one workspace, as its address has it.");
    if (email === undefined) throw new WrongUse("Say who takes it: --to E-MAIL.");
    const connection = await terminal.connect();
    const words = file === undefined ? undefined : await saveExport(connection, workspace, file);
    const afterwards = typed.flag("leave") ? "leaves" : "viewer";
    const body = { email, afterwards, ...(from === undefined ? {} : { from }) } as const;
    const { link, giver, invitation } = await connection.call(handOver, { params: { workspace }, body });
    if (terminal.json) {
      terminal.print(JSON.stringify({ link, giver, until: invitation.until, ...(file === undefined ? {} : { entries: file, words }) }));
      return 0;
    }
    terminal.print(link ?? "");
    const becomes = afterwards === "leaves" ? "leaves" : "becomes viewer";
    terminal.complain(
      `Pass it on to ${email} yourself: it works once, until ${invitation.until}. When it is taken they are owner, and ${giver} ${becomes}; until then nothing changes, and an admin can withdraw it in the settings.`,
    );
    if (file !== undefined)
      terminal.complain(
        `The record is in ${file}, the words of people in ${words}. On a server of their own, \`pilothouse restore ${file}\` gives the same root.`,
      );
    return 0;
  },
};
