import type { FirstRange } from "#chapters/forecasting/domain";
import type { Cite, Concern, GoOnRecord, Phase, ProjectKind, Standing, StandingToday } from "#chapters/lifecycle/domain";
import type { Answer, Day } from "#kernel";
import type { Refused, Remark } from "../table/reading.ts";

/** Something the page says, with where it comes from. `cites` is never empty. */
export interface Sentence {
  readonly text: string;
  readonly cites: readonly Cite[];
}

/** A sentence that is not true today, in quotation marks, and why. */
export interface Unsayable {
  readonly quote: string;
  readonly why: string;
  readonly cites: readonly Cite[];
}

/** What has to be decided about one project, and by when. */
export interface Decision {
  readonly project: string;
  readonly name: string;
  /** "go or no-go", "whether to launch". */
  readonly what: string;
  /** Null where nothing on record dates it. */
  readonly by: Day | null;
  /** Its day has come. */
  readonly isDue: boolean;
  /** Where its day comes from, in words. */
  readonly why: string;
  readonly cites: readonly Cite[];
}

/** A date somebody was given. */
export interface DateGiven {
  readonly day: Day;
  readonly as: "promise" | "constraint";
  readonly go: GoOnRecord;
  readonly cites: readonly Cite[];
}

/** A word out of the source, and whether it was read out of other words. */
export interface Label<Code> {
  readonly code: Code | null;
  readonly says: string;
  readonly isGuess: boolean;
  /** As it was written, where that differs. */
  readonly written: string | null;
}

/** One project on the page. */
export interface ProjectBrief {
  readonly id: string;
  readonly name: string;
  readonly cite: Cite;
  readonly kind: Label<ProjectKind>;
  readonly phase: Label<Phase>;
  readonly standing: Standing | null;
  /** With what follows by itself: a time box that ran out, and a stop whose learning is open. */
  readonly stands: { readonly is: StandingToday; readonly says: string; readonly because: string };
  /** A stop that is news, as a sentence without the name; null where there is none. */
  readonly stopped: string | null;
  readonly startedOn: Day | null;
  readonly goOn: Day | null;
  /** "week 3 of 4"; or why it cannot be said. */
  readonly clock: Answer<{ readonly says: string; readonly since: Day; readonly endsOn: Day; readonly weeksOver: number }>;
  readonly dates: readonly DateGiven[];
  readonly concerns: readonly Concern[];
  readonly next: Decision | null;
  /** When this phase will have shown what it is to show, from priors alone. */
  readonly range: Answer<FirstRange>;
  readonly may: Sentence;
  readonly mayNot: Unsayable;
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly metric: string | null;
  readonly target: string | null;
  /** What would stop it is on record. */
  readonly hasStop: boolean;
}

/** Something nobody wrote down, as a question to whoever would know. */
export interface Question {
  /** Null: whoever owns it. */
  readonly ask: string | null;
  readonly text: string;
  readonly cites: readonly Cite[];
}

/** One place a sentence can come from, quoted as it was written. */
export interface SourceLine {
  /** `row-7`, `entry-41`: what a cite points to. */
  readonly key: string;
  /** "Row 7", "Entry 41, recorded 22 November 2026". */
  readonly label: string;
  /** "Row 7", "Entry 41". */
  readonly place: string;
  /** When an entry was written: "22 November 2026", "imported 22 November 2026". A row does not say. */
  readonly when: string | null;
  /** The project it speaks of, by id and by name. */
  readonly project: string;
  readonly name: string;
  readonly quotes: readonly { readonly column: string; readonly said: string }[];
}

/** All that one project's sentences come from, in the order in which it was written. */
export interface SourceGroup {
  readonly name: string;
  /** When all of it was written on one day; null where each line says its own. */
  readonly when: string | null;
  readonly lines: readonly SourceLine[];
}

/** One honest page, as plain data (N-7). */
export interface Brief {
  readonly version: 1;
  readonly today: Day;
  readonly source: { readonly kind: "table" | "workspace"; readonly name: string };
  readonly headline: readonly Sentence[];
  readonly lede: readonly Sentence[];
  readonly may: readonly Sentence[];
  readonly mayNot: readonly Sentence[];
  readonly toDecide: readonly Decision[];
  /** The most pressing first. */
  readonly projects: readonly ProjectBrief[];
  readonly questions: readonly Question[];
  readonly changes: { readonly since: Day; readonly said: readonly Sentence[] } | null;
  readonly sources: readonly SourceLine[];
  readonly assumptions: readonly string[];
  /** Rows of the table that are no project, with the reason. */
  readonly refused: readonly Refused[];
  /** What the reader of the table guessed, or could not read. */
  readonly remarks: readonly Remark[];
}
