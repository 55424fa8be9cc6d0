import type { Band } from "../checks/check.ts";
import { counted, countSays } from "../checks/in-words.ts";
import type { ReadinessReport } from "../checks/report.ts";
import type { Profile } from "../profile/profile.ts";
import { comparedColumns } from "./compared-columns.ts";

interface Side {
  readonly report: ReadinessReport;
  readonly profile: Profile;
}

/** What changed between two versions, in a sentence. */
export function compareSays(was: Side, is: Side): string {
  const band = bandsSay(was.report.reached, is.report.reached);
  const columns = comparedColumns(was.profile, is.profile);
  const came = columns.filter((column) => column.was === null).length;
  const gone = columns.filter((column) => column.is === null).length;
  const moved = columns.filter((column) => column.was !== null && column.is !== null && column.moved.length > 0).length;
  const parts = [
    came > 0 && `${counted(came, "column", "columns")} new`,
    gone > 0 && `${counted(gone, "column", "columns")} gone`,
    moved > 0 && `${counted(moved, "column", "columns")} moved`,
  ].filter((part) => part !== false);
  return `${band}; ${parts.length === 0 ? "no column changed" : parts.join(", ")}.`;
}

/** "1,000 rows before, 1,200 now." */
export const rowsSay = (was: number, is: number): string => `${counted(was, "row", "rows")} before, ${countSays(is)} now.`;

function bandsSay(was: Band | null, is: Band | null): string {
  if (was === is) return is === null ? "No band is reached, as before" : `Band ${is}, as before`;
  return `${was === null ? "No band" : `Band ${was}`} before, ${is ?? "none"} now`;
}
