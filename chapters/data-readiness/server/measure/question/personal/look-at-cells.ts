import { countIn, numberIn } from "../../rows.ts";
import type { Table } from "../../table.ts";

/** A column as it is looked at. */
export interface LookedAt {
  readonly place: number;
  /** Cells with something in them. */
  readonly present: number;
  /** Different values that personal data could be, and how many of them are looked at. */
  readonly values: number;
  readonly drawn: number;
  /** Cells of all values for each cell of those looked at. */
  readonly scale: number;
  readonly isText: boolean;
  /** Longer than names are, on average. */
  readonly isProse: boolean;
}

/** Cells a person's data could stand in: words, and whole numbers of at least nine digits. The rest is amounts, moments, or nothing. */
const COULD_BE = "kind = 'text' or (kind = 'number' and length(clean) >= 9 and not contains(clean, '.'))";
export const PRESENT = "kind not in ('missing', 'blank', 'word', 'code')";

/** Different values of a column that are looked at; of more, a sample drawn the same each time. */
const MOST_VALUES = 20_000;
/** A text is prose from so many characters on average: shorter ones are names as a whole, or none. */
const PROSE = 40;

/**
 * Makes relation `looked` of the counted cells that could be personal data: `place`, `clean`, `n`, `kind`, and whether the value was `drawn`.
 * Of a column with many different values some are drawn, and those with an @ looked at besides: one address in a million is one.
 */
export async function lookAtCells({ sql }: Pick<Table, "sql">): Promise<readonly LookedAt[]> {
  const counted = await sql(`select place, sum(n) filter (${PRESENT}) as present, count(*) filter (${COULD_BE}) as values_n,
    sum(n) filter (${COULD_BE}) as cells_n, coalesce(bool_or(kind = 'text'), false) as texts,
    sum(n * length(clean)) filter (kind = 'text') / sum(n) filter (kind = 'text') as length from cells group by place`);
  const each = new Map(counted.map((row) => [countIn(row, "place"), Math.max(1, Math.ceil(countIn(row, "values_n") / MOST_VALUES))]));
  const parts = [...each].filter(([, part]) => part > 1).map(([place, part]) => `when ${place} then hash(clean) % ${part} = 0`);
  const drawn = parts.length === 0 ? "true" : `case place ${parts.join(" ")} else true end`;
  await sql(`create or replace temp table looked as select * from (select place, clean, n, kind, ${drawn} as drawn from cells where ${COULD_BE})
    where drawn or contains(clean, '@')`);
  const rows = await sql("select place, count(*) as values_n, sum(n) as cells_n from looked where drawn group by place");
  const seen = new Map(rows.map((row) => [countIn(row, "place"), row]));
  return counted.map((row) => {
    const place = countIn(row, "place");
    const [values, cells] = [countIn(row, "values_n"), countIn(row, "cells_n")];
    const [drawnValues, drawnCells] = [countIn(seen.get(place), "values_n"), countIn(seen.get(place), "cells_n")];
    return {
      ...{ place, values, present: countIn(row, "present"), drawn: drawnValues },
      scale: drawnCells === 0 ? 1 : cells / drawnCells,
      isText: row.texts === true,
      isProse: numberIn(row, "length") >= PROSE,
    };
  });
}
