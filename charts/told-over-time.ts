import { addDays, type Day, daysBetween, longDay } from "#kernel";
import { dayScale, monthTicks } from "./day-axis.ts";
import { type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";

/** What was forecast, each time it was, against what happened. */
export interface ToldOverTimeView {
  /** In order of `on`: the range as it was told on that day. */
  readonly told: readonly { readonly on: Day; readonly early: Day; readonly middle: Day; readonly late: Day }[];
  /** When it came true, where it did. */
  readonly happened: Day | null;
  /** Dates people were given: from when on, and for which day. */
  readonly promises: readonly { readonly on: Day; readonly day: Day }[];
  readonly today: Day;
}

export interface ToldOverTimeFrame {
  readonly width: number;
  readonly height?: number;
}

const LEFT = 66;
const FOOT = 22;
const HEAD = 8;

/** Across: the day it was told. Up: the day that was told, as a band from early to late with its middle as a line. What happened is one straight line: a good band holds it from the beginning. */
export function toldOverTime(view: ToldOverTimeView, { width, height = 200 }: ToldOverTimeFrame): Drawing {
  const { told, happened, promises, today } = view;
  const across = [...told.map(({ on }) => on), today].sort();
  const up = [
    ...told.flatMap(({ early, late }) => [early, late]),
    ...(happened ? [happened] : []),
    ...promises.map(({ day }) => day),
  ].sort();
  const foot = height - FOOT;
  const first = across[0] ?? today;
  const last = across.at(-1) ?? today;
  const scale = dayScale(first, last > first ? last : addDays(first, 7), LEFT, width - 4);
  const lowest = up[0] ?? today;
  const span = Math.max(1, daysBetween(lowest, up.at(-1) ?? today));
  const y = (day: Day): number => tenth(Math.min(foot, Math.max(HEAD, foot - (daysBetween(lowest, day) / span) * (foot - HEAD))));
  const lasting = told.map((one, at) => ({ ...one, until: told[at + 1]?.on ?? last }));
  const marks: Mark[] = [
    path({ d: `M${LEFT} ${HEAD}V${foot}H${width}`, stroke: "lineStrong" }),
    ...monthTicks(scale, foot),
    ...upWords(lowest, addDays(lowest, span), y),
    ...lasting.map(({ on, until, early, late }) =>
      path({
        d: `M${scale.x(on)} ${y(early)}H${Math.max(scale.x(until), scale.x(on) + 1)}V${y(late)}H${scale.x(on)}Z`,
        fill: "accent",
        strength: 0.2,
      }),
    ),
    ...(lasting.length > 0
      ? [
          path({
            d: lasting.map(({ on, until, middle }, at) => `${at === 0 ? "M" : "L"}${scale.x(on)} ${y(middle)}H${scale.x(until)}`).join(""),
            stroke: "accent",
            thickness: 1.5,
          }),
        ]
      : []),
    ...promises.map(({ on, day }) => path({ d: `M${scale.x(on)} ${y(day)}H${width - 4}`, stroke: "ink", dashed: true })),
  ];
  if (happened !== null) marks.push(path({ d: `M${LEFT} ${y(happened)}H${width - 4}`, stroke: "ink", thickness: 1.5 }));
  return { width, height, title: toldSays(view), marks };
}

function upWords(lowest: Day, highest: Day, y: (day: Day) => number): readonly Mark[] {
  const middle = addDays(lowest, daysBetween(lowest, highest) / 2);
  return [lowest, middle, highest].map((day) => {
    const text = longDay(day).replace(/^\d+ (\w{3})\w* /, "$1 ");
    return words({ x: tenth(Math.max(wordsWidth(text), LEFT - 6)), y: Math.max(10, y(day) + 3), text, at: "end" });
  });
}

function toldSays({ told, happened, promises }: ToldOverTimeView): string {
  const now = told.at(-1);
  const range = now
    ? `Told ${told.length === 1 ? "once" : `${told.length} times`}, last ${longDay(now.early)} to ${longDay(now.late)}`
    : "Not told so far";
  const came = happened ? `; it came on ${longDay(happened)}` : "";
  const given = promises.length > 0 ? `; promised for ${promises.map(({ day }) => longDay(day)).join(", then ")}` : "";
  return `${range}${came}${given}.`;
}
