import type { Command } from "#platform/command";
import { assessCommand } from "./assess.ts";

/** What this chapter adds to `pilothouse`. */
export const dataReadinessCommands: readonly Command[] = [assessCommand];
