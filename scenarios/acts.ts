import {
  type AutonomyStep,
  boxEndsOn,
  budgetProductionisation,
  type ConstraintKind,
  type CriterionTerms,
  changeModel,
  commitLaunch,
  decide,
  decideGo,
  decideHold,
  decideStop,
  declareDependency,
  editCriterion,
  enterPhase,
  extendTimeBox,
  type Grade,
  holdCheckIn,
  type Judgement,
  lookAfter,
  meetCondition,
  nothingMoreAgreed,
  offerEvidence,
  openProject,
  overrideLaunch,
  type Part,
  type Phase,
  type ProjectBodies,
  type ProjectKind,
  planIteration,
  projectDraft,
  recordConstraint,
  recordLearning,
  setCriterion,
  setDecisionDate,
  settlePart,
  stayNow,
  withdrawPromise,
} from "#chapters/lifecycle/domain";
import { type Day, daysBetween } from "#kernel";
import type { Figure, Player } from "./stage.ts";
import type { Act } from "./tell.ts";

/** The project is opened: its name, what kind it is, and what it is for. */
export const opened =
  (name: string, kind: ProjectKind, useCase: string): Act =>
  ({ id }) =>
    openProject({ id, name, kind, useCase });

/** Who owns it, who speaks for its users, who wants it. */
export const people =
  (who: { readonly owner?: Player; readonly productOwner?: Player; readonly sponsor?: Player }): Act =>
  ({ id }) => [
    ...(who.owner ? [projectDraft(id, "lifecycle/owner-named", { person: who.owner.id })] : []),
    ...(who.productOwner ? [projectDraft(id, "lifecycle/product-owner-named", { person: who.productOwner.id })] : []),
    ...(who.sponsor ? [projectDraft(id, "lifecycle/sponsor-named", { person: who.sponsor.id })] : []),
  ];

/** The one number it is meant to move. */
export const aims =
  (metric: Figure, target: string | null, reason: string | null = null): Act =>
  ({ id }) =>
    projectDraft(id, "lifecycle/metric-chosen", { metric: metric.id, name: metric.name, target, reason });

/** How it would reach its users, and how long that may take. */
export const wayToProduction =
  (path: string, fromWeeks: number, toWeeks: number): Act =>
  (project) => [
    projectDraft(project.id, "lifecycle/production-path-described", { path }),
    budgetProductionisation(project, { fromWeeks, toWeeks }),
  ];

/** One of the three judgements of P-T6. */
export const judged =
  (judgement: Judgement, holds: boolean, reason: string | null = null): Act =>
  ({ id }) =>
    projectDraft(id, "lifecycle/judgement-made", { judgement, holds, reason });

/** Enters a phase. Where the box before it ran out it is first given the weeks it took, with a reason, since the rule asks for one. */
export const entered =
  (phase: Phase, boxWeeks?: number): Act =>
  (project, { moment }) => {
    const stay = stayNow(project);
    const endsOn = stay && boxEndsOn(stay, project, moment.rules);
    const weeks = endsOn ? Math.ceil(daysBetween(endsOn, moment.today) / 7) : 0;
    if (stay === null || weeks <= 0 || phase === "go-no-go" || stay.phase === "go-no-go")
      return enterPhase(project, { phase, boxWeeks }, moment);
    const longer = { ...project, stays: [...project.stays.slice(0, -1), { ...stay, extendedWeeks: stay.extendedWeeks + weeks }] };
    return [
      extendTimeBox(project, { weeks, reason: "What the phase was to show was nearly there." }),
      ...enterPhase(longer, { phase, boxWeeks }, moment),
    ];
  };

/** Parts of productionisation that are done. */
export const built =
  (...done: readonly Part[]): Act =>
  (project) =>
    done.map((part) => settlePart(project, { part, state: "done", why: null }));

/** A part of productionisation that is not needed, and why. */
export const notNeeded =
  (part: Part, why: string): Act =>
  (project) =>
    settlePart(project, { part, state: "not-needed", why });

/** Who hears when it gets worse. */
export const watchedBy =
  (who: Player): Act =>
  ({ id }) =>
    projectDraft(id, "lifecycle/monitoring-owner-named", { person: who.id });

/** Who looks after it once it is in use: person-weeks a month, and every how many weeks it is trained or evaluated again. */
export const lookedAfterBy =
  (owner: Player, from: number, to: number, everyWeeks: number): Act =>
  (project) =>
    planIteration(project, { owner: owner.id, budget: { from, to }, everyWeeks, whyNever: null });

/** It was trained again, or evaluated again, as its kind has it. */
export const lookedAfter: Act = (project, { moment }) => lookAfter(project, moment.today, moment);

/** The worst thing an agent can do. */
export const atWorst =
  (words: string): Act =>
  ({ id }) =>
    projectDraft(id, "lifecycle/worst-case-described", { words });

/** A go at the gate of the next step of an agent's autonomy. */
export const openedStep =
  (step: AutonomyStep, reason: string): Act =>
  (project, { moment }) =>
    decide(project, { outcome: "go", step, reason }, moment);

/** A vendor's model that the project stands on, which goes by `name`. */
export const standsOn =
  (name: string, said: Omit<ProjectBodies["lifecycle/dependency-declared"], "dependency">): Act =>
  (project, { idOf }) =>
    declareDependency(project, { dependency: idOf(name), ...said });

/** From today it has another version, or another day of retirement. */
export const modelChanged =
  (name: string, change: { readonly version?: string; readonly retiresOn?: Day; readonly reason?: string }): Act =>
  (project, { idOf, moment }) =>
    changeModel(project, idOf(name), { ...change, on: moment.today, reason: change.reason ?? null }, moment);

/** "One more week, because …" */
export const extended =
  (weeks: number, reason: string): Act =>
  (project) =>
    extendTimeBox(project, { weeks, reason });

const bare = {
  slice: null,
  unit: null,
  minimumSample: null,
  deadline: null,
  reason: null,
  phase: "proof-of-concept",
  ...nothingMoreAgreed,
} as const;

type Terms = Pick<CriterionTerms, "role" | "metric" | "comparison" | "threshold"> & Partial<CriterionTerms>;

/** Sets the criterion that goes by `name` in this story. */
export const agreed =
  (name: string, terms: Terms): Act =>
  (project, { idOf }) =>
    setCriterion(project, idOf(name), { ...bare, ...terms });

/** Changes a locked criterion, for good in the record. */
export const edited =
  (name: string, terms: Partial<CriterionTerms>, reason: string): Act =>
  (project, { idOf }) => {
    const now = project.criteria.find(({ id }) => id === idOf(name))?.terms;
    if (now === undefined) throw new RangeError(`there is no criterion ${name}`);
    return editCriterion(project, idOf(name), { ...now, ...terms }, reason);
  };

/** A figure offered to the criterion that goes by `name`. */
export interface Measured {
  readonly value: number;
  /** How far measuring again may land from `value`. */
  readonly by?: number;
  readonly n?: number;
  readonly slice?: string;
  readonly grade?: Grade;
  readonly source: string;
}

/** A share of `n` cases carries its range, the normal one at 95 %. Several names: one measurement answers several criteria. */
export const share = (names: string | readonly string[], measured: Measured & { readonly n: number }): Act =>
  offered(names, measured, true);

/** Any other figure comes as it is. */
export const figure = (name: string, measured: Measured): Act => offered(name, measured, false);

const offered =
  (names: string | readonly string[], { value: meant, by = 0, n, slice, grade = "measured", source }: Measured, isShare: boolean): Act =>
  (project, { moment, newId, idOf, about }) => {
    const value = rounded(about(meant, by));
    const halfWidth = isShare && n !== undefined ? 1.96 * Math.sqrt((value * (1 - value)) / n) : null;
    const interval =
      halfWidth === null ? null : { low: rounded(Math.max(0, value - halfWidth)), high: rounded(Math.min(1, value + halfWidth)) };
    const found = {
      value,
      interval,
      n: n ?? null,
      slice: slice ?? null,
      grade,
      source,
      digest: null,
      context: null,
      measuredOn: moment.today,
    };
    return [names].flat().map((name) => offerEvidence(project, { evidence: newId(), criterion: idOf(name), ...found }, moment));
  };

/** Three places after the point for a share, one for larger figures: what people write. */
const rounded = (value: number): number => (Math.abs(value) < 2 ? Math.round(value * 1000) / 1000 : Math.round(value * 10) / 10);

export const decidesBy =
  (day: Day): Act =>
  (project, { moment }) =>
    setDecisionDate(project, day, moment);

export const decidedGo =
  (reason: string): Act =>
  (project, { moment }) =>
    decideGo(project, reason, moment);

/** A go that hangs on conditions, each of which goes by a name in this story. */
export const decidedGoIf =
  (reason: string, conditions: Readonly<Record<string, { readonly says: string; readonly by: Day; readonly owner?: Player }>>): Act =>
  (project, { moment, idOf }) =>
    decide(
      project,
      {
        ...{ outcome: "conditional-go", reason },
        conditions: Object.entries(conditions).map(([name, { says, by, owner }]) => {
          return { condition: idOf(name), says, by, owner: owner?.id ?? null, criterion: null };
        }),
      },
      moment,
    );

/** How a condition of the go was met. */
export const metCondition =
  (name: string, how: string): Act =>
  (project, { idOf }) =>
    meetCondition(project, idOf(name), how);

export const stopped =
  (reason: string): Act =>
  (project, { moment }) =>
    decideStop(project, reason, moment);

export const held =
  (reason: string): Act =>
  (project, { moment }) =>
    decideHold(project, reason, moment);

/** A launch date told to somebody outside the team, as the rule allows. */
export const promised =
  (name: string, day: Day, to: string): Act =>
  (project, { moment, idOf }) =>
    commitLaunch(project, { commitment: idOf(name), day, to }, moment);

/** A launch date told although the rule was against it: by name, with a reason. */
export const promisedAnyway =
  (name: string, day: Day, to: string, by: Player, reason: string): Act =>
  (project, { moment, idOf }) =>
    overrideLaunch(project, { commitment: idOf(name), day, to, reason, name: by.name }, moment);

export const withdrew =
  (name: string, reason: string): Act =>
  (project, { idOf }) =>
    withdrawPromise(project, idOf(name), reason);

export const imposed =
  (day: Day, imposedBy: ConstraintKind, what: string): Act =>
  (project) =>
    recordConstraint(project, { day, imposedBy, what });

/** A check-in with somebody from outside the team. */
export const checkedIn =
  (who: string): Act =>
  (project, { moment }) =>
    holdCheckIn(project, { on: moment.today, fromOutside: true, who }, moment);

/** A meeting of the team alone: kept, and counting for nothing. */
export const metInside =
  (who: string): Act =>
  (project, { moment }) =>
    holdCheckIn(project, { on: moment.today, fromOutside: false, who }, moment);

export const learnt =
  (learning: Omit<ProjectBodies["lifecycle/learning-recorded"], "cost">): Act =>
  (project, { moment }) =>
    recordLearning(project, learning, moment);

export const team =
  (count: number): Act =>
  ({ id }) =>
    projectDraft(id, "lifecycle/team-sized", { people: count });

export const spent =
  (euros: number): Act =>
  ({ id }) =>
    projectDraft(id, "lifecycle/spend-reported", { amount: euros, currency: "EUR" });

export const noted =
  (note: string): Act =>
  ({ id }) =>
    projectDraft(id, "lifecycle/note-added", { note });
