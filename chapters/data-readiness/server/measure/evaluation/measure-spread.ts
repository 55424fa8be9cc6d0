import { type Day, known, unknown } from "#kernel";
import type { EvaluationProfile, EvaluationRoles } from "../../../domain/index.ts";
import { count, type Sql, text } from "./evaluation-table.ts";

/** A segment with fewer cases tells its pass rate to no better than ± 0.18 (Wilson, 95 %, at one half). */
const THIN = 30;
/** A licence in fewer cases is not named, as no value of so few rows is. */
const FEWEST_TO_NAME = 5;
/** Licences named; the others are counted together. */
const MOST_NAMED = 20;
/** More kinds than these are no answer to whether a case is hard. */
const MOST_KINDS = 20;

const hardWords = [
  "1",
  "1.0",
  "true",
  "yes",
  "y",
  "hard",
  "difficult",
  "edge",
  "edge case",
  "adversarial",
  "tricky",
  "high",
  "very hard",
  "expert",
];
const otherWords = [
  "0",
  "0.0",
  "false",
  "no",
  "n",
  "easy",
  "medium",
  "normal",
  "standard",
  "simple",
  "low",
  "moderate",
  "typical",
  "common",
];

/** SQL for: this case is one of the hard ones. */
export const isHard = `coalesce(hard in (${hardWords.map((word) => `'${word}'`).join(", ")}), false)`;

export async function measureHard(sql: Sql, { hard }: EvaluationRoles): Promise<EvaluationProfile["hard"]> {
  if (hard === null) return unknown("Nobody marked the hard cases. Mark them in a column of true and false.");
  const rows = await sql(
    `select hard as value, count(*) as n from evaluation_cases where hard is not null group by all limit ${MOST_KINDS + 1}`,
  );
  const words = rows.map((row) => text(row, "value") ?? "");
  if (words.length === 0) return unknown(`Every cell of “${hard}” is missing.`);
  if (words.length > MOST_KINDS || words.some((word) => !hardWords.includes(word) && !otherWords.includes(word)))
    return unknown(`“${hard}” does not say which cases are hard. Write true and false, or hard, medium and easy.`);
  const [found] = await sql(`select count(*) as n, count(*) filter (${isHard}) as hard from evaluation_cases`);
  return known({ cases: count(found, "hard"), share: count(found, "hard") / Math.max(1, count(found, "n")) });
}

export async function measureCoverage(
  sql: Sql,
  segments: readonly string[],
  hard: EvaluationProfile["hard"],
): Promise<EvaluationProfile["coverage"]> {
  if (segments.length === 0) return unknown("No segment column was named: which kinds of cases there are is not told.");
  const each = segments.map(
    (cell) => `select count(*) as n, count(*) filter (${isHard}) as hard from evaluation_cases where ${cell} is not null group by ${cell}`,
  );
  const [found] = await sql(`select count(*) as segments, count(*) filter (n < ${THIN}) as thin, coalesce(min(n), 0) as fewest,
    count(*) filter (hard = 0) as without_hard from (${each.join(" union all ")})`);
  if (count(found, "segments") === 0) return unknown("The segment columns hold nothing.");
  return known({
    segments: count(found, "segments"),
    thin: count(found, "thin"),
    fewest: count(found, "fewest"),
    withoutHard: hard.known ? count(found, "without_hard") : null,
  });
}

/** Same input, another expected answer: one of the two marks a right output wrong. */
export async function measureContradictory(sql: Sql): Promise<EvaluationProfile["contradictory"]> {
  const [found] = await sql(`select count(*) as groups, coalesce(sum(n), 0) as cases from (
    select count(*) as n from evaluation_cases where expected is not null group by input having count(distinct expected) > 1)`);
  return { cases: count(found, "cases"), groups: count(found, "groups") };
}

export async function measureAge(sql: Sql, { writtenOn }: EvaluationRoles, today: Day): Promise<EvaluationProfile["age"]> {
  if (writtenOn === null) return unknown("No column says when a case was written.");
  const [found] = await sql(`select strftime(min(written), '%Y-%m-%d') as oldest, strftime(max(written), '%Y-%m-%d') as newest,
    median(date_diff('day', written::date, date '${today}')) as days from evaluation_cases`);
  const [oldest, newest] = [text(found, "oldest"), text(found, "newest")];
  if (oldest === null || newest === null) return unknown(`“${writtenOn}” holds no date that can be read.`);
  return known({ oldest, newest, medianDays: count(found, "days") });
}

export async function measureLicences(sql: Sql, { licence }: EvaluationRoles): Promise<EvaluationProfile["licences"]> {
  if (licence === null) return unknown("No column says under which licence a case may be used.");
  const rows = await sql("select left(licence, 80) as licence, count(*) as n from evaluation_cases group by all order by n desc, licence");
  const all = rows.map((row) => ({ licence: text(row, "licence"), cases: count(row, "n") }));
  const named = all.filter((each) => each.licence !== null && each.cases >= FEWEST_TO_NAME).slice(0, MOST_NAMED);
  const others = all.filter((each) => each.licence !== null && !named.includes(each));
  const rest = {
    licence: others.length === 1 ? "1 other" : `${others.length} others`,
    cases: others.reduce((sum, each) => sum + each.cases, 0),
  };
  return known([...named, ...(others.length > 0 ? [rest] : []), ...all.filter((each) => each.licence === null)]);
}
