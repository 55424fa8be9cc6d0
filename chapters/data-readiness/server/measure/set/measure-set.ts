import { unknown } from "#kernel";
import type { SetProfile } from "../../../domain/index.ts";
import type { TypedTable } from "../measure-columns.ts";
import { countIn } from "../rows.ts";
import { associations } from "./associations.ts";
import { duplicates } from "./duplicates.ts";
import { missingTogether } from "./missing-together.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { takeVectors, type Vectors } from "./take-vectors.ts";

/** The set as a whole: rows that come again, columns that go together, rows with no missing cell. */
export async function measureSet(typed: TypedTable): Promise<SetProfile> {
  const { table, columns, rows } = typed;
  if (columns.length === 0 || rows === 0) return empty;
  const complete = columns.map(({ cell }) => `${cell} is not null`).join(" and ");
  const [whole] = await table.sql(`select count(*) as n from typed where ${complete}`);
  const vectors = await takeVectors(typed);
  return {
    duplicates: await duplicates(typed),
    nearDuplicates: await nearDuplicates(typed),
    associations: associations(vectors),
    associationsBy: lookedAt(vectors, rows),
    missingTogether: await missingTogether(typed),
    completeRows: countIn(whole, "n"),
  };
}

const NO_PAIR = "no two columns hold numbers, booleans or categories";

function lookedAt({ columns, rows }: Vectors, all: number): string {
  const pairs = (columns.length * (columns.length - 1)) / 2;
  if (pairs === 0) return NO_PAIR;
  const which = `${pairs === 1 ? "the one pair" : `all ${pairs} pairs`} of ${columns.length} columns`;
  return `${which}, on ${rows < all ? `a sample of ${rows} of ${all} rows` : "all rows"}`;
}

const empty: SetProfile = {
  duplicates: { rows: 0, groups: 0, most: null, pairs: null },
  nearDuplicates: unknown("There are no rows."),
  associations: [],
  associationsBy: NO_PAIR,
  missingTogether: [],
  completeRows: 0,
};
