import type { Day, Draft, Entry, Words } from "#kernel";
import type { PersonDays } from "../effort/person-days.ts";
import type { Roles } from "../profile/roles.ts";

/** How a check that nobody can measure is answered. */
export const checkAnswers = ["yes", "partly", "no"] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

/** Where a profile was measured: by this server, or where the data lies, by the command, and reported here. */
export const measuringPlaces = ["here", "elsewhere"] as const;
export type MeasuringPlace = (typeof measuringPlaces)[number];

/**
 * Everything that can be said of a data set, in the past tense. `Words` are personal: entries carry a reference. What was measured is not in
 * here but beside the record, under the digest that `version-assessed` names.
 *
 * A `question` of null speaks for the data set as a whole, whatever it is to answer.
 */
export type DataSetBodies = {
  readonly "data-readiness/data-set-named": { readonly name: string };
  readonly "data-readiness/data-set-renamed": { readonly name: string };
  readonly "data-readiness/data-set-linked": { readonly project: string };
  readonly "data-readiness/data-set-unlinked": { readonly project: string };
  readonly "data-readiness/data-set-retired": { readonly because: Words };
  readonly "data-readiness/data-set-restored": Record<string, never>;
  readonly "data-readiness/roles-said": { readonly roles: Roles };
  readonly "data-readiness/question-asked": {
    readonly question: string;
    readonly asks: Words;
    /** The column that answers it; null where it is that of the roles. */
    readonly target: string | null;
    /** The difference that somebody wants to claim from an evaluation set, as a share; null where none. */
    readonly claimedMargin: number | null;
    readonly project: string | null;
  };
  readonly "data-readiness/question-withdrawn": { readonly question: string; readonly because: Words };
  readonly "data-readiness/version-assessed": {
    readonly assessment: string;
    /** The version's name. */
    readonly version: string;
    /** SHA-256 of the data, in hexadecimal. */
    readonly data: string;
    /** SHA-256 of the profile's canonical JSON, in hexadecimal: what it is kept under. */
    readonly profile: string;
    readonly rows: number;
    readonly question: string | null;
    /** The column it was measured as the target. */
    readonly target: string | null;
    readonly measuredOn: Day;
    readonly measured: MeasuringPlace;
    /** `member/ID` or `key/ID`: a machine measured, somebody had it do so. */
    readonly startedBy: string;
  };
  readonly "data-readiness/check-answered": {
    readonly check: string;
    readonly question: string | null;
    readonly answer: CheckAnswer;
    readonly because: Words | null;
  };
  readonly "data-readiness/check-waived": {
    readonly check: string;
    readonly question: string | null;
    readonly because: Words;
    readonly until: Day;
  };
  readonly "data-readiness/waiver-ended": { readonly check: string; readonly question: string | null };
  /** Somebody's own three points for what a check asks for; null for the usual again. */
  readonly "data-readiness/effort-estimated": {
    readonly check: string;
    readonly question: string | null;
    readonly effort: PersonDays | null;
  };
  /** What the work on a check took in fact, beside what had been estimated when it was told. */
  readonly "data-readiness/work-done": {
    readonly check: string;
    readonly question: string | null;
    readonly estimated: PersonDays;
    readonly personDays: number;
  };
  /** Days after which what is known of a check no longer counts; null for the usual again. */
  readonly "data-readiness/half-life-set": { readonly check: string; readonly days: number | null };
};

type Kind = keyof DataSetBodies;
/** One line about a data set. */
export type DataSetEntry = { [K in Kind]: Entry<K, DataSetBodies[K]> }[Kind];
/** A line about a data set, before the ledger gives it a place. */
export type DataSetDraft = { [K in Kind]: Draft<K, DataSetBodies[K]> }[Kind];

/** A draft into one data set's stream. */
export const dataSetDraft = <K extends Kind>(id: string, kind: K, body: DataSetBodies[K]): Draft<K, DataSetBodies[K]> => ({
  stream: `data-readiness/data-set/${id}`,
  kind,
  version: 1,
  body,
});
