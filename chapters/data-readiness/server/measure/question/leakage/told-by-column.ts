import { type Answer, known, unknown } from "#kernel";
import { luckOfArea } from "#stats";
import type { TypedTable } from "../../measure-columns.ts";
import { countIn, literal } from "../../rows.ts";
import type { Asked } from "../asked.ts";
import { labelSql } from "../labels-of.ts";
import type { Target } from "../measure-labels.ts";
import { sampled } from "../sample.ts";
import { drawBins, dropBins } from "./draw-bins.ts";
import { type OneClassAlone, oneClassAlone } from "./one-class-alone.ts";
import { areasOf, correlationsOf } from "./tell-label.ts";

/** A column that tells the label this well by itself leaks it. Methods §5.2; the same for a correlation. */
export const TELLS = 0.95;

/** Rows looked at, fewer where columns are many. */
const MOST_ROWS = 100_000;
const MOST_CELLS = 5_000_000;
/** Classes of fewer rows are not told one against the rest: luck would do it. */
const LEAST_OF_CLASS = 10;
const MOST_CLASSES = 10;

/** How well each column tells the label by itself: areas under the curve, or correlations for a number. */
export interface Told {
  /** The features, the best first. */
  readonly features: readonly { readonly column: string; readonly figure: number }[];
  readonly identifier: number | null;
  /** Features that go with one class alone where they are filled, missing, or of one value. */
  readonly alone: readonly OneClassAlone[];
  /** What luck would give, as one standard error; of a correlation likewise. */
  readonly luck: number;
  readonly lookedAt: number;
}

export async function toldByColumn(typed: TypedTable, { features, identifier }: Asked, target: Target): Promise<Answer<Told>> {
  const { sql } = typed.table;
  const columns = identifier ? [...features, identifier] : features;
  if (columns.length === 0) return unknown("There is no column besides the target.");
  const most = Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns.length));
  const bins = await drawBins(typed, columns, {
    label: labelOf(target),
    where: `${target.column.cell} is not null and ${sampled(typed.rows, most)}`,
    ranked: identifier,
  });
  try {
    const answer = target.kind === "number" ? await ofNumber() : await ofClasses();
    if (!answer.known) return answer;
    const { figures, luck } = answer.value;
    const told = features.map(({ name }, at) => ({ column: name, figure: figures[at] ?? 0 }));
    return known({
      features: told.toSorted((a, b) => b.figure - a.figure),
      identifier: identifier ? (figures[features.length] ?? null) : null,
      alone: target.kind === "number" ? [] : await oneClassAlone(typed, bins, { target, features: features.length }),
      luck,
      lookedAt: bins.rows,
    });
  } finally {
    await dropBins(typed);
  }

  async function ofNumber(): Promise<Answer<{ readonly figures: readonly number[]; readonly luck: number }>> {
    if (bins.rows < 2 * LEAST_OF_CLASS) return unknown(`${bins.rows} rows with a label are too few to tell what luck could not do.`);
    return known({ figures: await correlationsOf(sql, bins), luck: 1 / Math.sqrt(bins.rows - 1) });
  }

  async function ofClasses(): Promise<Answer<{ readonly figures: readonly number[]; readonly luck: number }>> {
    const counted = await sql("select label, count(*) as n from drawn group by label order by n desc, label");
    const enough = counted
      .map((row) => ({ label: countIn(row, "label"), rows: countIn(row, "n") }))
      .filter(({ rows }) => rows >= LEAST_OF_CLASS && bins.rows - rows >= LEAST_OF_CLASS);
    const classes = target.kind === "binary" ? enough.slice(0, 1) : enough.slice(0, MOST_CLASSES);
    if (classes.length === 0) return unknown(`No class has ${LEAST_OF_CLASS} rows besides the others: luck could tell so few apart.`);
    const areas = await areasOf(
      sql,
      bins,
      classes.map(({ label }) => label),
    );
    const figures = columns.map((_, at) => Math.max(...areas.map((each) => each[at] ?? 0)));
    return known({ figures, luck: Math.max(...classes.map(({ rows }) => luckOfArea(rows, bins.rows - rows))) });
  }
}

/** SQL for what is to be told: the place of the class, or the rank of the number, 0 to 1. */
function labelOf({ column, kind, classes }: Target): string {
  if (kind === "number") return `percent_rank() over (order by ${column.cell})`;
  return `case ${labelSql(column)} ${classes.map(({ text }, at) => `when ${literal(text)} then ${at}`).join(" ")} end`;
}
