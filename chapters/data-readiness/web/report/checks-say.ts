import { count, sentence } from "#interface";
import type { CheckResult, CheckState } from "../../domain/index.ts";

/** "11 checks passed, 2 failed, 1 is waived, 4 are not measured." */
export function checksSay(checks: readonly Pick<CheckResult, "state">[]): string {
  const many = (state: CheckState): number => checks.filter((check) => check.state === state).length;
  const is = (number: number, one: string, several: string): string | false => number > 0 && `${number} ${number === 1 ? one : several}`;
  const parts = [
    `${count(many("passed"), "check")} passed`,
    is(many("failed"), "failed", "failed"),
    is(many("waived"), "is waived", "are waived"),
    is(many("not-measured"), "is not measured", "are not measured"),
  ].filter((part) => part !== false);
  return `${sentence(parts.join(", "))}.`;
}
