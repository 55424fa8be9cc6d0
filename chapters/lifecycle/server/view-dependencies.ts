import type { Day } from "#kernel";
import type { Reply } from "#platform/http";
import type { getProject } from "../contract/index.ts";
import {
  autonomySteps,
  gateRows,
  isAgent,
  isRetirementNear,
  nextStep,
  type Project,
  staleSince,
  standingDependencies,
  stepMeans,
  stepName,
  stepNow,
  stepsBack,
} from "../domain/index.ts";
import { viewCite } from "./view-project.ts";

type View = Reply<typeof getProject>;

/** What a project stands on today. */
export const viewDependencies = (project: Project, today: Day): View["dependencies"] =>
  standingDependencies(project).map((dependency) => {
    const { id, vendor, model, version, versionSince, retiresOn, prices, pricesAsOf, declared } = dependency;
    return {
      ...{ id, vendor, model, version, prices, pricesAsOf },
      versionSince: versionSince?.value ?? null,
      retiresOn: retiresOn?.value ?? null,
      retirementNear: retiresOn !== null && isRetirementNear(retiresOn.value, today),
      staleCriteria: staleSince(project, dependency).map((criterion) => criterion.id),
      cite: viewCite(retiresOn?.told ?? versionSince?.told ?? declared),
    };
  });

/** How far an agent acts by itself; null for what is no agent. */
export function viewAutonomy(project: Project, today: Day): View["autonomy"] {
  if (!isAgent(project)) return null;
  const { worst, step } = project.autonomy;
  const now = stepNow(project);
  return {
    worst: worst && { value: worst.value, cite: viewCite(worst.told) },
    step: now,
    cite: now === null || step === null ? null : viewCite(step.told),
    next: nextStep(project),
    steps: autonomySteps.map((each) => ({
      ...{ step: each, name: stepName[each], means: stepMeans[each] },
      rows: gateRows(project, today, { opens: "autonomy", step: each }).map(({ criterion, says, standing, because }) => ({
        ...{ criterion: criterion.id, says, state: standing, because },
      })),
    })),
    back: stepsBack(project),
  };
}
