import { type Answer, known, unknown } from "#kernel";
import { type Roles, type SegmentProfile, notNamed as unnamed } from "../../../domain/index.ts";
import type { TypedColumn, TypedTable } from "../measure-columns.ts";
import { countIn, double, literal, textIn } from "../rows.ts";
import { type Asked, notNamed } from "./asked.ts";
import { labelSql } from "./labels-of.ts";
import { mayName } from "./may-name.ts";
import type { Target } from "./measure-labels.ts";

/** Values of a column that are told one by one. */
const MOST_VALUES = 50;
/** More values than this make a column of numbers bands. */
const MOST_NUMBERS = 20;
/** Columns that are crossed with each other: fifteen pairs. */
const MOST_CROSSED = 6;

interface Counted {
  readonly column: TypedColumn;
  /** Most rows first; what may not be told has another word in its place. */
  readonly told: readonly { readonly text: string; readonly value: string; readonly rows: number; readonly positives: number }[];
  readonly rest: { readonly rows: number; readonly positives: number };
}

/** Rows in each segment that somebody named, and in each two crossed. */
export async function measureSegments(
  { table: { sql } }: TypedTable,
  { segments }: Asked,
  { roles, target }: { readonly roles: Roles; readonly target: Answer<Target> },
): Promise<Answer<SegmentProfile>> {
  const [first] = segments;
  if (!first) return unknown(notNamed("segment", roles.segments[0] ?? null));
  const positive = target.known ? target.value.positive : null;
  const isPositive = target.known && positive ? `${labelSql(target.value.column)} = ${literal(positive.text)}` : "false";
  const counted: Counted[] = [];
  for (const column of segments) {
    const rows = await sql(`select ${segmentSql(column)} as value, count(*) as n, count(*) filter (${isPositive}) as positives
      from typed group by value order by value is null, n desc, value`);
    counted.push(split(column, rows));
  }
  const crossed: SegmentProfile["crossed"][number][] = [];
  const crossable = counted.slice(0, MOST_CROSSED);
  for (const [at, a] of crossable.entries())
    for (const b of crossable.slice(at + 1)) {
      const rows = await sql(`select ${segmentSql(a.column)} as a, ${segmentSql(b.column)} as b, count(*) as n from typed group by all`);
      const cells = new Map(rows.map((row) => [JSON.stringify([row.a, row.b]), countIn(row, "n")]));
      crossed.push({
        a: a.column.name,
        b: b.column.name,
        aValues: a.told.map(({ value }) => value),
        bValues: b.told.map(({ value }) => value),
        rows: a.told.map((one) => b.told.map((other) => cells.get(JSON.stringify([one.text, other.text])) ?? 0)),
      });
    }
  const ofPositive = (positives: number): number | null => (positive ? positives : null);
  return known({
    single: counted.flatMap(({ column: { name }, told, rest }) => [
      ...told.map(({ value, rows, positives }) => ({ column: name, value, rows, positives: ofPositive(positives) })),
      ...(rest.rows > 0 ? [{ column: name, value: null, rows: rest.rows, positives: ofPositive(rest.positives) }] : []),
    ]),
    crossed,
  });
}

function split(column: TypedColumn, rows: readonly Readonly<Record<string, unknown>>[]): Counted {
  const told = rows
    .filter(({ value }) => value !== null)
    .slice(0, MOST_VALUES)
    .map((row, at) => {
      const [text, n] = [textIn(row, "value"), countIn(row, "n")];
      return {
        text,
        value: mayName(column, { text, rows: n }) ? text : unnamed("value", at + 1),
        rows: n,
        positives: countIn(row, "positives"),
      };
    });
  const sum = (key: string) => rows.reduce((total, row) => total + countIn(row, key), 0);
  const rest = {
    rows: sum("n") - told.reduce((total, each) => total + each.rows, 0),
    positives: sum("positives") - told.reduce((total, each) => total + each.positives, 0),
  };
  return { column, told, rest };
}

/** SQL for the segment of a row: the value, or of many numbers one of four bands at the quartiles. */
function segmentSql(column: TypedColumn): string {
  const { type, profile, cell } = column;
  if (type !== "number" || profile.distinct.count <= MOST_NUMBERS) return labelSql(column);
  const at = (level: number) => profile.numbers?.quantiles.find((quantile) => quantile.at === level)?.value;
  const quartiles = [at(0.25), at(0.5), at(0.75)].filter((edge) => edge !== undefined);
  const edges = [...new Set(profile.numbers?.whole ? quartiles.map(Math.floor) : quartiles)];
  const told = edges.map((edge) => String(Number(edge.toPrecision(6))));
  const bands = edges.map((edge, place) => {
    const name = place === 0 ? `up to ${told[0]}` : `above ${told[place - 1]}, up to ${told[place]}`;
    return `when ${cell} <= ${double(edge)} then ${literal(name)}`;
  });
  return `case when ${cell} is null then null ${bands.join(" ")} else ${literal(`above ${told.at(-1)}`)} end`;
}
