import type { Need } from "../needs/need.ts";

/** What the first line of the portfolio is made from. */
export interface PortfolioCounts {
  readonly projects: number;
  readonly underWay: number;
  readonly onHold: number;
  readonly stopped: number;
  /** Projects with at least one thing due. */
  readonly due: number;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const inWords = (count: number): string => numbers[count] ?? String(count);
const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** The portfolio in a sentence: how much is under way, how much is due, and the one thing that cannot wait. */
export function portfolioSentence(counts: PortfolioCounts, mostUrgent: { readonly name: string; readonly need: Need } | null): string {
  if (counts.projects === 0) return "No project yet. Open the first with its name alone.";
  const work = capital(`${inWords(counts.underWay)} ${counts.underWay === 1 ? "project is" : "projects are"} under way.`);
  if (counts.due === 0 || mostUrgent === null) return `${work} Nothing is due.`;
  const due = counts.due === 1 ? "One needs you." : `${capital(inWords(counts.due))} need you.`;
  const says = mostUrgent.need.says.replace(/^(The|It|No) /, (first) => first.toLowerCase());
  return `${work} ${due} ${mostUrgent.name}: ${says}`;
}
