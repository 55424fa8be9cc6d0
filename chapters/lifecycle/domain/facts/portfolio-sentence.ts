import type { Need } from "../needs/need.ts";

/** What the first line of the portfolio is made from. */
export interface PortfolioCounts {
  readonly projects: number;
  readonly underWay: number;
  readonly onHold: number;
  /** Their time box ran out, and nobody has decided; they are in neither figure before. */
  readonly onHoldForDecision: number;
  readonly stopped: number;
  /** Of those stopped, the ones whose learning is still to be written down. */
  readonly learningOpen: number;
  /** Projects with at least one thing due. */
  readonly due: number;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const inWords = (count: number): string => numbers[count] ?? String(count);
const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

interface Urgent {
  readonly name: string;
  readonly need: Need;
}

/**
 * The portfolio in a sentence: how much is under way, how much is due, and the one thing that cannot wait; behind a kill that is met also what is
 * good enough (P-F3).
 *
 * @param urgent Everything due, the most urgent first. @param news What stopped lately, a sentence each, the newest first.
 */
export function portfolioSentence(counts: PortfolioCounts, urgent: readonly Urgent[], news: readonly string[] = []): string {
  const [first] = urgent;
  if (counts.projects === 0) return "No project yet. Open the first with its name alone.";
  const held = counts.onHoldForDecision;
  const work = [
    capital(`${inWords(counts.underWay)} ${counts.underWay === 1 ? "project is" : "projects are"} under way.`),
    ...(held === 0 ? [] : [capital(`${inWords(held)} ${held === 1 ? "is" : "are"} on hold for decision.`)]),
    ...news.slice(0, 1),
    ...(news.length < 2 ? [] : [capital(`${inWords(news.length - 1)} more stopped lately.`)]),
  ].join(" ");
  if (counts.due === 0 || first === undefined) return `${work} Nothing is due.`;
  const due = counts.due === 1 ? "One needs you." : `${capital(inWords(counts.due))} need you.`;
  return [work, due, told(first), ...alsoGoodEnough(first, urgent)].join(" ");
}

/** Behind a kill that is met, what is good enough: both wait for a decision. */
function alsoGoodEnough(first: Urgent, urgent: readonly Urgent[]): readonly string[] {
  if (first.need.what !== "kill-met") return [];
  const [one, ...more] = urgent.filter(({ need }) => need.what === "minimum-viable-met");
  if (one === undefined) return [];
  if (more.length === 0) return [`${one.name} is good enough, and waits for a decision.`];
  return [`${capital(inWords(more.length + 1))} are good enough, and wait for a decision.`];
}

const told = ({ name, need }: Urgent): string => `${name}: ${need.says.replace(/^(The|It|No) /, (first) => first.toLowerCase())}`;
