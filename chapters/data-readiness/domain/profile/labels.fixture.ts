import { known, unknown } from "#kernel";
import type { EvaluationProfile } from "./evaluation.ts";
import type { LabelProfile } from "./question.ts";
import type { EvaluationRoles } from "./roles.ts";

/** Labels of ten thousand rows in two classes, none checked. */
export const labelsOf = (bent: Partial<LabelProfile> = {}): LabelProfile => ({
  column: "churned",
  kind: "binary",
  missing: 0,
  classes: [
    { label: "no", rows: 8_000 },
    { label: "yes", rows: 2_000 },
  ],
  positive: "yes",
  balance: 0.72,
  contradictory: known({ rows: 0, groups: 0, mostlyRight: 0 }),
  noise: unknown("No probabilities were given."),
  audit: unknown("No labels were checked."),
  ...bent,
});

/** Which columns an evaluation set has: an input and an expected answer. */
export const evaluationRoles = (bent: Partial<EvaluationRoles> = {}): EvaluationRoles => ({
  input: "input",
  expected: "expected",
  output: null,
  secondOutput: null,
  judgeScore: null,
  secondScore: null,
  passFrom: null,
  humanScore: null,
  secondHumanScore: null,
  licence: null,
  hard: null,
  writtenOn: null,
  ...bent,
});

/** Four hundred cases with nothing wrong about them. */
export const evaluationOf = (bent: Partial<EvaluationProfile> = {}): EvaluationProfile => ({
  cases: 400,
  withoutInput: 0,
  withExpected: 400,
  distinct: 400,
  passed: unknown("No output is named."),
  corrected: unknown("Nobody rated."),
  compared: unknown("No second system is named."),
  margin: { unpaired: known(0.08), paired: known(0.05), base: 0.9, discordant: 0.1, because: "assumed", assumed: true },
  needed: unknown("No margin is claimed."),
  nearDuplicates: { cases: 0, exact: 0, groups: 0, lookedAt: 400, by: "words in common" },
  overlap: unknown("No prompts were given."),
  contradictory: { cases: 0, groups: 0 },
  hard: unknown("No column says which are hard."),
  coverage: unknown("No segment is named."),
  age: unknown("No column says when."),
  licences: unknown("No column says under which licence."),
  judge: unknown("Fewer than 50 are rated twice."),
  people: unknown("Fewer than 50 are rated twice."),
  ...bent,
});
