import { type Command, WrongUse } from "#platform/command";
import { listMembers, makePasswordLink } from "../contract/index.ts";
import { workspaceOf, workspaceOption } from "./where.ts";

export const passwordLink: Command = {
  name: "password link",
  summary: "Make a link with which a member chooses a new password, and print it, once.",
  usage: "E-MAIL",
  options: workspaceOption,
  examples: ["pilothouse password link ada@example.com"],
  run: async (typed, terminal) => {
    const [email, ...more] = typed.words;
    if (email === undefined || more.length > 0) throw new WrongUse("Say whose password: one e-mail address.");
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const { members } = await connection.call(listMembers, { params: { workspace } });
    const member = members.find((one) => one.email.toLowerCase() === email.toLowerCase());
    if (!member) throw new WrongUse(`Nobody of ${workspace} has the address ${email}.`);
    const { link, until } = await connection.call(makePasswordLink, { params: { workspace, member: member.id } });
    if (terminal.json) terminal.print(JSON.stringify({ link, until }));
    else {
      terminal.print(link ?? "");
      terminal.complain(
        `It works once, until ${until}, and is not shown again. Put your server's address in front where this one is not yours.`,
      );
    }
    return 0;
  },
};
