import type { ColumnProfile } from "../column.ts";
import type { Profile } from "../profile.ts";

/** A count of rows, and where in the profile it stands. */
export type CountedRows = readonly [field: string, rows: number];

/** Every count of a profile that is of its rows: none is larger than there are rows. */
export const countedRows = (profile: Profile): readonly CountedRows[] => [
  ...profile.columns.flatMap((column, at) => ofColumn(column).map(([field, rows]): CountedRows => [`columns.${at}.${field}`, rows])),
  ...ofSet(profile),
  ...ofLabels(profile),
  ...ofSegments(profile),
  ...ofTime(profile),
  ...ofLeakage(profile),
  ...ofEvaluation(profile),
];

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function ofColumn({ missing, coded, distinct, unique, top, invalid, variants, numbers, dates, personal }: ColumnProfile): CountedRows[] {
  return [
    ["missing", missing + total(coded.map(({ count }) => count))],
    ["distinct.count", distinct.exact ? distinct.count : 0],
    ["unique", unique ?? 0],
    ["top", total(top.map(({ count }) => count))],
    ["invalid.count", invalid.count],
    ["variants.whiteSpace", variants.whiteSpace],
    ["variants.encoding", variants.encoding],
    ...personal.map(({ count }, at): CountedRows => [`personal.${at}.count`, count]),
    ["dates.future", dates?.future ?? 0],
    ["dates.ambiguous", dates?.ambiguous ?? 0],
    ["numbers.zeros", numbers?.zeros ?? 0],
    ["numbers.negative", numbers?.negative ?? 0],
    ["numbers.infinite", numbers?.infinite ?? 0],
    ["numbers.outliers.count", numbers?.outliers.count ?? 0],
    ["numbers.histogram.counts", total(numbers?.histogram.counts ?? [])],
  ];
}

const ofSet = ({ set: { duplicates, nearDuplicates, associations, completeRows } }: Profile): CountedRows[] => [
  ["set.duplicates.rows", duplicates.rows],
  ["set.duplicates.groups", duplicates.groups],
  ["set.completeRows", completeRows],
  ...(nearDuplicates.known ? [["set.nearDuplicates.rows", nearDuplicates.value.rows] as const] : []),
  ...associations.map(({ n }, at): CountedRows => [`set.associations.${at}.n`, n]),
];

function ofLabels({ labels }: Profile): CountedRows[] {
  if (!labels.known) return [];
  const { missing, classes, contradictory, audit } = labels.value;
  return [
    ["labels.classes", missing + total(classes.map(({ rows }) => rows))],
    ...(contradictory.known ? [["labels.contradictory.rows", contradictory.value.rows] as const] : []),
    ...(audit.known ? [["labels.audit.checked", audit.value.checked] as const] : []),
  ];
}

const ofSegments = ({ segments }: Profile): CountedRows[] =>
  segments.known ? segments.value.single.map(({ rows }, at): CountedRows => [`segments.single.${at}.rows`, rows]) : [];

const ofTime = ({ time }: Profile): CountedRows[] =>
  time.known
    ? [
        ["time.volume", total(time.value.volume.map(({ rows }) => rows)) + time.value.stray],
        ...time.value.drift.map(({ early, late }, at): CountedRows => [`time.drift.${at}`, early + late]),
      ]
    : [];

const ofLeakage = ({ leakage }: Profile): CountedRows[] =>
  leakage.flatMap(({ found }, at): CountedRows[] => (found.known ? [[`leakage.${at}.rows`, found.value.rows ?? 0]] : []));

function ofEvaluation({ evaluation }: Profile): CountedRows[] {
  if (!evaluation.known) return [];
  const { cases, withoutInput, withExpected, distinct, nearDuplicates, contradictory } = evaluation.value;
  return [
    ["evaluation.cases", cases + withoutInput],
    ["evaluation.withExpected", withExpected],
    ["evaluation.distinct", distinct],
    ["evaluation.nearDuplicates.cases", nearDuplicates.cases],
    ["evaluation.contradictory.cases", contradictory.cases],
  ];
}
