import type { Command } from "#platform/command";
import { evidencePush } from "./evidence-push.ts";
import { projectCommands } from "./project-commands.ts";

/** What this chapter adds to `pilothouse`. */
export const lifecycleCommands: readonly Command[] = [...projectCommands, evidencePush];
