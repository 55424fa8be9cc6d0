import type { ColumnProfile, Variants } from "../../domain/index.ts";
import { NO_VALUE } from "./column-kinds.ts";
import { LEAST_NAMED, LONGEST_NAMED } from "./question/may-name.ts";
import { countIn, numberIn, textIn } from "./rows.ts";
import type { Table } from "./table.ts";

export interface MeasuredTexts {
  readonly length: NonNullable<ColumnProfile["length"]>;
  readonly variants: Variants;
}

const MOST_VALUES = 20;

const VALUE = `kind not in ${NO_VALUE}`;

/** Length and variants of the cells of each column; of the categories among them, values that differ in case alone. */
export async function profileTexts(
  { sql }: Pick<Table, "sql">,
  categories: readonly number[],
): Promise<ReadonlyMap<number, MeasuredTexts>> {
  const rows = await sql(`select place, min(length(text)) as low, sum(n * length(text)) / sum(n) as mean, max(length(text)) as high,
    coalesce(sum(n) filter (text <> clean or contains(clean, '  ')), 0) as spaces,
    coalesce(sum(n) filter (kind = 'text' and regexp_matches(text, '\uFFFD|[ÃÂ][\u0080-\u00BF]|â€')), 0) as encoding
    from cells where ${VALUE} group by place`);
  const groups =
    categories.length === 0
      ? []
      : await sql(`select place, count(*) as groups from (select place from cells where ${VALUE} and kind <> 'number' and place in (${categories})
          group by place, lower(clean) having count(distinct clean) > 1) group by place`);
  const caseGroups = new Map(groups.map((row) => [Number(row.place), countIn(row, "groups")]));
  return new Map(
    rows.map((row) => [
      Number(row.place),
      {
        length: { min: countIn(row, "low"), mean: numberIn(row, "mean"), max: countIn(row, "high") },
        variants: {
          whiteSpace: countIn(row, "spaces"),
          caseGroups: caseGroups.get(Number(row.place)) ?? 0,
          encoding: countIn(row, "encoding"),
        },
      },
    ]),
  );
}

/** The commonest values of columns whose values may be shown: those that stand in five rows or more and are no texts. */
export async function commonest(
  { sql }: Pick<Table, "sql">,
  places: readonly number[],
): Promise<ReadonlyMap<number, ColumnProfile["top"]>> {
  const top = new Map<number, ColumnProfile["top"][number][]>();
  if (places.length === 0) return top;
  const rows =
    await sql(`select place, text, n from cells where ${VALUE} and n >= ${LEAST_NAMED} and length(text) <= ${LONGEST_NAMED} and place in (${places})
    qualify row_number() over (partition by place order by n desc, text) <= ${MOST_VALUES} order by place, n desc, text`);
  for (const row of rows) {
    const at = Number(row.place);
    top.set(at, [...(top.get(at) ?? []), { text: textIn(row, "text"), count: countIn(row, "n") }]);
  }
  return top;
}
