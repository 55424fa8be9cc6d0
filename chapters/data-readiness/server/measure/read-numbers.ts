import { type NumberMarks, type NumberWriting, numberWriting } from "../../domain/index.ts";
import { countIn, literal, type Row } from "./rows.ts";
import { KEY_LIKE, plainNumber } from "./sort-cells.ts";
import type { Table } from "./table.ts";

const CURRENCY = "(?:[€$£¥₹₽]|EUR|USD|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|AUD|CAD|kr|zł)";
const SPACES = "[\u00a0\u202f ]*";
const START = `^[(]?[+-]?${SPACES}${CURRENCY}?${SPACES}[+-]?`;
const END = `${SPACES}(?:%|${CURRENCY})?[)]?$`;

/** Digits and marks between a sign, a currency and a percent sign. */
const BODY = `${START}([0-9](?:[0-9.,'’\u00a0\u202f ]*[0-9])?)${END}`;

/** What the marks of such a body can mean; the first that fits. */
const bodies = {
  digits: "^[0-9]+$",
  eitherPoint: "^[1-9][0-9]{0,2}[.][0-9]{3}$",
  eitherComma: "^[1-9][0-9]{0,2},[0-9]{3}$",
  point: "^[0-9]+[.][0-9]+$",
  comma: "^[0-9]+,[0-9]+$",
  pointThousands: "^[0-9]{1,3}(,[0-9]{3}){2,}$|^[0-9]{1,3}((,[0-9]{3})+|(['’ \u00a0\u202f][0-9]{3})+)[.][0-9]+$",
  commaThousands: "^[0-9]{1,3}([.][0-9]{3}){2,}$|^[0-9]{1,3}(([.][0-9]{3})+|(['’ \u00a0\u202f][0-9]{3})+),[0-9]+$",
  digitsThousands: "^[0-9]{1,3}(['’ \u00a0\u202f][0-9]{3})+$",
} as const;

/** SQL for the number that a clean text says in one of the two ways of writing; null for text that is written otherwise. */
export function writtenNumber(text: string, { decimal }: NumberWriting): string {
  const [thousand, mark] = decimal === "point" ? [",", "."] : [".", ","];
  const whole = `(?:[0-9]{1,3}(?:[${thousand}'’\u00a0\u202f ][0-9]{3})+|[0-9]+)`;
  const digits = `replace(regexp_replace(${text}, '[^0-9${mark}]', '', 'g'), '${mark}', '.')`;
  const sign = `case when regexp_matches(${text}, '^[(]|-') then -1 else 1 end`;
  const written = `case when regexp_matches(${text}, ${literal(`${START}${whole}(?:[${mark}][0-9]+)?${END}`)}) and not regexp_matches(${text}, '${KEY_LIKE}')
    then ${sign} * try_cast(${digits} as double) end`;
  return decimal === "point" ? `coalesce(${plainNumber(text)}, ${written})` : written;
}

/**
 * Numbers that are written for people: 1,234.50, 1.234,50, 12 %, € 3. Reads the columns where the way of writing is sure, marks their
 * cells as numbers, and tells how each was written, by its place.
 */
export async function readWrittenNumbers({ sql }: Pick<Table, "sql">): Promise<ReadonlyMap<number, NumberWriting>> {
  const [likely] = await sql(
    `select list(distinct place) as places from cells where kind = 'text' and not regexp_matches(clean, '${KEY_LIKE}') and regexp_matches(clean, ${literal(BODY)})`,
  );
  if (!Array.isArray(likely?.places) || likely.places.length === 0) return new Map();
  const means = Object.entries(bodies).map(([name, form]) => `when regexp_matches(body, ${literal(form)}) then '${name}'`);
  const sums = Object.keys(bodies).map((name) => `sum(n) filter (means = '${name}') as ${name}`);
  const marks = await sql(`with likely as (
      select place, clean, n, regexp_extract(clean, ${literal(BODY)}, 1) as body from cells
      where kind in ('number', 'text') and place in (${likely.places})),
    told as (select *, case ${means.join(" ")} end as means, nullif(regexp_extract(clean, '${CURRENCY}'), '') as sign
      from likely where body <> '' and not regexp_matches(clean, '${KEY_LIKE}'))
    select place, ${sums.join(", ")}, sum(n) filter (contains(clean, '%')) as percent, sum(n) filter (sign is not null) as currency,
      count(distinct sign) as currencies
    from told where means is not null group by place`);
  const read = new Map<number, NumberWriting>();
  for (const row of marks) {
    const writing = numberWriting(marksOf(row));
    if (writing === null) continue;
    read.set(Number(row.place), writing);
    const number = writtenNumber("clean", writing);
    await sql(`update cells set number = ${number}, kind = case when ${number} is null then 'text' else 'number' end
      where place = ${row.place} and kind in ('number', 'text')`);
  }
  return read;
}

const marksOf = (row: Row): NumberMarks => ({
  digits: countIn(row, "digits") + countIn(row, "digitsThousands"),
  point: countIn(row, "point") + countIn(row, "pointThousands"),
  comma: countIn(row, "comma") + countIn(row, "commaThousands"),
  eitherComma: countIn(row, "eitherComma"),
  eitherPoint: countIn(row, "eitherPoint"),
  thousands: countIn(row, "pointThousands") + countIn(row, "commaThousands") + countIn(row, "digitsThousands"),
  percent: countIn(row, "percent"),
  currency: countIn(row, "currency"),
  currencies: countIn(row, "currencies"),
});
