import { isDay, type Role, roles } from "#kernel";
import { type Command, WrongUse } from "#platform/command";
import { makeKey } from "../contract/index.ts";
import { workspaceOf, workspaceOption } from "./where.ts";

export const keyCreate: Command = {
  name: "key create",
  summary: "Make an API key and print it, once.",
  usage: "[NAME] [--role ROLE] [--scope SCOPE …] [--until DAY]",
  options: {
    ...workspaceOption,
    role: { type: "string", value: "ROLE", says: `One of ${roles.join(", ")}; member when left out.` },
    scope: {
      type: "string",
      multiple: true,
      value: "SCOPE",
      says: "What it is for: *, chapter:*, *:read or chapter:permission. * when left out.",
    },
    until: { type: "string", value: "DAY", says: "The last day it works, e.g. 2027-01-31. Never ends when left out." },
  },
  examples: ["pilothouse key create ci --role member --scope 'lifecycle:*' --until 2027-01-31"],
  run: async (typed, terminal) => {
    const role = typed.text("role") ?? "member";
    const until = typed.text("until") ?? null;
    if (!isRole(role)) throw new WrongUse(`--role is one of ${roles.join(", ")}.`);
    if (until !== null && !isDay(until)) throw new WrongUse("--until is a day such as 2027-01-31.");
    if (typed.words.length > 1) throw new WrongUse("Put the key's name in quotes.");
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const scopes = typed.texts("scope").length > 0 ? [...typed.texts("scope")] : ["*"];
    const body = { name: typed.words[0] ?? "Made at the console", role, scopes, until };
    const { key, secret } = await connection.call(makeKey, { params: { workspace }, body });
    if (terminal.json) terminal.print(JSON.stringify({ ...key, secret }));
    else {
      terminal.print(secret ?? "");
      terminal.complain(`A ${key.role} key of ${workspace}. It is not shown again.`);
    }
    return 0;
  },
};

const isRole = (text: string): text is Role => roles.some((role) => role === text);
