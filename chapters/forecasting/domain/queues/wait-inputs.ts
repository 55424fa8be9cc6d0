import { type ProjectFacts, phaseName } from "#chapters/lifecycle/domain";
import { longDay } from "#kernel";
import { boxedPhases } from "../boxed-phases.ts";
import type { ForecastGiven } from "../forecast-given.ts";
import type { ForecastInput } from "../forecast-inputs.ts";
import { waitDaysSay } from "./waits-ahead.ts";

/** The waits that a forecast counts, as inputs of it: each said by somebody. Of what, is in their words, which no forecast reads. */
export const waitInputs = (
  { phase }: Pick<ProjectFacts, "phase">,
  { waits, assumptions }: Pick<ForecastGiven, "waits" | "assumptions">,
): readonly ForecastInput[] =>
  waits
    .filter((wait) => !wait.once || !phase.known || phase.value === "iteration" || isAhead(wait.phase, phase.value))
    .map(({ phase: of, days, once, saidOn, endedOn, cite }, at, all) => ({
      what: `waiting for others in ${phaseName[of]}${nth(all.slice(0, at).filter((wait) => wait.phase === of).length)}`,
      says: `A wait of ${waitDaysSay(days)}, ${once ? "once" : "on each visit"}, told on ${longDay(saidOn)}${endedOn === null ? "" : ` and over on ${longDay(endedOn)}`}${days.low === days.high ? "" : `; the range is taken ${assumptions.overConfidence.toFixed(2)} times as wide`}. It begins with the phase or when it was told, work rests meanwhile, and waits of one phase run side by side.`,
      origin: "said",
      cites: [cite],
    }));

const isAhead = (phase: (typeof boxedPhases)[number], now: (typeof boxedPhases)[number]): boolean =>
  boxedPhases.indexOf(phase) >= boxedPhases.indexOf(now);

/** Nothing for the first of a phase, so that each input has a name of its own. */
const nth = (before: number): string => (before === 0 ? "" : `, ${before + 1}`);
