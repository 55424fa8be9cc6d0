import { type Day, longDay } from "#kernel";
import { notMeasured } from "./found.ts";
import type { Facts, Found, ReadinessCheck } from "./readiness-check.ts";
import type { SaidAnswer } from "./said.ts";

/** What a check came to, and whether a person's answer decided. */
export interface Settled {
  readonly found: Found;
  readonly by: "measured" | "said";
}

/**
 * What was found, and what somebody said of it. Yes settles what only people can know: whose the data is, whether what looks odd is real.
 * No and partly make a gap of what nobody had looked at. An answer about a finding counts for the measuring it was given after.
 */
export function withAnswer(check: ReadinessCheck, facts: Facts, answer: SaidAnswer | null): Settled {
  const { judge, people } = check;
  if (judge === null) return { found: answered(check, answer), by: "said" };
  const found = judge(facts);
  if (found.is === "passed" || people === null || answer === null) return { found, by: "measured" };
  if (people.about === "finding" && answer.on < facts.profile.measuredOn) return { found, by: "measured" };
  const said = saidSays(answer);
  if (answer.answer === "yes") return { found: { is: "passed", says: `${found.says} ${people.asks} Yes, ${said}` }, by: "said" };
  if (found.is === "failed") return { found, by: "measured" };
  const how = answer.answer === "partly" ? "In part alone" : "No";
  const says = `${found.says} ${people.asks} ${how}, ${said}`;
  return { found: { is: "failed", says, next: null, columns: found.columns }, by: "said" };
}

function answered({ people }: ReadinessCheck, answer: SaidAnswer | null): Found {
  const asks = people?.asks ?? "";
  if (answer === null) return notMeasured(`Nobody has answered yet: ${asks}`, "Answer it: yes, partly or no, and why.");
  if (answer.answer === "yes") return { is: "passed", says: `${asks} Yes, ${saidSays(answer)}` };
  const how = answer.answer === "partly" ? "In part alone" : "No";
  return { is: "failed", says: `${asks} ${how}, ${saidSays(answer)}`, next: null, columns: [] };
}

const saidSays = ({ because, on }: { because: string | null; on: Day }): string =>
  because === null ? `as was said on ${longDay(on)}.` : `as was said on ${longDay(on)}: ${sentence(because)}`;

const sentence = (text: string): string => (/[.?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
