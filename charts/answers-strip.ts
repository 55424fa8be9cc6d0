import { type Drawing, type Mark, path, tenth, words } from "./drawing.ts";

/** What people answered, as shares from 0 to 1. */
export interface AnswersStripView {
  readonly others: readonly number[];
  readonly own: number | null;
  /** What all of them say together. */
  readonly pooled: number;
  /** What that is read as by what came of earlier answers; null where it is taken as it is said. */
  readonly right: number | null;
}

const SIDE = 6;
const Y = 40;
const DOT = 5;

/** Never to surely from left to right: a ring for each of the others, a dot for one's own, a line for what all say together. */
export function answersStrip({ others, own, pooled, right }: AnswersStripView, { width }: { readonly width: number }): Drawing {
  const x = (share: number): number => tenth(SIDE + Math.min(1, Math.max(0, share)) * (width - 2 * SIDE));
  const shown = right ?? pooled;
  const together = right === null ? `together ${whole(pooled)}` : `put right ${whole(right)}`;
  const marks: readonly Mark[] = [
    path({ d: `M${x(0)} ${Y}H${x(1)}`, stroke: "lineStrong" }),
    ...[0, 0.5, 1].flatMap((share): readonly Mark[] => [
      path({ d: `M${x(share)} ${Y}v4`, stroke: "lineStrong" }),
      words({ x: x(share), y: Y + 20, text: whole(share), at: share === 0 ? "start" : share === 1 ? "end" : "middle" }),
    ]),
    ...(right === null ? [] : [path({ d: `M${x(pooled)} ${Y - 22}V${Y}`, stroke: "lineStrong", thickness: 1.5, dashed: true })]),
    path({ d: `M${x(shown)} ${Y - 22}V${Y}`, stroke: "ink", thickness: 1.5 }),
    words({ x: x(shown), y: Y - 27, text: together, tone: "ink", at: shown < 0.2 ? "start" : shown > 0.8 ? "end" : "middle" }),
    ...stacked(others).map(({ share, up }) =>
      path({ d: ring(x(share), Y - 7 - up * 4), fill: "surface", stroke: "accent", thickness: 1.5 }),
    ),
    ...(own === null ? [] : [path({ d: ring(x(own), Y - 7), fill: "accent", stroke: "accent" })]),
  ];
  return { width, height: 66, title: stripSays({ others, own, pooled, right }), marks };
}

/** Answers that are alike stand above each other, three at most. */
const stacked = (others: readonly number[]) =>
  others.map((share, at) => ({ share, up: Math.min(2, others.slice(0, at).filter((other) => Math.abs(other - share) < 0.005).length) }));

const ring = (x: number, y: number): string =>
  `M${tenth(x - DOT)} ${y}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 -${2 * DOT} 0z`;

const whole = (share: number): string => `${Math.round(share * 100)} %`;

function stripSays({ others, own, pooled, right }: AnswersStripView): string {
  const told = [
    ...(own === null ? [] : [`you ${whole(own)}`]),
    ...(others.length === 0 ? [] : [`${others.length === 1 ? "another" : "others"} ${others.map(whole).join(", ")}`]),
  ];
  return `Answers: ${[...told, `together ${whole(pooled)}`, ...(right === null ? [] : [`put right ${whole(right)}`])].join("; ")}.`;
}
