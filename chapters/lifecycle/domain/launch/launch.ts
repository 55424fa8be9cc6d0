import { type Day, longDay, problem } from "#kernel";
import { isAgent, stepNow } from "../autonomy/autonomy.ts";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { allMissed } from "../gate/gate-state.ts";
import { type Part, partSays } from "../kinds/parts.ts";
import type { Moment } from "../moment.ts";
import { type Project, stayNow } from "../project.ts";
import { partsNow } from "./launch-state.ts";

/** What has to be there before something is launched. */
export type LaunchGap = "condition-missed" | "monitoring" | "monitoring-owner" | "autonomy-step";

const gapSays: Readonly<Record<LaunchGap, { readonly is: string; readonly next: string }>> = {
  "condition-missed": { is: "a condition of its go was missed", next: "meet or waive the condition, or decide at the gate again" },
  monitoring: { is: "monitoring is open", next: "mark monitoring as done once what it does in use is measured" },
  "autonomy-step": { is: "no step of its autonomy is opened", next: "say the worst thing it can do and open the first step: it suggests" },
  "monitoring-owner": { is: "nobody is named to watch it", next: "name the person who hears when it gets worse" },
};

/** Nothing comes into use that nobody watches (P-T10, P-F4). */
export const notReadyToLaunch = problem<{ gaps: readonly LaunchGap[] }>("lifecycle/not-ready-to-launch", 409, ({ gaps }) => {
  const is = gaps.map((gap) => gapSays[gap].is).join(", and ");
  const next = gaps.map((gap) => gapSays[gap].next).join(", and ");
  return `It cannot be launched yet: ${is}. To launch it, ${next}.`;
});

/** A launch is recorded once it happened, and after productionisation began. */
export const launchedWhen = problem<{ field: string; from: Day | null; today: Day }>(
  "lifecycle/launched-when",
  422,
  ({ from, today }) =>
    `Give the day on which it came into use: ${from === null || from >= today ? longDay(today) : `from ${longDay(from)} to ${longDay(today)}`}. For a day ahead, promise the launch instead.`,
);

/** What stands between a project and its launch; what was brought in from elsewhere takes nothing away from it. */
export function launchGaps(project: Project, today: Day): readonly LaunchGap[] {
  const gaps: LaunchGap[] = [];
  if (allMissed(project, today).length > 0) gaps.push("condition-missed");
  if (partsNow(project).some(({ part, state }) => part === "monitoring" && state !== "done")) gaps.push("monitoring");
  const owner = project.launch.monitoringOwner;
  if (owner === null || owner.told.imported) gaps.push("monitoring-owner");
  if (isAgent(project) && stepNow(project) === null) gaps.push("autonomy-step");
  return gaps;
}

/** Parts that are open today and need not be settled for a launch; it says so for good. */
export const openParts = (project: Project): readonly Part[] =>
  partsNow(project).flatMap(({ part, state }) => (state === "open" ? [part] : []));

/** "serving and training", as a sentence has it. */
export function partsSay(parts: readonly Part[]): string {
  const names = parts.map((part) => partSays[part].name);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/**
 * The launch itself, which every way into iteration goes through.
 *
 * @param on The day it came into use; today where nobody says.
 * @throws {@link notReadyToLaunch} {@link launchedWhen}
 */
export function launchDraft(project: Project, on: Day, { today }: Moment): ProjectDraft {
  const gaps = launchGaps(project, today);
  if (gaps.length > 0) throw notReadyToLaunch({ gaps });
  const from = stayNow(project)?.enteredOn ?? null;
  if (on > today || (from !== null && on < from)) throw launchedWhen({ field: "on", from, today });
  return projectDraft(project.id, "lifecycle/launched", { on, withOpen: openParts(project) });
}
