import { type Day, daysBetween, longDay } from "#kernel";
import type { Moved, MovedStep } from "./moves.ts";

/** "9 days later", "a day earlier", "the same day". */
export function daysSay(days: number): string {
  if (days === 0) return "the same day";
  const many = Math.abs(days);
  return `${many === 1 ? "a day" : `${many.toLocaleString("en-GB")} days`} ${days > 0 ? "later" : "earlier"}`;
}

/** "7 points more", "a point less", "as likely as before". */
export function pointsSay(points: number): string {
  if (points === 0) return "as likely as before";
  const many = Math.abs(points);
  return `${many === 1 ? "a point" : `${many} points`} ${points > 0 ? "more" : "less"}`;
}

/** Of what the chance is: "shipped by 1 March 2027", "shipped at all". */
const chanceOfSays = (by: Day | null): string => (by === null ? "shipped at all" : `shipped by ${longDay(by)}`);

/** A chance in whole percent as people say it, on both days. */
export function chancesSay({ by, before, after }: Pick<Moved, "by" | "before" | "after">): string {
  const said = (percent: number): string => (percent <= 0 ? "under 1 %" : percent >= 100 ? "over 99 %" : `${percent} %`);
  const what = capital(chanceOfSays(by));
  return before.chance === after.chance
    ? `${what}: ${said(after.chance)}, as before.`
    : `${what}: ${said(before.chance)} then, ${said(after.chance)} now.`;
}

/** The whole move in a sentence or two. */
export function movedSays(moved: Moved): string {
  const { from, end, after, days, withheld, steps } = moved;
  const since = `Since ${longDay(from)}`;
  const chance = chancesSay(moved);
  if (steps.length === 0) return `${since} nothing has moved the forecast that could be told from chance.`;
  if (days === null || after.p80 === null) return `${chance} ${withheld ?? ""}`.trim();
  const what = end === "decision" ? "P80 of the decision" : "P80";
  const later = days.p80 === 0 ? `${since} ${what} is the same day` : `${since} ${what} is ${daysSay(days.p80)}`;
  return `${later}: ${longDay(after.p80)}. P50 is ${daysSay(days.p50)}. ${chance}`;
}

/** One step in a sentence: the story's own where it is one entry. */
export function stepSays({ is, lines }: MovedStep, { from, to }: Pick<Moved, "from" | "to">): string {
  if (is === "time") return `Time went by: ${inDays(from, to)} in which it was not over yet.`;
  if (is === "chance") return "Nothing that can be told from chance.";
  const [first, second] = lines;
  if (first === undefined) return "";
  if (second === undefined) return first.says;
  return lines.length === 2 ? `${first.says} ${second.says}` : `${first.says} And ${lines.length - 1} more.`;
}

/** Why a step moves it, for whoever asks. */
export function stepBecause({ is, lines }: MovedStep): string {
  switch (is) {
    case "time":
      return "A phase that has lasted longer without an end is more likely to be a long one, and each day that goes by lies behind it.";
    case "chance":
      return "The forecast is drawn ten thousand times. What moves it by less than three standard errors of the drawing is named as no cause.";
    case "workspace":
      return "Said of what the forecast stands on and not of the project itself; the forecast after it less the one before it, in the same worlds.";
    case "project":
      return lines.length === 1
        ? "The forecast after this entry less the one before it, in the same ten thousand worlds."
        : "These entries are told together: in between there was no forecast, or there were too many to tell one by one.";
  }
}

const inDays = (from: Day, to: Day): string => {
  const days = daysBetween(from, to);
  return days === 1 ? "one day" : `${days} days`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
