import { dayOrder } from "../../domain/index.ts";
import { countIn, literal, type Row } from "./rows.ts";
import { isoMoment } from "./sort-cells.ts";
import type { Table } from "./table.ts";

/** One way of writing days, with a time of day or without. */
interface Form {
  /** As people would say it. */
  readonly name: string;
  readonly day: string;
  readonly formats: readonly string[];
  /** The other order, where figures alone do not say which is the month. */
  readonly turned?: { readonly name: string; readonly formats: readonly string[] };
}

const TIME = "(?:,?[ T]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,6})?)?(?: ?[AaPp][Mm])?)?";
const MONTH = "(?:[A-Z][a-z]{2,8}|[A-Z]{3})[.]?";

/** Eight figures are days only where every number of the column can be one. */
const FIGURES = "YYYYMMDD";

const forms: readonly Form[] = [
  { name: "DD.MM.YYYY", day: "[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}", formats: ["%d.%m.%Y"] },
  { name: "YYYY/MM/DD", day: "[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}", formats: ["%Y/%m/%d"] },
  { name: "YYYY.MM.DD", day: "[0-9]{4}[.][0-9]{1,2}[.][0-9]{1,2}", formats: ["%Y.%m.%d"] },
  { name: FIGURES, day: "(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]", formats: ["%Y%m%d"] },
  { name: "DD Mon YYYY", day: `[0-9]{1,2}[ -]${MONTH}[ -][0-9]{4}`, formats: ["%d %b %Y", "%d %B %Y", "%d-%b-%Y", "%d-%B-%Y"] },
  { name: "Mon DD, YYYY", day: `${MONTH} [0-9]{1,2},? [0-9]{4}`, formats: ["%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%B %d %Y"] },
  {
    name: "DD/MM/YYYY",
    day: "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}",
    formats: ["%d/%m/%Y"],
    turned: { name: "MM/DD/YYYY", formats: ["%m/%d/%Y"] },
  },
  {
    name: "DD-MM-YYYY",
    day: "[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}",
    formats: ["%d-%m-%Y"],
    turned: { name: "MM-DD-YYYY", formats: ["%m-%d-%Y"] },
  },
];

const times = ["", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f", " %I:%M %p", " %I:%M:%S %p", "T%H:%M:%S", "T%H:%M", ", %H:%M", ", %H:%M:%S"];

const parsed = (text: string, formats: readonly string[]): string =>
  `try_strptime(${text}, [${formats.flatMap((format) => times.map((time) => literal(`${format}${time}`))).join(", ")}])`;

/** How the moments of one column are written. */
export interface DateWriting {
  readonly writtenAs: readonly string[];
  /** Of each form, as DuckDB's strptime has them. */
  readonly formats: readonly string[];
  /** Cells of which nobody can say whether the day or the month comes first. Above 0 the column is not read. */
  readonly ambiguous: number;
}

/** SQL for the moment that a clean text says in ISO 8601 or as the column writes it. */
export const writtenMoment = (text: string, { formats }: Pick<DateWriting, "formats">): string =>
  formats.length === 0 ? isoMoment(text) : `coalesce(${isoMoment(text)}, ${parsed(text, formats)})`;

/**
 * Days and times that are not written in ISO 8601. Reads each column whose cells hold them in an order that is sure, marks them as moments,
 * those of an unsure order as such, and tells how they are written, by the column's place.
 */
export async function readWrittenDates({ sql }: Pick<Table, "sql">): Promise<ReadonlyMap<number, DateWriting>> {
  const which = forms.map(({ day }, at) => `when regexp_matches(clean, ${literal(`^${day}${TIME}$`)}) then ${at}`).join(" ");
  const found = await sql(`with looks as (select place, n, case ${which} end as form,
      try_cast(regexp_extract(clean, '^([0-9]{1,2})[/-]([0-9]{1,2})[/-]', 1) as integer) as first,
      try_cast(regexp_extract(clean, '^([0-9]{1,2})[/-]([0-9]{1,2})[/-]', 2) as integer) as second
      from cells where (kind = 'text' and regexp_matches(clean, '[0-9]')) or (kind = 'number' and number between 19000101 and 20991231))
    select place, form, sum(n) as n, sum(n) filter (first > 12) as day_first,
      sum(n) filter (second > 12) as month_first, sum(n) filter (first <= 12 and second <= 12 and first <> second) as either
    from looks where form is not null group by place, form order by place, n desc`);
  if (found.length === 0) return new Map();
  const all = await sql("select place, sum(n) as n from cells where kind in ('number', 'text') group by place");
  const cellsOf = new Map(all.map((row) => [Number(row.place), countIn(row, "n")]));
  const read = new Map<number, DateWriting>();
  for (const [place, rows] of Map.groupBy(found, (row) => Number(row.place))) {
    const seen = rows.flatMap((row) => seenForm(row, cellsOf.get(place) ?? 0));
    if (seen.length === 0) continue;
    const ambiguous = seen.reduce((sum, form) => sum + form.ambiguous, 0);
    const writing = { writtenAs: seen.flatMap(({ names }) => names), formats: seen.flatMap(({ formats }) => formats), ambiguous };
    read.set(place, writing);
    const moment = parsed("clean", writing.formats);
    await sql(`update cells set kind = '${ambiguous > 0 ? "unsure" : "moment"}', moment = ${moment}
      where place = ${place} and kind in ('number', 'text') and ${moment} is not null`);
  }
  return read;
}

/** A form with the order that its column's cells leave; both orders where that is unsure, and none for figures that are seldom days. */
function seenForm(row: Row, ofAll: number) {
  const form = forms[Number(row.form)];
  if (!form || (form.name === FIGURES && countIn(row, "n") < ofAll)) return [];
  const { name, formats, turned } = form;
  if (!turned) return [{ names: [name], formats, ambiguous: 0 }];
  const order = dayOrder({ dayFirst: countIn(row, "day_first"), monthFirst: countIn(row, "month_first"), either: countIn(row, "either") });
  if (order === "day-first") return [{ names: [name], formats, ambiguous: 0 }];
  if (order === "month-first") return [{ names: [turned.name], formats: turned.formats, ambiguous: 0 }];
  return [{ names: [name, turned.name], formats: [...formats, ...turned.formats], ambiguous: countIn(row, "either") }];
}
