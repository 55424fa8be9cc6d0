import type { Command } from "#platform/command";
import { calibrationCommand } from "./calibration.ts";

export const forecastingCommands: readonly Command[] = [calibrationCommand];
