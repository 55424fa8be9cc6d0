import { percent, shortFigure } from "#charts";
import { type ColumnProfile, farOut, missingCells, personalName, typeName } from "../../domain/index.ts";

/** A figure of a column with its name. */
export interface ColumnFact {
  readonly label: string;
  readonly value: string;
}

export interface FactGroup {
  readonly title: string;
  readonly facts: readonly ColumnFact[];
}

const fact = (label: string, value: string): ColumnFact => ({ label, value });
const rowsSay = (many: number, rows: number): string =>
  `${many.toLocaleString("en-GB")}${many > 0 && rows > 0 ? ` (${percent(many / rows)})` : ""}`;

const quantileName = (at: number): string =>
  at === 0.5 ? "Median" : at === 0.25 ? "Lower quartile" : at === 0.75 ? "Upper quartile" : `${shortFigure(at * 100)} % lie below`;

const writtenName = {
  thousands: "thousands set apart",
  "decimal-comma": "decimal commas",
  percent: "percent signs",
  currency: "currency signs",
} as const;

/** All that was measured of a column, in the order one asks for it. Groups with nothing in them are left out. */
export function columnFacts(column: ColumnProfile, rows: number): readonly FactGroup[] {
  const groups: readonly FactGroup[] = [
    { title: "What it holds", facts: holdsFacts(column, rows) },
    { title: "Missing", facts: missingFacts(column, rows) },
    { title: "Numbers", facts: numberFacts(column, rows) },
    { title: "Dates", facts: dateFacts(column, rows) },
    { title: "Written", facts: writtenFacts(column, rows) },
    {
      title: "Looks personal",
      facts: column.personal.map(({ kind, count, share, by }) =>
        fact(personalName[kind], `${count.toLocaleString("en-GB")} cells (${percent(share)}), told by ${by}`),
      ),
    },
  ];
  return groups.filter(({ facts }) => facts.length > 0);
}

function holdsFacts({ type, alsoHolds, distinct, unique, length, invalid }: ColumnProfile, rows: number): readonly ColumnFact[] {
  return [
    fact("Type", typeName[type]),
    ...alsoHolds.map((also) => fact(`Also ${typeName[also.type]}`, percent(also.share))),
    fact("Different values", `${distinct.exact ? "" : "about "}${distinct.count.toLocaleString("en-GB")}`),
    ...(unique === null ? [] : [fact("Standing once", rowsSay(unique, rows))]),
    ...(length === null ? [] : [fact("Characters", `${length.min} to ${length.max}, ${shortFigure(length.mean)} on average`)]),
    ...(invalid.count === 0
      ? []
      : [
          fact(
            "Not of its kind",
            `${rowsSay(invalid.count, rows)}${invalid.firstRow === null ? "" : `, first in row ${invalid.firstRow.toLocaleString("en-GB")}`}`,
          ),
        ]),
  ];
}

function missingFacts(column: ColumnProfile, rows: number): readonly ColumnFact[] {
  const all = missingCells(column);
  if (all === 0) return [fact("Missing", "none")];
  return [
    fact("Missing in all", rowsSay(all, rows)),
    ...(column.coded.length === 0 ? [] : [fact("Empty cells", rowsSay(column.missing, rows))]),
    ...column.coded.map(({ text, count, because }) => fact(`Coded as ${text}`, `${rowsSay(count, rows)}: ${because}`)),
  ];
}

function numberFacts({ numbers }: ColumnProfile, rows: number): readonly ColumnFact[] {
  if (numbers === null) return [];
  const outliers = farOut(numbers);
  return [
    fact("Smallest", shortFigure(numbers.min)),
    ...numbers.quantiles.map(({ at, value }) => fact(quantileName(at), shortFigure(value))),
    fact("Largest", shortFigure(numbers.max)),
    fact("Mean", shortFigure(numbers.mean)),
    fact("Standard deviation", shortFigure(numbers.sd)),
    ...(numbers.skew === null ? [] : [fact("Skewness", shortFigure(numbers.skew))]),
    fact("Zeros", rowsSay(numbers.zeros, rows)),
    fact("Below zero", rowsSay(numbers.negative, rows)),
    ...(numbers.infinite === 0 ? [] : [fact("Infinite", rowsSay(numbers.infinite, rows))]),
    fact("Far out", `${rowsSay(outliers.count, rows)}, outside ${shortFigure(outliers.low)} to ${shortFigure(outliers.high)}`),
    fact("Whole numbers", numbers.whole ? "all of them" : "not all"),
    fact("Quantiles", numbers.exact ? "exact" : "from a sketch, not exact"),
    ...(numbers.writtenWith.length === 0 ? [] : [fact("Written with", numbers.writtenWith.map((way) => writtenName[way]).join(", "))]),
  ];
}

function dateFacts({ dates }: ColumnProfile, rows: number): readonly ColumnFact[] {
  if (dates === null) return [];
  return [
    fact("First", dates.min.replace("T", " ")),
    fact("Last", dates.max.replace("T", " ")),
    ...(dates.future === 0 ? [] : [fact("In the future", rowsSay(dates.future, rows))]),
    ...(dates.ambiguous === 0 ? [] : [fact("Day or month", `${rowsSay(dates.ambiguous, rows)} may be read both ways`)]),
    ...(dates.writtenAs.length === 0 ? [] : [fact("Written as", dates.writtenAs.join(", "))]),
  ];
}

function writtenFacts({ variants: { whiteSpace, caseGroups, encoding } }: ColumnProfile, rows: number): readonly ColumnFact[] {
  return [
    ...(whiteSpace === 0 ? [] : [fact("Stray spaces", rowsSay(whiteSpace, rows))]),
    ...(caseGroups === 0 ? [] : [fact("Differ in case alone", `${caseGroups.toLocaleString("en-GB")} groups of values`)]),
    ...(encoding === 0 ? [] : [fact("Wrong encoding", rowsSay(encoding, rows))]),
  ];
}
