import { type Day, day, dayOf, type Entry, isDay } from "#kernel";
import type { Source } from "./project.ts";

/** What a state keeps of the entry that said something. */
export function sourceOf({ sequence, at, recordedAt, by, imported }: Entry): Source {
  const on = dayIn(at);
  return { entry: sequence, at, on, recordedOn: at === recordedAt ? on : dayIn(recordedAt), by, imported };
}

/** Hundreds of thousands of entries happen on a few thousand days: each is parsed once, and held once. */
const days = new Map<string, Day>();

function dayIn(instant: string): Day {
  const text = instant.slice(0, 10);
  const known = days.get(text);
  if (known !== undefined) return known;
  const made = isDay(text) ? day(text) : dayOf(new Date(0));
  if (days.size < 100_000) days.set(text, made);
  return made;
}
