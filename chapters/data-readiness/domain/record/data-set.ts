import type { Source } from "#chapters/lifecycle/domain";
import type { Day, Words } from "#kernel";
import type { PersonDays } from "../effort/person-days.ts";
import type { Roles } from "../profile/roles.ts";
import type { CheckAnswer, MeasuringPlace } from "./entries.ts";

/** What the data must answer: somebody asked it, and a report is made for each. */
export interface Question {
  readonly id: string;
  readonly asks: Words;
  readonly target: string | null;
  readonly claimedMargin: number | null;
  readonly project: string | null;
  readonly asked: Source;
  readonly withdrawn: { readonly because: Words; readonly told: Source } | null;
}

/** One measuring of one version: where its profile is kept, and what it was measured for. */
export interface Assessed {
  readonly assessment: string;
  readonly version: string;
  readonly data: string;
  readonly profile: string;
  readonly rows: number;
  readonly question: string | null;
  readonly target: string | null;
  readonly measuredOn: Day;
  readonly measured: MeasuringPlace;
  readonly startedBy: string;
  readonly told: Source;
}

/** What something is said of: a check, for one question, or for all of them where it is null. */
interface OfCheck {
  readonly check: string;
  readonly question: string | null;
  readonly told: Source;
}

export interface CheckAnswered extends OfCheck {
  readonly answer: CheckAnswer;
  readonly because: Words | null;
}

export interface CheckWaived extends OfCheck {
  readonly because: Words;
  readonly until: Day;
}

export interface EffortEstimated extends OfCheck {
  readonly effort: PersonDays;
}

export interface WorkDone extends OfCheck {
  readonly estimated: PersonDays;
  readonly personDays: number;
}

/** Everything that one stream `data-readiness/data-set/ID` folds into; immutable, each value with the entry that said it. */
export interface DataSet {
  readonly id: string;
  readonly name: string;
  readonly opened: Source | null;
  readonly projects: readonly { readonly project: string; readonly told: Source }[];
  readonly roles: { readonly value: Roles; readonly told: Source } | null;
  /** In the order they were asked, the withdrawn ones too. */
  readonly questions: readonly Question[];
  /** In the order they were told. */
  readonly assessed: readonly Assessed[];
  /** The newest of each check and question; so are the three below. */
  readonly answers: readonly CheckAnswered[];
  readonly waivers: readonly CheckWaived[];
  readonly efforts: readonly EffortEstimated[];
  readonly halfLives: readonly { readonly check: string; readonly days: number; readonly told: Source }[];
  /** All of it, in the order it was told. */
  readonly work: readonly WorkDone[];
  readonly retired: { readonly because: Words; readonly told: Source } | null;
}

/** Before anything was said. */
export const nothingSaidOf = (id: string): DataSet => ({
  ...{ id, name: "", opened: null, projects: [], roles: null, questions: [], assessed: [] },
  ...{ answers: [], waivers: [], efforts: [], halfLives: [], work: [], retired: null },
});
