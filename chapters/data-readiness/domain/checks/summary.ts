import type { Answer } from "#kernel";
import type { EffortRange } from "../effort/person-days.ts";
import type { Profile } from "../profile/profile.ts";
import type { Band, CheckResult } from "./check.ts";
import { counted, daysSay } from "./in-words.ts";

interface Comes {
  readonly profile: Profile;
  readonly question: string | null;
  readonly workingOn: Band | null;
  readonly heldBy: CheckResult | null;
  readonly checks: readonly CheckResult[];
  readonly effort: Answer<EffortRange>;
  /** The failed check that costs most; null where none failed. */
  readonly dearest: CheckResult | null;
}

/** What it comes to in two sentences that need no knowledge of data: what holds it back, and how much work that is. */
export const summary = (comes: Comes): readonly [string, string] => [howFar(comes), howMuchWork(comes)];

function howFar({ profile, question, workingOn, heldBy, checks }: Comes): string {
  const waived = checks.filter(({ state }) => state === "waived").length;
  const but = waived === 0 ? "" : `, with ${counted(waived, "check", "checks")} waived`;
  if (heldBy === null || workingOn === null)
    return `The data can be lawfully used, read and trusted${but}, and serves the question “${question ?? ""}”.`;
  const known = heldBy.state === "failed";
  const says = silent(heldBy) ? `nobody has said yet whether ${lowered(heldBy.asks, profile)}.` : lowered(first(heldBy.says), profile);
  if (workingOn === "C")
    return known ? `The data cannot be used as it is: ${says}` : `It is not known whether the data can be lawfully used and read: ${says}`;
  if (workingOn === "B")
    return `The data can be lawfully used and read${but}, but ${known ? "not yet trusted" : "it is not known whether to trust it"}: ${says}`;
  if (question === null) return `The data can be lawfully used, read and trusted${but}, and no question is asked of it yet.`;
  const serves = known ? "does not yet serve the question" : "it is not known whether it serves the question";
  return `The data can be lawfully used, read and trusted${but}, but ${serves} “${question}”: ${says}`;
}

function howMuchWork({ profile, effort, checks, heldBy, dearest }: Comes): string {
  const open = checks.filter(({ state }) => state === "not-measured").length;
  const model = profile.roles.evaluation === null ? "a first model" : "a first evaluation";
  if (!effort.known) return effort.because;
  const { p10, p50, p90 } = effort.value;
  if (p90 === 0) return `No work on it is open before ${model}.`;
  const most =
    dearest === null || dearest.check === heldBy?.check
      ? ""
      : `, first of all since ${lowered(first(dearest.says), profile).replace(/\.$/, "")}`;
  const more = open === 0 ? "" : `; ${counted(open, "check that is", "checks that are")} not measured may add to it`;
  return `About ${daysSay(p50)} person-days (${daysSay(p10)} to ${daysSay(p90)}) of work lie between it and ${model}${most}${more}.`;
}

/** Waits for a person's answer. */
const silent = ({ state, by }: CheckResult): boolean => state === "not-measured" && by === "said";

/** What a summary has room for: the first sentence of what was found. */
const first = (says: string): string => /^.*?[.?](?= [A-Z“])/.exec(says)?.[0] ?? says;

/** Begins small inside a sentence; a column's name stays as it is. */
function lowered(says: string, { columns }: Profile): string {
  const [word = ""] = /^[A-Z][a-z]*(?= )/.exec(says) ?? [];
  return word === "" || columns.some(({ name }) => name === word) ? says : `${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}
