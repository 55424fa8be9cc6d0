import { type Answer, known, unknown } from "#kernel";
import { count, type Sql } from "./evaluation-table.ts";
import { asWords } from "./normalised.ts";

/** Words in a row that two texts do not share by chance: as GPT-3's authors took them, and fewer for shorter inputs. */
const LONG = 13;
const SHORT = 8;
/** Inputs of fewer words stand in any text by chance, and overlap only with a whole line or example. */
const FEWEST = 4;
/** Cases that are held against the prompts. */
const AT_MOST = 50_000;

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
  await takeRuns(sql, "given");
  await takeRuns(sql, "input");
  const found = await held(sql);
  for (const name of ["given", "input"]) {
    await sql(`drop table ${name}_texts`);
    await sql(`drop table ${name}_runs`);
  }
  return found;
}

/**
 * `given_runs`: every run of 4 to 13 words, as a hash. `input_runs`: of each input the runs of its own size; where it is short, itself too.
 */
async function takeRuns(sql: Sql, of: "given" | "input"): Promise<void> {
  const next = Array.from({ length: LONG }, (_, at) => `lead(word, ${at}) over here as w${at}`);
  const wanted = (size: number) => {
    if (of === "given") return "true";
    if (size === LONG) return `n >= ${LONG}`;
    return size === SHORT ? `n between ${SHORT} and ${LONG - 1}` : `(n = ${size} and place = 1)`;
  };
  const sizes = Array.from({ length: LONG - FEWEST + 1 }, (_, at) => at + FEWEST);
  const runs = sizes.map((size) => {
    const run = `hash(${Array.from({ length: size }, (_, at) => `w${at}`).join(", ")})`;
    return `select ${of === "given" ? "distinct" : "id, n, n = "}${of === "given" ? "" : `${size} as is_whole,`} ${run} as run from spread
      where place + ${size - 1} <= n and ${wanted(size)}`;
  });
  await sql(`create or replace temp table ${of}_runs as
    with texts as (select row_number() over () as id, string_split(text, ' ') as words from ${of}_texts),
    words as (select id, len(words) as n, unnest(words) as word, generate_subscripts(words, 1) as place from texts),
    spread as (select id, n, place, ${next.join(", ")} from (select id, n, place, hash(word) as word from words) window here as (partition by id order by place))
    ${runs.join(" union all ")}`);
}

async function held(sql: Sql): Promise<Answer<{ cases: number; exact: number; share: number; by: string }>> {
  const [found] = await sql(`with template as (
      select run from input_runs group by run having count(distinct id) > (select greatest(10, count(*) / 5) from input_texts)),
    shown as (select id, any_value(n) as n, bool_or(is_whole and is_there) as is_whole, bool_and(is_there) as is_all,
      bool_or(is_there and not is_template) as is_some
      from (select *, run in (select run from given_runs) as is_there, run in (select run from template) as is_template from input_runs)
      group by id),
    each as (select coalesce(is_some, false) as is_some,
        coalesce(is_whole, false) or coalesce(n >= ${LONG} and is_all and is_some, false) or text in (select text from given_texts) as is_whole
      from (select row_number() over () as id, text from input_texts) left join shown using (id))
    select count(*) as inputs, count(*) filter (is_some or is_whole) as cases, count(*) filter (is_whole) as exact from each`);
  const cases = count(found, "cases");
  return known({ cases, exact: count(found, "exact"), share: cases / Math.max(1, count(found, "inputs")), by });
}
