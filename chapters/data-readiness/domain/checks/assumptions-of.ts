import type { Profile } from "../profile/profile.ts";
import type { CheckResult } from "./check.ts";
import { counted, namesSay } from "./in-words.ts";
import { HALF_LIFE_DAYS } from "./result-of.ts";
import type { Said } from "./said.ts";

/** Which defaults of somebody's judgement a report stands on, in words. */
export function assumptionsOf(checks: readonly CheckResult[], said: Said, profile: Profile): readonly string[] {
  const limits = checks.filter(({ threshold, state }) => threshold?.assumed === true && (state === "passed" || state === "failed"));
  const efforts = checks.filter(({ check, effort }) => effort !== null && said.efforts[check] === undefined);
  const ages = checks.some(({ check, on }) => on !== null && said.halfLives[check] === undefined);
  return [
    ...profile.guessed.map(
      ({ role, column, because }) => `That ${column} ${roleSays[role] ?? `is ${role}`} is guessed: ${lowered(because)}`,
    ),
    ...(limits.length === 0
      ? []
      : [
          `${counted(limits.length, "limit is a default", "limits are defaults")} that nobody here has set: ${namesSay(
            limits.map((each) => each.threshold?.says ?? ""),
            4,
          )}.`,
        ]),
    ...(efforts.length === 0 ? [] : [`The person-days of ${counted(efforts.length, "gap are", "gaps are")} ours.`]),
    ...(ages ? [`A result counts for ${HALF_LIFE_DAYS} days.`] : []),
  ];
}

/** A reason inside a sentence, whether it was written as one of its own or not. */
const lowered = (reason: string): string => `${reason.charAt(0).toLowerCase()}${reason.slice(1).replace(/\.$/, "")}.`;

const roleSays: Readonly<Record<string, string>> = {
  target: "is to be predicted",
  identifier: "says which row it is",
  time: "says when a row came to be",
  entity: "says of whom a row is",
  split: "says what is for training and what for test",
  segments: "tells for whom the answer must be good",
  sensitive: "tells of a protected group",
};
