import {
  type Cite,
  type Condition,
  heldForDecision,
  inWeeks,
  type ProjectFacts,
  phaseName,
  predictability,
  promises,
  stopSays,
  timeBoxClock,
} from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import { metCriterion } from "./met-criterion.ts";
import { nextDecision } from "./next-decision.ts";
import type { Sentence } from "./shape.ts";
import { type Situation, situation } from "./situation.ts";
import { clauseOf, dayWords, inSentence } from "./words.ts";

/**
 * The one sentence about a project that is true today and may be told to a board.
 *
 * @param turn How many projects in the same situation the page has spoken of before: neighbours do not share their wording.
 */
export function mayBeSaid(facts: ProjectFacts, today: Day, turn: number): Sentence {
  const about = { facts, today, turn, name: inSentence(facts.name) };
  const { text, cites } = ofCriterion(about) ?? ofHold(about) ?? SAY[situation(facts)](about);
  const unique = [...new Map([facts.cite, ...cites].map((cite) => [JSON.stringify(cite), cite])).values()];
  return { text, cites: unique };
}

interface About {
  readonly facts: ProjectFacts;
  readonly today: Day;
  readonly turn: number;
  readonly name: string;
}

/** A criterion that is met outweighs all that could be said of a phase. */
function ofCriterion({ facts, name, turn }: About): Sentence | undefined {
  const met = metCriterion(facts);
  if (!met) return;
  const says = clauseOf(met.says);
  const text =
    met.role === "kill"
      ? inTurn(turn, [
          `${name} has met what we agreed would stop it (${says}), and we are deciding whether it ends here.`,
          `The result that was to stop ${name} is in (${says}); the decision is due now.`,
        ])
      : inTurn(turn, [
          `${name} has reached what we agreed would be good enough (${says}); whether to build it is for deciding now.`,
          `What ${name} had to show, it has shown (${says}), and the next step is a decision, not more of the same.`,
        ]);
  return { text, cites: [met.cite] };
}

/** A time box that ran out and waits for its decision. */
function ofHold({ name, facts, today }: About): Sentence | undefined {
  const held = heldForDecision(facts, today);
  if (held === null || !facts.phase.known) return;
  const ended = dayWords(held.endsOn, today);
  return {
    text: `${name} is on hold for decision, since the time for ${phaseName[facts.phase.value]} ran out on ${ended}.`,
    cites: held.cites,
  };
}

function stopNews(name: string, facts: ProjectFacts, today: Day): string | null {
  const says = stopSays(facts, today);
  return says === null ? null : `${name} ${says}`;
}

const SAY: Readonly<Record<Situation, (about: About) => Sentence>> = {
  stopped: ({ name, turn, facts, today }) => ({
    text:
      stopNews(name, facts, today) ??
      inTurn(turn, [
        `We stopped ${name}; what it taught us is worth a place beside the launches.`,
        `${name} has been stopped and asks for nothing more, except that its lesson be written down.`,
        `Work on ${name} has ended by decision, which is what deciding early is for.`,
      ]),
    cites: cited(facts.standing),
  }),

  "on-hold": ({ name, turn, facts, today }) => {
    const [promise] = promises(facts);
    if (promise) {
      return {
        text: `${name} is on hold, although ${dayWords(promise.value.day, today)} was given as its date.`,
        cites: [...cited(facts.standing), promise.cite],
      };
    }
    return {
      text: inTurn(turn, [
        `${name} is on hold; it will be resumed or stopped by a decision, and until then nothing is promised.`,
        `Work on ${name} is paused, and whether to take it up again is still open.`,
      ]),
      cites: cited(facts.standing),
    };
  },

  proposed: ({ name, turn, facts, today }) => {
    const [promise] = promises(facts);
    if (promise) {
      return {
        text: `${name} has not started, and ${dayWords(promise.value.day, today)} has already been named for it.`,
        cites: [...cited(facts.standing), promise.cite],
      };
    }
    return {
      text: inTurn(turn, [
        `${name} is proposed and not started, so no date hangs on it.`,
        `We are considering ${name}; work has not begun, and nothing is promised.`,
        `${name} is an idea waiting for its first decision: whether to look at the data at all.`,
      ]),
      cites: cited(facts.standing),
    };
  },

  live: ({ name, facts }) => {
    const { metric, target, phase } = facts;
    const cites = [...cited(phase), ...cited(metric), ...cited(target)];
    if (metric.known && target.known) {
      return { text: `${name} is in use, to be judged by ${clauseOf(metric.value)} (aim: ${clauseOf(target.value)}).`, cites };
    }
    if (metric.known) return { text: `${name} is in use, and ${clauseOf(metric.value)} is the number to judge it by.`, cites };
    return { text: `${name} is in use; the number it was meant to move is still to be written down.`, cites };
  },

  building: ({ name, facts, today, turn }) => {
    const { go } = facts;
    const [promise] = promises(facts);
    const since = go.known ? `its go on ${dayWords(go.value, today)}` : "its go";
    const date = promise ? `, and ${dayWords(promise.value.day, today)} has been given as its date` : "";
    return {
      text: inTurn(turn, [
        `${name} had ${since} and is being made ready for use${date}.`,
        `With ${since}, ${name} is in productionisation${date}.`,
      ]),
      cites: [...cited(facts.phase), ...cited(go), ...(promise ? [promise.cite] : [])],
    };
  },

  "building-without-go": ({ name, facts, today, turn }) => {
    const promise = promises(facts).find(({ value }) => value.day >= today);
    const cites = [...cited(facts.phase), ...(promise ? [promise.cite] : [])];
    if (promise) {
      const day = dayWords(promise.value.day, today);
      return {
        text: inTurn(turn, [
          `${name} is being built and ${day} has been named; the go that belongs behind both is not on record yet.`,
          `We are building ${name} towards ${day}, and still owe the record the decision to do so.`,
        ]),
        cites,
      };
    }
    return {
      text: inTurn(turn, [
        `${name} is being built for use, and the decision to build it has yet to be put on record.`,
        `Work on ${name} has moved into productionisation; when that was decided is not on record.`,
        `${name} is further along than its paperwork: it is being built, and no go is written down.`,
      ]),
      cites,
    };
  },

  deciding: ({ name, facts, today, turn }) => {
    const { by, isDue, cites } = due(facts, today);
    const when = isDue ? ", and the answer is due now" : by ? `, and the answer is due by ${by}` : "; the day for the answer is not set";
    return {
      text: `${inTurn(turn, [`${name} stands at its go/no-go`, `Whether to build ${name} is the question on the table`])}${when}${named(facts, today, turn)}.`,
      cites: [...cited(facts.phase), ...cites],
    };
  },

  trying: (about) => {
    const { name, facts, today, turn } = about;
    const clock = timeBoxClock(facts, today);
    const { by, isDue, cites } = due(facts, today);
    const all = [...cited(facts.phase), ...cites, ...(clock.known ? clock.value.cites : []), ...promiseCites(facts)];
    const research = researchClause(facts);
    if (isDue) {
      const long = clock.known && clock.value.weeks >= 2 ? inWeeks(Math.floor(clock.value.weeks)) : undefined;
      const opening = long
        ? inTurn(turn, [
            `After ${long}, ${name} is still a proof of concept`,
            `${name} has been at it for ${long} and remains a proof of concept`,
            `${long} in, ${name} is a proof of concept`,
          ])
        : `${name} is a proof of concept`;
      return {
        text: `${opening}${named(facts, today, 0)}, and it is time to decide whether it goes on${research.text}.`,
        cites: [...all, ...research.cites],
      };
    }
    if (by) {
      return {
        text: `${inTurn(turn, [
          `${name} is a proof of concept, and by ${by} we decide whether to build it`,
          `We are testing whether ${name} can work, and will say go or no-go by ${by}`,
          `By ${by} we will know whether ${name}, a proof of concept today, deserves to be built`,
        ])}${named(facts, today, turn)}${research.text}.`,
        cites: [...all, ...research.cites],
      };
    }
    return {
      text: `${inTurn(turn, [
        `${name} is a proof of concept, and the day on which we decide about it is still to be set`,
        `A proof of concept is running for ${name}, without a date yet for the decision it should lead to`,
      ])}${named(facts, today, turn)}${research.text}.`,
      cites: [...all, ...research.cites],
    };
  },

  assessing: ({ name, facts, today, turn }) => {
    const { by, isDue, cites } = due(facts, today);
    const all = [...cited(facts.phase), ...cites, ...promiseCites(facts)];
    const when = isDue ? "the answer is due now" : by ? `we expect to answer that by ${by}` : "no day is set for the answer";
    return {
      text: `${inTurn(turn, [
        `For ${name} we are finding out whether the data is good enough, and ${when}`,
        `${name} is at its first question, whether the data will carry it; ${when}`,
        `Before anything is built for ${name} we are looking at its data, and ${when}`,
      ])}${named(facts, today, turn)}.`,
      cites: all,
    };
  },

  "not-recorded": ({ name, facts, today, turn }) => {
    const promise = promises(facts).find(({ value }) => value.day >= today);
    if (promise) {
      return {
        text: `${dayWords(promise.value.day, today)} has been named for ${name}; where it stands and who decided on it are not on record.`,
        cites: [promise.cite],
      };
    }
    const { startedOn, owner } = facts;
    const start = startedOn.known && startedOn.value <= today ? ` since ${dayWords(startedOn.value, today)}` : "";
    const who = owner.known ? `, with ${clauseOf(owner.value)} to ask` : "";
    return {
      text: inTurn(turn, [
        `${name} ${start === "" ? "is" : "has been"} on our list${start}${who}; how far it has come is not written down.`,
        `Work on ${name} is listed${start}${who}, without a word yet on its phase.`,
      ]),
      cites: [...cited(startedOn), ...cited(owner)],
    };
  },
};

const inTurn = (turn: number, ways: readonly [string, ...string[]]): string => ways[turn % ways.length] ?? ways[0];

const cited = (fact: { readonly known: true; readonly cite: Cite } | { readonly known: false }): readonly Cite[] =>
  fact.known ? [fact.cite] : [];

const promiseCites = (facts: ProjectFacts): readonly Cite[] => promises(facts).map(({ cite }) => cite);

function due(facts: ProjectFacts, today: Day) {
  const next = nextDecision(facts, today);
  return { by: next?.by ? dayWords(next.by, today) : null, isDue: next?.isDue ?? false, cites: next?.cites ?? [] };
}

/** A date was named ahead of the decision: said in the same breath, so that nobody hears the one without the other. */
function named(facts: ProjectFacts, today: Day, turn: number): string {
  const promise = promises(facts).find(({ value }) => value.day >= today);
  if (!promise || facts.go.known) return "";
  const day = dayWords(promise.value.day, today);
  return inTurn(turn, [`, although ${day} has been named`, `; ${day} has been named ahead of that`, `, with ${day} already named for it`]);
}

const BECAUSE: Readonly<Record<Condition, string>> = {
  technique: "the technique is not settled",
  problem: "the problem is not yet well defined",
  data: "the data is not good enough yet",
};

function researchClause(facts: ProjectFacts): { readonly text: string; readonly cites: readonly Cite[] } {
  const { is, fails, cites } = predictability(facts);
  return is === "research"
    ? { text: `; it counts as research, since ${fails.map((each) => BECAUSE[each]).join(" and ")}`, cites }
    : { text: "", cites: [] };
}
