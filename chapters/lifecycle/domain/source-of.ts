import { type Day, day, dayOf, type Entry, isDay } from "#kernel";
import type { Source } from "./project.ts";

/** What a state keeps of the entry that said something. */
export function sourceOf({ sequence, at, recordedAt, by, imported }: Entry): Source {
  const on = dayIn(at);
  return { entry: sequence, at, on, recordedOn: at === recordedAt ? on : dayIn(recordedAt), by, imported };
}

const dayIn = (instant: string): Day => (isDay(instant.slice(0, 10)) ? day(instant.slice(0, 10)) : dayOf(new Date(0)));
