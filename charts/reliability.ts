import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { countWords } from "./short-words.ts";

/** Statements that were put right together: where the curve is level. */
export interface ReliabilityStep {
  readonly from: number;
  readonly to: number;
  readonly statements: number;
  /** The mean of what was said. */
  readonly said: number;
  /** The share that came. */
  readonly came: number;
}

/** What was said against what came; all are shares, rising. */
export interface ReliabilityView {
  /** How many were said at each chance. */
  readonly curve: readonly { readonly chance: number; readonly count: number }[];
  readonly steps: readonly ReliabilityStep[];
  /** Where luck alone takes the curve if the chances are right. */
  readonly band: readonly { readonly chance: number; readonly low: number; readonly high: number }[];
}

export interface ReliabilityFrame {
  readonly width: number;
}

const LEFT = 46;
const RIGHT = 14;
/** What the axis is. */
const TOP = 26;
/** The numbers of the axis, the bars of what was said, and what the axis is. */
const FOOT = 18;
const BARS = 30;
const NAME = 18;
/** Larger is no easier to read. */
const WIDEST = 420;
const BIN = 0.05;
/** Where a curve has more levels, those that hold a fair part of all have a dot. */
const MOST_DOTS = 40;

const whole = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * A reliability diagram: stated from left to right, came from bottom to top. On the dashed line percentages are what came; in the band the
 * curve may lie by luck; each level of the curve has a dot with its number of statements. Below, how often each chance was said.
 */
export function reliabilityDiagram(view: ReliabilityView, { width }: ReliabilityFrame): Drawing {
  const side = Math.min(WIDEST, Math.max(40, width - LEFT - RIGHT));
  const x = (share: number): number => tenth(LEFT + share * side);
  const y = (share: number): number => tenth(TOP + (1 - share) * side);
  return {
    width,
    height: tenth(TOP + side + FOOT + BARS + NAME),
    title: diagramSays(view),
    marks: [
      ...bandMarks(view, x, y),
      ...axes(side, x, y),
      ...stepLine(view.steps, x, y),
      ...dots(view.steps, x, y),
      ...said(view, side, x),
    ],
  };
}

type Scale = (share: number) => number;

function bandMarks({ band }: ReliabilityView, x: Scale, y: Scale): readonly Mark[] {
  const [first] = band;
  if (first === undefined) return [];
  if (band.length === 1) return [path({ d: `M${x(first.chance)} ${y(first.low)}V${y(first.high)}`, stroke: "accentSoft", thickness: 8 })];
  const top = band.map(({ chance, high }, at) => `${at === 0 ? "M" : "L"}${x(chance)} ${y(high)}`);
  const back = band.toReversed().map(({ chance, low }) => `L${x(chance)} ${y(low)}`);
  return [path({ d: `${top.join("")}${back.join("")}Z`, fill: "accentSoft" })];
}

function axes(side: number, x: Scale, y: Scale): readonly Mark[] {
  const foot = TOP + side;
  const ticks = side < 160 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  return [
    path({ d: `M${x(0)} ${y(0)}L${x(1)} ${y(1)}`, stroke: "inkFaint", dashed: true }),
    path({ d: `M${x(0)} ${y(1)}V${y(0)}H${x(1)}`, stroke: "lineStrong" }),
    ...ticks.flatMap((share): readonly Mark[] => [
      path({ d: `M${x(share)} ${y(0)}v4M${x(0)} ${y(share)}h-4`, stroke: "lineStrong" }),
      words({ x: x(share), y: tenth(foot + 15), text: whole(share), at: share === 1 ? "end" : share === 0 ? "start" : "middle" }),
      words({ x: LEFT - 7, y: tenth(y(share) + 4), text: whole(share), at: "end" }),
    ]),
    words({ x: 0, y: 11, text: "came true" }),
    words({ x: x(1), y: tenth(foot + FOOT + BARS + 13), text: "stated", at: "end" }),
  ];
}

/** Level over each step, and straight from one to the next. */
function stepLine(steps: readonly ReliabilityStep[], x: Scale, y: Scale): readonly Mark[] {
  if (steps.length === 0) return [];
  const points = steps.flatMap(({ from, to, came }) => [`${x(from)} ${y(came)}`, `${x(to)} ${y(came)}`]);
  return [path({ d: `M${points.join("L")}`, stroke: "accent", thickness: 1.5 })];
}

/** Where a number stands: its foot, and how far it reaches. */
interface Label {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

const isOver = ({ from, to, y }: Label, atX: number, atY: number): boolean => from < atX + 4 && atX - 4 < to && atY > y - 13 && atY < y + 4;

/** A number that would cover another, or a dot, is left to the pointer. */
function dots(steps: readonly ReliabilityStep[], x: Scale, y: Scale): readonly Mark[] {
  const taken: Label[] = [];
  const all = steps.reduce((sum, { statements }) => sum + statements, 0);
  const drawn = steps.length <= MOST_DOTS ? steps : steps.filter(({ statements }) => statements * MOST_DOTS >= all);
  return drawn.flatMap((step): readonly Mark[] => {
    const [at, high] = [x(step.said), y(step.came)];
    const text = countWords(step.statements);
    const half = wordsWidth(text) / 2;
    const beyond = at + half > x(1) ? x(1) - half : at;
    const label = { from: beyond - half - 2, to: beyond + half + 2, y: high > TOP + 16 ? high - 8 : high + 17 };
    const overDot = drawn.some((other) => other !== step && isOver(label, x(other.said), y(other.came)));
    const fits = !overDot && !taken.some((other) => other.from < label.to && label.from < other.to && Math.abs(other.y - label.y) < 12);
    if (fits) taken.push(label);
    return [
      path({ d: `M${tenth(at - 3.5)} ${high}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z`, fill: "accent" }),
      // What a pointer rests on: larger than the dot, and not seen.
      box({ x: tenth(at - 7), y: tenth(high - 7), width: 14, height: 14, fill: "paper", strength: 0, says: stepSays(step) }),
      ...(fits ? [words({ x: tenth(beyond), y: tenth(label.y), text, tone: "inkSoft", at: "middle" })] : []),
    ];
  });
}

const stepSays = ({ from, to, statements, came }: ReliabilityStep): string =>
  `stated ${from === to ? whole(from) : `${whole(from)} to ${whole(to)}`}: ${statements === 1 ? "1 statement" : `${countWords(statements)} statements`}, ${whole(came)} came true`;

/** How often what was said, in twentieths. */
function said({ curve }: ReliabilityView, side: number, x: Scale): readonly Mark[] {
  const counts = Array.from({ length: 1 / BIN }, () => 0);
  for (const { chance, count } of curve) {
    const at = Math.min(counts.length - 1, Math.floor(chance / BIN + 1e-9));
    counts[at] = (counts[at] ?? 0) + count;
  }
  const most = Math.max(1, ...counts);
  const foot = TOP + side + FOOT + BARS;
  return counts.flatMap((count, at): readonly Mark[] => {
    if (count === 0) return [];
    const height = tenth(Math.max(1, (count / most) * (BARS - 4)));
    const says = `stated ${whole(at * BIN)} to ${whole((at + 1) * BIN)}: ${countWords(count)}`;
    return [box({ x: x(at * BIN), y: tenth(foot - height), width: tenth(Math.max(1, side * BIN - 1)), height, fill: "inkFaint", says })];
  });
}

function diagramSays({ steps, curve }: ReliabilityView): string {
  const all = curve.reduce((sum, { count }) => sum + count, 0);
  const told = steps.slice(0, 12).map(({ said: mean, came }) => `${whole(mean)} and ${whole(came)}`);
  const more = steps.length > told.length ? `, and ${steps.length - told.length} more` : "";
  return `What was stated and what came true, of ${all === 1 ? "1 statement" : `${countWords(all)} statements`}: ${told.join(", ")}${more}.`;
}
