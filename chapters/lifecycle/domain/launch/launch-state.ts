import type { Day, Words } from "#kernel";
import { type Part, partsOf } from "../kinds/parts.ts";
import type { DateOnRecord, Project, Stay, Told } from "../project.ts";
import type { IterationPlan, PartState } from "./entries.ts";

/** What one part of productionisation has come to. */
export interface PartSettled {
  readonly state: PartState;
  readonly why: Words | null;
}

/** A launch on record. */
export interface Launch {
  readonly on: Day;
  readonly withOpen: readonly Part[];
}

/** How far a project is from being used, and what keeps it good afterwards. */
export interface LaunchState {
  /** What was said of each part; of the others nothing, so that they are open. */
  readonly parts: Readonly<Partial<Record<Part, Told<PartSettled>>>>;
  /** Id of the person who hears when it gets worse. */
  readonly monitoringOwner: Told<string> | null;
  readonly launches: readonly Told<Launch>[];
  readonly plan: Told<IterationPlan> | null;
  /** The last retraining or re-evaluation that somebody recorded. */
  readonly lookedAfter: Told<Day> | null;
}

export const notLaunched: LaunchState = { parts: {}, monitoringOwner: null, launches: [], plan: null, lookedAfter: null };

/** A part as a page shows it. */
export interface PartNow {
  readonly part: Part;
  readonly state: PartState;
  /** What settled it; null where nobody said anything. */
  readonly settled: Told<PartSettled> | null;
}

/** Each part of this kind's productionisation; what was brought in from elsewhere tells, and settles nothing. */
export const partsNow = ({ kind, launch }: Pick<Project, "kind" | "launch">): readonly PartNow[] =>
  partsOf(kind?.value ?? null).map((part) => {
    const settled = launch.parts[part] ?? null;
    return { part, settled, state: settled === null || settled.told.imported ? "open" : settled.value.state };
  });

/** Since when it is in use: the stay in iteration, which a launch began; null before. */
export function inUseSince({ stays, standing }: Pick<Project, "stays" | "standing">): Stay | null {
  const stay = stays.at(-1);
  return stay?.phase === "iteration" && standing?.value !== "stopped" ? stay : null;
}

/** The day of its first launch, or of its first stay in iteration where history has no launch; null where neither is on record. */
export const firstInUseOn = ({ launch, stays }: Pick<Project, "launch" | "stays">): Day | null => {
  const first = stays.find(({ phase }) => phase === "iteration");
  return launch.launches[0]?.value.on ?? first?.enteredOn ?? null;
};

/** Whether a promise was kept: in use by its day, or later; null for what is no promise, was withdrawn, or is not in use yet. */
export function promiseKept(project: Pick<Project, "launch" | "stays">, { as, day, withdrawn }: DateOnRecord): boolean | null {
  const on = firstInUseOn(project);
  return as !== "promise" || withdrawn !== null || on === null ? null : on <= day;
}
