import { type Day, longDay } from "#kernel";
import type { WaitsView } from "../../contract/index.ts";
import { waitDaysSay } from "../../domain/index.ts";

type Wait = Pick<WaitsView["waits"][number], "low" | "median" | "high" | "times" | "ended" | "withdrawn">;

/** "5 to 30 days, as likely as not 12, on each visit". */
export const waitSays = (wait: Wait): string => `${waitDaysSay(wait)}, ${wait.times === "once" ? "once" : "on each visit"}`;

/** What became of it, in a sentence. */
export function waitStands({ ended, withdrawn, times }: Wait): string {
  if (withdrawn) return `Withdrawn on ${longDay(withdrawn.on as Day)}: ${withdrawn.because ?? "the reason was erased"}`;
  if (ended === null) return "";
  return times === "once"
    ? `It was there on ${longDay(ended as Day)}.`
    : `It was there on ${longDay(ended as Day)}, and counts again when the project comes back.`;
}
