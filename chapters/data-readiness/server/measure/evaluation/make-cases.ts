import type { EvaluationRoles } from "../../../domain/index.ts";
import { count, type EvaluationTable } from "./evaluation-table.ts";
import { answerKeyOf, asWords, keyOf } from "./normalised.ts";

/** More words than this in nine of ten expected answers: they are prose, and no output is likely to equal one. */
const WORDS_OF_AN_ANSWER = 5;

/** Words of so few letters stand in nearly every text, and tell none from another. */
const SHORT_WORD = 5;

export interface Cases {
  readonly cases: number;
  readonly withoutInput: number;
  readonly withExpected: number;
  /** Cells of the segment columns, as `evaluation_cases` calls them. */
  readonly segments: readonly string[];
  /** Expected answers are short enough that an output may be held against them word for word. */
  readonly isAnswerShort: boolean;
}

/**
 * Makes relation `evaluation_cases`: a row for each that has an input, in file order, texts as keys that are equal where they are compared as
 * equal, scores as text; null for what is missing or has no column.
 */
export async function makeCases(
  { table: { sql }, columns }: EvaluationTable,
  roles: EvaluationRoles,
  segments: readonly string[],
): Promise<Cases | undefined> {
  const cellOf = (name: string | null) => columns.find((column) => column.name === name)?.cell ?? "null";
  const input = cellOf(roles.input);
  if (input === "null") return undefined;
  const expected = cellOf(roles.expected);
  const parts = {
    input: keyOf(input),
    least_word: `list_min(list_transform(list_filter(string_split(${input}::varchar, ' '), lambda word: length(word) > ${SHORT_WORD}), lambda word: hash(word)))`,
    expected: answerKeyOf(expected),
    output: answerKeyOf(cellOf(roles.output)),
    second_output: answerKeyOf(cellOf(roles.secondOutput)),
    judge: `${cellOf(roles.judgeScore)}::varchar`,
    human: `${cellOf(roles.humanScore)}::varchar`,
    second_human: `${cellOf(roles.secondHumanScore)}::varchar`,
    second_score: `${cellOf(roles.secondScore)}::varchar`,
    licence: `nullif(trim(${cellOf(roles.licence)}::varchar), '')`,
    hard: `lower(trim(${cellOf(roles.hard)}::varchar))`,
    written: `try_cast(${cellOf(roles.writtenOn)} as timestamp)`,
    words: `len(string_split(nullif(${asWords(`${expected}::varchar`)}, ''), ' '))`,
  };
  const cells = segments.filter((name) => columns.some((column) => column.name === name));
  const all = [
    ...Object.entries(parts).map(([name, expression]) => `${expression} as ${name}`),
    ...cells.map((name, at) => `${cellOf(name)}::varchar as segment${at}`),
  ];
  await sql(`create or replace temp table evaluation_cases as
    select * from (select ${all.join(", ")} from typed) where input is not null`);
  const [rows] = await sql("select count(*) as rows from typed");
  const [found] = await sql(
    "select count(*) as cases, count(expected) as expected, coalesce(quantile_disc(words, 0.9), 0) as words from evaluation_cases",
  );
  return {
    cases: count(found, "cases"),
    withoutInput: count(rows, "rows") - count(found, "cases"),
    withExpected: count(found, "expected"),
    segments: cells.map((_, at) => `segment${at}`),
    isAnswerShort: count(found, "words") <= WORDS_OF_AN_ANSWER,
  };
}
