import { addDays, type Day, longDay, problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { wordsOf } from "../kinds/kind-words.ts";
import type { Moment } from "../moment.ts";
import { type Project, standingCriteria } from "../project.ts";
import type { IterationPlan } from "./entries.ts";
import { inUseSince } from "./launch-state.ts";

/** Our assumption, offered at the launch and editable: half a week to a week of work a month, and a look every quarter. */
export const usualIterationPlan = { budget: { from: 0.5, to: 1 }, everyWeeks: 13 } as const;

/** A range runs upwards. */
export const crookedIterationBudget = problem<{ field: string }>(
  "lifecycle/crooked-iteration-budget",
  422,
  () => "Give the person-weeks a month as from ≤ to, such as 0.5 to 1.",
);

/** No cadence is a choice, with a reason. */
export const whyNever = problem<{ field: string; noun: string }>(
  "lifecycle/why-never",
  422,
  ({ noun }) => `Say every how many weeks, or in a few words why no ${noun} is needed.`,
);

/** Only what is in use is looked after. */
export const notInUse = problem<null>(
  "lifecycle/not-in-use",
  409,
  () => "It is not in use yet. Launch it first; a plan for afterwards can be made today.",
);

/** It is recorded once it was done. */
export const lookedAfterAhead = problem<{ field: string; today: Day }>(
  "lifecycle/looked-after-ahead",
  422,
  ({ today }) => `Record it once it was done: ${longDay(today)} at the latest.`,
);

/** Who looks after it, with how much time, and how often (P-T9). @throws {@link crookedIterationBudget} {@link whyNever} */
export function planIteration(project: Project, { owner, budget, everyWeeks, whyNever: why }: IterationPlan): ProjectDraft {
  if (budget.from > budget.to) throw crookedIterationBudget({ field: "budget" });
  const words = why?.trim() ?? "";
  const { noun } = wordsOf(project.kind?.value ?? null).upkeep;
  if (everyWeeks === null && words === "") throw whyNever({ field: "everyWeeks", noun });
  const body = { owner, budget, everyWeeks, whyNever: everyWeeks === null ? words : null };
  return projectDraft(project.id, "lifecycle/iteration-planned", body);
}

/** It was trained again, or evaluated again, as its kind has it. @throws {@link notInUse} {@link lookedAfterAhead} */
export function lookAfter(project: Project, on: Day, { today }: Moment): ProjectDraft {
  if (inUseSince(project) === null) throw notInUse(null);
  if (on > today) throw lookedAfterAhead({ field: "on", today });
  const kind = (project.kind?.value ?? "trained-model") === "trained-model" ? "lifecycle/retrained" : "lifecycle/re-evaluated";
  return projectDraft(project.id, kind, { on });
}

/**
 * The last day on which it was looked after: as somebody recorded it, or, for what is evaluated again and not trained again, as measured
 * evidence tells by itself. Null where nothing does.
 */
export function lookedAfterOn(project: Project): Day | null {
  const said = project.launch.lookedAfter?.value ?? null;
  if ((project.kind?.value ?? "trained-model") === "trained-model") return said;
  return standingCriteria(project).reduce<Day | null>((latest, { evidence }) => {
    if (evidence === null || evidence.value.grade === "stated") return latest;
    return latest === null || evidence.value.measuredOn > latest ? evidence.value.measuredOn : latest;
  }, said);
}

/** The day by which it is to be looked after again, from the launch, the plan or the last time; null where none is planned or needed. */
export function lookAfterBy(project: Project): Day | null {
  const stay = inUseSince(project);
  const { plan } = project.launch;
  if (stay === null || plan === null || plan.value.everyWeeks === null) return null;
  const last = [stay.enteredOn ?? stay.told.on, plan.told.on, lookedAfterOn(project) ?? plan.told.on].sort().at(-1);
  return last === undefined ? null : addDays(last, Math.ceil(plan.value.everyWeeks * 7));
}
