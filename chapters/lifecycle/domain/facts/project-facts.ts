import type { Day, Words } from "#kernel";
import { criterionSays } from "../criteria/criterion.ts";
import { editMark } from "../criteria/edit-mark.ts";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import { goodEnoughSince } from "../criteria/good-enough.ts";
import { dependencySays, standingDependencies } from "../dependencies/dependency.ts";
import { staleSince } from "../dependencies/stale-since.ts";
import { kindName } from "../phase/kinds.ts";
import { phaseName } from "../phase/phases.ts";
import { boxWeeksOf } from "../phase/stay-box.ts";
import { type Project, type Source, standingCriteria, stayNow, type Told } from "../project.ts";
import type { OnDay, Rules } from "../rules/rules.ts";
import type { Cite, CriterionFact, Fact, ProjectFacts, StopFact } from "./facts.ts";

/** How references become what a reader may see. */
export interface Resolve {
  /** A person's name, or undefined where the person is unknown or was erased. */
  readonly person: (id: string) => string | undefined;
  /** Words kept beside the ledger; the reference itself where they are joined later. */
  readonly words: (reference: Words) => string;
}

/** References as they are: for replies into which the words are joined on their way out. */
export const asReferences = (person: Resolve["person"]): Resolve => ({ person, words: (reference) => reference });

/** The record's answer to everything a spreadsheet's row could say, each with the entry that said it. */
export function projectFacts(project: Project, { today, rules }: OnDay, resolve: Resolve): ProjectFacts {
  const stay = stayNow(project);
  const { words } = resolve;
  const { opened } = project;
  const goodEnough = goodEnoughSince(project);
  return {
    id: project.id,
    name: project.name,
    cite: opened === null ? { entry: 0, recordedOn: today, imported: false } : citeOf(opened),
    kind: fact(project.kind, (kind) => kindName[kind], words),
    phase:
      stay === null
        ? unsaid
        : fact({ value: stay.phase, told: stay.confirmed ?? stay.told, guessedFrom: stay.guessedFrom }, (phase) => phaseName[phase], words),
    standing: fact(project.standing, (standing) => standing.replace("-", " "), words),
    startedOn: fact(project.startedOn, String, words),
    phaseEnteredOn: stay === null || stay.enteredOn === null ? unsaid : said(stay.enteredOn, stay.enteredOn, stay.told),
    boxWeeks: boxFact(project, rules),
    rests: stay?.rests ?? [],
    rules,
    datesSaid: project.dates
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ day, as, overridden, told }) => said({ day, as, saidOn: told.on, overridden }, day, told)),
    go: project.go === null ? unsaid : said(project.go.value.on, project.go.value.on, project.go.told),
    decisionDate: isAnswered(project) ? unsaid : fact(project.decisionDate, String, words),
    owner: personFact(project.owner, resolve),
    sponsor: personFact(project.sponsor, resolve),
    metric: project.metric === null ? unsaid : said(project.metric.value.name, project.metric.value.name, project.metric.told),
    target: targetFact(project),
    killWords:
      project.killWords === null ? unsaid : said(words(project.killWords.value), words(project.killWords.value), project.killWords.told),
    criteria: standingCriteria(project).map((criterion): CriterionFact => {
      const { terms, evidence, locked, set, metAt } = criterion;
      const { state } = evaluationOf(criterion, today);
      const cite = citeOf(metAt ?? evidence?.told ?? set);
      const mark = editMark(project, criterion);
      const says = `${criterionSays(terms)}${mark === null ? "" : `; ${mark.says}`}`;
      const awaitsDecision = metAt !== null && (terms.role !== "minimum-viable" || goodEnough !== null);
      return { role: terms.role, says, locked: locked !== null, state, awaitsDecision, cite };
    }),
    dependencies: standingDependencies(project).map((dependency) => ({
      says: dependencySays(dependency),
      retiresOn: dependency.retiresOn?.value ?? null,
      staleCriteria: staleSince(project, dependency).length,
      cite: citeOf(dependency.retiresOn?.told ?? dependency.versionSince?.told ?? dependency.declared),
    })),
    preparation: null,
    techniqueUnderstood: judged(project.judgements.technique),
    problemDefined: judged(project.judgements.problem),
    dataGood: judged(project.judgements.data),
    stop: stopFact(project, today),
    teamSize: fact(project.teamSize, String, words),
    spend: fact(project.spend, ({ amount, currency }) => (currency === null ? String(amount) : `${amount} ${currency}`), words),
    notes: project.note === null ? unsaid : said(words(project.note.value), words(project.note.value), project.note.told),
  };
}

const unsaid = { known: false } as const;

/** As one would say it: "recall below 0.6". */
const spoken = (says: string): string =>
  says.replace(" < ", " below ").replace(" ≤ ", " at most ").replace(" ≥ ", " at least ").replace(" > ", " above ");

function stopFact({ stop, learnings, ...project }: Project, today: Day): Fact<StopFact> {
  if (stop === null) return unsaid;
  const met = standingCriteria({ ...project, stop, learnings }).find(
    (criterion) => criterion.terms.role === "kill" && evaluationOf(criterion, today).state === "met",
  );
  const value: StopFact = {
    on: stop.told.on,
    live: !stop.told.imported,
    sort: stop.sort?.value ?? null,
    killCriterion: met === undefined ? null : spoken(criterionSays(met.terms)),
    learntOn: learnings.findLast(({ told }) => told.entry > stop.told.entry)?.told.on ?? null,
  };
  return said(value, "stopped", stop.told);
}

/** Not recorded where nobody set or extended it: then the usual box of its kind stands. */
function boxFact(project: Project, rules: Rules): Fact<number> {
  const stay = stayNow(project);
  if (stay === null || (stay.boxWeeks === null && stay.extensions === 0)) return unsaid;
  const weeks = boxWeeksOf(stay, project, rules);
  return weeks === null ? unsaid : said(weeks, String(weeks), stay.extended ?? stay.told);
}

/** A decision that was taken after its day was set answers that day. */
const isAnswered = ({ decisionDate, decisions }: Project): boolean =>
  decisionDate !== null && decisions.some(({ told }) => told.entry > decisionDate.told.entry);

const citeOf = ({ entry, recordedOn, imported }: Source): Cite => ({ entry, recordedOn, imported });

type Known<T> = Extract<Fact<T>, { known: true }>;

const said = <T>(value: T, inWords: string, told: Source): Known<T> => ({
  known: true,
  value,
  cite: citeOf(told),
  guess: false,
  said: inWords,
});

function fact<T>(from: Told<T> | null, inWords: (value: T) => string, words: Resolve["words"]): Fact<T> {
  if (from === null) return unsaid;
  const { value, told, guessedFrom } = from;
  return { ...said(value, guessedFrom === null ? inWords(value) : words(guessedFrom), told), guess: guessedFrom !== null };
}

function personFact(from: Told<string> | null, { person }: Resolve): Fact<string> {
  const name = from === null ? undefined : person(from.value);
  return from === null || name === undefined ? unsaid : said(name, name, from.told);
}

function targetFact({ metric }: Project): Fact<string> {
  const target = metric?.value.target ?? null;
  return metric === null || target === null ? unsaid : said(target, target, metric.told);
}

const judged = (from: Told<{ readonly holds: boolean }> | null): Fact<boolean> =>
  from === null ? unsaid : said(from.value.holds, from.value.holds ? "yes" : "no", from.told);
