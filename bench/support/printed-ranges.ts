import { effortOf } from "../../chapters/data-readiness/domain/effort/effort-of.ts";
import { PRIOR } from "../../chapters/data-readiness/domain/effort/own-record.ts";
import { beliefOfKind } from "../../chapters/forecasting/domain/finished/own-history.ts";
import { daysLeft } from "../../chapters/forecasting/domain/first-range.ts";
import { type ForecastGiven, usualGiven } from "../../chapters/forecasting/domain/forecast-given.ts";
import { worldsOfProject } from "../../chapters/forecasting/domain/forecast-of.ts";
import { preparationDays } from "../../chapters/forecasting/domain/preparation-range.ts";
import { decisionDays } from "../../chapters/forecasting/domain/shipping.ts";
import { promisesTogether } from "../../chapters/forecasting/domain/simulation/promises-together.ts";
import { shipDays } from "../../chapters/forecasting/domain/simulation/ship-days.ts";
import { factsOf, type Row } from "../../chapters/lifecycle/domain/facts/facts.fixture.ts";
import { type Answer, day } from "../../kernel/index.ts";
import {
  betaInterval,
  EVEN_PRIOR,
  nextRatio,
  normalCdf,
  normalOf,
  normalQuantile,
  OVERCONFIDENCE,
  pitHistogram,
  predictiveChance,
  rangeMultiplier,
  type Stream,
  twoPieceLognormal,
  uniformOf,
  wilsonInterval,
} from "../../stats/index.ts";
import { diceOfWorld, drawnBelief, drawnOrganisation, trueCourse } from "./true-worlds.ts";

/** How often a range held, or a chance came true, in worlds drawn from the assumptions it is made from. */
export interface Held {
  readonly held: number;
  readonly of: number;
  /** What was to be held: the same for a range each time, the mean of what was said for chances. */
  readonly meant: number;
  /** Variance of `held` if all is right. */
  readonly variance: number;
}

/** A range or a chance that some page prints. */
export interface PrintedRange {
  readonly name: string;
  /** Exact: within the error of the drawing. At least: never held less. On average: known not to be even over shares, see the figures. */
  readonly promises: "exact" | "at least" | "on average";
  /** Takes long for each world. */
  readonly dear?: true;
  readonly draw: (worlds: number) => Held;
}

/** Of a range with one level. */
function ranges(level: number, worlds: number, held: (world: number) => boolean | null): Held {
  let [count, of] = [0, 0];
  for (let world = 0; world < worlds; world++) {
    const found = held(world);
    if (found === null) continue;
    of += 1;
    if (found) count += 1;
  }
  return { held: count, of, meant: level, variance: of * level * (1 - level) };
}

/** A range that was itself made from so many worlds is off by their luck too. */
const madeFrom = (made: number, held: Held): Held => ({ ...held, variance: held.variance * (1 + held.of / made) });

const sure = <T>(answer: Answer<T>): T => {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
};

const today = day("2026-11-23");
const sound = { technique: true, problem: true, data: true };
const project = (row: Partial<Row>, given: ForecastGiven = usualGiven, place = 2) => {
  const facts = factsOf(place, {
    name: "Churn",
    kind: "trained-model",
    phase: "proof-of-concept",
    entered: "2026-11-09",
    ...row,
    ...sound,
  });
  const found = sure(worldsOfProject(facts, today, given));
  return { facts, given, ...found };
};
const late = { entered: "2026-09-21" };
const early = { phase: "data-assessment", entered: "2026-11-20" } as const;
const estimated: ForecastGiven = {
  ...usualGiven,
  estimates: [
    {
      part: "proof-of-concept",
      daysAgo: 14,
      opinions: [
        { low: 10, middle: 20, high: 60 },
        { low: 30, middle: 45, high: 70 },
      ],
    },
  ],
};

type Case = ReturnType<typeof project>;

/** True courses of one project, those that are over already left out. */
function courses(
  of: Case,
  name: string,
  worlds: number,
  held: (course: NonNullable<ReturnType<typeof trueCourse>>) => boolean | null,
): Held {
  const dice = diceOfWorld(name);
  return ranges(0.8, worlds, (world) => {
    const stream = dice(world);
    const course = trueCourse(of.project, drawnOrganisation(of.project.present.ratio, stream), stream);
    return course && held(course);
  });
}

const within = (low: number, high: number) => (days: number) => (days === Infinity ? null : low <= days && days <= high);

function nextDecision(of: Case, name: string): PrintedRange["draw"] {
  const left = sure(daysLeft(of.project.present));
  const holds = within(left(0.1), left(0.9));
  return (worlds) => courses(of, name, worlds, ({ phaseEnds }) => holds(phaseEnds));
}

function shipped(of: Case, name: string): PrintedRange["draw"] {
  const { ifShipped, ships: chance } = shipDays(of.worlds);
  const holds = within(sure(ifShipped(0.1)).value, sure(ifShipped(0.9)).value);
  const made = of.worlds.present.independent * chance.value;
  return (worlds) =>
    madeFrom(
      made,
      courses(of, name, worlds, ({ ships }) => holds(ships)),
    );
}

function decided(of: Case, name: string): PrintedRange["draw"] {
  const days = decisionDays(of.worlds, 2);
  if (days === null) throw new RangeError("it has no gate ahead");
  const holds = within(sure(days.ifShipped(0.1)).value, sure(days.ifShipped(0.9)).value);
  const made = of.worlds.present.independent * days.ships.value;
  return (worlds) =>
    madeFrom(
      made,
      courses(of, name, worlds, ({ passesGate }) => holds(passesGate)),
    );
}

/** A chance to be shipped by a day, against how often it was. */
function chanceBy(of: Case, name: string, days: number): PrintedRange["draw"] {
  const { value, error } = shipDays(of.worlds).within(days);
  return (worlds) => {
    const found = courses(of, name, worlds, ({ ships }) => ships <= days);
    return { ...found, meant: value, variance: found.of * value * (1 - value) + (found.of * error) ** 2 };
  };
}

/** That all of three promises hold, where the three have the organisation and the times in common. */
function together(entered: string): PrintedRange["draw"] {
  const cases = [
    project({ entered }),
    project({ phase: "productionisation", entered }, usualGiven, 3),
    project({ phase: "go-no-go", entered }, usualGiven, 4),
  ];
  const days = [400, 200, 300];
  const { value, error } = sure(promisesTogether(cases.map(({ worlds }, at) => ({ worlds, within: days[at] ?? 0 })))).all;
  return (worlds) => {
    const dice = diceOfWorld(`together ${entered}`);
    const found = ranges(value, worlds, (world) => {
      const stream = dice(world);
      const first = cases[0];
      if (first === undefined) return null;
      const organisation = drawnOrganisation(first.project.present.ratio, stream);
      const all = cases.map((of) => trueCourse(of.project, organisation, stream));
      return all.some((course) => course === null) ? null : all.every((course, at) => (course?.ships ?? Infinity) <= (days[at] ?? 0));
    });
    return { ...found, meant: value, variance: found.of * value * (1 - value) + (found.of * error) ** 2 };
  };
}

/** What the next project of a kind takes, after so many of its own and of others. */
function afterHistory(own: number, others: readonly number[]): PrintedRange["draw"] {
  const { priors } = usualGiven.assumptions;
  const prior = { mean: Math.log(priors.agent.median), spread: priors.agent.spread, weight: 3, freedom: 4 };
  const kinds = ["bought", "vendor-model", "trained-model"] as const;
  return (worlds) => {
    const dice = diceOfWorld(`history ${own} ${others.join(" ")}`);
    return ranges(0.8, worlds, (world) => {
      const stream = dice(world);
      const common = uniformOf(stream);
      const shared = Math.sqrt(common / prior.weight) * normalOf(stream);
      const kind = (count: number): { readonly ratios: readonly number[]; readonly next: number } => {
        const { spread } = drawnBelief(prior, stream);
        const middle = prior.mean + spread * (shared + Math.sqrt((1 - common) / prior.weight) * normalOf(stream));
        const draw = (): number => Math.exp(middle + spread * normalOf(stream));
        return { ratios: Array.from({ length: count }, draw), next: draw() };
      };
      const mine = kind(own);
      const theirs = others.map((count, at) => ({ kind: kinds[at] ?? null, ratios: kind(count).ratios }));
      const { belief } = beliefOfKind({ kind: "agent", own: mine.ratios, others: theirs }, priors);
      return nextRatio(belief, 0.1) <= mine.next && mine.next <= nextRatio(belief, 0.9);
    });
  };
}

/** The range is made from so many. */
const STRATA = 2_000;
const preparation = { low: 4, middle: 10, high: 30 };

/** Work on the data: person-days over people, gone over again with a chance of 0.3, each time half as long. */
function preparing(worlds: number): Held {
  const said = preparationDays({ preparation, people: null, workedDays: 5 });
  const dice = diceOfWorld("preparing");
  return madeFrom(
    STRATA,
    ranges(0.8, worlds, (world) => {
      const stream = dice(world);
      const work = twoPieceLognormal(preparation, normalOf(stream)) / twoPieceLognormal({ low: 1, middle: 2, high: 4 }, normalOf(stream));
      let [all, round] = [0, (work * 7) / 5];
      do {
        all += round;
        round /= 2;
      } while (uniformOf(stream) < 0.3);
      return said(0.1) <= all && all <= said(0.9);
    }),
  );
}

/** Person-days of open work, after works on so many other data sets. */
function effort(sets: number): PrintedRange["draw"] {
  return (worlds) => {
    const dice = diceOfWorld(`effort ${sets}`);
    return ranges(0.8, worlds, (world) => {
      const stream = dice(world);
      const { mean, spread } = drawnBelief(PRIOR, stream);
      const worksOn = (dataSet: string) => {
        const off = Math.exp(mean + spread * normalOf(stream));
        return Array.from({ length: 1 + Math.floor(4 * uniformOf(stream)) }, (_, at) => {
          const likely = Math.exp(2 * uniformOf(stream));
          const estimate = { low: likely / (1.2 + uniformOf(stream)), likely, high: likely * (1.3 + 2 * uniformOf(stream)) };
          const actual = off * twoPieceLognormal({ low: estimate.low, middle: likely, high: estimate.high }, normalOf(stream));
          return { check: `check-${at}`, dataSet, estimate, actual, on: today };
        });
      };
      const done = Array.from({ length: sets }, (_, at) => worksOn(`set ${at}`)).flat();
      const open = worksOn("next");
      const { p10, p90 } = effortOf(
        open.map(({ check, estimate }) => ({ check, effort: estimate })),
        done,
      );
      const total = open.reduce((sum, { actual }) => sum + actual, 0);
      return p10 <= total && total <= p90;
    });
  };
}

/** By how much people's ranges are too narrow. */
function multiplier(seen: number): PrintedRange["draw"] {
  return (worlds) => {
    const dice = diceOfWorld(`multiplier ${seen}`);
    return ranges(0.9, worlds, (world) => {
      const stream = dice(world);
      const log = OVERCONFIDENCE.mean + OVERCONFIDENCE.spread * normalOf(stream);
      const holds = 2 * normalCdf(normalQuantile(0.9) / Math.exp(log)) - 1;
      const { low, high } = rangeMultiplier([{ inside: count(seen, holds, stream), of: seen, level: 0.8 }]);
      return low <= Math.exp(log) && Math.exp(log) <= high;
    });
  };
}

const count = (of: number, chance: number, stream: Stream): number => {
  let happened = 0;
  for (let each = 0; each < of; each++) if (uniformOf(stream) < chance) happened += 1;
  return happened;
};

/** Shares from all of 5 % to 95 %, of so many cases. */
function shares(
  n: number,
  level: number,
  interval: (of: number, n: number, level: number) => { low: number; high: number },
): PrintedRange["draw"] {
  return (worlds) => {
    const dice = diceOfWorld(`shares ${n} ${level}`);
    return ranges(level, worlds, (world) => {
      const stream = dice(world);
      const share = 0.05 + 0.9 * uniformOf(stream);
      const { low, high } = interval(count(n, share, stream), n, level);
      return low <= share && share <= high;
    });
  };
}

/** A trial that is judged while it runs: half way, the chance to pass at its end. */
function passing(worlds: number): Held {
  const dice = diceOfWorld("passing");
  let [held, meant, variance] = [0, 0, 0];
  for (let world = 0; world < worlds; world++) {
    const stream = dice(world);
    const share = uniformOf(stream);
    const successes = count(20, share, stream);
    const chance = predictiveChance({ successes, cases: 20, planned: 40, needed: 24, prior: EVEN_PRIOR });
    meant += chance;
    variance += chance * (1 - chance);
    if (successes + count(20, share, stream) >= 24) held += 1;
  }
  return { held, of: worlds, meant: meant / worlds, variance };
}

/** How many of twenty ranges' outcomes lie in each part, where ranges are right: the top one, above the P90. */
function places(worlds: number): Held {
  const dice = diceOfWorld("places");
  return ranges(0.9, worlds, (world) => {
    const stream = dice(world);
    const top = pitHistogram(
      Array.from({ length: 20 }, () => uniformOf(stream)),
      0.9,
      [0, 0.1, 0.5, 0.9, 1],
    ).at(-1);
    return top !== undefined && top.low <= top.count && top.count <= top.high;
  });
}

/** What is printed as a range or a chance, each with worlds drawn from its own assumptions. */
export const printedRanges: readonly PrintedRange[] = [
  { name: "next decision, P10 to P90, phase just begun", promises: "exact", draw: nextDecision(project({}), "begun") },
  { name: "… long over its box", promises: "exact", draw: nextDecision(project(late), "late") },
  { name: "… by what two people estimated", promises: "exact", draw: nextDecision(project({}, estimated), "estimated") },
  { name: "shipped, if shipped, P10 to P90, from data assessment on", promises: "exact", draw: shipped(project(early), "from the start") },
  { name: "… in proof of concept, long over its box", promises: "exact", draw: shipped(project(late), "ships late") },
  { name: "… by what two people estimated", promises: "exact", draw: shipped(project({}, estimated), "ships estimated") },
  { name: "decision at go/no-go, P10 to P90", promises: "exact", draw: decided(project(early), "decided") },
  { name: "chance to be shipped within 150 days", promises: "exact", draw: chanceBy(project({}), "by 150", 150) },
  { name: "… within 400 days, long over its box", promises: "exact", draw: chanceBy(project(late), "by 400", 400) },
  { name: "chance that three promises hold together", promises: "exact", draw: together("2026-11-23") },
  { name: "… of three projects that are late together", promises: "exact", draw: together("2026-10-26") },
  { name: "next project of a kind, P10 to P90, nothing finished", promises: "exact", draw: afterHistory(0, []) },
  { name: "… six of its kind finished", promises: "exact", draw: afterHistory(6, []) },
  { name: "… none of its kind, 25 of three others", promises: "exact", draw: afterHistory(0, [12, 8, 5]) },
  { name: "… four of its kind, 12 of two others", promises: "exact", draw: afterHistory(4, [8, 4]) },
  { name: "work on the data in days, P10 to P90", promises: "exact", draw: preparing },
  { name: "person-days of open work, P10 to P90, nothing done before", promises: "exact", dear: true, draw: effort(0) },
  { name: "… after work on six data sets", promises: "exact", dear: true, draw: effort(6) },
  { name: "what makes people’s ranges too narrow, 90 %, after 5", promises: "exact", dear: true, draw: multiplier(5) },
  { name: "… after 40", promises: "exact", dear: true, draw: multiplier(40) },
  { name: "chance to pass a trial, half way", promises: "exact", draw: passing },
  { name: "outcomes above the P90 of twenty ranges, 90 %", promises: "at least", draw: places },
  { name: "share within Jeffreys’ 90 %, of 10", promises: "on average", draw: shares(10, 0.9, betaInterval) },
  { name: "… of 40", promises: "on average", draw: shares(40, 0.9, betaInterval) },
  { name: "share within Wilson’s 95 %, of 20", promises: "on average", draw: shares(20, 0.95, wilsonInterval) },
  { name: "… of 100", promises: "on average", draw: shares(100, 0.95, wilsonInterval) },
];

/** In standard errors of the drawing: how far what was held is from what was meant. */
export const offBy = ({ held, of, meant, variance }: Held): number => (held - of * meant) / Math.sqrt(variance);
