import type { Command } from "#platform/command";
import { calibrationCommand } from "./calibration.ts";
import { forecastCommand } from "./forecast.ts";
import { recordCommands } from "./record-commands.ts";
import { statementCommands } from "./statement-commands.ts";
import { throughputCommands } from "./throughput-commands.ts";
import { worthCommand } from "./worth-say.ts";

export const forecastingCommands: readonly Command[] = [
  forecastCommand,
  worthCommand,
  calibrationCommand,
  ...statementCommands,
  ...recordCommands,
  ...throughputCommands,
];
