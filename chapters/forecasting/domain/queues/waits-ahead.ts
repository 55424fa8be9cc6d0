import type { BoxedPhase, Cite, ProjectFacts } from "#chapters/lifecycle/domain";
import { addDays, type Day, daysBetween } from "#kernel";
import { normalQuantile, valueAt } from "#stats";
import { boxedPhases } from "../boxed-phases.ts";
import type { ForecastGiven } from "../forecast-given.ts";
import { lawOfOpinion } from "../present-length.ts";
import { lengthTable } from "../simulation/length-table.ts";
import type { PhaseWait } from "../simulation/phase-waits.ts";
import type { WaitDays } from "./entries.ts";

/** A wait as a forecast takes it: days and facts of the record, nobody's words. */
export interface WaitGiven {
  readonly phase: BoxedPhase;
  readonly days: WaitDays;
  readonly once: boolean;
  readonly saidOn: Day;
  /** When what was waited for was last there; null where it never was. */
  readonly endedOn: Day | null;
  readonly cite: Cite;
}

/** A wait that is under way: since when, until when, where that is known. */
interface UnderWay {
  readonly from: Day;
  readonly to: Day | null;
}

type When = Pick<ProjectFacts, "phase" | "phaseEnteredOn" | "startedOn">;

/**
 * A wait of the present phase begins with it, or on the day it was said where that is later. Null where it is none of this visit: of another
 * phase, or it was over before the phase began.
 */
function underWay({ phase, phaseEnteredOn, startedOn }: When, wait: WaitGiven): UnderWay | null {
  if (!phase.known || phase.value !== wait.phase) return null;
  const entered = phaseEnteredOn.known ? phaseEnteredOn.value : startedOn.known ? startedOn.value : wait.saidOn;
  if (wait.once && wait.endedOn !== null && wait.endedOn < entered) return null;
  const from = wait.saidOn > entered ? wait.saidOn : entered;
  return { from, to: wait.endedOn !== null && wait.endedOn >= entered ? wait.endedOn : null };
}

/** Days from `since` to today on which the present visit waited: the work rested, so that they are none of its length. */
export function daysWaited(facts: When, { waits }: ForecastGiven, { since, today }: { readonly since: Day; readonly today: Day }): number {
  const stretches = waits
    .flatMap((wait) => underWay(facts, wait) ?? [])
    .map(({ from, to }) => ({ from: from > since ? from : since, to: to ?? today }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let [sum, until] = [0, since];
  for (const { from, to } of stretches) {
    const begin = from > until ? from : until;
    if (to <= begin) continue;
    sum += daysBetween(begin, to);
    until = to;
  }
  return sum;
}

/** The waits of a phase, made ready for the simulation; those of a phase that is over by then are left out where they come once. */
export function waitsOf(phase: BoxedPhase, facts: When, { given, today }: { readonly given: ForecastGiven; readonly today: Day }) {
  const now = facts.phase.known && facts.phase.value !== "iteration" ? boxedPhases.indexOf(facts.phase.value) : 0;
  const place = boxedPhases.indexOf(phase);
  return given.waits.flatMap((wait): readonly PhaseWait[] => {
    if (wait.phase !== phase || (wait.once && (place < now || wait.endedOn !== null))) return [];
    const going = underWay(facts, wait);
    const lasted = place !== now ? null : going === null || going.to !== null ? null : Math.max(0, daysBetween(going.from, today));
    return [{ table: waitTable(wait.days, given.assumptions.overConfidence), once: wait.once, lasted }];
  });
}

/** As with every range that people say: taken as much wider as such ranges are too narrow. Three equal points are to the day. */
function waitTable({ low, median, high }: WaitDays, factor: number): Float64Array {
  if (low === high) return lengthTable(() => median);
  const law = lawOfOpinion({ low, middle: median, high }, factor);
  return lengthTable((chance) => valueAt(law, normalQuantile(chance)));
}

/** The day on which a visit would have begun, had it never waited. */
export const workedSince = (facts: When, given: ForecastGiven, at: { readonly since: Day; readonly today: Day }): Day =>
  given.waits.length === 0
    ? at.since
    : addDays(at.since, Math.min(daysWaited(facts, given, at), Math.max(0, daysBetween(at.since, at.today))));

/** What the present phase waits for, in a sentence. */
export const waitsNowSay = (phase: BoxedPhase, { waits }: Pick<ForecastGiven, "waits">): string =>
  `It waits for others before its work goes on: ${waits
    .filter((wait) => wait.phase === phase)
    .map(({ days }) => waitDaysSay(days))
    .join("; ")}.`;

/** "5 to 30 days, as likely as not 12"; "12 days" where it is to the day. */
export const waitDaysSay = ({ low, median, high }: WaitDays): string =>
  low === high ? `${figure(median)} days` : `${figure(low)} to ${figure(high)} days, as likely as not ${figure(median)}`;

const figure = (days: number): string => String(Math.round(days * 10) / 10);
