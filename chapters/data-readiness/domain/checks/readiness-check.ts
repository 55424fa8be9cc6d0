import type { Day } from "#kernel";
import type { PersonDays } from "../effort/person-days.ts";
import type { Profile } from "../profile/profile.ts";
import type { Band, CheckResult } from "./check.ts";

/** What a check is judged from. */
export interface Facts {
  readonly profile: Profile;
  /** What the data must answer; null where no question is asked. */
  readonly question: string | null;
  /** The difference that an evaluation is to show, as a share; null where none is claimed. */
  readonly claimedMargin: number | null;
  /** The profile of the version before; null for a first one. */
  readonly previous: Profile | null;
  readonly today: Day;
}

/** What a look came to. */
export type Found =
  | { readonly is: "passed"; readonly says: string }
  | {
      readonly is: "failed" | "not-measured";
      readonly says: string;
      /** What to do; null where the check's own `next` says it. */
      readonly next: string | null;
      /** Worst first. */
      readonly columns: readonly string[];
      /** Rows missing over the rows that the check's person-days are for; none where they go by columns. */
      readonly missing?: number | undefined;
    };

/** What a person may answer: yes settles the check. */
export interface AskedOfPeople {
  readonly asks: string;
  /** About what was found: such an answer is asked again of each new version. About the set: it stands until it is too old. */
  readonly about: "set" | "finding";
}

/** One thing that is asked of a data set. */
export interface ReadinessCheck {
  /** Kebab-case, stable: people's answers and waivers name it. */
  readonly id: string;
  readonly band: Band;
  /** As a sentence that is true of a data set that passes: "Few cells are missing". */
  readonly asks: string;
  /** Null where nothing but the data can answer. A check without a `judge` has one. */
  readonly people: AskedOfPeople | null;
  /** Null where a person alone can know: then nobody's answer is not measured, and no machine fills it in. */
  readonly judge: ((facts: Facts) => Found) | null;
  /** Where the check and its threshold are from. */
  readonly source: string;
  readonly threshold: CheckResult["threshold"];
  /** What mending it takes where nobody said otherwise, for up to three columns or the rows that `because` names, and why that much. */
  readonly effort: PersonDays & { readonly because: string };
  /** What to do where it failed. */
  readonly next: string;
  /** Which sets it is asked of, in words for the list of all checks. */
  readonly askedOf: string;
  /** False for a set of another kind: then it is in no list, rather than passed or failed. */
  readonly belongs: (facts: Facts) => boolean;
}

/** A check as the list of all of them shows it. */
export interface ListedCheck extends ReadinessCheck {
  /** Who can tell: a machine, a person, or a machine with a person to say what it cannot know. Answers are taken unless it is a machine alone. */
  readonly by: "measured" | "said" | "both";
}
