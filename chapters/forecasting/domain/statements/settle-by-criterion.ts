import type { Project } from "#chapters/lifecycle/domain";
import { type Day, longDay } from "#kernel";
import type { Resolution } from "./entries.ts";
import { barOf } from "./make-statement.ts";
import type { Statement } from "./statement.ts";

/** What the record says of how a statement ends. */
export interface Settlement {
  readonly outcome: Resolution;
  readonly on: Day;
  readonly because: string;
  /** The entry that shows it; null where it is that nothing came. */
  readonly evidence: number | null;
}

/**
 * How a statement that was drawn from a criterion ends, by the record alone: yes on the first figure that reached the bar by its day, no once
 * that day has passed without one, void where the bar was moved or taken away.
 *
 * A project that was stopped answers no on its day: it was not reached, and whoever saw the stop coming was right. Evidence that was measured in
 * time and told late counts as long as nobody has resolved it.
 *
 * @returns Null while it is open, and for a statement that is drawn from no criterion.
 */
export function settlementOf(
  { criterion: id, bar, resolvesOn, made }: Pick<Statement, "criterion" | "bar" | "resolvesOn" | "made">,
  project: Pick<Project, "criteria"> | undefined,
  today: Day,
): Settlement | null {
  if (id === null) return null;
  const criterion = project?.criteria.find((one) => one.id === id);
  if (criterion === undefined) return null;
  if (criterion.reachedOn !== null && criterion.reachedOn <= resolvesOn && barOf(criterion) === bar) {
    const because = `${bar} was reached on ${longDay(criterion.reachedOn)}.`;
    const evidence = criterion.metAt ?? criterion.evidence?.told ?? null;
    return { outcome: "yes", on: criterion.reachedOn, because, evidence: evidence?.entry ?? null };
  }
  if (criterion.withdrawn !== null) {
    const { told } = criterion.withdrawn;
    return { outcome: "void", on: told.on, because: "The criterion was withdrawn, so nobody will measure it.", evidence: told.entry };
  }
  if (barOf(criterion) !== bar) {
    const moved = criterion.edits.findLast(({ told }) => told.entry > (made?.entry ?? 0))?.told;
    return {
      outcome: "void",
      on: moved?.on ?? today,
      because: `The bar was moved: it is ${barOf(criterion)} now.`,
      evidence: moved?.entry ?? null,
    };
  }
  if (today <= resolvesOn) return null;
  const shown = criterion.evidence;
  const because = shown === null ? "No figure came by its day." : `The newest figure, ${shown.value.value}, does not reach it by its day.`;
  return { outcome: "no", on: resolvesOn, because, evidence: shown?.told.entry ?? null };
}
