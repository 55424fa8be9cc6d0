import { type CodedMissing, numericCode, usualCodes } from "../../domain/index.ts";
import { countIn, numberIn, textIn } from "./rows.ts";
import type { Table } from "./table.ts";

const words = { word: "a word that people write where there is nothing", blank: "white space and nothing else" };

/** Codes for missing in each column, the commonest first; marks numbers that are codes as such in `cells`. */
export async function findCodes(table: Table): Promise<readonly (readonly CodedMissing[])[]> {
  const { sql, columns } = table;
  const found: CodedMissing[][] = columns.map(() => []);
  for (const row of await sql(
    "select place, kind, min(clean) as text, sum(n) as n from cells where kind in ('word', 'blank') group by place, kind, lower(clean)",
  )) {
    const kind = textIn(row, "kind") === "blank" ? "blank" : "word";
    found[numberIn(row, "place")]?.push({
      text: kind === "blank" ? " " : textIn(row, "text"),
      count: countIn(row, "n"),
      because: words[kind],
    });
  }
  for (const { at, value, count, because } of await numericCodes(table)) {
    found[at]?.push({ text: String(value), count, because });
    await sql(`update cells set kind = 'code' where place = ${at} and number = ${value}`);
  }
  return found.map((codes) => codes.toSorted((a, b) => b.count - a.count));
}

async function numericCodes({ sql }: Table) {
  const codes = `(${usualCodes.join(", ")})`;
  const rows = await sql(`with others as (
      select place, min(number) filter (number not in ${codes}) as low, max(number) filter (number not in ${codes}) as high,
        count(distinct number) filter (number not in ${codes}) as others, sum(n) as all_n
      from cells where kind = 'number' group by place)
    select place, number, sum(n) as n, any_value(low) as low, any_value(high) as high, any_value(others) as others, any_value(all_n) as all_n
    from cells join others using (place) where kind = 'number' and number in ${codes} and (number < low or number > high) group by place, number`);
  return rows.flatMap((row) => {
    const value = numberIn(row, "number");
    const count = countIn(row, "n");
    const because = numericCode({
      value,
      count,
      of: countIn(row, "all_n"),
      low: numberIn(row, "low"),
      high: numberIn(row, "high"),
      others: countIn(row, "others"),
    });
    return because === null ? [] : [{ at: numberIn(row, "place"), value, count, because }];
  });
}
