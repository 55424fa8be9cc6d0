import type { Project, Source } from "#chapters/lifecycle/domain";
import type { Answer } from "#kernel";

/** One thing that a figure counts, so that whoever reads the figure can go and look. */
export interface Counted {
  /** Null for a project that was over before it came here. */
  readonly project: string | null;
  readonly name: string;
  /** What it came to, as a clause: "met on 3 March 2026, decided after 2 weeks". */
  readonly says: string;
  /** History from elsewhere told it. */
  readonly reported: boolean;
  /** The entry that shows it; null where the table of finished projects does. */
  readonly entry: number | null;
}

/** A figure, or why there is none yet, with all that it counts. */
export interface QualityFigure<T> {
  readonly figure: Answer<T>;
  readonly counted: readonly Counted[];
}

/** Something of a project that is counted, and the entry that shows it. */
export const countedOf = ({ id, name }: Pick<Project, "id" | "name">, told: Source, says: string): Counted => ({
  ...{ project: id, name, says },
  ...{ reported: told.imported, entry: told.entry },
});

/** " 2 of them are reported from elsewhere.", where some are; nothing else. */
export function reportedSays(counted: readonly Counted[]): string {
  const reported = counted.filter((one) => one.reported).length;
  if (reported === 0) return "";
  if (reported === counted.length) return " All of it is reported from elsewhere.";
  return ` ${reported === 1 ? "1 of them is" : `${reported} of them are`} reported from elsewhere.`;
}

/** "1 week", "2.4 weeks", "12 weeks": to a tenth below ten. */
export function weeksSay(weeks: number): string {
  const figure = weeks < 10 ? Number(weeks.toFixed(1)) : Math.round(weeks);
  return `${figure} ${figure === 1 ? "week" : "weeks"}`;
}

/** A share in whole percent. */
export const percentSays = (share: number): string => `${Math.round(share * 100)} %`;
