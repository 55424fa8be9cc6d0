import { type ForecastGiven, rangeOfProject } from "#chapters/forecasting/domain";
import {
  clockWords,
  concerns,
  type Fact,
  goOnRecord,
  kindName,
  type ProjectFacts,
  phaseName,
  standsToday,
  stopSays,
  timeBoxClock,
} from "#chapters/lifecycle/domain";
import { type Day, known, unknown } from "#kernel";
import { mayBeSaid } from "./may-be-said.ts";
import { mayNotBeSaid } from "./may-not-be-said.ts";
import { nextDecision } from "./next-decision.ts";
import type { Label, ProjectBrief } from "./shape.ts";

/** Which of several wordings a project gets, so that neighbours do not sound alike. */
export interface Turn {
  /** How many in the same situation came before it. */
  readonly turn: number;
  /** How many came before it at all. */
  readonly place: number;
}

/** The day of the page, and what a forecast of this project is made with besides its facts; the usual where nothing is given. */
export interface Looked {
  readonly today: Day;
  readonly given: ForecastGiven | undefined;
}

/** Everything the page holds on one project. */
export function projectBrief(facts: ProjectFacts, { today, given }: Looked, { turn, place }: Turn): ProjectBrief {
  const clock = timeBoxClock(facts, today);
  const go = goOnRecord(facts);
  const { is, says, because } = standsToday(facts, today);
  return {
    id: facts.id,
    name: facts.name,
    cite: facts.cite,
    kind: label(facts.kind, kindName),
    phase: label(facts.phase, phaseName),
    standing: recorded(facts.standing),
    stands: { is, says, because },
    stopped: stopSays(facts, today),
    startedOn: recorded(facts.startedOn),
    goOn: recorded(facts.go),
    clock:
      clock.known && facts.phase.known
        ? known({
            says: clockWords(clock.value, facts.phase.value),
            since: clock.value.since,
            endsOn: clock.value.endsOn,
            weeksOver: clock.value.weeksOver,
          })
        : unknown(clock.known ? "Its phase is not recorded." : clock.because),
    dates: [...facts.datesSaid]
      .sort((a, b) => (a.value.day < b.value.day ? -1 : 1))
      .map(({ value, cite }) => ({ day: value.day, as: value.as, go, cites: [cite] })),
    concerns: concerns(facts, today),
    next: nextDecision(facts, today),
    range: rangeOfProject(facts, today, given),
    may: mayBeSaid(facts, today, turn),
    mayNot: mayNotBeSaid(facts, today, place),
    owner: recorded(facts.owner),
    sponsor: recorded(facts.sponsor),
    metric: recorded(facts.metric),
    target: recorded(facts.target),
    hasStop: facts.killWords.known || facts.criteria.some(({ role }) => role === "kill"),
  };
}

const recorded = <T>(fact: Fact<T>): T | null => (fact.known ? fact.value : null);

function label<Code extends string>(fact: Fact<Code>, names: Readonly<Record<Code, string>>): Label<Code> {
  if (!fact.known) return { code: null, says: "not recorded", isGuess: false, written: null };
  const says = names[fact.value];
  const written = fact.said.trim();
  return { code: fact.value, says, isGuess: fact.guess, written: written.toLowerCase() === says.toLowerCase() ? null : written };
}
