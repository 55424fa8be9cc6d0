import { type Day, isDay } from "#kernel";
import { WrongUse } from "#platform/command";

/** Today as people here mean it, unless a day is named. @throws {WrongUse} */
export function dayTyped(text: string | undefined, now: Date): Day {
  const asked = text ?? [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  if (isDay(asked)) return asked;
  throw new WrongUse(`--today takes a day such as 2026-05-01; not "${asked}".`);
}
