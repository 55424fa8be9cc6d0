import { addDays, type Day, daysBetween, longDay } from "#kernel";
import { forColumns } from "../effort/for-columns.ts";
import { forRowsMissing } from "../effort/for-rows-missing.ts";
import type { PersonDays } from "../effort/person-days.ts";
import type { CheckResult, Waiver } from "./check.ts";
import { notMeasured } from "./found.ts";
import type { Facts, Found, ReadinessCheck } from "./readiness-check.ts";
import type { Said, SaidAnswer } from "./said.ts";
import { withAnswer } from "./with-answer.ts";

/** Days that a result counts: an assumption, editable for each check. Data is taken to change so that a quarter of a year makes it as likely as not. */
export const HALF_LIFE_DAYS = 90;

/** What one check comes to on a day: what was found or said, unless it is too old to count or somebody lets it be. */
export function resultOf(check: ReadinessCheck, facts: Facts, said: Said): CheckResult {
  const { today, profile } = facts;
  const counts = said.halfLives[check.id] ?? HALF_LIFE_DAYS;
  const fresh = (on: Day): boolean => daysBetween(on, today) <= counts;
  const answer = newest(said.answers.filter((each) => each.check === check.id && each.on <= today));
  const { found, by } = withAnswer(check, facts, answer !== null && fresh(answer.on) ? answer : null);
  const on = by === "said" ? (answer?.on ?? null) : found.is === "not-measured" ? null : profile.measuredOn;
  const now = on === null || fresh(on) ? found : tooOld(on, today, by);
  const waiver = newest(said.waivers.filter((each) => each.check === check.id && each.on <= today && each.until >= today));
  return {
    check: check.id,
    band: check.band,
    asks: check.asks,
    ...stateOf(now, waiver, check.next),
    by,
    threshold: check.threshold,
    source: check.source,
    effort: now.is === "failed" && waiver === null ? (said.efforts[check.id] ?? priceOf(check, now)) : null,
    on,
    countsUntil: on === null ? null : addDays(on, counts),
  };
}

/** By the rows that are missing where the check knows how many, else by columns. */
function priceOf({ effort }: ReadinessCheck, { columns, missing }: Exclude<Found, { is: "passed" }>): PersonDays {
  return missing === undefined ? forColumns(effort, columns.length) : forRowsMissing(effort, missing);
}

function stateOf(found: Found, waiver: Waiver | null, next: string): Pick<CheckResult, "state" | "says" | "next" | "columns" | "waiver"> {
  if (found.is === "passed") return { state: "passed", says: found.says, next: null, columns: [], waiver: null };
  if (waiver === null) return { state: found.is, says: found.says, next: found.next ?? next, columns: found.columns, waiver: null };
  const says = `Waived until ${longDay(waiver.until)}: ${waiver.because.trim().replace(/\.$/, "")}. ${found.says}`;
  return { state: "waived", says, next: null, columns: found.columns, waiver };
}

function tooOld(on: Day, today: Day, by: "measured" | "said"): Found {
  const days = daysBetween(on, today);
  return by === "said"
    ? notMeasured(`It was answered ${days} days ago, and no longer counts.`, "Answer it again.")
    : notMeasured(`It was measured ${days} days ago, and no longer counts.`, "Measure it again, on data of today.");
}

/** The last of the newest day: what was said later on the same day stands. */
function newest<Dated extends SaidAnswer | Waiver>(said: readonly Dated[]): Dated | null {
  return said.reduce<Dated | null>((best, each) => (best === null || each.on >= best.on ? each : best), null);
}
