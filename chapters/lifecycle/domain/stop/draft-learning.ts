import { longDay } from "#kernel";
import { costOfProject } from "../cost/cost-of-project.ts";
import { rangeSays } from "../cost/cost-range.ts";
import { criterionSays, roleName } from "../criteria/criterion.ts";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import { kindName } from "../phase/kinds.ts";
import { phaseName } from "../phase/phases.ts";
import { boxEndsOn } from "../phase/stay-box.ts";
import { inWeeks } from "../phase/time-box-clock.ts";
import { type Criterion, type Project, standingCriteria, stayNow } from "../project.ts";
import type { OnDay } from "../rules/rules.ts";
import { type LearningCost, stopSortSays } from "./entries.ts";

/** What was learnt, as the record has it: ready to be put right by whoever decided. Words of people are references, joined on the way out. */
export interface LearningDraft {
  readonly believed: readonly DraftPart[];
  readonly found: readonly DraftPart[];
  readonly wouldDoDifferently: readonly DraftPart[];
}

/** A sentence of ours, or somebody's words with what they are. */
export type DraftPart = { readonly says: string } | { readonly label: string; readonly words: string };

const says = (text: string): DraftPart => ({ says: text });

/** What we believed: why it was worth trying, and what was to be shown. */
function believed(project: Project): readonly DraftPart[] {
  const { useCase, metric, kind } = project;
  const agreed = standingCriteria(project).filter(({ terms }) => terms.role !== "kill");
  return [
    ...(useCase === null ? [] : [{ label: "use case", words: useCase.value }]),
    ...(metric === null
      ? []
      : [says(`It was to move ${metric.value.name}${metric.value.target === null ? "" : ` to ${metric.value.target}`}.`)]),
    ...(kind === null ? [] : [says(`The way to it: ${kindName[kind.value]}.`)]),
    ...agreed.map(({ terms }) => says(`Agreed beforehand, as the ${roleName[terms.role]}: ${criterionSays(terms)}.`)),
  ];
}

/** What we found: each criterion against its evidence, and why it was decided. */
function found(project: Project, { today }: OnDay): readonly DraftPart[] {
  const { stop } = project;
  const decision = project.decisions.findLast(({ told }) => told.entry === stop?.decided?.entry);
  const measured = standingCriteria(project).filter(({ evidence }) => evidence !== null);
  const silent = standingCriteria(project).length - measured.length;
  return [
    ...measured.map((criterion) => says(foundOf(criterion, today))),
    ...(silent === 0 ? [] : [says(`${silent === 1 ? "One criterion" : `${silent} criteria`} had no evidence yet.`)]),
    ...(stop?.sort ? [says(`It was stopped: ${stopSortSays[stop.sort.value]}.`)] : []),
    ...(decision?.value.reason ? [{ label: "decided because", words: decision.value.reason }] : []),
  ];
}

const stateSays = { met: "was met", missed: "was missed", unknown: "stayed open" };

function foundOf(criterion: Criterion, today: OnDay["today"]): string {
  const { state, because } = evaluationOf(criterion, today);
  return `The ${roleName[criterion.terms.role]} (${criterionSays(criterion.terms)}) ${stateSays[state]}: ${because}`;
}

/** What the record itself would do differently: what was missing, late or moved. */
function wouldDoDifferently(project: Project, { today, rules }: OnDay): readonly DraftPart[] {
  const stay = stayNow(project);
  const without = project.stays.find(({ startedWithout }) => startedWithout.length > 0)?.startedWithout ?? [];
  const late = project.criteria.filter((criterion) => criterion.late && criterion.withdrawn === null).length;
  const edited = project.criteria.filter(({ edits }) => edits.length > 0).length;
  const ends = stay === null ? null : boxEndsOn(stay, project, rules);
  const extended = project.stays.reduce((weeks, { extendedWeeks }) => weeks + extendedWeeks, 0);
  return [
    ...(without.length === 0 ? [] : [says(`It was started without ${without.join(", ").replaceAll("-", " ")}: settle that first.`)]),
    ...(late === 0
      ? []
      : [says(`${late === 1 ? "One criterion was" : `${late} criteria were`} set after the work had begun: set them before.`)]),
    ...(edited === 0
      ? []
      : [says(`${edited === 1 ? "One criterion was" : `${edited} criteria were`} changed after the lock: agree on them sooner.`)]),
    ...(extended === 0 ? [] : [says(`Its time boxes were extended by ${inWeeks(extended)}: decide at the first end.`)]),
    ...(stay !== null && ends !== null && ends < today
      ? [says(`The box of ${phaseName[stay.phase]} ended on ${longDay(ends)}: decide on that day.`)]
      : []),
  ];
}

/**
 * A learning drafted from the record alone (P-E4): believed from what was agreed, found from evidence against it, what to do differently from
 * what the record lacks. It says nothing that is not on record, and invents no reason: parts may be empty.
 */
export const draftLearning = (project: Project, onDay: OnDay): LearningDraft => ({
  believed: believed(project),
  found: found(project, onDay),
  wouldDoDifferently: wouldDoDifferently(project, onDay),
});

/**
 * What a stop had cost and what it saved, worked out as of today and frozen with the learning. Avoided is what lay ahead before it was in
 * use when it was stopped, by the workspace's time boxes and rate: what those phases were meant to take, and no promise that they would have.
 *
 * @returns Null where the project is not stopped, was brought in stopped, or the workspace shows no cost.
 */
export function costOfStop(project: Project, onDay: OnDay): LearningCost | null {
  if (project.stop === null || project.stop.told.imported || !onDay.rules.costShown) return null;
  const { currency, spent, toLaunch, assumes } = costOfProject(project, onDay);
  const wasInUse = stayNow(project)?.phase === "iteration";
  return { currency, spent, avoided: wasInUse ? null : toLaunch, assumes };
}

/** "Spent 12,000 to 31,000 EUR; 40,000 to 130,000 EUR more were not." */
export function learningCostSays({ currency, spent, avoided }: LearningCost): string {
  const cost = spent === null ? "" : `It cost ${rangeSays(spent, currency)}`;
  const saved =
    avoided === null || avoided.high === 0 ? "" : `${cost === "" ? "S" : ", and s"}topping it saved ${rangeSays(avoided, currency)}`;
  return `${cost}${saved}, as an estimate.`;
}
