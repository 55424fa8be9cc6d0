import { type Answer, known, unknown } from "#kernel";
import { count, type Sql } from "./evaluation-table.ts";
import { asWords } from "./normalised.ts";

/** Words in a row that two texts do not share by chance: as GPT-3's authors took them, and fewer for shorter inputs. */
const LONG = 13;
const SHORT = 8;
/** Inputs of fewer words stand in any text by chance, and overlap only with a whole line or example. */
const FEWEST = 4;
/** Cases that are held against the prompts. */
const AT_MOST = 20_000;

const by =
  "13 words in a row, 8 in inputs of 8 to 12 words, the whole of shorter ones; without what stands in more than a fifth of the inputs";

/**
 * Cases whose input the model was shown, in a prompt or an example: runs of 13 words in common as in GPT-3's own check (Brown et al. 2020,
 * appendix C), of 8 in shorter inputs. `exact`: the whole input stands there. What a template puts into every input is left out.
 */
export async function measureOverlap(sql: Sql, inputCell: string, prompts: readonly string[] | null) {
  const shown = (prompts ?? []).flatMap((prompt) => [prompt, ...(prompt.includes("\n") ? prompt.split("\n") : [])]);
  const texts = shown.filter((line) => line.trim() !== "");
  if (prompts === null) return unknown("Nobody gave the prompts and examples that the model is shown. Give them beside the set.");
  if (texts.length === 0) return unknown("What was given as prompts and examples holds no text.");
  await sql("create or replace temp table given_texts (text varchar)");
  for (let from = 0; from < texts.length; from += 500) {
    const some = texts.slice(from, from + 500).map((each) => `('${each.replaceAll("'", "''")}')`);
    await sql(`insert into given_texts select ${asWords("given")} from (values ${some.join(", ")}) as shown(given)`);
  }
  await sql(`create or replace temp table input_texts as
    select text from (select ${asWords(`${inputCell}::varchar`)} as text from typed) where text <> '' limit ${AT_MOST}`);
  const found = await held(sql);
  for (const table of ["given_texts", "given_runs", "input_texts"]) await sql(`drop table ${table}`);
  return found;
}

/** SQL for the hashes of all runs of so many words, of a list of the words' own hashes. */
const runsOf = (words: string, size: number): string => {
  const shifted = Array.from({ length: size }, (_, at) => `${words}[${at + 1}:]`).join(", ");
  return `list_transform(list_zip(${shifted}), lambda run: hash(run))[1:greatest(0, len(${words}) - ${size - 1})]`;
};

const hashedWords = (text: string): string => `list_transform(string_split(${text}, ' '), lambda word: hash(word))`;

async function held(sql: Sql): Promise<Answer<{ cases: number; exact: number; share: number; by: string }>> {
  const sizes = Array.from({ length: LONG - FEWEST + 1 }, (_, at) => at + FEWEST);
  await sql(`create or replace temp table given_runs as select distinct unnest(flatten([${sizes.map((size) => runsOf("words", size)).join(", ")}])) as run
    from (select ${hashedWords("text")} as words from given_texts)`);
  const whole = sizes.filter((size) => size < LONG).map((size) => `when ${size} then ${runsOf("words", size)}[1]`);
  // what stands there of an input: its runs of 13 or of 8 words, and itself where it is short
  const [found] = await sql(`with inputs as (select id, text, words, len(words) as n from (
      select row_number() over () as id, text, ${hashedWords("text")} as words from input_texts)),
    runs as (select id, n, unnest(case when n >= ${LONG} then ${runsOf("words", LONG)} when n >= ${SHORT} then ${runsOf("words", SHORT)} end) as run
      from inputs),
    hits as (select id, n, run from runs semi join given_runs using (run)),
    template as (select run from hits group by run having count(distinct id) > (select greatest(10, count(*) / 5) from inputs)),
    partly as (select id, n >= ${LONG} and count(*) = n - ${LONG - 1} as is_whole from hits group by id, n
      having bool_or(run not in (select run from template))),
    whole as (select id from (select id, case n ${whole.join(" ")} end as run from inputs) semi join given_runs using (run)
      union select id from inputs semi join given_texts using (text)
      union select id from partly where is_whole)
    select (select count(*) from inputs) as inputs, (select count(*) from whole) as exact,
      (select count(*) from (select id from partly union select id from whole)) as cases`);
  const cases = count(found, "cases");
  return known({ cases, exact: count(found, "exact"), share: cases / Math.max(1, count(found, "inputs")), by });
}
