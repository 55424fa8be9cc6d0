import type { ThreePoints } from "#stats";
import { nothingSaid } from "./assumptions/assumptions-said.ts";
import { type Assumptions, assumptionsNow } from "./assumptions/usual-assumptions.ts";
import type { EstimatedPart } from "./estimates/entries.ts";
import type { KindRatios } from "./finished/own-history.ts";
import type { WaitGiven } from "./queues/waits-ahead.ts";
import type { TeamGiven } from "./teams/team-given.ts";
import { type UsualWays, usualWays } from "./usual-ways.ts";

/** What people estimated of one part, blind, in a round that is closed; days that it still takes. No names. */
export interface PartOpinions {
  readonly part: EstimatedPart;
  readonly opinions: readonly ThreePoints[];
  /** Days from the day they were laid open to the day that is asked about; ≥ 0. A phase entered since then counts from its entry. */
  readonly daysAgo: number;
}

/** What a forecast takes besides the facts of its project. All of it can be changed by whoever asks. */
export interface ForecastGiven {
  readonly assumptions: Assumptions;
  /** Actual / planned days of finished projects of the same kind that were shipped. */
  readonly finished: readonly number[];
  /** The same of other kinds: they move it too, as far as kinds turn out to be alike. */
  readonly finishedOthers: readonly KindRatios[];
  readonly estimates: readonly PartOpinions[];
  readonly ways: UsualWays;
  /** Queues of others that its phases wait in. */
  readonly waits: readonly WaitGiven[];
  /** The team it shares people of; null where it shares none. */
  readonly team: TeamGiven | null;
}

/** Where nobody said anything: a table of somebody's, or a workspace on its first day. */
export const usualGiven: ForecastGiven = {
  assumptions: assumptionsNow(nothingSaid),
  finished: [],
  finishedOthers: [],
  estimates: [],
  ways: usualWays,
  waits: [],
  team: null,
};
