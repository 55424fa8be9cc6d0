import { columnNames } from "./column-names.ts";
import { literal } from "./locked-database.ts";
import { type Defined, textColumns } from "./prepared.ts";
import { unreadableTable } from "./problems.ts";
import type { Sandbox } from "./sandbox.ts";
import { counted, type Skipped } from "./skipped.ts";

/** Rows whose names come first, in their order. */
const FIRST_ROWS = 1000;

/** More names than that are values that stand where names should. */
const MOST_NAMES = 10_000;

/** A line is a row where it is one object of JSON. */
const IS_ROW = "case when json_valid(line) then json_type(line) = 'OBJECT' else false end";

/**
 * Makes `t` of `lines`, in which each line is an object of JSON: a column for each name, its value as text; what is in a value stays JSON.
 *
 * @throws {unreadableTable} Where hardly any line is one.
 */
export async function defineJson(sandbox: Sandbox, name: string, noun: "Line" | "Item"): Promise<Defined> {
  const [seen] = await sandbox.rows(`select count(*) filter (trim(line) <> '') as lines, count(*) filter (${IS_ROW}) as rows,
    coalesce(bool_or(contains(line, '\\u0000')), false) as zeros from lines`);
  const rows = Number(seen?.rows ?? 0);
  const lost = Number(seen?.lines ?? 0) - rows;
  const skipped = lost === 0 ? [] : [await firstLost(sandbox, lost, noun)];
  if (lost > rows) {
    const [first] = skipped;
    const because = `${lost} of its ${counted(rows + lost, noun.toLowerCase())} cannot be read. ${first?.says} Write each row as {"name": value, …}.`;
    throw unreadableTable({ name, because, row: first?.firstRow ?? null });
  }
  const keys = await namesIn(sandbox);
  if (keys.length > MOST_NAMES)
    throw unreadableTable({
      name,
      because: `its rows have ${keys.length} different names. Write what changes from row to row as a value.`,
    });
  const paths = keys.map((key) => literal(`/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`));
  const value = (at: number) => (seen?.zeros === true ? `replace(v[${at + 1}], chr(0), ' ')` : `v[${at + 1}]`);
  const cells = keys.map((_, at) => `${value(at)} as c${at}`);
  await sandbox.rows(
    `create view t as select ${cells.join(", ") || "null as c0"} from (select json_extract_string(line, [${paths.join(", ")}]) as v from lines where ${IS_ROW})`,
  );
  return { rows, columns: textColumns(columnNames(keys)), skipped };
}

async function firstLost(sandbox: Sandbox, lost: number, noun: string): Promise<Skipped> {
  const [first] = await sandbox.rows(
    `select row, json_valid(line) as is_json from (select line, row_number() over () as row from lines) where trim(line) <> '' and not (${IS_ROW}) order by row limit 1`,
  );
  const row = Number(first?.row ?? 1);
  const says = first?.is_json === true ? `${noun} ${row} is no object with names and values.` : `${noun} ${row} is not JSON.`;
  return { why: "not-json", rows: lost, firstRow: row, column: null, says };
}

/** All names, those of the first rows in their order. */
async function namesIn(sandbox: Sandbox): Promise<readonly string[]> {
  const names = "unnest(case when json_valid(line) then json_keys(line) else [] end) as name";
  const first = await sandbox.rows(
    `select name, min(place) as place from (select name, row_number() over () as place from (select ${names} from (select line from lines limit ${FIRST_ROWS})))
     group by name order by place`,
  );
  const all = await sandbox.rows(`select distinct name from (select ${names} from lines) order by name limit ${MOST_NAMES + 1}`);
  return [...new Set([...first, ...all].map((row) => String(row.name)))];
}
