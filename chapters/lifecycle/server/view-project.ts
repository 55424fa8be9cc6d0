import { personNames } from "#chapters/people/server";
import { memberFold, personBehind } from "#chapters/workspace/domain";
import type { Day, Image } from "#kernel";
import type { Reply } from "#platform/http";
import type { getProject } from "../contract/index.ts";
import {
  boxEndsOn,
  boxWeeksOf,
  type Criterion,
  criterionSays,
  type DateOnRecord,
  type Decision,
  designSays,
  editMark,
  evaluationOf,
  evidenceThatCounts,
  extensionSays,
  goodEnoughSince,
  isResearch,
  isSettled,
  launchMayBePromised,
  mayStillCorrect,
  openLearning,
  openQuestions,
  type Project,
  type ProjectEntry,
  phases,
  promiseKept,
  type Rules,
  rulesOf,
  type Source,
  type StandsToday,
  type Stay,
  type Story,
  setAfterFirstResult,
  startedWithout,
  stayNow,
  storyEntries,
  storySays,
  summaryOf,
  type Told,
  type Track,
  trialNow,
  weightOf,
} from "../domain/index.ts";
import { viewCost, viewLearningCost } from "./view-cost.ts";
import { viewAutonomy, viewDependencies } from "./view-dependencies.ts";
import { viewLaunch } from "./view-launch.ts";

type View = Reply<typeof getProject>;

/** What opens when a figure is asked "says who?". */
export const viewCite = ({ entry, on, recordedOn, by, imported }: Source) => ({ entry, on, recordedOn, by, imported });

const viewTold = <T>(told: Told<T> | null) =>
  told === null ? null : { value: told.value, cite: viewCite(told.told), guessedFrom: told.guessedFrom };

export const viewStay = (stay: Stay, project: Project, rules: Rules) => {
  const { phase, enteredOn, leftOn, extendedWeeks, extensions, returned, startedWithout, guessedFrom, told, confirmed } = stay;
  return {
    phase,
    enteredOn,
    leftOn,
    boxWeeks: boxWeeksOf(stay, project, rules),
    extendedWeeks,
    boxEndsOn: boxEndsOn(stay, project, rules),
    extensions,
    returned,
    startedWithout,
    guessedFrom,
    cite: viewCite(confirmed ?? told),
  };
};

/** How it stands, without what it stands on: the page has that beside it. */
export const viewStands = ({ is, says, because }: StandsToday) => ({ is, says, because });

/** What was given to a time box on top of what it had. */
export const viewExtended = ({ extensions, extendedWeeks, ...stay }: Stay, project: Project, rules: Rules): string | null =>
  extensionSays({ extensions, extendedWeeks, boxWeeks: boxWeeksOf({ ...stay, extensions, extendedWeeks }, project, rules) });

export const viewDate = (project: Project) => (date: DateOnRecord) => {
  const { id, day, as, overridden, imposedBy, withdrawn, told } = date;
  return {
    id,
    day,
    as,
    overridden,
    imposedBy,
    withdrawn: withdrawn && viewCite(withdrawn),
    kept: promiseKept(project, date),
    cite: viewCite(told),
  };
};

export const viewDecision = ({ value: { outcome, on, reason, alone, overridden }, told }: Told<Decision>) => ({
  ...{ outcome, on, reason, alone, overridden },
  live: !told.imported,
  cite: viewCite(told),
});

export function viewCriterion(
  project: Project,
  criterion: Criterion,
  { today, now, image }: Today & { readonly image: Image },
): View["criteria"][number] {
  const mark = editMark(project, criterion);
  const { id, terms, set, locked, late, edits, withdrawn, evidence, metAt, trialEnded } = criterion;
  return {
    id,
    terms,
    says: criterionSays(terms),
    ...evaluationOf(criterion, today),
    settled: isSettled(criterion, today),
    set: viewCite(set),
    late,
    locked: locked && viewCite(locked),
    correctable: mayStillCorrect(project, criterion, now),
    edits: edits.map(({ before, reason, told, afterEvidence }) => {
      return { before, said: criterionSays(before), reason, afterEvidence, by: authorOf(image, told.by), cite: viewCite(told) };
    }),
    mark: mark && { says: mark.says, before: mark.before },
    setAfterResult: setAfterFirstResult(project, criterion),
    trial: terms.design && designSays(terms, terms.design),
    trialNow: trialNowOf(criterion, today),
    trialEnded: trialEnded && viewCite(trialEnded.told),
    withdrawn: withdrawn && { reason: withdrawn.value, cite: viewCite(withdrawn.told) },
    evidence: evidence && viewEvidence(evidence),
    metAt: metAt && viewCite(metAt),
  };
}

/** A trial that runs on figures that count. */
function trialNowOf(criterion: Criterion, today: Day): View["criteria"][number]["trialNow"] {
  const { terms, trialEnded, withdrawn } = criterion;
  const figure = evidenceThatCounts(criterion, today);
  return terms.design === null || figure === null || trialEnded || withdrawn ? null : trialNow(terms, terms.design, figure);
}

/** The member's name, or the one whose key it was; null where nobody is known by it any more. */
const authorOf = (image: Image, by: string): string | null =>
  image.one(memberFold, personBehind(image, by).replace(/^member\//, ""))?.name ?? null;

/** The clock's one reading, and its day. */
interface Today {
  readonly now: Date;
  readonly today: Day;
}

function viewEvidence({ value, accepted, told }: NonNullable<Criterion["evidence"]>) {
  const { criterion: _of, ...figure } = value;
  return { ...figure, accepted, cite: viewCite(told) };
}

function viewTrack(
  { id, what, owner, budgetWeeks, endsOn, opened, ended }: Track,
  nameOf: (id: string) => string | null | undefined,
  today: Day,
) {
  return {
    ...{ id, what, budgetWeeks, endsOn },
    owner: { id: owner, name: nameOf(owner) ?? null },
    over: ended === null && endsOn < today,
    ended: ended && { why: ended.why, result: ended.result, cite: viewCite(ended.told) },
    cite: viewCite(opened),
  };
}

/** A project as its page shows it; references to words are joined on the way out. */
export function viewProject(project: Project, story: Story | undefined, image: Image, moment: Today): View {
  const { today } = moment;
  const nameOf = personNames(image);
  const person = (told: Told<string> | null) =>
    told === null
      ? null
      : { value: { id: told.value, name: nameOf(told.value) ?? null }, cite: viewCite(told.told), guessedFrom: told.guessedFrom };
  const stay = stayNow(project);
  const { judgements, go } = project;
  const rules = rulesOf(image);
  const summary = summaryOf(project, { today, rules });
  const goodEnough = goodEnoughSince(project);
  return {
    id: project.id,
    name: project.name,
    opened: project.opened && viewCite(project.opened),
    weight: weightOf(project),
    standing: viewTold(project.standing),
    standsToday: viewStands(summary.stands),
    stop: project.stop && {
      on: project.stop.told.on,
      sort: project.stop.sort?.value ?? null,
      learningDueOn: openLearning(project)?.dueOn ?? null,
      says: summary.stopSays,
    },
    extended: stay && viewExtended(stay, project, rules),
    cost: viewCost(project, { today, rules }),
    kind: viewTold(project.kind),
    useCase: viewTold(project.useCase),
    startedOn: viewTold(project.startedOn),
    phase: stay && viewStay(stay, project, rules),
    stays: project.stays.map((each) => viewStay(each, project, rules)),
    nextPhase: phases[stay === null ? 0 : phases.indexOf(stay.phase) + 1] ?? null,
    owner: person(project.owner),
    productOwner: person(project.productOwner),
    sponsor: person(project.sponsor),
    metric: viewTold(project.metric),
    productionPath: viewTold(project.productionPath),
    productionisationBudget: viewTold(project.productionisationBudget),
    judgements: { technique: viewTold(judgements.technique), problem: viewTold(judgements.problem), data: viewTold(judgements.data) },
    research: isResearch(project),
    openQuestions: openQuestions(project),
    startedWithout: startedWithout(project),
    killWords: viewTold(project.killWords),
    criteria: project.criteria.map((criterion) => viewCriterion(project, criterion, { ...moment, image })),
    goodEnough: goodEnough && viewCite(goodEnough),
    tracks: project.tracks.map((track) => viewTrack(track, nameOf, today)),
    decisionDate: viewTold(project.decisionDate),
    dates: project.dates.map(viewDate(project)),
    mayPromiseLaunch: launchMayBePromised(project, today),
    decisions: project.decisions.map(viewDecision),
    go: go && viewDecision(go),
    learnings: project.learnings.map(({ value, told }) => ({
      ...value,
      cost: viewLearningCost(value.cost, { rules }),
      cite: viewCite(told),
    })),
    lastCheckIn: viewTold(project.checkIn),
    teamSize: viewTold(project.teamSize),
    spend: rules.costShown ? viewTold(project.spend) : null,
    note: viewTold(project.note),
    launch: viewLaunch(project, nameOf, today),
    dependencies: viewDependencies(project, today),
    autonomy: viewAutonomy(project, today),
    needs: summary.needs,
    story: story === undefined ? [] : storyEntries(story).map((entry) => viewStoryItem(entry, project)),
  };
}

function viewStoryItem(entry: ProjectEntry, project: Project): View["story"][number] {
  const { sequence, at, by, imported, kind } = entry;
  return { entry: sequence, at, by, imported, kind, ...storySays(entry, project) };
}
