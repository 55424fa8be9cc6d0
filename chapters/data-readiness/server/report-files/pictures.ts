import { bandLadder, barList, type Drawing, effortRange, histogram, missingnessMap, segmentGrid, volumeTimeline } from "#charts";
import {
  type ColumnProfile,
  driversOf,
  LEAST_OF_A_CELL,
  ladderOf,
  missingCells,
  type Profile,
  type ReadinessReport,
  type ReportPicture,
} from "../../domain/index.ts";

const MOST_MISSING = 30;

interface Drawn {
  readonly report: ReadinessReport;
  readonly profile: Profile;
  readonly width: number;
}

/** A picture of the report at a width; null where there is nothing to draw. */
export function pictureOf(of: ReportPicture, { report, profile, width }: Drawn): Drawing | null {
  if (of.is !== "segments") return drawn[of.is]({ report, profile, width });
  const { a, b, aValues, bValues, rows } = of.crossed;
  return segmentGrid({ a: { name: a, values: aValues }, b: { name: b, values: bValues }, rows, thin: LEAST_OF_A_CELL }, { width });
}

const drawn: Readonly<Record<Exclude<ReportPicture["is"], "segments">, (made: Drawn) => Drawing | null>> = {
  bands: ({ report, width }) => bandLadder(ladderOf(report), { width }),
  effort: ({ report, width }) => effort(report, width),
  missing: ({ profile, width }) => missing(profile, width),
  volume: ({ profile, width }) => (profile.time.known ? volumeTimeline(profile.time.value, { width }) : null),
  classes: ({ profile, width }) => classes(profile, width),
};

function effort(report: ReadinessReport, width: number): Drawing | null {
  const { effort: range } = report;
  if (!range.known || range.value.p90 === 0) return null;
  const { p10, p50, p90 } = range.value;
  return effortRange({ p10, p50, p90, drivers: driversOf(report) }, { width, most: 5 });
}

function missing({ columns, rows }: Profile, width: number): Drawing {
  const worst = columns
    .map((column) => ({ name: column.name, byBlock: column.missingByBlock, share: missingCells(column) / Math.max(1, rows) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  return missingnessMap({ columns: worst, rows }, { width, most: MOST_MISSING });
}

function classes({ labels, rows }: Profile, width: number): Drawing | null {
  if (!labels.known || labels.value.classes.length === 0) return null;
  const { column, classes: all, missing: without } = labels.value;
  const items = all.map(({ label, rows: count }) => ({ text: label, count }));
  return barList({ name: column, items, others: null, missing: without, rows }, { width, most: 12, beside: "counts and shares" });
}

/** A column's distribution, small; null where there is none to show. */
export function columnPicture(column: ColumnProfile, rows: number, width: number): Drawing | null {
  const { name, numbers, top, distinct, personal } = column;
  if (personal.length > 0) return null;
  const gone = missingCells(column);
  if (numbers !== null && numbers.histogram.counts.length > 0) {
    const median = numbers.quantiles.find(({ at }) => at === 0.5)?.value ?? null;
    return histogram({ name, ...numbers.histogram, missing: gone, median }, { width, height: 44, labels: false });
  }
  if (top.length === 0) return null;
  const shown = top.slice(0, 3);
  const counted = shown.reduce((sum, { count }) => sum + count, 0);
  const left = { values: distinct.count - shown.length, rows: Math.max(0, rows - gone - counted) };
  return barList(
    { name, items: shown, others: left.values > 0 ? left : null, missing: gone, rows },
    { width, most: 3, rowHeight: 16, beside: "shares" },
  );
}
