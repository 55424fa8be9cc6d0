import { addDays, type Day, daysBetween, longDay } from "#kernel";
import type { CheckResult, Waiver } from "./check.ts";
import type { Facts, Found, ReadinessCheck } from "./readiness-check.ts";
import type { Said, SaidAnswer } from "./said.ts";

/** Days that a result counts: an assumption, editable for each check. What was true of data a quarter of a year ago is as likely as not to have changed. */
export const HALF_LIFE_DAYS = 90;

/** What one check comes to on a day: what was found, unless it is too old to count or somebody lets it be. */
export function resultOf(check: ReadinessCheck, facts: Omit<Facts, "answer">, said: Said): CheckResult {
  const counts = said.halfLives[check.id] ?? HALF_LIFE_DAYS;
  const { today, profile } = facts;
  const answer = newest(said.answers.filter((each) => each.check === check.id && each.on <= today));
  const fresh = (on: Day): boolean => daysBetween(on, today) <= counts;
  const found = check.judge({ ...facts, answer: answer !== null && fresh(answer.on) ? answer : null });
  const byAnswer = check.by === "said" || found.answered === true;
  const on = byAnswer ? (answer?.on ?? null) : found.is === "not-measured" ? null : profile.measuredOn;
  const now = on !== null && !fresh(on) ? tooOld(on, today, byAnswer) : found;
  const waiver = newest(said.waivers.filter((each) => each.check === check.id && each.on <= today && each.until >= today));
  const waived = waiver !== null && now.is !== "passed";
  return {
    check: check.id,
    band: check.band,
    asks: check.asks,
    state: waived ? "waived" : now.is,
    says: waived ? waivedSays(waiver, now.says) : now.says,
    next: now.is === "passed" || waived ? null : now.next,
    columns: now.is === "passed" ? [] : (now.columns ?? []),
    by: byAnswer ? "said" : "measured",
    threshold: check.threshold,
    source: check.source,
    effort: now.is === "failed" && !waived ? (said.efforts[check.id] ?? defaultEffort(check)) : null,
    waiver: waived ? waiver : null,
    on,
    countsUntil: on === null ? null : addDays(on, counts),
  };
}

const defaultEffort = ({ effort: { low, likely, high } }: ReadinessCheck) => ({ low, likely, high });

function tooOld(on: Day, today: Day, byAnswer: boolean): Found {
  const days = daysBetween(on, today);
  return byAnswer
    ? { is: "not-measured", says: `It was answered ${days} days ago, and no longer counts.`, next: "Answer it again." }
    : { is: "not-measured", says: `It was measured ${days} days ago, and no longer counts.`, next: "Measure it again, on data of today." };
}

const waivedSays = ({ because, until }: Waiver, says: string): string =>
  `Waived until ${longDay(until)}: ${because.replace(/\.$/, "")}. ${says}`;

/** The last of the newest day: what was said later on the same day stands. */
function newest<Dated extends SaidAnswer | Waiver>(said: readonly Dated[]): Dated | null {
  return said.reduce<Dated | null>((best, each) => (best === null || each.on >= best.on ? each : best), null);
}
