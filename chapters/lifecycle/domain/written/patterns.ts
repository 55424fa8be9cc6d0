import type { Day } from "#kernel";
import { dayFrom, fullYear, type Lean, lastDay, lastDayOfWeek, nearest } from "./calendar.ts";
import type { DayOrder } from "./day-order.ts";
import { monthOfMark } from "./vocabulary.ts";

/** What decides how a cell is read, beside its own words. */
export interface DayContext {
  readonly order: DayOrder;
  /** Nothing in the column shows the order. */
  readonly orderIsGuess: boolean;
  /** The column shows both orders. */
  readonly conflict: boolean;
  /** A person chose the order: it holds for dotted days too. */
  readonly orderIsSet: boolean;
  readonly today: Day;
  readonly lean: Lean;
}

/** Why a day is a guess. */
export type Doubt = "order" | "period" | "year" | "serial" | "spelling" | "words" | "several" | "conflict" | "year-first";

/** One day found in a text. */
export interface Hit {
  readonly day: Day;
  readonly doubts: readonly Doubt[];
}

type Parts = readonly (string | undefined)[];
type Reader = (parts: Parts, context: DayContext) => Hit | null;

const number = (part: string | undefined): number => Number(part ?? Number.NaN);
const hit = (found: Day | null, ...doubts: readonly Doubt[]): Hit | null => (found ? { day: found, doubts } : null);

function orderDoubts({ orderIsGuess, conflict }: DayContext): readonly Doubt[] {
  if (orderIsGuess) return ["order"];
  return conflict ? ["conflict"] : [];
}

/** Three numbers: the order of the first two is plain from their size, from the dots, or from the column. */
const threeNumbers: Reader = ([, first, separator, second, third], context) => {
  const [a, b] = [number(first), number(second)];
  const year = fullYear(number(third));
  const dayFirst = dayFrom(year, b, a);
  const monthFirst = dayFrom(year, a, b);
  if (dayFirst && monthFirst && a !== b) {
    if (separator === "." && !context.orderIsSet) return hit(dayFirst);
    return hit(context.order === "day-first" ? dayFirst : monthFirst, ...orderDoubts(context));
  }
  const near = (written: number): boolean => Math.abs(written - Number(context.today.slice(0, 4))) <= 6;
  const yearFirst = (third ?? "").length === 2 && a > 12 ? dayFrom(fullYear(a), b, number(third)) : null;
  if (yearFirst && (!dayFirst || (near(fullYear(a)) && !near(year)))) return hit(yearFirst, "year-first");
  return hit(dayFirst ?? monthFirst);
};

/** The third of a span that "early" and "mid" end with; the whole of it otherwise. */
function span(qualifier: string | undefined, year: number, month: number, months: number): Day | null {
  if (qualifier !== "A" && qualifier !== "I") return lastDay(year, month, months);
  if (months === 1) return dayFrom(year, month, qualifier === "A" ? 10 : 20);
  return lastDay(year, month, Math.max(1, Math.round((months * (qualifier === "A" ? 1 : 2)) / 3)));
}

/** A span of months; without a year, the nearest sensible one. */
function period(qualifier: string | undefined, year: string | undefined, month: number, months: number, context: DayContext): Hit | null {
  if (year !== undefined) return hit(span(qualifier, fullYear(number(year)), month, months), "period");
  return hit(
    nearest((at) => span(qualifier, at, month, months), context.today, context.lean),
    "period",
    "year",
  );
}

function week(numberOfWeek: number, year: string | undefined, context: DayContext): Hit | null {
  if (year !== undefined) return hit(lastDayOfWeek(fullYear(number(year)), numberOfWeek), "period");
  return hit(
    nearest((at) => lastDayOfWeek(at, numberOfWeek), context.today, context.lean),
    "period",
    "year",
  );
}

const half = (which: number): number => (which - 1) * 6 + 1;
const quarter = (which: number): number => (which - 1) * 3 + 1;
const month = (part: string | undefined): number => monthOfMark(part ?? "");
const withoutYear = (monthOfYear: number, dayOfMonth: number, { today, lean }: DayContext, ...doubts: readonly Doubt[]): Hit | null =>
  hit(
    nearest((year) => dayFrom(year, monthOfYear, dayOfMonth), today, lean),
    "year",
    ...doubts,
  );

/** "12/03" without a year; "03/26" is a month where 26 can be no month and the day comes first. */
const twoNumbers: Reader = ([, first, , second], context) => {
  const [a, b] = [number(first), number(second)];
  if (b > 31 || (b > 12 && context.order === "day-first")) return a <= 12 && b < 100 ? period(undefined, second, a, 1, context) : null;
  const swap = (context.order === "month-first" && b <= 31) || b > 12;
  const unclear = a <= 12 && b <= 12 && a !== b ? orderDoubts(context) : [];
  return swap ? withoutYear(a, b, context, ...unclear) : withoutYear(b, a, context, ...unclear);
};

/** "March 26": a year where it is near ours, else a day. */
const monthAndNumber: Reader = ([, qualifier, name, digits], context) => {
  const value = number(digits);
  const thisYear = Number(context.today.slice(2, 4));
  const isYear = (digits ?? "").length === 2 && (value > 31 || (value >= thisYear - 5 && value <= thisYear + 8));
  if (isYear) return period(qualifier, digits, month(name), 1, context);
  return withoutYear(month(name), value, context);
};

const Y = "(?<!\\d)((?:19|20)\\d{2})(?!\\d)";
const YY = "((?:19|20)\\d{2}|\\d{2})(?!\\d)";
const GAP = "[\\s.,\\-/']*";

const pattern = (source: string, read: Reader) => ({ expression: new RegExp(source), read });

/** Tried in this order on a text whose words have become marks; what one has read, the next does not see. */
export const patterns: readonly { readonly expression: RegExp; readonly read: Reader }[] = [
  pattern("(?<!\\d)(\\d{4})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?!\\d)", ([, y, m, d]) =>
    hit(dayFrom(number(y), number(m), number(d))),
  ),
  pattern("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)", ([, y, m, d]) => hit(dayFrom(number(y), number(m), number(d)))),
  pattern("(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4}|'?\\d{2})(?!\\d)", ([all, a, separator, b, y], context) =>
    threeNumbers([all, a, separator, b, y?.replace("'", "")], context),
  ),
  pattern("(?<!\\d)(\\d{1,2})( )(\\d{1,2}) (\\d{4})(?!\\d)", threeNumbers),
  pattern(`(?<!\\d)(\\d{1,2})${GAP}M([a-l])${GAP}${YY}`, ([, d, m, y]) => hit(dayFrom(fullYear(number(y)), month(m), number(d)))),
  pattern(`M([a-l])${GAP}(\\d{1,2})(?:[\\s.,\\-/]+)((?:19|20)\\d{2}|'?\\d{2})(?!\\d)`, ([, m, d, y]) =>
    hit(dayFrom(fullYear(number(y?.replace("'", ""))), month(m), number(d))),
  ),
  pattern(`${Y}${GAP}M([a-l])${GAP}(\\d{1,2})(?!\\d)`, ([, y, m, d]) => hit(dayFrom(number(y), month(m), number(d)))),
  pattern(`([EIA])?${GAP}${Y}${GAP}M([a-l])`, ([, how, y, m], context) => period(how, y, month(m), 1, context)),
  pattern(`([EIA])?${GAP}M([a-l])${GAP}${Y}`, ([, how, m, y], context) => period(how, y, month(m), 1, context)),
  pattern(`([EIA])?${GAP}${Y}${GAP}Q\\s?([1-4])(?!\\d)`, ([, how, y, q], context) => period(how, y, quarter(number(q)), 3, context)),
  pattern(`([EIA])?${GAP}Q\\s?([1-4])(?!\\d)${GAP}(?:${YY})?`, ([, how, q, y], context) => period(how, y, quarter(number(q)), 3, context)),
  pattern(`([EIA])?${GAP}(?<!\\d)([1-4])[\\s.]*Q${GAP}(?:${YY})?`, ([, how, q, y], context) =>
    period(how, y, quarter(number(q)), 3, context),
  ),
  pattern(`${Y}${GAP}H\\s?([12])(?!\\d)`, ([, y, h], context) => period(undefined, y, half(number(h)), 6, context)),
  pattern(`([EIA])?${GAP}H\\s?J?\\s?([12])(?!\\d)${GAP}(?:${YY})?`, ([, how, h, y], context) =>
    period(how, y, half(number(h)), 6, context),
  ),
  pattern(`(?<!\\d)([12])[\\s.]*H${GAP}(?:${YY})?`, ([, h, y], context) => period(undefined, y, half(number(h)), 6, context)),
  pattern(`${Y}${GAP}W\\s?(\\d{1,2})(?!\\d)`, ([, y, w], context) => week(number(w), y, context)),
  pattern(`[WH][\\s.]*(\\d{1,2})(?!\\d)${GAP}(?:${YY})?`, ([, w, y], context) => week(number(w), y, context)),
  pattern(`S([abc])${GAP}(?:${YY})?`, ([, s, y], context) => period(undefined, y, (s ?? "").charCodeAt(0) * 3 - 288, 3, context)),
  pattern(`(?<!\\d)(\\d{1,2})\\s?[-/.]\\s?(20\\d{2})(?!\\d)`, ([, m, y], context) => period(undefined, y, number(m), 1, context)),
  pattern(`(?<!\\d)(20\\d{2})\\s?[-/.]\\s?(\\d{1,2})(?!\\d)`, ([, y, m], context) => period(undefined, y, number(m), 1, context)),
  pattern(`([EIA])${GAP}M([a-l])(?!${GAP}\\d)`, ([, how, m], context) => period(how, undefined, month(m), 1, context)),
  pattern(`(?<!\\d)(\\d{1,2})${GAP}M([a-l])`, ([, d, m], context) => withoutYear(month(m), number(d), context)),
  pattern(`([EIA])?${GAP}M([a-l])${GAP}(\\d{1,2})(?!\\d)`, monthAndNumber),
  pattern("M([a-l])", ([, m], context) => period(undefined, undefined, month(m), 1, context)),
  pattern(`([EIA])${GAP}Y?${GAP}${YY}`, ([, how, y], context) => period(how, y, 1, 12, context)),
  pattern("EY|E\\s?Y", (_parts, context) => period(undefined, undefined, 1, 12, context)),
  pattern("(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})(?:\\s?\\.)?(?!\\d)", twoNumbers),
  pattern(`Y?\\s?${Y}`, ([, y], context) => period(undefined, y, 1, 12, context)),
];
