import type { Command } from "#platform/command";
import { assessCommand } from "./assess.ts";
import { compareCommand } from "./compare.ts";
import { lookCommand } from "./look.ts";
import { pushCommand } from "./push.ts";

/** What this chapter adds to `pilothouse`. */
export const dataReadinessCommands: readonly Command[] = [assessCommand, lookCommand, compareCommand, pushCommand];
