import type { Day } from "#kernel";
import { type ColumnProfile, type ColumnType, decideType } from "../../domain/index.ts";
import { type ColumnKinds, columnKinds } from "./column-kinds.ts";
import { countValues } from "./count-values.ts";
import { findCodes } from "./find-codes.ts";
import { makeTyped } from "./make-typed.ts";
import { mapMissing } from "./map-missing.ts";
import { profileDates } from "./profile-dates.ts";
import { profileNumbers } from "./profile-numbers.ts";
import { commonest, profileTexts } from "./profile-texts.ts";
import { sortCells } from "./sort-cells.ts";
import type { Table } from "./table.ts";

/** A table whose columns are typed: relation `typed` has c0…cN in their proper type, in file order, null for what is missing. */
export interface TypedTable {
  readonly table: Table;
  readonly rows: number;
  readonly columns: readonly TypedColumn[];
}

export interface TypedColumn {
  readonly name: string;
  readonly cell: string;
  readonly type: ColumnType;
  readonly profile: ColumnProfile;
}

const noVariants = { whiteSpace: 0, caseGroups: 0, encoding: 0 };

/** Types and measures each column, and makes relation `typed`. */
export async function measureColumns(table: Table, today: Day): Promise<TypedTable> {
  await countValues(table);
  await sortCells(table);
  const coded = await findCodes(table);
  const kinds = await columnKinds(table);
  const types = kinds.map(decideType);
  await makeTyped(
    table,
    table.columns.map(({ cell }, at) => ({ cell, type: types[at] ?? "text", pair: kinds[at]?.pair ?? null, coded: coded[at] ?? [] })),
  );
  const places = (of: readonly ColumnType[]) => types.flatMap((type, at) => (of.includes(type) ? [at] : []));
  const numbers = await profileNumbers(table, places(["number"]));
  const dates = await profileDates(table, places(["date-time"]), today);
  const texts = await profileTexts(table);
  const top = await commonest(table, places(["category", "boolean", "constant"]));
  const blocks = await mapMissing(table, table.rows);
  const columns = table.columns.map(({ name, cell }, at) => {
    const kind = kinds[at];
    const type = types[at] ?? "empty";
    if (!kind) throw new RangeError(`column ${at} was not counted`);
    const isText = type === "text" || type === "category" || type === "identifier" || type === "mixed";
    const invalid = invalidOf(type, kind);
    const profile: ColumnProfile = {
      name,
      type,
      alsoHolds: alsoHolds(type, kind),
      missing: kind.missing,
      coded: coded[at] ?? [],
      distinct: { count: numbers.get(at)?.distinct ?? kind.distinct, exact: true },
      unique: numbers.get(at)?.unique ?? kind.unique,
      numbers: numbers.get(at)?.profile ?? null,
      dates: dates.get(at) ?? null,
      length: isText ? (texts.get(at)?.length ?? null) : null,
      top: top.get(at) ?? [],
      invalid: { count: invalid, firstRow: null },
      variants: texts.get(at)?.variants ?? noVariants,
      missingByBlock: blocks[at] ?? [],
      personal: [],
    };
    return { name, cell, type, profile };
  });
  return { table, rows: table.rows, columns };
}

/** Cells that are not what the column holds. */
function invalidOf(type: ColumnType, { numbers, infinite, moments, booleans, texts }: ColumnKinds): number {
  if (type === "number") return moments + booleans + texts;
  if (type === "date-time") return numbers + infinite + booleans + texts;
  return 0;
}

function alsoHolds(type: ColumnType, { numbers, infinite, moments, booleans, texts }: ColumnKinds): ColumnProfile["alsoHolds"] {
  if (type === "constant" || type === "empty" || type === "boolean") return [];
  const present = numbers + infinite + moments + booleans + texts;
  const own = type === "date-time" ? "date-time" : type === "number" || (type === "identifier" && texts === 0) ? "number" : "text";
  const all = [
    { type: "number", share: (numbers + infinite) / present },
    { type: "boolean", share: booleans / present },
    { type: "date-time", share: moments / present },
    { type: "text", share: texts / present },
  ] as const;
  return all.filter((other) => other.share > 0 && (other.type !== own || type === "mixed"));
}
