import { workspaceOption } from "#chapters/workspace/cli";
import type { Command } from "#platform/command";
import { measuringOptions } from "./measured.ts";

/** `pilothouse data push FILE`: measured here, and only the profile goes to a server: counts and figures, no row. */
export const pushCommand: Command = {
  name: "data push",
  summary:
    "Measure a table here, and send only its profile (counts and figures, no row) to the data set of a server: PILOTHOUSE_URL with PILOTHOUSE_KEY.",
  usage: "FILE --data-set NAME",
  options: {
    "data-set": { type: "string", value: "NAME", says: "The data set it is a version of, by name or id." },
    new: { type: "boolean", says: "Name the data set where there is none of that name." },
    version: { type: "string", value: "NAME", says: "What this version is called; today's date where it is left out." },
    question: { type: "string", value: "TEXT", says: "The question of the data set that it is measured for, in its words or by id." },
    ...workspaceOption,
    ...measuringOptions,
  },
  examples: [
    "pilothouse data push customers.csv --data-set Customers --target churned",
    "pilothouse data push report.json --data-set Customers --version 2026-11",
  ],
  run: async (typed, terminal) => (await import("./run-push.ts")).runPush(typed, terminal),
};
