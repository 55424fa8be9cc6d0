import type { DayOrder } from "#chapters/lifecycle/domain";
import type { ColumnRead } from "./reading.ts";

/** One column with all that reading its cells needs. */
export interface ReadColumn extends ColumnRead {
  readonly index: number;
  readonly heading: string;
  readonly order: DayOrder;
  readonly orderIsSet: boolean;
  readonly orderIsGuess: boolean;
  readonly conflict: boolean;
}
