import { type Answer, known, unknown } from "#kernel";
import { mcnemarChance, pairedDifference } from "#stats";
import type { Compared, EvaluationRoles } from "../../../domain/index.ts";
import { count, type Sql } from "./evaluation-table.ts";
import { pairCounts } from "./pair-counts.ts";
import { verdictOf } from "./score-scale.ts";

/** A second system on the same cases: by its score beside the first's, else by both outputs against what was expected. */
export async function measureCompared(sql: Sql, roles: EvaluationRoles, isAnswerShort: boolean): Promise<Answer<Compared>> {
  if (roles.secondScore !== null) return byScores(sql, roles);
  if (roles.secondOutput === null) return unknown("No second system was tried on these cases.");
  if (roles.output === null || roles.expected === null || !isAnswerShort)
    return unknown("Outputs are free text: two systems are compared by their scores. Give the second one's.");
  const rows = await sql(`select output = expected as first, second_output = expected as second, count(*) as n from evaluation_cases
    where output is not null and second_output is not null and expected is not null group by all`);
  return compared(rows.map((row) => ({ first: row.first === true, second: row.second === true, n: count(row, "n") })));
}

async function byScores(sql: Sql, { judgeScore, humanScore, passFrom }: EvaluationRoles): Promise<Answer<Compared>> {
  const first = judgeScore !== null ? "judge" : humanScore !== null ? "human" : undefined;
  if (first === undefined) return unknown("The second system has a score, and the first has none.");
  const pairs = await pairCounts(sql, first, "second_score");
  const verdicts = pairs?.map((pair) => ({
    n: pair.n,
    first: verdictOf(pair.first, passFrom),
    second: verdictOf(pair.second, passFrom),
  }));
  const sure = verdicts?.flatMap(({ n, first: a, second: b }) => (a === undefined || b === undefined ? [] : [{ n, first: a, second: b }]));
  if (sure === undefined || sure.length < (verdicts?.length ?? 0))
    return unknown("The scores of the two systems are neither pass nor fail. Say from which score a case passes.");
  return compared(sure);
}

function compared(verdicts: readonly { readonly first: boolean; readonly second: boolean; readonly n: number }[]): Answer<Compared> {
  const cases = (first: boolean, second: boolean) =>
    verdicts.reduce((sum, each) => sum + (each.first === first && each.second === second ? each.n : 0), 0);
  const [bothPass, onlyFirst, onlySecond, bothFail] = [cases(true, true), cases(true, false), cases(false, true), cases(false, false)];
  const n = bothPass + onlyFirst + onlySecond + bothFail;
  if (n === 0) return unknown("No case has an outcome of both systems.");
  const { difference, low, high } = pairedDifference(n, onlyFirst, onlySecond, 0.95);
  return known({ n, bothPass, onlyFirst, onlySecond, bothFail, difference, low, high, chance: mcnemarChance(onlyFirst, onlySecond) });
}
