import { dataReadinessCommands } from "#chapters/data-readiness/cli";
import { forecastingCommands } from "#chapters/forecasting/cli";
import { lifecycleCommands } from "#chapters/lifecycle/cli";
import { reportingCommands } from "#chapters/reporting/cli";
import { workspaceCommands } from "#chapters/workspace/cli";
import type { Command } from "#platform/command";

/** Every command of `pilothouse`; a chapter with commands is a line here. */
export const commands: readonly Command[] = [
  ...reportingCommands,
  ...workspaceCommands,
  ...lifecycleCommands,
  ...dataReadinessCommands,
  ...forecastingCommands,
];
