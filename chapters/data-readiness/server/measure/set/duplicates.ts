import type { SetProfile } from "../../../domain/index.ts";
import { alikeByChance } from "../alike-by-chance.ts";
import type { TypedTable } from "../measure-columns.ts";
import { countIn } from "../rows.ts";

/** Where hardly a row comes again, nobody asks whether it was by chance. */
const FEW = 0.001;

/** Rows that are the same as an earlier one in every cell as it stands in the file, empty cells alike. */
export async function duplicates({ table, columns, rows }: TypedTable): Promise<SetProfile["duplicates"]> {
  // 64 bits: of ten million different rows two fall together once in 400,000 tables
  const row = `hash(${columns.map(({ cell }) => cell)})`;
  const [found] = await table.sql(`select coalesce(sum(n - 1), 0) as again, count(*) as groups, coalesce(max(n), 0) as most
    from (select count(*) as n from (select ${row} as row from t) group by row having n > 1)`);
  const groups = countIn(found, "groups");
  const again = countIn(found, "again");
  const pairs = again <= FEW * rows ? null : await alikeByChance(table.sql, { from: "t", cells: columns.map(({ cell }) => cell), rows });
  return { rows: again, groups, most: groups === 0 ? null : countIn(found, "most"), pairs };
}
