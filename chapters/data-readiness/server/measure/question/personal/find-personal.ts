import type { PersonalFinding, PersonalKind } from "../../../../domain/index.ts";
import { countIn, numberIn } from "../../rows.ts";
import type { Table } from "../../table.ts";
import { kindsByName } from "./column-name.ts";
import { isFarAboveChance } from "./far-above-chance.ts";
import { iban } from "./iban.ts";
import { isName, MOSTLY_NAMES, namesSomebody, PROSE, SOMETIMES_NAMED } from "./names.ts";
import { nationalIds } from "./national-ids.ts";
import { paymentCard } from "./payment-card.ts";
import type { Shape } from "./shape.ts";
import { email, ipAddress, telephone } from "./written.ts";

/** A column by its place in relation `cells`, and what it is called. */
interface Named {
  readonly name: string;
  readonly place: number;
}

const shapes: readonly Shape[] = [email, telephone, paymentCard, iban, ipAddress, ...nationalIds];

/** Cells a person's data could stand in: words, and whole numbers of at least nine digits. The rest is amounts, moments, or nothing. */
const LOOKED_AT = "kind = 'text' or (kind = 'number' and length(clean) >= 9 and not contains(clean, '.'))";
const PRESENT = "kind not in ('missing', 'blank', 'word', 'code')";

/**
 * Personal data in each column, by place: told from the counted cells of relation `cells`, so that each value is looked at once. What is
 * found is counted, and never kept.
 */
export async function findPersonal(
  { sql }: Pick<Table, "sql">,
  columns: readonly Named[],
): Promise<ReadonlyMap<number, readonly PersonalFinding[]>> {
  const counted = await sql(`select place, sum(n) filter (${PRESENT}) as present, sum(n) filter (kind = 'text') as texts,
    sum(n * length(clean)) filter (kind = 'text') / sum(n) filter (kind = 'text') as length,
    coalesce(bool_or(${LOOKED_AT}), false) as looked from cells group by place`);
  const looked = counted.filter((row) => row.looked === true).map((row) => countIn(row, "place"));
  const found = new Map<number, PersonalFinding[]>();
  const add = (place: number, finding: Omit<PersonalFinding, "share">) => {
    const present = countIn(
      counted.find((row) => countIn(row, "place") === place),
      "present",
    );
    const others = found.get(place) ?? [];
    if (present === 0 || finding.count === 0 || others.some(({ kind }) => kind === finding.kind)) return;
    found.set(place, [...others, { ...finding, share: finding.count / present }]);
  };
  if (looked.length > 0) {
    const among = `place in (${looked}) and (${LOOKED_AT})`;
    for (const { place, ...finding } of await shaped(sql, among)) add(place, finding);
    for (const { place, ...finding } of await named(sql, { counted, among })) add(place, finding);
  }
  for (const { place, name } of columns)
    for (const kind of kindsByName(name)) {
      const [row] = await sql(`select sum(n) as n from cells where place = ${place} and ${PRESENT} and ${couldBe[kind]}`);
      add(place, { kind, count: countIn(row, "n"), by: "the column's name" });
    }
  return found;
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

/** Of each shape, the columns with cells that pass its check far more often than by chance. What no cell could be is not looked for twice. */
async function shaped(
  sql: Table["sql"],
  among: string,
): Promise<readonly { readonly place: number; readonly kind: PersonalKind; readonly count: number; readonly by: string }[]> {
  const [maybe] = await sql(
    `select ${shapes.map((shape, at) => `bool_or(${shape.maybe("clean")}) as maybe${at}`).join(", ")} from cells where ${among}`,
  );
  const found = [];
  for (const [at, { kind, by, chance, ...shape }] of shapes.entries()) {
    if (maybe?.[`maybe${at}`] !== true) continue;
    await sql(`create or replace temp table shaped as select * from (
      select place, n, ${shape.found("clean")} as found from cells where ${among} and ${shape.maybe("clean")}) where ${shape.isShaped("found")}`);
    const [any] = await sql("select count(*) as n from shaped");
    const rows =
      countIn(any, "n") === 0
        ? []
        : await sql(`select place, count(*) as shaped, count(*) filter (valid) as passed, sum(n) filter (valid) as cells
      from (select *, coalesce(${shape.isValid("found")}, false) as valid from shaped) group by place`);
    for (const row of rows)
      if (isFarAboveChance(countIn(row, "passed"), countIn(row, "shaped"), chance))
        found.push({ place: countIn(row, "place"), kind, by, count: countIn(row, "cells") });
  }
  await sql("drop table if exists shaped");
  return found;
}

/** Columns of names, and of prose in which somebody is named. */
async function named(
  sql: Table["sql"],
  { counted, among }: { readonly counted: readonly Readonly<Record<string, unknown>>[]; readonly among: string },
): Promise<readonly (Omit<PersonalFinding, "share"> & { readonly place: number })[]> {
  const prose = new Set(counted.filter((row) => numberIn(row, "length") >= PROSE).map((row) => countIn(row, "place")));
  const places = counted.filter((row) => countIn(row, "texts") > 0).map((row) => countIn(row, "place"));
  const of = (which: boolean) => places.filter((place) => prose.has(place) === which);
  const count = async (of: readonly number[], holds: string) =>
    of.length === 0
      ? []
      : await sql(
          `select place, sum(n) as n, sum(n) filter (${holds}) as cells from cells where ${among} and kind = 'text' and place in (${of}) group by place`,
        );
  const names = (await count(of(false), isName("clean"))).filter((row) => countIn(row, "cells") >= MOSTLY_NAMES * countIn(row, "n"));
  const texts = (await count(of(true), namesSomebody("clean"))).filter(
    (row) => countIn(row, "cells") >= Math.max(SOMETIMES_NAMED.cells, SOMETIMES_NAMED.share * countIn(row, "n")),
  );
  return [
    ...names.map((row) => ({
      place: countIn(row, "place"),
      kind: "name" as const,
      count: countIn(row, "n"),
      by: "given names that many people have",
    })),
    ...texts.map((row) => ({
      place: countIn(row, "place"),
      kind: "names-in-text" as const,
      count: countIn(row, "cells"),
      by: "given names and forms of address before another name",
    })),
  ];
}
