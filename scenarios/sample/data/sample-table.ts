import { addDays, type Day, day } from "#kernel";
import { type Dice, dice } from "../../dice.ts";

/** A table of the sample's company: written from dice, the same at every telling, and measured as if it were real. */
export interface SampleTable {
  /** What its profile is found by. */
  readonly name: string;
  readonly file: string;
  /** The day it was measured, for which its own days are written; the sample moves both together. A Tuesday. */
  readonly measuredOn: Day;
  readonly text: () => string;
}

/** The day from which all tables of the sample are told: a Tuesday. */
export const TOLD_FROM: Day = day("2026-01-06");

/** Rows under a header; a cell with a comma or a quote in it is quoted. */
export const csv = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows]
    .map((row) => row.map(cell).join(","))
    .join("\n")
    .concat("\n");

const cell = (value: string | number): string => {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const diceOf = (table: string): Dice => dice(`marrowby data/${table}`);

/** Roughly normal, from three rolls. */
export const around = (roll: Dice, mean: number, sd: number): number => mean + sd * 2 * (roll() + roll() + roll() - 1.5);

/** One of a few words, each with its share; shares add up to 1. */
export function among(roll: Dice, shares: Readonly<Record<string, number>>): string {
  let left = roll();
  const words = Object.entries(shares);
  for (const [word, share] of words) {
    left -= share;
    if (left < 0) return word;
  }
  return words.at(-1)?.[0] ?? "";
}

/** A day so many days before the table was measured. */
export const daysBefore = (measuredOn: Day, days: number): Day => addDays(measuredOn, -days);
