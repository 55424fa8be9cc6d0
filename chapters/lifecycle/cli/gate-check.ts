import type { Command } from "#platform/command";
import { checkGateEndpoint } from "../contract/index.ts";
import { findProject } from "./find-project.ts";
import { everyOption, inWorkspace, word } from "./in-workspace.ts";

/** `pilothouse gate check`: the gate's answer as an exit code. */
export const gateCheck: Command = {
  name: "gate check",
  summary:
    "Exit 0 when a go could be decided on the record now, or a go stands and nothing contradicts it (no condition missed, no evidence against a criterion that must be met); exit 1 when not, with the reasons.",
  usage: "PROJECT [--criteria-only]",
  options: {
    ...everyOption,
    "criteria-only": {
      type: "boolean",
      says: "Only what the criteria that must be met come to; phase, votes and pre-mortem are people's.",
    },
  },
  examples: ['pilothouse gate check "Churn model"', 'pilothouse gate check "Churn model" --criteria-only'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const query = { scope: typed.flag("criteria-only") ? "criteria" : "go" } as const;
    const check = await connection.call(checkGateEndpoint, { params: { workspace, project }, query });
    terminal.print(terminal.json ? JSON.stringify(check) : [check.says, ...check.reasons.map((reason) => `- ${reason}`)].join("\n"));
    return check.passes ? 0 : 1;
  },
};
