import { type Answer, type Day, known, unknown } from "#kernel";
import type { DoneWork } from "../effort/done-work.ts";
import { effortOf } from "../effort/effort-of.ts";
import type { EffortRange } from "../effort/person-days.ts";
import type { Profile } from "../profile/profile.ts";
import { allChecks } from "./all-checks.ts";
import { assumptionsOf } from "./assumptions-of.ts";
import { bandsReached, byCost } from "./bands-reached.ts";
import type { CheckResult } from "./check.ts";
import { counted } from "./in-words.ts";
import type { ReadinessReport } from "./report.ts";
import { resultOf } from "./result-of.ts";
import type { Said } from "./said.ts";
import { summary } from "./summary.ts";

export interface ToReport {
  readonly profile: Profile;
  /** What the data must answer; null where no question is asked. */
  readonly question: string | null;
  /** The difference that an evaluation is to show, as a share; null where none is claimed. */
  readonly claimedMargin: number | null;
  readonly said: Said;
  /** Work that was done on the organisation's other data sets. */
  readonly history: readonly DoneWork[];
  /** The profile of the version before; null for a first one. */
  readonly previous: Profile | null;
  readonly today: Day;
}

/** What a profile and what people said come to on a day. The same report for the same things, wherever it is made. */
export function makeReport({ said, history, ...facts }: ToReport): ReadinessReport {
  const asked = allChecks.filter((check) => check.belongs(facts));
  const checks = asked.map((check) => resultOf(check, facts, said));
  const reached = bandsReached(checks);
  const failed = checks.filter(({ state }) => state === "failed").sort(byCost);
  const effort = effortLeft(checks, [...history, ...said.done]);
  const heldBy = checks.find(({ check }) => check === reached.heldBy) ?? null;
  return {
    asOf: facts.today,
    question: facts.question,
    ...reached,
    summary: summary({ ...facts, workingOn: reached.workingOn, heldBy, checks, effort, dearest: failed[0] ?? null }),
    checks,
    gaps: failed.flatMap(({ check, says, next, effort: days }) =>
      days === null || next === null ? [] : [{ check, says, next, effort: days }],
    ),
    effort,
    assumptions: assumptionsOf(checks, said, facts.profile),
  };
}

function effortLeft(checks: readonly CheckResult[], done: readonly DoneWork[]): Answer<EffortRange> {
  const open = checks.flatMap(({ check, effort }) => (effort === null ? [] : [{ check, effort }]));
  const unseen = checks.filter(({ state }) => state === "not-measured").length;
  if (open.length === 0 && unseen > 0)
    return unknown(
      `Nothing failed, but ${counted(unseen, "check is", "checks are")} not measured, and the work they would show is not known.`,
    );
  return known(effortOf(open, done));
}
