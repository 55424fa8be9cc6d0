import { type Day, daysBetween, known, unknown } from "#kernel";
import { type Counted, type QualityFigure, reportedSays, weeksSay } from "./counted.ts";
import type { KillWait } from "./kill-waits.ts";

/** How long projects went on after what was to stop them had come about, and nobody had decided. */
export interface WeeksPast {
  readonly weeks: number;
  readonly projects: number;
  /** Projects that go on so today. */
  readonly still: number;
  readonly says: string;
}

/**
 * Weeks of projects past a kill criterion and before any decision, added up. Two criteria of one project that wait at the same time count once.
 * It is a sum and no sample, so it has no range; what was decided, to go on as well, ends it.
 */
export function weeksPast(waits: readonly KillWait[]): QualityFigure<WeeksPast> {
  if (waits.length === 0) return { figure: unknown("No kill criterion has been met."), counted: [] };
  const projects = [...Map.groupBy(waits, ({ project }) => project).values()].map(pastIn);
  const passed = projects.filter(({ weeks }) => weeks > 0);
  const weeks = passed.reduce((sum, one) => sum + one.weeks, 0);
  const still = projects.filter((one) => one.still).length;
  const counted = projects.map((one) => one.counted);
  const found = { weeks, projects: passed.length, still };
  return { figure: known({ ...found, says: pastSays(found) + reportedSays(counted) }), counted };
}

interface Covered {
  readonly days: number;
  /** The last day that is counted already. */
  readonly until: Day | null;
}

function pastIn(waits: readonly KillWait[]): { readonly weeks: number; readonly still: boolean; readonly counted: Counted } {
  const { days } = waits
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<Covered>(
      ({ days: before, until: covered }, { from, until }) => ({
        days: before + Math.max(0, daysBetween(covered !== null && covered > from ? covered : from, until)),
        until: covered !== null && covered > until ? covered : until,
      }),
      { days: 0, until: null },
    );
  const still = waits.some(({ decided }) => !decided);
  const [first] = waits;
  if (first === undefined) throw new RangeError("a project that is past a kill criterion has met one.");
  const says = `${weeksSay(days / 7)} past what was to stop it${still ? ", and nobody has decided yet" : ""}`;
  return { weeks: days / 7, still, counted: { ...first.counted, says } };
}

function pastSays({ weeks, projects, still }: Omit<WeeksPast, "says">): string {
  if (weeks === 0) return "No project went on past a kill criterion: each was decided on the day.";
  const now = still === 0 ? "" : ` ${still === 1 ? "1 goes on so" : `${still} go on so`} today.`;
  return `${projects === 1 ? "1 project" : `${projects} projects`} went on for ${weeksSay(weeks)} ${projects === 1 ? "" : "together "}past a kill criterion, before anybody decided.${now}`;
}
