import type { Day } from "#kernel";
import type { Reply } from "#platform/http";
import type { getProject } from "../contract/index.ts";
import { launchGaps, lookAfterBy, lookedAfterOn, type Project, partSays, partsNow } from "../domain/index.ts";
import { viewCite } from "./view-project.ts";

type View = Reply<typeof getProject>["launch"];

/** How far a project is from being used, and what keeps it good afterwards. @param nameOf A person's name. */
export function viewLaunch(project: Project, nameOf: (person: string) => string | null | undefined, today: Day): View {
  const { monitoringOwner, launches, plan } = project.launch;
  const person = (id: string) => ({ id, name: nameOf(id) ?? null });
  return {
    parts: partsNow(project).map(({ part, state, settled }) => ({
      ...{ part, state, ...partSays[part] },
      ...{ why: settled?.value.why ?? null, cite: settled && viewCite(settled.told) },
    })),
    monitoringOwner: monitoringOwner && { value: person(monitoringOwner.value), cite: viewCite(monitoringOwner.told) },
    gaps: launchGaps(project, today),
    launches: launches.map(({ value, told }) => ({ ...value, live: !told.imported, cite: viewCite(told) })),
    plan: plan && {
      ...{ owner: person(plan.value.owner), ...plan.value.budget, cite: viewCite(plan.told) },
      ...{ everyWeeks: plan.value.everyWeeks, whyNever: plan.value.whyNever },
    },
    lookedAfterOn: lookedAfterOn(project),
    lookAfterBy: lookAfterBy(project),
  };
}
