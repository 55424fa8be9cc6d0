import { longDay } from "#kernel";
import type { ProjectView } from "../../contract/index.ts";
import { type IterationPlan, notReadyToLaunch, type ProjectKind, partsSay, usualIterationPlan, wordsOf } from "../../domain/index.ts";

type Launching = Pick<ProjectView, "launch" | "dates" | "kind" | "autonomy">;

/** What stands in the way of a launch, and what to do about it; null where nothing does. */
export const whyNotLaunched = ({ launch }: Pick<ProjectView, "launch">): string | null =>
  launch.gaps.length === 0 ? null : notReadyToLaunch({ gaps: launch.gaps }).message;

/** What a launch does, in a sentence, before it is pressed. */
export function launchingSays({ launch, dates, autonomy }: Launching): string {
  const open = launch.parts.filter(({ state }) => state === "open").map(({ part }) => part);
  const promised = dates.filter(({ as, withdrawn }) => as === "promise" && withdrawn === null).map(({ day }) => day);
  const kept = promised.length === 0 ? "" : ` It answers the promise of ${longDay(promised.sort()[0] as Parameters<typeof longDay>[0])}.`;
  const still = open.length === 0 ? "" : ` Open and on record for good: ${partsSay(open)}.`;
  const step = autonomy?.steps.find((one) => one.step === autonomy.step);
  const acts = step === undefined ? "" : ` ${step.means}`;
  return `It is in use from that day and goes into iteration, which has no time box.${acts}${kept}${still}`;
}

/** The fields of a plan for iteration, filled with what is there or is usual. */
export function planValues({ launch, owner }: Pick<ProjectView, "launch" | "owner">): Record<string, string> {
  const { plan, monitoringOwner } = launch;
  return {
    owner: plan?.owner.name ?? monitoringOwner?.value.name ?? owner?.value.name ?? "",
    from: String(plan?.from ?? usualIterationPlan.budget.from),
    to: String(plan?.to ?? usualIterationPlan.budget.to),
    everyWeeks: plan === null ? String(usualIterationPlan.everyWeeks) : plan.everyWeeks === null ? "" : String(plan.everyWeeks),
    whyNever: plan?.whyNever ?? "",
  };
}

/** What was typed, as the server takes it. */
export function planSaid(values: Readonly<Record<string, string>>) {
  const number = (text: string | undefined) => (text?.trim() ? Number(text.replace(",", ".")) : Number.NaN);
  const { everyWeeks, whyNever } = values;
  return {
    from: number(values.from),
    to: number(values.to),
    everyWeeks: everyWeeks?.trim() ? number(everyWeeks) : null,
    ...(whyNever?.trim() ? { whyNever: whyNever.trim() } : {}),
  };
}

/** "0.5 to 1 person-weeks a month, evaluated again every 13 weeks". */
export function planSays({ budget, everyWeeks }: Pick<IterationPlan, "budget" | "everyWeeks">, kind: ProjectKind | null): string {
  const { each, noun } = wordsOf(kind).upkeep;
  const time = budget.from === budget.to ? String(budget.to) : `${budget.from} to ${budget.to}`;
  return `${time} person-weeks a month, ${everyWeeks === null ? `no ${noun} needed` : `${each} every ${everyWeeks} weeks`}`;
}
