import type { Command } from "#platform/command";
import { briefCommand } from "./brief.ts";

export const reportingCommands: readonly Command[] = [briefCommand];
