import { longDay } from "#kernel";
import type { ItemsForecast, ItemsQuestion } from "./forecast-items.ts";

/** A chance without decimals that nobody knows. */
export function chanceOf(chance: number): string {
  if (chance < 0.005) return "under 1 %";
  if (chance > 0.995) return "over 99 %";
  return `${Math.round(chance * 100)} %`;
}

const itemsWord = (items: number): string => `${items.toLocaleString("en-GB")} ${items === 1 ? "item" : "items"}`;

/** The answer in a sentence or two. */
export function itemsSay({ done: { p50, p80, p90 }, byDay }: ItemsForecast, { items }: ItemsQuestion): string {
  const days = [
    ["P50", p50],
    ["P80", p80],
    ["P90", p90],
  ] as const;
  const told = days.flatMap(([name, day]) => (day === null ? [] : [`${name} ${longDay(day)}`]));
  const end = told.length === 0 ? "are not done in five years by half the worlds" : `are done by ${told.join(", ")}`;
  const head = `${itemsWord(items)} ${items === 1 ? end.replace(/^are/, "is") : end}.`;
  if (byDay === null) return head;
  if (!byDay.known) return `${head} ${byDay.because}`;
  const { day, chance, p50: half, p80: eight, p90: nine } = byDay.value;
  return `${head} By ${longDay(day)} the chance is ${chanceOf(chance)}; of the items known now at least ${half} are done with a chance of 50 %, ${eight} with 80 %, ${nine} with 90 %.`;
}
