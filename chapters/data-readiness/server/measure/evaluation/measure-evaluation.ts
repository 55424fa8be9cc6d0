import { type Answer, known, unknown } from "#kernel";
import type { EvaluationProfile, Roles } from "../../../domain/index.ts";
import { agreement } from "./agreement.ts";
import type { EvaluationAim, EvaluationTable } from "./evaluation-table.ts";
import { makeCases } from "./make-cases.ts";
import { margin } from "./margin.ts";
import { measureCompared } from "./measure-compared.ts";
import { measureNearDuplicates } from "./measure-near-duplicates.ts";
import { measureOverlap } from "./measure-overlap.ts";
import { measureAge, measureContradictory, measureCoverage, measureHard, measureLicences } from "./measure-spread.ts";
import { pairCounts } from "./pair-counts.ts";
import { measureCorrected, measurePassed } from "./verdict-counts.ts";

/** Measures an evaluation set for a language model on relation `typed`. Unknown where the roles name no input. */
export async function measureEvaluation(
  table: EvaluationTable,
  roles: Pick<Roles, "evaluation" | "segments">,
  { claimedMargin, prompts, today }: EvaluationAim,
): Promise<Answer<EvaluationProfile>> {
  const { sql } = table.table;
  const { evaluation } = roles;
  if (evaluation === null) return unknown("This is no evaluation set: no column is named as the input of a model.");
  const made = await makeCases(table, evaluation, roles.segments);
  if (made === undefined) return unknown(`There is no column “${evaluation.input}” to be the input.`);
  const { cases, withoutInput, withExpected, segments, isAnswerShort } = made;
  if (cases === 0) return unknown(`Every cell of “${evaluation.input}” is missing.`);

  const input = table.columns.find(({ name }) => name === evaluation.input)?.cell ?? "";
  const nearDuplicates = await measureNearDuplicates(sql, input, cases);
  const passed = await measurePassed(sql, evaluation, isAnswerShort);
  const compared = await measureCompared(sql, evaluation, isAnswerShort);
  const hard = await measureHard(sql, evaluation);
  const distinct = cases - nearDuplicates.cases;
  const { passFrom } = evaluation;
  const rated = await pairCounts(sql, "human", "judge");
  const twice = await pairCounts(sql, "human", "second_human");
  const profile: EvaluationProfile = {
    ...{ cases, withoutInput, withExpected, distinct, passed },
    corrected: await measureCorrected(sql, rated, passFrom),
    compared,
    ...margin(distinct, { passed, compared, claimed: claimedMargin }),
    nearDuplicates,
    overlap: await measureOverlap(sql, input, prompts),
    contradictory: await measureContradictory(sql),
    hard,
    coverage: await measureCoverage(sql, segments, hard),
    age: await measureAge(sql, evaluation, today),
    licences: await measureLicences(sql, evaluation),
    judge: agreement(rated, { names: "People and the judge", isFirstRight: true, passFrom }),
    people: agreement(twice, { names: "The first and the second person", isFirstRight: false, passFrom }),
  };
  await sql("drop table evaluation_cases");
  return known(profile);
}
