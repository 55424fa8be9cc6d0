import { unknown } from "#kernel";
import type { SetProfile } from "../../domain/index.ts";
import type { TypedTable } from "./measure-columns.ts";
import { countIn } from "./rows.ts";

/** The set as a whole: rows that come again, and rows with no missing cell. */
export async function measureSet({ table, columns }: TypedTable): Promise<SetProfile> {
  const { sql } = table;
  const cells = columns.map(({ cell }) => cell);
  if (cells.length === 0 || table.rows === 0) return { ...nothing, completeRows: 0 };
  const [found] = await sql(`select coalesce(sum(n - 1), 0) as again, count(*) as groups, max(n) as most
    from (select count(*) as n from (select hash(${cells}) as h from t) group by h having n > 1)`);
  const [complete] = await sql(`select count(*) as n from typed where ${cells.map((cell) => `${cell} is not null`).join(" and ")}`);
  return {
    ...nothing,
    duplicates: {
      rows: countIn(found, "again"),
      groups: countIn(found, "groups"),
      most: found?.most === null || found?.most === undefined ? null : countIn(found, "most"),
    },
    completeRows: countIn(complete, "n"),
  };
}

const nothing: Omit<SetProfile, "completeRows"> = {
  duplicates: { rows: 0, groups: 0, most: null },
  nearDuplicates: unknown("Near duplicates were not looked for yet."),
  associations: [],
  missingTogether: [],
};
