import type { Cite } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { Decision, ProjectBrief, Sentence } from "./shape.ts";
import { capital, dayWords, inSentence, listed, numberWord } from "./words.ts";

/** What may be told to a board today about the whole: only what the facts bear out. */
export function mayBeSaidOfAll(projects: readonly ProjectBrief[], today: Day): readonly Sentence[] {
  const going = projects.filter(({ standing }) => standing === null || standing === "under-way");
  const inPhase = (code: string) => going.filter(({ phase }) => phase.code === code);
  const trying = inPhase("proof-of-concept");
  const building = inPhase("productionisation").filter(({ goOn }) => goOn !== null);
  const ahead = projects.filter(({ next }) => next?.by && !next.isDue);
  const outside = projects.flatMap((project) => project.dates.filter(({ as }) => as === "constraint").map((date) => ({ project, date })));
  return [
    about(inPhase("iteration"), ({ names, one }) => `${names} ${one ? "is" : "are"} in use.`),
    about(building, ({ names, one }) => `${names} ${one ? "has its go and is" : "have their go and are"} being made ready for use.`),
    about(trying, ({ names, one, count }) =>
      one
        ? `${names} is a proof of concept: evidence, and not yet a product.`
        : `${capital(numberWord(count))} are proofs of concept, which yield evidence and not yet a product: ${names}.`,
    ),
    about(inPhase("data-assessment"), ({ names }) => `We are looking at the data first for ${names}.`),
    about(ahead, () => {
      const days = [...ahead].sort(byDay).map((project) => `${inSentence(project.name)} by ${dayWords(project.next?.by ?? today, today)}`);
      return `We can name the days on which we decide: ${listed(days)}.`;
    }),
    about(
      outside.map(({ project }) => project),
      ({ one }) => {
        const days = outside.map(({ project, date }) => `${dayWords(date.day, today)} for ${inSentence(project.name)}`);
        return `${listed(days)} ${one ? "is a date" : "are dates"} set from outside, and no ${one ? "promise" : "promises"} of ours.`;
      },
    ),
    about(
      projects.filter(({ standing }) => standing === "stopped"),
      ({ names, of }) => {
        const open = of.filter(({ stands }) => stands.is === "stopped-learning-open").length;
        const learning =
          open === 0 ? "" : ` What was learnt is being written down${open === of.length ? "" : ` for ${numberWord(open)} of them`}.`;
        return `We stopped ${names}, and can say so without apology.${learning}`;
      },
    ),
    about(
      projects.filter(({ stands }) => stands.is === "on-hold-for-decision"),
      ({ names, one }) =>
        `${names} ${one ? "is" : "are"} on hold for decision: the time for ${one ? "its phase" : "their phases"} has run out.`,
    ),
    about(
      projects.filter(({ standing }) => standing === "on-hold"),
      ({ names, one }) => `${names} ${one ? "is" : "are"} on hold.`,
    ),
    about(
      projects.filter(({ standing }) => standing === "proposed"),
      ({ names, one }) => `${names} ${one ? "is proposed and has" : "are proposed and have"} not started.`,
    ),
  ].filter((sentence) => sentence !== undefined);
}

/** What must not be told to a board today about the whole, each with its reason in the same sentence. */
export function mayNotBeSaidOfAll(projects: readonly ProjectBrief[], today: Day): readonly Sentence[] {
  const withConcern = (code: string) => projects.filter(({ concerns }) => concerns.some((concern) => concern.code === code));
  const citesOf =
    (code: string) =>
    (project: ProjectBrief): readonly Cite[] =>
      project.concerns.filter((concern) => concern.code === code).flatMap(({ cites }) => cites);
  const promised = ({ dates }: ProjectBrief, ahead: boolean): string => {
    const date = dates.find(({ as, day }) => as === "promise" && day >= today === ahead);
    return date ? ` (${dayWords(date.day, today)})` : "";
  };
  const going = projects.filter(({ standing }) => standing === null || standing === "under-way");
  const live = going.filter(({ phase }) => phase.code === "iteration");
  const noGo = going.filter(
    ({ phase, goOn, concerns }) =>
      phase.code === "productionisation" && goOn === null && !concerns.some(({ code }) => code === "promised-without-go"),
  );
  return [
    about(
      withConcern("kill-criterion-met"),
      ({ names, one }) => `That ${names} ${one ? "needs" : "need"} only more time: what was to stop ${one ? "it" : "them"} is met.`,
      citesOf("kill-criterion-met"),
    ),
    about(
      withConcern("promised-without-go"),
      ({ of, one }) =>
        `${one ? "A launch date" : "Launch dates"} for ${listed(
          of.map((project) => inSentence(project.name) + promised(project, true)),
          5,
        )}: no go is on record.`,
      citesOf("promised-without-go"),
    ),
    about(
      withConcern("promise-passed"),
      ({ of, one }) =>
        `That ${listed(of.map((project) => inSentence(project.name) + promised(project, false)))} ${one ? "is" : "are"} nearly there: the ${one ? "date has" : "dates have"} passed.`,
      citesOf("promise-passed"),
    ),
    about(
      withConcern("promise-outlives-stop"),
      ({ names, one }) => `Any date for ${names}: work has stopped, and the ${one ? "date was" : "dates were"} never taken back.`,
      citesOf("promise-outlives-stop"),
    ),
    about(noGo, ({ names, one }) => `That building ${names} has been approved: no go is on record for ${one ? "it" : "them"}.`),
    about(
      withConcern("past-time-box"),
      ({ names, one }) => `That ${names} ${one ? "is" : "are"} on schedule: the time meant for ${one ? "it" : "them"} is used up.`,
      citesOf("past-time-box"),
    ),
    about(
      withConcern("research"),
      ({ names, one }) =>
        `An end date for ${names}: ${one ? "it is" : "they are"} research, where technique, problem or data is not settled.`,
      citesOf("research"),
    ),
    about(live, ({ names, one }) => `What ${names} ${one ? "has" : "have"} earned or saved: no result is recorded.`),
    about(
      going.filter(({ phase }) => phase.code === null),
      ({ names, one }) => `How far ${names} ${one ? "has" : "have"} come: no phase is recorded.`,
    ),
  ].filter((sentence) => sentence !== undefined);
}

/** The decisions in order: those due at once, those whose day has come, those dated, those without a day. */
export const toDecide = (projects: readonly ProjectBrief[]): readonly Decision[] =>
  projects
    .flatMap(({ next, standing, phase }) => {
      const hasNoQuestionYet =
        next?.by === null && !next.isDue && (phase.code === "iteration" || phase.code === null || standing === "proposed");
      return next && !hasNoQuestionYet ? [next] : [];
    })
    .sort(
      (a, b) =>
        Number(b.isDue) - Number(a.isDue) ||
        (a.isDue && b.isDue ? Number(b.by === null) - Number(a.by === null) : 0) ||
        Number(a.by === null) - Number(b.by === null) ||
        ((a.by ?? "") < (b.by ?? "") ? -1 : Number(a.by !== b.by)),
    );

interface Group {
  readonly of: readonly ProjectBrief[];
  readonly names: string;
  readonly count: number;
  readonly one: boolean;
}

function about(of: readonly ProjectBrief[], says: (group: Group) => string, cites = placeOf): Sentence | undefined {
  if (of.length === 0) return;
  const names = listed(of.map(({ name }) => inSentence(name)));
  return { text: says({ of, names, count: of.length, one: of.length === 1 }), cites: of.flatMap(cites) };
}

const placeOf = (project: ProjectBrief): readonly Cite[] => [project.cite];

const byDay = (a: ProjectBrief, b: ProjectBrief): number => ((a.next?.by ?? "") < (b.next?.by ?? "") ? -1 : 1);
