import { addDays, type Day, daysBetween } from "#kernel";
import { type LaneWords, outlineWords, withWords } from "./lane-words.ts";

/** One project as the picture needs it. What is null is not recorded, and is drawn as such. */
export interface LaneProject {
  readonly id: string;
  readonly name: string;
  /** The lane it lies in: its phase, in words. */
  readonly lane: string;
  readonly startedOn: Day | null;
  /** When its present phase began; where only the start is known, all of it is drawn as work since then. */
  readonly since: Day | null;
  /** When the time box ends. */
  readonly boxEndsOn: Day | null;
  /** When it will be ready to decide: one in ten by `early`, as likely as not by `middle`, nine in ten by `late`. */
  readonly range: { readonly early: Day; readonly middle: Day; readonly late: Day } | null;
  readonly dates: readonly { readonly day: Day; readonly as: "promise" | "constraint"; readonly isHollow: boolean }[];
  readonly decision: { readonly by: Day | null; readonly isDue: boolean } | null;
  /** Work goes on after today; where it does not, when it ended is not known. */
  readonly goesOn: boolean;
  /** Said in place of a bar, where there is none: "start not recorded". */
  readonly without: string;
}

/** Sizes in px of the drawing. */
export interface LanesFrame {
  readonly today: Day;
  readonly width: number;
  /** `beside`: names in a column of their own. `above`: over their bars, for narrow places. */
  readonly names: "beside" | "above";
}

/** A mark with its words, where they have room. */
export interface LaneFlag {
  readonly x: number;
  readonly day: Day;
  readonly as: "promise" | "constraint";
  /** Promised with no go behind it. */
  readonly isHollow: boolean;
  readonly words: LaneWords | null;
  /** Further than the picture reaches. */
  readonly isBeyond: boolean;
}

/** One project, placed. `y` is the middle of its bar. */
export interface LaneRow {
  readonly id: string;
  readonly name: string;
  readonly y: number;
  readonly nameAt: { readonly x: number; readonly y: number };
  readonly bar: {
    readonly from: number;
    /** Where the present phase begins; `to` where that is not known. */
    readonly phaseFrom: number;
    readonly to: number;
    readonly beganBefore: boolean;
    readonly goesOn: boolean;
  } | null;
  readonly box: { readonly from: number; readonly to: number } | null;
  readonly fan: { readonly early: number; readonly middle: number; readonly late: number; readonly isBeyond: boolean } | null;
  readonly flags: readonly LaneFlag[];
  readonly decision: { readonly x: number; readonly isDue: boolean } | null;
  readonly without: { readonly from: number; readonly to: number; readonly words: LaneWords } | null;
}

/** The whole picture, in px, ready to be drawn by anybody. */
export interface Lanes {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly from: number; readonly to: number; readonly top: number; readonly bottom: number };
  readonly todayX: number;
  readonly months: readonly { readonly x: number; readonly day: Day; readonly isLabelled: boolean }[];
  /** The lanes' names, each with a line where it begins. */
  readonly lanes: readonly { readonly label: string; readonly y: number; readonly lineY: number }[];
  readonly rows: readonly LaneRow[];
}

const TOP = 34;
const LANE_GAP = { beside: 6, above: 26 } as const;
const ROW = { beside: 28, above: 46 } as const;
const LANE_COLUMN = 118;
const NAME_COLUMN = 306;
const FURTHEST_BACK = 274;
const FURTHEST_AHEAD = 274;
const NEAREST = 75;

/**
 * Where everything goes: phases as lanes, each project a bar from its start to today and a fan to when it will be ready to decide, its
 * time box as a bracket, the dates people were given as flags, the next decision as a diamond.
 *
 * Time runs at most nine months back and nine ahead of today, so that the next weeks stay readable; what lies further is said to.
 *
 * @param projects In the order of their lanes; neighbours of one lane stay together.
 */
export function placeLanes(projects: readonly LaneProject[], frame: LanesFrame): Lanes {
  const scale = timeScale(projects, frame);
  const lanes: { label: string; y: number; lineY: number }[] = [];
  const rows: LaneRow[] = [];
  let y = TOP;
  let lane: string | undefined;
  for (const project of projects) {
    if (project.lane !== lane) {
      lane = project.lane;
      lanes.push({ label: lane, y: y + (frame.names === "beside" ? 23 : 17), lineY: y + 0.5 });
      y += LANE_GAP[frame.names];
    }
    rows.push(placeRow(project, frame, scale, y));
    y += ROW[frame.names];
  }
  return {
    width: frame.width,
    height: y + 8,
    plot: { from: scale.from, to: scale.to, top: TOP - 8, bottom: y + 2 },
    todayX: scale.x(frame.today),
    months: months(frame, scale),
    lanes,
    rows,
  };
}

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly first: Day;
  readonly last: Day;
  readonly x: (day: Day) => number;
}

function timeScale(projects: readonly LaneProject[], { today, width, names }: LanesFrame): Scale {
  const behind = projects.flatMap(({ startedOn, since }) => [startedOn, since]).filter((day) => day !== null);
  const ahead = projects
    .flatMap(({ boxEndsOn, range, dates, decision }) => [
      boxEndsOn,
      range?.late ?? null,
      ...dates.map(({ day }) => day),
      decision?.by ?? null,
    ])
    .filter((day) => day !== null);
  const back = Math.min(FURTHEST_BACK, Math.max(NEAREST, ...behind.map((day) => daysBetween(day, today)))) + 8;
  const forth = Math.min(FURTHEST_AHEAD, Math.max(NEAREST, ...ahead.map((day) => daysBetween(today, day)))) + 12;
  const from = names === "beside" ? NAME_COLUMN : 2;
  const to = width - 14;
  const first = addDays(today, -back);
  const perDay = (to - from) / (back + forth);
  return { from, to, first, last: addDays(today, forth), x: (day) => round(from + daysBetween(first, day) * perDay) };
}

function placeRow(project: LaneProject, { today, names }: LanesFrame, scale: Scale, top: number): LaneRow {
  const y = top + (names === "beside" ? 19 : 34);
  const inside = (day: Day): number => Math.min(scale.to, Math.max(scale.from, scale.x(day)));
  const { startedOn, since, range, boxEndsOn, decision } = project;
  const began = startedOn ?? since;
  const hasBegun = began !== null && began <= today;
  const decideOn = decision?.isDue ? today : (decision?.by ?? null);
  const room = { from: scale.from, to: scale.to + 12, todayX: scale.x(today) };
  const flags = project.dates
    .filter(({ day }) => day >= scale.first)
    .map((date) => ({ ...date, x: inside(date.day), isBeyond: date.day > scale.last }));
  const outline = { from: inside(hasBegun ? began : addDays(today, -45)), to: inside(today) };
  return {
    id: project.id,
    name: project.name,
    y,
    nameAt: names === "beside" ? { x: LANE_COLUMN, y: y + 4 } : { x: 2, y: y - 18 },
    bar:
      hasBegun && project.goesOn
        ? {
            from: inside(began),
            phaseFrom: inside(since ?? today),
            to: inside(today),
            beganBefore: began < scale.first,
            goesOn: range === null && boxEndsOn === null,
          }
        : null,
    box: since !== null && boxEndsOn !== null && boxEndsOn > scale.first ? { from: inside(since), to: inside(boxEndsOn) } : null,
    fan:
      range === null
        ? null
        : { early: inside(range.early), middle: inside(range.middle), late: inside(range.late), isBeyond: range.late > scale.last },
    flags: withWords(flags, room, today),
    decision: decision !== null && decideOn !== null && decideOn <= scale.last ? { x: inside(decideOn), isDue: decision.isDue } : null,
    without: hasBegun && project.goesOn ? null : { ...outline, words: outlineWords(outline, project.without, flags, room) },
  };
}

function months({ today, width, names }: LanesFrame, { first, last, x }: Scale): Lanes["months"] {
  const apart = (names === "beside" ? width - NAME_COLUMN : width) / Math.max(1, daysBetween(first, last) / 30.4);
  const every = apart > 38 ? 1 : apart > 19 ? 2 : 3;
  const found: { x: number; day: Day; isLabelled: boolean }[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!day.endsWith("-01")) continue;
    const month = Number(day.slice(5, 7));
    const nearToday = Math.abs(x(day) - x(today)) < 4;
    found.push({ x: x(day), day, isLabelled: (month - 1) % every === 0 && x(day) < width - 34 && !nearToday });
  }
  return found;
}

const round = (px: number): number => Math.round(px * 10) / 10;
