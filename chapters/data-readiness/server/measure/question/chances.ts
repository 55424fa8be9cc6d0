import { type Answer, known, unknown } from "#kernel";
import type { TypedTable } from "../measure-columns.ts";
import { countIn, textIn } from "../rows.ts";
import type { Table } from "../table.ts";
import type { Asked } from "./asked.ts";
import { counted } from "./in-words.ts";

/** What a model gave for each row and label, and in which relation it stands beside the table's own columns. */
export interface Chances {
  readonly relation: string;
  readonly each: readonly { readonly label: string; readonly cell: string }[];
}

/** Rows handed from one sandbox to the other at a time. */
const AT_ONCE = 20_000;

/** Probabilities by column, as the roles name them. */
export const chancesByColumn = ({ probabilities }: Pick<Asked, "probabilities">): Answer<Chances> => {
  const wrong = probabilities.find(({ column }) => column.type !== "number" && column.type !== "boolean" && column.type !== "constant");
  if (probabilities.length === 0)
    return unknown("No probabilities are given. Name a column for each label with what a model, not trained on that row, gave for it.");
  if (wrong) return unknown(`“${wrong.column.name}” holds no numbers, so no probabilities.`);
  return known({ relation: "typed", each: probabilities.map(({ label, column }) => ({ label, cell: `${column.cell}::double` })) });
};

/**
 * Probabilities from a file of their own: a column for each label, called as the label is; a row for each row of the table, in its order or
 * under its identifier. They go through this process row by row, and nothing is kept of them.
 */
export async function chancesFromFile(
  { table, rows }: TypedTable,
  file: Table,
  { identifier }: Pick<Asked, "identifier">,
): Promise<Answer<Chances>> {
  const key = identifier ? file.columns.find(({ name }) => name === identifier.name) : undefined;
  const columns = file.columns.filter((column) => column !== key);
  if (columns.length === 0) return unknown("The file of probabilities has no column for a label.");
  // A header of numbers (0, 1, 2) reads as a row: then there is one row more than the table has.
  const isHeaderRow = !key && file.rows === rows + 1;
  if (!key && !isHeaderRow && file.rows !== rows)
    return unknown(
      `The file of probabilities has ${counted(file.rows)} rows and the table ${counted(rows)}. Give one for each row, in the same order, or the identifier with them.`,
    );
  const cells = columns.map((_, at) => `p${at}`);
  await table.sql(`create or replace temp table chances (key varchar, ${cells.map((cell) => `${cell} double`).join(", ")})`);
  const read = columns.map(({ cell }, at) => `try_cast(trim(${cell}::varchar) as double) as p${at}`).join(", ");
  await file.sql(`create or replace temp table given as select ${key ? `${key.cell}::varchar` : "null::varchar"} as key, ${read} from t`);
  const lists = cells.map((cell) => `list(${cell}) as ${cell}`).join(", ");
  const [first] = isHeaderRow
    ? await file.sql(`select ${columns.map(({ cell }) => `${cell}::varchar as ${cell}`).join(", ")} from t limit 1`)
    : [];
  for (let from = isHeaderRow ? 1 : 0; from < file.rows; from += AT_ONCE) {
    const [some] = await file.sql(`select list(key) as key, ${lists} from given where rowid between ${from} and ${from + AT_ONCE - 1}`);
    const listed = cells.map((cell) => `unnest([${numbersIn(some?.[cell])}]::double[])`);
    const keys = key ? `unnest([${textsIn(some?.key)}]::varchar[])` : "null";
    await table.sql(`insert into chances select ${[keys, ...listed].join(", ")}`);
  }
  const [found] = await table.sql(`select ${cells.map((cell) => `count(${cell}) as ${cell}`).join(", ")} from chances`);
  const empty = columns.find((_, at) => countIn(found, `p${at}`) === 0);
  if (empty)
    return unknown(`“${empty.name}” in the file of probabilities holds no numbers. Give a column for each label, and nothing else.`);
  const relation =
    key && identifier ? `(typed left join chances on typed.${identifier.cell}::varchar = chances.key)` : "(typed positional join chances)";
  return known({
    relation,
    each: columns.map(({ name, cell }, at) => ({ label: first ? textIn(first, cell) : name, cell: `chances.p${at}` })),
  });
}

const numbersIn = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.map((value) => (typeof value === "number" ? `'${value}'` : "null")) : [];
const textsIn = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.map((value) => (value === null ? "null" : `'${String(value).replaceAll("'", "''")}'`)) : [];

/** Probabilities from the file where there is one, else from columns. */
export const chancesGiven = (typed: TypedTable, of: Asked, file: Table | null): Promise<Answer<Chances>> | Answer<Chances> =>
  file ? chancesFromFile(typed, file, of) : chancesByColumn(of);
