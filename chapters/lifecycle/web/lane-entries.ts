import { count, type LaneEntry, sentence } from "#interface";
import { type Day, shortDay, weeksBetween } from "#kernel";
import type { PortfolioRow } from "../contract/index.ts";
import { phases } from "../domain/index.ts";
import type { Ranges } from "./ranges-slot.ts";
import { needShort, phaseSays, weekOf } from "./words.ts";

/** The portfolio's rows as lanes: by phase in the order of the playbook, then what is not recorded, waits or has ended. */
export function laneEntries(rows: readonly PortfolioRow[], today: Day, workspace: string, ranges: Ranges): readonly LaneEntry[] {
  const entries = rows.map((row) => ({ order: laneOrder(row), entry: laneEntry(row, today, workspace, ranges) }));
  return entries.sort((a, b) => a.order - b.order).map(({ entry }) => entry);
}

function laneEntry(row: PortfolioRow, today: Day, workspace: string, ranges: Ranges): LaneEntry {
  const stay = row.stays.at(-1);
  const startedOn = (row.startedOn ?? row.stays.find(({ enteredOn }) => enteredOn)?.enteredOn ?? null) as Day | null;
  const isUnderWay = row.standing === "under-way";
  const goesOn = isUnderWay || (row.standing === "proposed" && startedOn !== null && startedOn <= today); // its phase may be all that nobody wrote down
  const worst = row.needs[0];
  const hasGo = row.decisions.some(({ outcome }) => outcome === "go" || outcome === "conditional-go");
  return {
    id: row.id,
    name: row.name,
    to: `/w/${workspace}/projects/${row.id}`,
    lane: sentence(laneOf(row)),
    startedOn,
    since: (stay?.enteredOn ?? null) as Day | null,
    boxEndsOn: isUnderWay ? (row.boxEndsOn as Day | null) : null,
    range: rangeOf(ranges.get(row.id)),
    dates: row.dates.map(({ day, as }) => ({ day: day as Day, as, isHollow: as === "promise" && !hasGo })),
    decision: decisionOf(row, today),
    goesOn,
    without: barlessSays(row),
    beside: goesOn ? `${clockSays(row, startedOn, today)}${heldSays(row)}` : barlessSays(row),
    mark: worst ? { level: worst.breach ? "breach" : "due", says: markSays(row, worst) } : null,
  };
}

/** A box that is over says what follows from it, where it is one of this record. */
const markSays = ({ standsToday }: PortfolioRow, worst: PortfolioRow["needs"][number]): string =>
  worst.what === "time-box-over" && standsToday.is === "on-hold-for-decision" ? standsToday.says : needShort(worst);

/** The week of its box; where since when it is in its phase is not recorded, how long it has been under way. */
function clockSays({ stays }: PortfolioRow, startedOn: Day | null, today: Day): string {
  const stay = stays.at(-1);
  if (stay && stay.enteredOn !== null) return weekOf(stay, today);
  if (startedOn === null) return "start not recorded";
  const weeks = Math.max(0, Math.floor(weeksBetween(startedOn, today)));
  return `${count(weeks, "week")} since it started`;
}

/** What the end of its box, and what it was given on top, add to the week it is in. */
const heldSays = ({ standsToday, extended }: PortfolioRow): string =>
  `${extended === null ? "" : `, ${extended}`}${standsToday.is === "on-hold-for-decision" ? ", on hold for decision" : ""}`;

/** Said where no bar can be drawn. */
function barlessSays({ standing, standsToday, decisions }: PortfolioRow): string {
  const ends = standing === "stopped" ? ["stop", "no-go"] : ["hold"];
  const ended = decisions.findLast(({ outcome }) => ends.includes(outcome));
  const since = ended ? dayInFigures(ended.on as Day) : null;
  if (standing === "stopped") {
    const learning = standsToday.is === "stopped-learning-open" ? ", learning open" : "";
    return since ? `stopped ${since}${learning}` : `when is not recorded${learning}`;
  }
  if (standing === "on-hold") return since ? `on hold since ${since}` : "since when is not recorded";
  return standing === "proposed" ? "not started" : "start not recorded";
}

/** "28 Sep 2026": a mark has little room. */
const dayInFigures = (day: Day): string => `${shortDay(day)} ${day.slice(0, 4)}`;

function rangeOf(range: ReturnType<Ranges["get"]>): LaneEntry["range"] {
  if (!range?.known) return null;
  const { early, middle, late } = range.value;
  return { early: early as Day, middle: middle as Day, late: late as Day };
}

/** A day that has passed and needs nobody was answered; a project that ended decides nothing more. */
export function decisionOf({ decisionDate, needs, standing }: PortfolioRow, today: Day): LaneEntry["decision"] {
  if (decisionDate === null || standing === "stopped") return null;
  const isDue = needs.some(({ what }) => what === "decision-date-passed");
  return isDue || decisionDate >= today ? { by: decisionDate as Day, isDue } : null;
}

function laneOf({ standing, phase }: PortfolioRow): string {
  if (standing === "stopped") return "stopped";
  if (standing === "on-hold") return "on hold";
  return phaseSays(phase);
}

function laneOrder({ standing, phase }: PortfolioRow): number {
  if (standing === "stopped") return 9;
  if (standing === "on-hold") return 8;
  return phase === null ? 7 : phases.indexOf(phase);
}
