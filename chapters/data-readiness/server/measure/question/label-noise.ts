import { type Answer, known, unknown } from "#kernel";
import { confidentLearning } from "#stats";
import type { LabelProfile } from "../../../domain/index.ts";
import type { TypedTable } from "../measure-columns.ts";
import { countIn, double, literal, numberIn } from "../rows.ts";
import type { Chances } from "./chances.ts";
import { isSameLabel, labelSql } from "./labels-of.ts";
import type { LabelClass, Target } from "./measure-labels.ts";

/** So far under a threshold a probability still reaches it: what is lost in writing numbers down. cleanlab's. */
const SLACK = 1e-6;
/** Pairs of labels that are listed. */
const MOST_CONFUSED = 20;

/** Confident learning in two passes over probabilities that a model gave for rows it was not trained on. */
export async function labelNoise(
  { table: { sql } }: Pick<TypedTable, "table">,
  given: Answer<Chances>,
  target: Target,
): Promise<LabelProfile["noise"]> {
  if (target.kind === "number") return unknown("The target is a number: confident learning is of classes.");
  if (!given.known) return given;
  const chances = chanceOf(target.classes, given.value.each);
  const without = target.classes.find((_, at) => chances[at] === undefined);
  if (without) return unknown(`There are no probabilities for “${without.label}”. Name a column for each label.`);

  const p = target.classes.map((_, at) => `p${at}`);
  const places = target.classes.map(({ text }, at) => `when ${literal(text)} then ${at}`).join(" ");
  const rows = `(select case ${labelSql(target.column)} ${places} end as given, ${chances.map((chance, at) => `${chance} as p${at}`).join(", ")} from ${given.value.relation})`;
  const whole = `where given is not null and ${p.map((each) => `${each} is not null`).join(" and ")}`;
  const means = await sql(`select given, count(*) as n, ${p.map((each) => `avg(${each}) as ${each}`).join(", ")},
    min(least(${p})) as low, max(greatest(${p})) as high, avg(abs(${p.join(" + ")} - 1)) as off from ${rows} ${whole} group by given`);
  const byGiven = target.classes.map((_, at) => means.find((row) => Number(row.given) === at));
  const fault = notChances(means);
  if (fault) return unknown(fault);
  const unseen = target.classes.find((_, at) => byGiven[at] === undefined);
  if (unseen) return unknown(`No row labelled “${unseen.label}” has its probabilities.`);

  const sure = p.map((each, at) => `case when ${each} >= ${double(numberIn(byGiven[at], each) - SLACK)} then ${each} else -1 end`);
  const most = `greatest(${sure})`;
  const likely = sure.map((each, at) => `when ${each} = most then ${at}`).join(" ");
  const counted = await sql(`select given, case when most < 0 then null ${likely} end as likely, count(*) as n
    from (select *, ${most} as most from ${rows} ${whole}) group by all`);
  const confident = target.classes.map((_, i) =>
    target.classes.map((_, j) =>
      countIn(
        counted.find((row) => Number(row.given) === i && row.likely !== null && Number(row.likely) === j),
        "n",
      ),
    ),
  );
  const labelled = byGiven.map((row) => countIn(row, "n"));
  const all = labelled.reduce((sum, n) => sum + n, 0);
  const { share, joint } = confidentLearning(confident, labelled);
  const label = (at: number) => target.classes[at]?.label ?? "";
  const confused = joint
    .flatMap((row, i) => row.map((part, j) => ({ given: label(i), likely: label(j), rows: part * all, apart: i !== j })))
    .filter((pair) => pair.apart && pair.rows > 0)
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ given: from, likely: to, rows: n }) => ({ given: from, likely: to, rows: n }));
  return known({ share, rows: share * all, confused: confused.slice(0, MOST_CONFUSED) });
}

/** SQL for the probability of each class. One column is enough for two classes. */
function chanceOf(classes: readonly LabelClass[], each: Chances["each"]): readonly (string | undefined)[] {
  const named = classes.map(({ text }) => each.find(({ label }) => isSameLabel(label, text))?.cell);
  const [one, other] = named;
  if (classes.length !== 2 || each.length !== 1) return named;
  return [one ?? (other && `1 - ${other}`), other ?? (one && `1 - ${one}`)];
}

function notChances(means: readonly Readonly<Record<string, unknown>>[]): string | null {
  if (means.length === 0) return "No row has both a label and its probabilities.";
  const [low, high] = [Math.min(...means.map((row) => numberIn(row, "low"))), Math.max(...means.map((row) => numberIn(row, "high")))];
  if (low < -1e-3 || high > 1.001) return "The columns named as probabilities hold numbers outside 0 to 1.";
  if (Math.max(...means.map((row) => numberIn(row, "off"))) > 0.02) return "The probabilities of a row do not add up to 1.";
  return null;
}
