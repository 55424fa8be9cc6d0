import type { Agreement, Share } from "../evaluation.ts";
import type { Profile } from "../profile.ts";

/** A count that is part of another, and where in the profile it stands. */
export type PartOfWhole = readonly [field: string, part: number, whole: number];

/** Counts of which one is part of the other. */
export const partsOfWholes = (profile: Profile): readonly PartOfWhole[] => [
  ...profile.columns.map(
    ({ unique, distinct }, at): PartOfWhole => [`columns.${at}.unique`, distinct.exact ? (unique ?? 0) : 0, distinct.count],
  ),
  ...ofLabels(profile),
  ...ofSegments(profile),
  ...ofEvaluation(profile),
];

function ofLabels({ labels }: Profile): PartOfWhole[] {
  if (!labels.known) return [];
  const { contradictory, audit } = labels.value;
  return [
    ...(contradictory.known
      ? [["labels.contradictory.mostlyRight", contradictory.value.mostlyRight, contradictory.value.rows] as const]
      : []),
    ...(audit.known ? [["labels.audit.wrong", audit.value.wrong, audit.value.checked] as const] : []),
  ];
}

const ofSegments = ({ segments }: Profile): PartOfWhole[] =>
  segments.known
    ? segments.value.single.map(({ positives, rows }, at): PartOfWhole => [`segments.single.${at}.positives`, positives ?? 0, rows])
    : [];

const ofShare = (field: string, share: Share | null): PartOfWhole[] => (share === null ? [] : [[field, share.of, share.n]]);

const ofAgreement = (field: string, { agree, lenient, strict }: Agreement): PartOfWhole[] => [
  ...ofShare(`${field}.agree`, agree),
  ...ofShare(`${field}.lenient`, lenient),
  ...ofShare(`${field}.strict`, strict),
];

function ofEvaluation({ evaluation }: Profile): PartOfWhole[] {
  if (!evaluation.known) return [];
  const { cases, withExpected, distinct, passed, nearDuplicates, overlap, contradictory, hard, judge, people } = evaluation.value;
  return [
    ["evaluation.withExpected", withExpected, cases],
    ["evaluation.distinct", distinct, cases],
    ["evaluation.nearDuplicates.cases", nearDuplicates.cases, cases],
    ["evaluation.nearDuplicates.exact", nearDuplicates.exact, nearDuplicates.cases],
    ["evaluation.contradictory.cases", contradictory.cases, cases],
    ...(passed.known ? ofShare("evaluation.passed", passed.value) : []),
    ...(overlap.known ? [["evaluation.overlap.cases", overlap.value.cases, cases] as const] : []),
    ...(hard.known ? [["evaluation.hard.cases", hard.value.cases, cases] as const] : []),
    ...(judge.known ? ofAgreement("evaluation.judge", judge.value) : []),
    ...(people.known ? ofAgreement("evaluation.people", people.value) : []),
  ];
}
