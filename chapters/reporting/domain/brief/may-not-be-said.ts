import {
  type Cite,
  type Condition,
  constraints,
  goOnRecord,
  inWeeks,
  latestGo,
  type ProjectFacts,
  predictability,
  promises,
  type Said,
  timeBoxClock,
} from "#chapters/lifecycle/domain";
import { type Day, weeksBetween } from "#kernel";
import { metCriterion } from "./met-criterion.ts";
import type { Unsayable } from "./shape.ts";
import { type Situation, situation } from "./situation.ts";
import { capital, clauseOf, dayWords, inSentence } from "./words.ts";

/**
 * The one sentence about a project that a board would like to hear and nothing on record bears out, with why.
 *
 * @param turn How many projects the page has spoken of before: neighbours do not share their wording.
 */
export function mayNotBeSaid(facts: ProjectFacts, today: Day, turn: number): Unsayable {
  const about = { facts, today, turn, name: inSentence(facts.name) };
  const now = situation(facts);
  const said = ofCriterion(about) ?? (ABOUT_A_DATE.has(now) ? aboutADate(about) : undefined) ?? DENY[now](about);
  const cites = [...new Map([facts.cite, ...said.cites].map((cite) => [JSON.stringify(cite), cite])).values()];
  return { quote: capital(said.quote), why: said.why, cites };
}

interface About {
  readonly facts: ProjectFacts;
  readonly today: Day;
  readonly turn: number;
  readonly name: string;
}

/** What one would like to say against a criterion that is met, before a date is even looked at. */
function ofCriterion({ facts, name }: About): Unsayable | undefined {
  const met = metCriterion(facts);
  if (!met) return;
  const says = clauseOf(met.says);
  return met.role === "kill"
    ? {
        quote: `${name} only needs some more tuning.`,
        why: `What was to stop it has been agreed beforehand, and is met: ${says}.`,
        cites: [met.cite],
      }
    : {
        quote: `${name} gets better with a few more weeks.`,
        why: `It is good enough by what was agreed: ${says}. More accuracy is work of its own, with its own end.`,
        cites: [met.cite],
      };
}

const ABOUT_A_DATE: ReadonlySet<Situation> = new Set([
  "proposed",
  "building-without-go",
  "deciding",
  "trying",
  "assessing",
  "not-recorded",
]);

/** A date that was given outweighs anything else that should not be said. */
function aboutADate(about: About): Unsayable | undefined {
  const { facts, today, name } = about;
  const all = promises(facts);
  const ahead = all.find(({ value }) => value.day >= today);
  const behind = all.at(-1);
  if (ahead && goOnRecord(facts) === "none") return withoutGo(about, ahead);
  if (!ahead && behind) {
    return {
      quote: `${name} is nearly there.`,
      why: `The date given was ${dayWords(behind.value.day, today)}; it has passed, and no launch is recorded.`,
      cites: [behind.cite],
    };
  }
  const outside = constraints(facts).find(({ value }) => value.day >= today);
  if (outside) {
    const day = dayWords(outside.value.day, today);
    return {
      quote: `${name} will be ready for ${day}.`,
      why: `That day is set from outside and does not move; whether ${name} meets it is open${goOnRecord(facts) === "none" ? ", and no go is on record" : ""}.`,
      cites: [outside.cite],
    };
  }
}

/** Why a date without a go cannot stand: what building it would need, counted back from the date. */
function withoutGo({ facts, today, turn, name }: About, { value, cite }: Said): Unsayable {
  const day = dayWords(value.day, today);
  const { safe, latest } = latestGo(facts, value.day);
  const { from, to } = facts.rules.timeBoxes[facts.kind.known ? facts.kind.value : "trained-model"].productionisation;
  const building = `${from} to ${to} weeks`;
  const left = Math.floor(weeksBetween(today, value.day));
  const room =
    latest < today
      ? `Even a go today would leave ${left < 1 ? "less than a week" : inWeeks(left)} for building that takes ${building}.`
      : safe < today
        ? `Building takes ${building}, so a go would have to come by ${dayWords(latest, today)}, and better now.`
        : `Building takes ${building}, so the go would have to come by ${dayWords(safe, today)} to be safe.`;
  const reason = inTurn(turn, [
    "No go is on record.",
    "The date came before the decision.",
    "Nobody has recorded the decision it needs.",
    "No decision stands behind that date.",
  ]);
  const quote = inTurn(turn, [
    `${name} launches on ${day}.`,
    `${name} will be live by ${day}.`,
    `We are on course for ${day} with ${name}.`,
  ]);
  const why = situation(facts) === "building-without-go" ? alreadyBuilding(turn) : `${reason} ${room}`;
  return { quote, why, cites: [cite] };
}

const alreadyBuilding = (turn: number): string =>
  inTurn(turn, [
    "It is being built, but no go is on record for it, nor what is left to do before anybody can use it.",
    "The decision to build it is not on record, and until it is, the date has nothing to stand on.",
  ]);

const DENY: Readonly<Record<Situation, (about: About) => Unsayable>> = {
  stopped: ({ name, turn, facts }) => {
    const reason = facts.notes.known ? ` The notes say: “${clauseOf(facts.notes.value)}”.` : "";
    return {
      quote: inTurn(turn, [`${name} failed.`, `${name} was a waste.`]),
      why: `${inTurn(turn, ["To stop on what was learnt is a result.", "A stop can save months of building."])}${reason || " Why it was stopped is not written down."}`,
      cites: [...cited(facts.standing), ...cited(facts.notes)],
    };
  },

  "on-hold": ({ name, turn, facts }) => ({
    quote: inTurn(turn, [`${name} picks up again soon.`, `${name} is only a little delayed.`]),
    why: inTurn(turn, [
      "No day for resuming it is on record, nor what it waits for.",
      "Nothing says when it resumes, or whether it should.",
    ]),
    cites: cited(facts.standing),
  }),

  proposed: ({ name, turn, facts }) => ({
    quote: inTurn(turn, [`${name} will arrive this year.`, `${name} is in the plan.`]),
    why: inTurn(turn, [
      "It has not started, and its first two phases only find out whether it can be done.",
      "A proposal has no phase, no evidence and no go; it may be turned down tomorrow.",
    ]),
    cites: cited(facts.standing),
  }),

  live: ({ name, turn, facts }) => {
    const { metric, target, phase } = facts;
    const cites = [...cited(phase), ...cited(metric), ...cited(target)];
    if (metric.known && target.known) {
      return {
        quote: `${name} has reached its aim.`,
        why: inTurn(turn, [
          "What it aims at is recorded; what it has reached is not.",
          "That is the aim. No result is recorded beside it.",
        ]),
        cites,
      };
    }
    if (metric.known) {
      return {
        quote: `${name} has improved ${clauseOf(metric.value)}.`,
        why: "No figure from before and none from since is recorded, so nothing shows it.",
        cites,
      };
    }
    return {
      quote: inTurn(turn, [`${name} is paying off.`, `${name} is a success.`]),
      why: inTurn(turn, [
        "The number it should move is not recorded, so nothing can show that it has.",
        "In use is where the counting starts, and no number to count is recorded.",
      ]),
      cites,
    };
  },

  building: (about) => {
    const { name, facts, today } = about;
    const [promise] = promises(facts);
    const { is, notJudged, cites } = predictability(facts);
    if (promise && promise.value.day < today) {
      return {
        quote: `${name} is nearly there.`,
        why: `Its date was ${dayWords(promise.value.day, today)}; it has passed, and no launch is recorded.`,
        cites: [promise.cite],
      };
    }
    if (promise) {
      const why =
        is === "predictable"
          ? "A date may be given only with its chance, and no chance is recorded for this one."
          : is === "research"
            ? `It is research: ${failing(facts)}. Research has no end that anybody could vouch for.`
            : `A date is only as good as the technique, the problem and the data, and ${notJudged.length === 3 ? "none of the three has" : `the ${notJudged.join(" and the ")} ${notJudged.length === 1 ? "has" : "have"} not`} been judged${notJudged.length === 3 ? " on record" : ""}.`;
      return { quote: `${dayWords(promise.value.day, today)} is certain for ${name}.`, why, cites: [promise.cite, ...cites] };
    }
    return {
      quote: `${name} is as good as launched.`,
      why: "Ready for use means data feeds, features, training, serving and monitoring, and nothing on record says which of them are done.",
      cites: [...cited(facts.phase), ...cited(facts.go)],
    };
  },

  "building-without-go": ({ name, turn, facts }) => ({
    quote: inTurn(turn, [`${name} has been approved.`, `${name} passed its go/no-go.`, `${name} is well under way.`]),
    why: inTurn(turn, [
      "It is being built, but who approved it, on what evidence and when, is not on record.",
      "The step most often skipped is the one we cannot show.",
      "Under way it is; whether anybody decided that it should be is not on record.",
    ]),
    cites: cited(facts.phase),
  }),

  deciding: ({ name, turn, facts }) => ({
    quote: inTurn(turn, [`${name} is going ahead.`, `The go for ${name} is a formality.`]),
    why: inTurn(turn, ["That is the decision still to be taken.", "A go/no-go that cannot end in a no decides nothing."]),
    cites: cited(facts.phase),
  }),

  trying: (about) => trying(about),

  assessing: ({ name, turn, facts }) => ({
    quote: inTurn(turn, [`We have the data for ${name}.`, `${name} only needs some data cleaning.`, `We know how long ${name} will take.`]),
    why: inTurn(turn, [
      "That is the question this phase is there to answer.",
      "Data work usually outlasts the modelling, and how much of it there is shows only by starting.",
      "Until the data has been looked at, any length is a guess.",
    ]),
    cites: cited(facts.phase),
  }),

  "not-recorded": ({ name, turn, facts }) => ({
    quote: inTurn(turn, [`${name} is on track.`, `${name} is coming along well.`]),
    why: inTurn(turn, [
      "Its phase is not recorded, so there is no track to be on.",
      "Nothing on record says what has been shown so far, or what comes next.",
    ]),
    cites: [facts.cite],
  }),
};

/** A proof of concept invites the most hopeful sentences; which of them depends on what is known of it. */
function trying({ name, facts, today, turn }: About): Unsayable {
  const { is, cites } = predictability(facts);
  const phase = cited(facts.phase);
  if (is === "research") {
    return {
      quote: `${name} will be finished by a given day.`,
      why: `It is research: ${failing(facts)}. Research has no end date, only a next decision.`,
      cites,
    };
  }
  const clock = timeBoxClock(facts, today);
  if (clock.known && clock.value.weeksOver >= 1) {
    const over = inWeeks(Math.floor(clock.value.weeksOver));
    return {
      quote: inTurn(turn, [`${name} needs just a little longer.`, `${name} is almost done.`, `One more iteration and ${name} is there.`]),
      why: inTurn(turn, [
        `It is ${over} past its time box, and the box is there so that somebody decides rather than waits.`,
        `It has overrun by ${over}; the last few points of accuracy tend to take longest, and may not come.`,
        `That could have been said ${over} ago, when the time for it ran out.`,
      ]),
      cites: clock.value.cites,
    };
  }
  if (!facts.killWords.known && !facts.criteria.some(({ role }) => role === "kill") && turn % 3 === 2) {
    return {
      quote: `We will know when to stop ${name}.`,
      why: "What result would stop it has not been recorded, and it is hard to agree on afterwards.",
      cites: phase,
    };
  }
  return {
    quote: inTurn(turn, [`${name} works.`, `${name} is nearly a product.`, `Customers will soon be using ${name}.`]),
    why: inTurn(turn, [
      "A proof of concept shows that an approach may work, on part of the data and away from real use.",
      "What a proof of concept yields is evidence; the product is built afterwards, if at all.",
      "Between a proof of concept and a customer lie a decision and the whole of the building.",
    ]),
    cites: phase,
  };
}

const FAILING: Readonly<Record<Condition, string>> = {
  technique: "the technique is not well understood",
  problem: "the problem is not well defined",
  data: "the data is not good",
};

const failing = (facts: ProjectFacts): string =>
  predictability(facts)
    .fails.map((each) => FAILING[each])
    .join(" and ");

const inTurn = (turn: number, ways: readonly [string, ...string[]]): string => ways[turn % ways.length] ?? ways[0];

const cited = (fact: { readonly known: true; readonly cite: Cite } | { readonly known: false }): readonly Cite[] =>
  fact.known ? [fact.cite] : [];
