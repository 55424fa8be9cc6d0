import type { CheckResult } from "../checks/check.ts";
import type { ReadinessReport } from "../checks/report.ts";

/** A check whose state is another one now. */
export interface MovedCheck {
  readonly check: string;
  readonly asks: string;
  readonly was: CheckResult["state"] | null;
  readonly is: CheckResult["state"] | null;
  readonly says: string;
}

/** Checks that came to something else, those that got worse first. */
export function movedChecks(was: ReadinessReport, is: ReadinessReport): readonly MovedCheck[] {
  const all = [...new Set([...is.checks, ...was.checks].map(({ check }) => check))];
  const moved = all.flatMap((check) => {
    const [before, now] = [was, is].map(({ checks }) => checks.find((each) => each.check === check));
    const shown = now ?? before;
    if (shown === undefined || before?.state === now?.state) return [];
    return [
      {
        check,
        asks: shown.asks,
        was: before?.state ?? null,
        is: now?.state ?? null,
        says: now?.says ?? "It is not asked of this version.",
      },
    ];
  });
  return moved.sort((a, b) => Number(b.is === "failed") - Number(a.is === "failed"));
}
