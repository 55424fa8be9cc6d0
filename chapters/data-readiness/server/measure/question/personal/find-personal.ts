import type { PersonalFinding, PersonalKind } from "../../../../domain/index.ts";
import { countIn } from "../../rows.ts";
import type { Table } from "../../table.ts";
import { counted } from "../in-words.ts";
import { kindsByName } from "./column-name.ts";
import { type LookedAt, lookAtCells, PRESENT } from "./look-at-cells.ts";
import { namedColumns } from "./named-columns.ts";
import { type Seen, shapedColumns } from "./shaped-columns.ts";

/** A column by its place in relation `cells`, and what it is called. */
interface Named {
  readonly name: string;
  readonly place: number;
}

/**
 * Personal data in each column, by place: told from the counted cells of relation `cells`, so that each value is looked at once. What is
 * found is counted, and never kept.
 */
export async function findPersonal(
  { sql }: Pick<Table, "sql">,
  columns: readonly Named[],
): Promise<ReadonlyMap<number, readonly PersonalFinding[]>> {
  const looked = await lookAtCells({ sql });
  const byPlace = new Map(looked.map((column) => [column.place, column]));
  const found = new Map<number, PersonalFinding[]>();
  const add = (seen: Seen) => {
    const column = byPlace.get(seen.place);
    const others = found.get(seen.place) ?? [];
    if (!column || column.present === 0 || seen.count === 0 || others.some(({ kind }) => kind === seen.kind)) return;
    found.set(seen.place, [...others, told(seen, column)]);
  };
  if (looked.some(({ values }) => values > 0)) {
    for (const seen of await shapedColumns(sql)) add(seen);
    for (const seen of await namedColumns(sql, looked)) add(seen);
  }
  await sql("drop table looked");
  for (const { place, name } of columns)
    for (const kind of kindsByName(name)) {
      const [row] = await sql(`select sum(n) as n from cells where place = ${place} and ${PRESENT} and ${couldBe[kind]}`);
      add({ place, kind, count: countIn(row, "n"), by: "the column's name", inAll: true });
    }
  return found;
}

/** What is told of it: cells of the whole column, reckoned from those that were looked at where not all were. */
function told({ kind, count, by, inAll }: Seen, { present, values, drawn, scale }: LookedAt): PersonalFinding {
  if (inAll || drawn === values) return { kind, count, share: count / present, by };
  const all = Math.min(present, Math.round(count * scale));
  return { kind, count: all, share: all / present, by: `${by}; told from ${counted(drawn)} of ${counted(values)} different values` };
}

/** What a cell must look like to be what its column is called after. */
const digits = (few: number, most: number) =>
  `regexp_full_match(clean, '[0-9 +()./-]+') and length(regexp_replace(clean, '[^0-9]', '', 'g')) between ${few} and ${most}`;
const couldBe: Readonly<Record<PersonalKind, string>> = {
  "e-mail": "contains(clean, '@')",
  telephone: digits(6, 15),
  "payment-card": digits(12, 19),
  iban: "regexp_full_match(replace(clean, ' ', ''), '[A-Za-z]{2}[0-9]{2}[0-9A-Za-z]{8,30}')",
  "national-id": "length(clean) between 5 and 24 and regexp_matches(clean, '[0-9]')",
  "ip-address": "regexp_full_match(clean, '[0-9A-Fa-f.:]{3,45}')",
  name: "kind = 'text' and not regexp_matches(clean, '[0-9]')",
  "names-in-text": "false",
};
