import { count } from "#interface";
import { type Day, daysBetween, longDay } from "#kernel";
import type { DataSetView } from "../../contract/index.ts";
import type { Made } from "../data-set-shown.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Each version once, the newest first. */
export const versionChoices = (versions: DataSetView["versions"]): Choice[] =>
  [...new Set(versions.map(({ version }) => version))].map((version) => ({ value: version, label: version }));

/** The questions that stand, the newest first, and none. */
export const questionChoices = (questions: DataSetView["questions"]): Choice[] => [
  ...questions
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id, asks }) => ({ value: id, label: asks ?? "a question that was erased" }))
    .reverse(),
  { value: "none", label: "No question: the data alone" },
];

/** "measured on 12 March 2026, 3 days ago". */
export function ageSays({ measuredOn, measured }: Pick<Made, "measuredOn" | "measured">, today: Day): string {
  const days = daysBetween(measuredOn as Day, today);
  const ago = days === 0 ? "today" : days === 1 ? "yesterday" : `${count(days, "day")} ago`;
  return `measured on ${longDay(measuredOn as Day)}, ${ago}${measured === "elsewhere" ? ", where the data lies" : ""}`;
}
