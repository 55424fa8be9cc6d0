import type { Command } from "#platform/command";
import { calibrationCommand } from "./calibration.ts";
import { forecastCommand } from "./forecast.ts";

export const forecastingCommands: readonly Command[] = [forecastCommand, calibrationCommand];
