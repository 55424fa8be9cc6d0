import type { DecisionsForBoard } from "#chapters/forecasting/domain";
import { type Cite, phaseName, phases } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { ProjectBrief, Sentence } from "./shape.ts";
import { capital, counted, dayWords, inSentence, listed, numberWord } from "./words.ts";

/** The sentence on the whole: what was to stop and has not, what is good enough and undecided, what was promised, what must be decided. */
export function headline(projects: readonly ProjectBrief[], today: Day): readonly Sentence[] {
  if (projects.length === 0) return [];
  return [
    onStops(projects),
    onKillCriteria(projects),
    onGoodEnough(projects),
    onPromises(projects, today),
    onDecisions(projects, today),
  ].filter((sentence) => sentence !== undefined);
}

/** A stop is news as a launch is: the first in full, the others counted. */
function onStops(projects: readonly ProjectBrief[]): Sentence | undefined {
  const news = projects.filter(({ stopped }) => stopped !== null);
  const [first] = news;
  if (first === undefined) return;
  const more = news.length === 1 ? "" : ` ${capital(counted(news.length - 1, "other was", "others were"))} stopped lately.`;
  return { text: `${inSentence(first.name)} ${first.stopped}${more}`, cites: news.map(({ cite }) => cite) };
}

const isBefore = (project: ProjectBrief, code: string): boolean => project.concerns.some((concern) => concern.code === code);

function onKillCriteria(projects: readonly ProjectBrief[]): Sentence | undefined {
  const met = projects.filter((project) => isBefore(project, "kill-criterion-met"));
  if (met.length === 0) return;
  const cites = citesOf(met, "kill-criterion-met");
  const names = listed(met.map(({ name }) => inSentence(name)));
  return { text: `${names} ${met.length === 1 ? "has met its kill criterion" : "have met their kill criteria"}.`, cites };
}

/** As loud as a kill (P-F3): what is good enough waits for a decision, and not for more of the same. */
function onGoodEnough(projects: readonly ProjectBrief[]): Sentence | undefined {
  const met = projects.filter((project) => isBefore(project, "minimum-viable-met"));
  if (met.length === 0) return;
  const names = listed(met.map(({ name }) => inSentence(name)));
  const one = met.length === 1;
  const text = `${names} ${one ? "has" : "have"} reached what was agreed to be good enough, and ${one ? "waits" : "wait"} for a decision.`;
  return { text, cites: citesOf(met, "minimum-viable-met") };
}

const citesOf = (projects: readonly ProjectBrief[], code: string): readonly Cite[] =>
  projects.flatMap(({ concerns }) => concerns.filter((concern) => concern.code === code).flatMap(({ cites }) => cites));

function onPromises(projects: readonly ProjectBrief[], today: Day): Sentence {
  const hollow = projects
    .filter((project) => isBefore(project, "promised-without-go"))
    .sort((a, b) => ((promisedAhead(a, today) ?? "") < (promisedAhead(b, today) ?? "") ? -1 : 1));
  const given = projects.flatMap((project) => project.dates.filter((date) => date.as === "promise").map((date) => ({ project, date })));
  const passed = given.filter(({ project }) => isBefore(project, "promise-passed"));
  const datesOf = (of: readonly ProjectBrief[]): Cite[] => of.flatMap(({ dates }) => dates.flatMap(({ cites }) => cites));

  if (hollow.length === 1 && hollow[0]) {
    const [only] = hollow;
    const day = promisedAhead(only, today);
    return {
      text: `${inSentence(only.name)} has been promised for ${day ? dayWords(day, today) : "a day"}, and no go is on record for it.`,
      cites: datesOf(hollow),
    };
  }
  if (hollow.length > 1) {
    const names = hollow.map((project) => {
      const day = promisedAhead(project, today);
      return `${inSentence(project.name)}${day ? ` (${dayWords(day, today)})` : ""}`;
    });
    return {
      text: `${capital(counted(hollow.length, "date"))} have been promised before anybody recorded a go: ${listed(names)}.`,
      cites: datesOf(hollow),
    };
  }
  if (passed.length > 0) {
    const names = passed.map(({ project }) => inSentence(project.name));
    return {
      text: `${capital(counted(passed.length, "promised date has", "promised dates have"))} passed without a launch on record: ${listed(names, 3)}.`,
      cites: passed.flatMap(({ date }) => date.cites),
    };
  }
  const ahead = given.filter(({ date }) => date.day >= today);
  if (ahead.length > 0) {
    return {
      text:
        ahead.length === 1
          ? "The one date that is promised has a go behind it."
          : `The ${numberWord(ahead.length)} dates that are promised each have a go behind them.`,
      cites: ahead.flatMap(({ date }) => date.cites),
    };
  }
  return {
    text: projects.length === 1 ? "No date has been promised for it." : "No launch date is on record as promised.",
    cites: projects.map(({ cite }) => cite),
  };
}

const promisedAhead = ({ dates }: ProjectBrief, today: Day): Day | undefined =>
  dates.find(({ as, day }) => as === "promise" && day >= today)?.day;

function onDecisions(projects: readonly ProjectBrief[], today: Day): Sentence | undefined {
  const decisions = projects.flatMap(({ next }) => (next ? [next] : []));
  const due = decisions.filter(({ isDue }) => isDue);
  const [soonest] = decisions.filter(({ by, isDue }) => by && !isDue).sort((a, b) => ((a.by ?? "") < (b.by ?? "") ? -1 : 1));
  const coming = soonest?.by ? `${inSentence(soonest.name)}, by ${dayWords(soonest.by, today)}` : undefined;
  const cites = [...due.flatMap((each) => each.cites), ...(soonest?.cites ?? [])];

  if (due.length === 0 && !coming) {
    if (decisions.length === 0) return;
    return { text: "No decision has a day yet.", cites: decisions.flatMap((each) => each.cites) };
  }
  if (due.length === 0) return { text: `The next decision is on ${coming}.`, cites };
  const now =
    projects.length === 1
      ? "Whether it goes on is for deciding now"
      : due.length === 1
        ? `The decision on ${inSentence(due[0]?.name ?? "")} is due now`
        : `${capital(counted(due.length, "decision"))} are due now`;
  return { text: `${now}${coming ? `; next comes ${coming}` : ""}.`, cites };
}

/** How many stand where, what is missing most often, and how decisions were taken so far. */
export function lede(projects: readonly ProjectBrief[], decisions: DecisionsForBoard | null): readonly Sentence[] {
  const many = projects.length < 2 ? [] : [whereTheyStand(projects), whatIsMissing(projects)];
  return [...many, howDecided(projects, decisions)].filter((sentence) => sentence !== undefined);
}

function howDecided(projects: readonly ProjectBrief[], decisions: DecisionsForBoard | null): Sentence | undefined {
  const cites = projects.filter(({ id }) => decisions?.projects.includes(id)).map(({ cite }) => cite);
  return decisions === null || cites.length === 0 ? undefined : { text: decisions.says, cites };
}

function whereTheyStand(projects: readonly ProjectBrief[]): Sentence {
  const going = projects.filter(({ standing, stands }) => standing === null || stands.is === "under-way");
  const parts = [
    ...phases.map((phase) => ({ says: PLACE[phase], of: going.filter(({ phase: at }) => at.code === phase) })),
    { says: "without a phase on record", of: going.filter(({ phase }) => phase.code === null) },
    { says: "proposed", of: projects.filter(({ standing }) => standing === "proposed") },
    { says: "on hold for decision", of: projects.filter(({ stands }) => stands.is === "on-hold-for-decision") },
    { says: "on hold", of: projects.filter(({ standing }) => standing === "on-hold") },
    { says: "stopped", of: projects.filter(({ standing }) => standing === "stopped") },
  ].filter(({ of }) => of.length > 0);
  const words = parts.map(({ says, of }) => `${numberWord(of.length)} ${says}`);
  const guesses = going.filter(({ phase }) => phase.isGuess).length;
  const guessed =
    guesses === 0
      ? ""
      : guesses === going.length
        ? " The phases are read from status words"
        : ` ${capital(numberWord(guesses))} of the phases ${guesses === 1 ? "is" : "are"} read from status words`;
  return {
    text: `${capital(counted(projects.length, "project"))}${parts.length === 1 ? `, all ${parts[0]?.says}` : `: ${listed(words, 9)}`}.${guessed ? `${guessed} and are guesses until somebody confirms them.` : ""}`,
    cites: projects.map(({ cite }) => cite),
  };
}

const PLACE = {
  "data-assessment": `in ${phaseName["data-assessment"]}`,
  "proof-of-concept": "at proof of concept",
  "go-no-go": "at the go/no-go",
  productionisation: "in productionisation",
  iteration: "in use",
} as const;

function whatIsMissing(projects: readonly ProjectBrief[]): Sentence | undefined {
  const lacking = (code: string) => projects.filter((project) => isBefore(project, code));
  const stop = lacking("nothing-would-stop-it");
  const sponsor = lacking("no-sponsor");
  const number = lacking("no-number");
  const share = (of: readonly ProjectBrief[]) => (of.length === projects.length ? "any of them" : `${numberWord(of.length)} of them`);
  const parts = [
    ...(stop.length > 0 ? [`what would stop ${share(stop)}`] : []),
    ...(sponsor.length > 0 ? [`who sponsors ${share(sponsor)}`] : []),
    ...(number.length > 0 ? [`which number ${share(number)} should move`] : []),
  ];
  if (parts.length === 0) return;
  const missing = [...new Set([...stop, ...sponsor, ...number])];
  return { text: `Not on record: ${listed(parts)}.`, cites: missing.map(({ cite }) => cite) };
}
