import { known, unknown } from "#kernel";
import { roganGladen } from "#stats";
import type { EvaluationProfile, EvaluationRoles } from "../../../domain/index.ts";
import { FEWEST_RATED_TWICE } from "./agreement.ts";
import { count, type Sql, text } from "./evaluation-table.ts";
import { casesOf, type PairCount } from "./pair-counts.ts";
import { verdictOf } from "./score-scale.ts";
import { shareOf } from "./share-of.ts";

type Passed = EvaluationProfile["passed"];

/** More different scores than these are read only against the score from which a case passes. */
const AT_MOST = 100_000;

/** How many of the cases that a column scores it passes; unknown where its values do not say. */
async function scored(sql: Sql, column: "human" | "judge", passFrom: number | null): Promise<{ of: number; n: number } | undefined> {
  const rows = await sql(
    `select ${column} as value, count(*) as n from evaluation_cases where ${column} is not null group by all limit ${AT_MOST}`,
  );
  const verdicts = rows.map((row) => ({ n: count(row, "n"), passes: verdictOf(text(row, "value") ?? "", passFrom) }));
  if (verdicts.length === 0 || verdicts.some(({ passes }) => passes === undefined)) return undefined;
  return { of: casesOf(verdicts.filter(({ passes }) => passes)), n: casesOf(verdicts) };
}

/**
 * The pass rate, by whom it is best known: people where they scored half of the cases or nobody else did, else the judge; where nobody
 * scored, outputs that are word for word what was expected, as long as answers are short.
 */
export async function measurePassed(sql: Sql, roles: EvaluationRoles, isAnswerShort: boolean): Promise<Passed> {
  const { passFrom } = roles;
  const [people, judge] = [await scored(sql, "human", passFrom), await scored(sql, "judge", passFrom)];
  const [all] = await sql("select count(*) as n, count(human) as human, count(judge) as judge from evaluation_cases");
  if (people && (judge === undefined || people.n * 2 >= count(all, "n"))) return known({ ...shareOf(people.of, people.n), by: "people" });
  if (judge) return known({ ...shareOf(judge.of, judge.n), by: "judge" });
  if (count(all, "human") + count(all, "judge") > 0)
    return unknown("The scores are neither pass nor fail. Say from which score a case passes.");
  if (roles.output === null) return unknown("No case has an output or a score: this set has not been tried on a model yet.");
  if (roles.expected === null || !isAnswerShort)
    return unknown("Outputs are free text, and equal to what was expected only by luck. Have people or a judge score them.");
  const [same] = await sql(`select count(*) filter (output = expected) as same, count(*) as n from evaluation_cases
    where output is not null and expected is not null`);
  const n = count(same, "n");
  return n === 0
    ? unknown("No case has both an output and an expected answer.")
    : known({ ...shareOf(count(same, "same"), n), by: "expected" });
}

/** The judge's pass rate over all cases, freed of the errors it makes on those that people scored too. */
export async function measureCorrected(
  sql: Sql,
  pairs: readonly PairCount[] | undefined,
  passFrom: number | null,
): Promise<EvaluationProfile["corrected"]> {
  const verdicts = (pairs ?? []).map(({ first, second, n }) => ({
    n,
    people: verdictOf(first, passFrom),
    judge: verdictOf(second, passFrom),
  }));
  const both = verdicts.filter(({ people, judge }) => people !== undefined && judge !== undefined);
  if (casesOf(both) < FEWEST_RATED_TWICE)
    return unknown(`A judge's errors are known from ${FEWEST_RATED_TWICE} cases on that people scored too, as pass or fail.`);
  const passed = await scored(sql, "judge", passFrom);
  const pass = both.filter(({ people }) => people);
  const fail = both.filter(({ people }) => !people);
  if (passed === undefined || pass.length === 0 || fail.length === 0)
    return unknown("People passed, or failed, every case that both scored: one of the judge's two kinds of error was never tried.");
  const caughtPasses = { of: casesOf(pass.filter(({ judge }) => judge)), n: casesOf(pass) };
  const caughtFails = { of: casesOf(fail.filter(({ judge }) => !judge)), n: casesOf(fail) };
  const found = roganGladen({ passed, caughtPasses, caughtFails }, 0.95);
  return found ? known(found) : unknown("The judge agrees with people no more than a guess does; its pass rate says nothing.");
}
