import type { Command } from "#platform/command";
import { evidencePush } from "./evidence-push.ts";
import { gateCheck } from "./gate-check.ts";
import { gateCommands } from "./gate-commands.ts";
import { launchCommands } from "./launch-commands.ts";
import { projectCommands } from "./project-commands.ts";
import { stopCommands } from "./stop-commands.ts";
import { trialPlanCommand } from "./trial-plan.ts";

export { findProject } from "./find-project.ts";

/** What this chapter adds to `pilothouse`. */
export const lifecycleCommands: readonly Command[] = [
  ...projectCommands,
  ...gateCommands,
  ...stopCommands,
  ...launchCommands,
  evidencePush,
  gateCheck,
  trialPlanCommand,
];
