import { type Answer, daysOfWork } from "#kernel";
import type { EffortRange } from "../effort/person-days.ts";
import type { Profile } from "../profile/profile.ts";
import type { Band, CheckResult } from "./check.ts";
import { counted } from "./in-words.ts";

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

/** What it comes to in two sentences that need no knowledge of data: the band and what holds it, then how much work that is. */
export const summary = (comes: Comes): readonly [string, string] => [howFar(comes), howMuchWork(comes)];

function howFar(comes: Comes): string {
  const { question, workingOn, heldBy, checks } = comes;
  const waived = checks.filter(({ state }) => state === "waived").length;
  const asked = question === null ? "" : ` for “${question}”`;
  const but = waived === 0 ? "" : ` with ${counted(waived, "check", "checks")} waived`;
  const reaches = (band: string): string => `The data reaches ${band}${asked}${but}`;
  if (heldBy === null || workingOn === null) return `${reaches("band A")}: it can be used, is valid and serves the question.`;
  if (workingOn === "C") return `${reaches("no band yet")}: ${whatHolds(comes)}.`;
  const known = heldBy.state === "failed";
  if (workingOn === "B")
    return `${reaches("band C")}, usable ${known ? "but not yet valid" : "and not known to be valid"}: ${whatHolds(comes)}.`;
  if (question === null) return `${reaches("band B")}, usable and valid: no question is asked of it yet.`;
  return `${reaches("band B")}, valid ${known ? "but not yet fit for it" : "and not known to be fit for it"}: ${whatHolds(comes)}.`;
}

/** What failed comes before what nobody has looked at: the latter is a form to fill in, the former is work. */
function whatHolds({ profile, workingOn, heldBy, checks, dearest }: Comes): string {
  if (heldBy?.state === "failed") return inside(heldBy, profile);
  const open = checks.filter(({ band, state }) => band === workingOn && state === "not-measured");
  const found = dearest === null ? "" : `${inside(dearest, profile)}; and `;
  return `${found}${open.length === 1 && heldBy !== null ? whatWaits(heldBy, profile) : `nobody has looked at ${counted(open.length, "check", "checks")} of band ${workingOn}`}`;
}

const whatWaits = (check: CheckResult, profile: Profile): string =>
  silent(check) ? `nobody has said yet whether ${lowered(check.asks, profile)}` : inside(check, profile);

function howMuchWork({ profile, effort, checks, heldBy, dearest }: Comes): string {
  const open = checks.filter(({ state }) => state === "not-measured").length;
  const model = profile.roles.evaluation === null ? "a first model" : "a first evaluation";
  if (!effort.known) return effort.because;
  const { p10, p50, p90 } = effort.value;
  if (p90 === 0) return `No work on it is open before ${model}.`;
  const told = dearest === null || heldBy?.state !== "failed" || dearest.check === heldBy.check;
  const most = told ? "" : `, most of all because ${inside(dearest, profile)}`;
  const more = open === 0 ? "" : `; ${counted(open, "check that is", "checks that are")} not measured may add to it`;
  return `About ${daysOfWork(p50)} person-days of work (${daysOfWork(p10)} to ${daysOfWork(p90)}) lie between it and ${model}${most}${more}.`;
}

/** Waits for a person's answer. */
const silent = ({ state, by }: CheckResult): boolean => state === "not-measured" && by === "said";

/** What was found, as a part of a longer sentence. */
const inside = ({ says }: CheckResult, profile: Profile): string => lowered(first(says), profile).replace(/[.]$/, "");

/** What a summary has room for: the first sentence of what was found. */
const first = (says: string): string => /^.*?[.?](?= [A-Z“])/.exec(says)?.[0] ?? says;

/** Begins small inside a sentence; a column's name stays as it is. */
function lowered(says: string, { columns }: Profile): string {
  const [word = ""] = /^[A-Z][a-z]*(?= )/.exec(says) ?? [];
  return word === "" || columns.some(({ name }) => name === word) ? says : `${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}
