import { type CodedMissing, dateCode, MOST, numericCode, usualCodes, usualDateCodes } from "../../domain/index.ts";
import { countIn, literal, numberIn, type Row, textIn } from "./rows.ts";
import type { Table } from "./table.ts";

/** A code for missing, and what it is written as: a word, white space, a number or a day. */
export interface FoundCode extends CodedMissing {
  readonly as: "word" | "blank" | "number" | "day";
}

const NO_WORDS = "white space and nothing else";
const WORD = "a word that people write where there is nothing";

/** Codes for missing of each column by its place, the commonest first; numbers and days that are codes are marked as such in `cells`. */
export async function findCodes({ sql }: Pick<Table, "sql">): Promise<ReadonlyMap<number, readonly FoundCode[]>> {
  const words = await sql(`select place, kind, case when kind = 'word' then min(clean) else ' ' end as text, sum(n) as n from cells
    where kind in ('word', 'blank') group by place, kind, lower(clean)`);
  const numbers = await numericCodes({ sql });
  const days = await dateCodes({ sql });
  const all = [...words.map(wordCode), ...numbers, ...days];
  for (const { place, code } of [...numbers, ...days])
    await sql(
      `update cells set kind = 'code' where place = ${place} and ${code.as === "day" ? isDay(code.text) : `number = ${code.text}`}`,
    );
  const byPlace = Map.groupBy(all, ({ place }) => place);
  return new Map([...byPlace].map(([place, codes]) => [place, codes.map(({ code }) => code).toSorted((a, b) => b.count - a.count)]));
}

interface CodeOf {
  readonly place: number;
  readonly code: FoundCode;
}

const isDay = (day: string): string => `kind = 'moment' and moment::date = ${literal(day)}::date`;

function wordCode(row: Row): CodeOf {
  const as = textIn(row, "kind") === "word" ? "word" : "blank";
  return {
    place: numberIn(row, "place"),
    code: { as, text: textIn(row, "text"), count: countIn(row, "n"), because: as === "word" ? WORD : NO_WORDS },
  };
}

/** Of columns that hold numbers and little else. */
async function numericCodes({ sql }: Pick<Table, "sql">): Promise<readonly CodeOf[]> {
  const codes = `(${usualCodes.join(", ")})`;
  const rows = await sql(`with others as (
      select place, min(number) filter (kind = 'number' and number not in ${codes}) as low,
        max(number) filter (kind = 'number' and number not in ${codes}) as high, sum(n) filter (kind = 'number') as numbers,
        coalesce(sum(n) filter (kind = 'number' and number not in ${codes} and abs(number) % 10 = 9), 0) as nines
      from cells where kind not in ('missing', 'word', 'blank') group by place having numbers >= ${MOST} * sum(n))
    select place, number, sum(n) as n, any_value(low) as low, any_value(high) as high, any_value(numbers) as numbers,
      any_value(nines) as nines
    from cells join others using (place) where kind = 'number' and number in ${codes} and (number < low or number > high) group by place, number`);
  return rows.flatMap((row) => {
    const value = numberIn(row, "number");
    const count = countIn(row, "n");
    const apart = { of: countIn(row, "numbers"), low: numberIn(row, "low"), high: numberIn(row, "high"), nines: countIn(row, "nines") };
    const because = numericCode({ value, count, ...apart });
    return because === null ? [] : [{ place: numberIn(row, "place"), code: { as: "number", text: String(value), count, because } }];
  });
}

async function dateCodes({ sql }: Pick<Table, "sql">): Promise<readonly CodeOf[]> {
  const codes = `(${usualDateCodes.map((code) => `${literal(code)}::date`).join(", ")})`;
  const rows = await sql(`with days as (select place, moment::date as day, sum(n) as n from cells where kind = 'moment' group by all),
    others as (select place, min(day) as low, max(day) as high from days where day not in ${codes} group by place)
    select place, strftime(day, '%Y-%m-%d') as day, n, strftime(low, '%Y-%m-%d') as low, strftime(high, '%Y-%m-%d') as high
    from days join others using (place) where day in ${codes}`);
  return rows.flatMap((row) => {
    const text = textIn(row, "day");
    const count = countIn(row, "n");
    const because = dateCode({ value: text, count, low: textIn(row, "low"), high: textIn(row, "high") });
    return because === null ? [] : [{ place: numberIn(row, "place"), code: { as: "day", text, count, because } }];
  });
}
