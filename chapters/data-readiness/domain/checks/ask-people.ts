import { longDay } from "#kernel";
import type { Found, ReadinessCheck } from "./readiness-check.ts";
import type { SaidAnswer } from "./said.ts";

/** A check that only a person can answer: yes passes, partly and no are gaps, silence is not measured. */
export const askPeople = (
  check: Omit<ReadinessCheck, "judge" | "by" | "threshold"> & { readonly question: string; readonly next: string },
): ReadinessCheck => {
  const { question, next, ...rest } = check;
  return { ...rest, by: "said", threshold: null, judge: ({ answer }) => answered(answer, { asks: rest.asks, question, next }) };
};

/** What an answer comes to. */
export function answered(answer: SaidAnswer | null, { asks, question, next }: { asks: string; question: string; next: string }): Found {
  if (answer === null)
    return { is: "not-measured", says: `Nobody has said yet: ${question}`, next: "Answer it: yes, partly or no, and why." };
  const why = answer.because === null ? "" : `: ${sentence(answer.because)}`;
  const said = `on ${longDay(answer.on)}${why === "" ? "." : why}`;
  if (answer.answer === "yes") return { is: "passed", says: `${asks}, as was said ${said}`, answered: true };
  const how = answer.answer === "partly" ? "In part alone" : "No";
  return { is: "failed", says: `${question} ${how}, as was said ${said}`, next, answered: true };
}

const sentence = (text: string): string => (/[.?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
