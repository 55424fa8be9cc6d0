import { addDays, type Day } from "#kernel";
import { type Dice, dice, idAt } from "./dice.ts";
import { nearestWeekday, tuesdayBefore, weekdayUpTo } from "./weekday.ts";

/** Somebody in a story, found by id in the record. */
export interface Player {
  readonly id: string;
  readonly name: string;
}

/** A number in a story. */
export interface Figure {
  readonly id: string;
  readonly name: string;
}

/** The day a history ends, and what hangs on it. Nothing in a story happens on that day itself or later. */
export interface Stage {
  readonly until: Day;
  readonly seed: string;
  /** A weekday that many days back. */
  readonly back: (days: number) => Day;
  /** A weekday that many days ahead: for what was promised, imposed or set. */
  readonly ahead: (days: number) => Day;
  readonly lastTuesday: Day;
}

export const stageOf = (until: Day, seed: string): Stage => ({
  until,
  seed,
  back: (days) => weekdayUpTo(addDays(until, -days)),
  ahead: (days) => nearestWeekday(addDays(until, days)),
  lastTuesday: tuesdayBefore(until),
});

/** Working time on a day, from half past eight: each call is some minutes later than the one before, and never goes back. */
export interface Clock {
  readonly on: (day: Day) => Date;
}

export function clockOf(roll: Dice): Clock {
  let last = 0;
  return {
    on: (day) => {
      const morning = Date.parse(`${day}T08:30:00Z`) + Math.floor(roll() * 90) * 60_000;
      const soon = last + (2 + Math.floor(roll() * 6)) * 60_000;
      last = Math.max(morning, soon);
      return new Date(last);
    },
  };
}

/** Dice and ids of one part of the history, so that a change to one story leaves the others as they were. */
export function tools(stage: Stage, part: string): { readonly roll: Dice; readonly clock: Clock; readonly idOn: (at: Date) => string } {
  const roll = dice(`${stage.seed}/${part}`);
  return { roll, clock: clockOf(roll), idOn: (at) => idAt(at, roll) };
}
