import { count, inTen } from "#interface";
import type { StatementView } from "../../contract/index.ts";

/** Statements as their screen shows them: what waits for somebody first. */
export interface Sorted {
  /** Open, and without an answer of the reader's. */
  readonly asked: readonly StatementView[];
  /** Their day has come, and nobody has said how they ended. */
  readonly due: readonly StatementView[];
  readonly open: readonly StatementView[];
  readonly resolved: readonly StatementView[];
}

/** In the order they come in, which is by the day they resolve. Whoever may not answer is asked nothing. */
export function sortedStatements(statements: readonly StatementView[], mayWrite: boolean): Sorted {
  const isAsked = ({ state, own, mayAnswer }: StatementView) => state === "open" && mayWrite && mayAnswer && own.length === 0;
  return {
    asked: statements.filter(isAsked),
    due: statements.filter(({ state }) => state === "due"),
    open: statements.filter((one) => one.state === "open" && !isAsked(one)),
    resolved: statements.filter(({ state }) => state === "resolved"),
  };
}

/** The first sentence of the screen. */
export function statementsSay({ asked, due, open, resolved }: Sorted): string {
  if (asked.length + due.length + open.length + resolved.length === 0) return "Nobody has said yet how likely anything is.";
  const ended =
    due.length === 0 ? [] : [`${count(due.length, "has", "have")} come to the day: say how ${due.length === 1 ? "it" : "they"} ended.`];
  if (asked.length > 0) return [`${count(asked.length, "statement waits", "statements wait")} for your answer.`, ...ended].join(" ");
  if (due.length > 0)
    return `${count(due.length, "statement has", "statements have")} come to the day: say how ${due.length === 1 ? "it" : "they"} ended.`;
  if (open.length > 0) return `${count(open.length, "statement is", "statements are")} open, and none of them waits for you.`;
  return `Nothing is open. ${count(resolved.length, "statement has", "statements have")} been resolved.`;
}

/** "7 in 10 · 70 %": a chance as people say it, and as a number. */
export const chanceSays = (chance: number): string => `${inTen(chance)} · ${percentOf(chance)}`;

/** In whole percent; what is said is between 1 % and 99 %. */
export const percentOf = (chance: number): string => `${Math.min(99, Math.max(1, Math.round(chance * 100)))} %`;

/** What all say together as one is to read it: put right by the record where there is one, with what was said where that differs. */
export function saidTogether({ pooled, putRight }: Pick<StatementView, "pooled" | "putRight">) {
  if (pooled === null) return null;
  const reads = putRight?.known ? putRight.value.chance : pooled;
  return { reads, said: percentOf(reads) === percentOf(pooled) ? null : pooled };
}

/** What a field holds, as a chance: "70", "70 %", "0,7". Not a number where it is none. */
export function chanceTyped(text: string): number {
  const figure = text.trim().replace(",", ".").replace(/\s*%$/, "");
  if (figure === "") return Number.NaN;
  const value = Number(figure);
  return Number((value < 1 ? value : value / 100).toFixed(4));
}

/** How it ended, as a word. */
export const outcomeSays: Readonly<Record<NonNullable<StatementView["resolution"]>["outcome"], string>> = {
  yes: "It came true",
  no: "It did not come true",
  void: "Void, nobody is scored",
};
