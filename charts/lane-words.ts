import { type Day, longDay } from "#kernel";
import type { LaneFlag, LaneProject } from "./lanes.ts";

/** Small words beside a sign. `isEnd`: they end at `x`, else they begin there. */
export interface LaneWords {
  readonly text: string;
  readonly x: number;
  readonly isEnd: boolean;
}

/** Where words may stand: between `from` and `to`, and rather not across today's line. */
interface Room {
  readonly from: number;
  readonly to: number;
  readonly todayX: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A good guess at letters of 11 px: the drawing is made where no font can be measured. */
export const wordsWidth = (text: string): number => text.length * 5.5 + 4;

const POLE = 3;
const CLOTH = 12;
const RIGHT_OF = 14;
const LEFT_OF = 5;

type Flag = Omit<LaneFlag, "words">;

/** Flags of one row with their words right or left of them, wherever these meet no other flag; where there is no room they go without. */
export function withWords(flags: readonly Flag[], room: Room, today: Day): readonly LaneFlag[] {
  const poles = flags.map(({ x }) => ({ from: x - POLE, to: x + CLOTH }));
  const said: Stretch[] = [];
  return flags
    .map((flag, at) => ({ flag, others: poles.filter((_, other) => other !== at) }))
    .sort((a, b) => a.flag.x - b.flag.x)
    .map(({ flag, others }) => {
      const text = flagText(flag);
      const right: LaneWords = { text, x: flag.x + RIGHT_OF, isEnd: false };
      const left: LaneWords = { text, x: flag.x - LEFT_OF, isEnd: true };
      const crossesToday = flag.day < today && stretch(right).to > room.todayX;
      const places = crossesToday ? [left, right] : [right, left];
      const words = places.find(
        (place) => isWithin(stretch(place), room) && ![...others, ...said].some((taken) => meet(stretch(place), taken)),
      );
      if (words) said.push(stretch(words));
      return { ...flag, words: words ?? null };
    });
}

const flagText = ({ day, as, isHollow, isBeyond }: Flag): string =>
  `${longDay(day).replace(/ (\w{3})\w* /, " $1 ")}${isHollow ? ", no go" : as === "constraint" ? ", set outside" : ""}${isBeyond ? " ›" : ""}`;

/** The words of an outline: inside it at its end, else before it, else inside at its start; the first place where no flag's pole stands. */
export function outlineWords(
  { from, to }: Stretch,
  says: LaneProject["without"],
  flags: readonly Pick<LaneFlag, "x">[],
  room: Room,
): LaneWords {
  const atEnd: LaneWords = { text: says, x: to - 12, isEnd: true };
  const before: LaneWords = { text: says, x: from - 6, isEnd: true };
  const atStart: LaneWords = { text: says, x: from + 12, isEnd: false };
  const fits = to - from > wordsWidth(says) + 24;
  const places = [...(fits ? [atEnd] : []), before, ...(fits ? [atStart] : [])].filter((place) => isWithin(stretch(place), room));
  return places.find((place) => !flags.some(({ x }) => meet(stretch(place), { from: x - POLE, to: x + POLE }))) ?? places[0] ?? before;
}

function stretch({ text, x, isEnd }: LaneWords): Stretch {
  const width = wordsWidth(text);
  return isEnd ? { from: x - width, to: x } : { from: x, to: x + width };
}

const isWithin = ({ from, to }: Stretch, room: Room): boolean => from >= room.from && to <= room.to;

const meet = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;
