import type { Day } from "#kernel";
import type { PersonDays } from "../effort/person-days.ts";
import type { Profile } from "../profile/profile.ts";
import type { Band } from "./check.ts";
import type { SaidAnswer } from "./said.ts";

/** What a check is judged from. */
export interface Facts {
  readonly profile: Profile;
  /** What the data must answer; null where no question is asked. */
  readonly question: string | null;
  /** The difference that an evaluation is to show, as a share; null where none is claimed. */
  readonly claimedMargin: number | null;
  /** The profile of the version before; null for a first one. */
  readonly previous: Profile | null;
  /** What somebody answered to this very check, while it counts; null where nobody did. */
  readonly answer: SaidAnswer | null;
  readonly today: Day;
}

/** What a look came to. `answered` where a person's answer decided, and not the measuring. */
export type Found =
  | { readonly is: "passed"; readonly says: string; readonly answered?: true }
  | {
      readonly is: "failed" | "not-measured";
      readonly says: string;
      readonly next: string;
      readonly columns?: readonly string[];
      readonly answered?: true;
    };

/** One thing that is asked of a data set. */
export interface ReadinessCheck {
  /** Kebab-case, stable: people's answers and waivers name it. */
  readonly id: string;
  readonly band: Band;
  /** As a sentence that is true of a data set that passes: "Few cells are missing". */
  readonly asks: string;
  /** Whether a machine looks, or a person is asked. */
  readonly by: "measured" | "said";
  /** Where the check and its threshold are from. */
  readonly source: string;
  readonly threshold: { readonly value: number; readonly says: string; readonly assumed: boolean } | null;
  /** What mending it takes where nobody said otherwise, and why that much. */
  readonly effort: PersonDays & { readonly because: string };
  /** Which sets it is asked of, in words for the list of all checks. */
  readonly askedOf: string;
  /** False for a set of another kind: then it is in no list, rather than passed or failed. */
  readonly belongs: (facts: Facts) => boolean;
  readonly judge: (facts: Facts) => Found;
}
