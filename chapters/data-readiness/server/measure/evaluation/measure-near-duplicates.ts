import type { EvaluationProfile } from "../../../domain/index.ts";
import { nearTexts } from "../near-texts.ts";
import { count, type Sql } from "./evaluation-table.ts";
import { grouped } from "./grouped.ts";
import { keyOf, normalised } from "./normalised.ts";

/** Different inputs that are compared with each other. Of more, those whose smallest word is smallest by its hash: what is alike is then
 * taken or left together, so that the share that repeats is not lost with the rest. */
const AT_MOST = 10_000;
/** Characters of a long input that are looked at, from its beginning and from its end. */
const FROM_EACH_END = 2_000;

const by =
  "runs of five characters, of which two inputs share 0.8 or more; without those that stand in more than a fifth of the inputs, as a template's do";

/**
 * Cases that repeat an earlier one. Word for word, over all of them; and nearly, by the Jaccard similarity of their runs of five characters,
 * over at most 10,000 different inputs.
 */
export async function measureNearDuplicates(sql: Sql, inputCell: string, cases: number): Promise<EvaluationProfile["nearDuplicates"]> {
  const [exact] = await sql(`select count(*) as inputs, coalesce(sum(n - 1), 0) as repeats, count(*) filter (n > 1) as repeated
    from (select count(*) as n from evaluation_cases group by input)`);
  const inputs = count(exact, "inputs");
  await takeInputs(sql, inputCell);
  const groups = grouped(await nearTexts(sql, "evaluation_inputs", Math.min(inputs, AT_MOST)));
  const found = groups.reduce((sum, group) => sum + group.length - 1, 0);
  const near = Math.round((found * inputs) / Math.min(inputs, AT_MOST));
  const [inside] = await sql(
    `select count(*) filter (n > 1) as repeated from evaluation_inputs where id in (${[0, ...groups.flat()].join(", ")})`,
  );
  await sql("drop table evaluation_inputs");
  const repeats = count(exact, "repeats");
  return {
    cases: repeats + near,
    exact: repeats,
    groups: groups.length + count(exact, "repeated") - count(inside, "repeated"),
    lookedAt: inputs > AT_MOST ? AT_MOST : cases,
    by,
  };
}

/** `evaluation_inputs`: different inputs from 1 on, each with how many cases it stands in and its text as it is compared. */
async function takeInputs(sql: Sql, inputCell: string): Promise<void> {
  const ends = `case when length(text) <= ${2 * FROM_EACH_END} then text else left(text, ${FROM_EACH_END}) || right(text, ${FROM_EACH_END}) end`;
  await sql(`create or replace temp table evaluation_inputs as
    with chosen as (select row_number() over () as id, input, n from (
      select input, count(*) as n from evaluation_cases group by input order by min(least_word), input limit ${AT_MOST}))
    select id, any_value(n) as n, any_value(${ends}) as text
    from (select ${keyOf(inputCell)} as input, ${normalised(inputCell)} as text from typed) join chosen using (input) group by id`);
}
