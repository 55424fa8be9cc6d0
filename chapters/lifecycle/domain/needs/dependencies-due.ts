import { type Day, daysBetween, longDay } from "#kernel";
import { type Dependency, dependencySays, standingDependencies } from "../dependencies/dependency.ts";
import { isRetirementNear, retirementDueFrom, staleSince } from "../dependencies/stale-since.ts";
import type { Project } from "../project.ts";
import type { Need } from "./need.ts";

/** What vendors change under a project: a version that goes away, and evidence that was made with another. */
export const dependenciesDue = (project: Project, today: Day): readonly Need[] =>
  standingDependencies(project).flatMap((dependency) => [...retirementNear(dependency, today), ...evidenceStale(project, dependency)]);

function retirementNear(dependency: Dependency, today: Day): readonly Need[] {
  const { retiresOn } = dependency;
  if (retiresOn === null) return [];
  if (!isRetirementNear(retiresOn.value, today)) return [];
  const since = retirementDueFrom(retiresOn.value);
  const days = daysBetween(today, retiresOn.value);
  const when = days < 0 ? "was retired" : days === 0 ? "is retired today," : `is retired in ${days === 1 ? "a day" : `${days} days`},`;
  const says = `${dependencySays(dependency)} ${when} on ${longDay(retiresOn.value)}.`.replace("today, on", "today,");
  const next = "Move to another version and evaluate it again, or drop it.";
  return [{ what: "retirement-near", since, breach: false, says, next, cites: [retiresOn.told.entry] }];
}

function evidenceStale(project: Project, dependency: Dependency): readonly Need[] {
  const { model, version, versionSince } = dependency;
  const stale = staleSince(project, dependency);
  if (versionSince === null || stale.length === 0) return [];
  const criteria = stale.length === 1 ? "a criterion is unknown until it is" : `${stale.length} criteria are unknown until they are`;
  const says = `${model} changed to version ${version} on ${longDay(versionSince.value)}: ${criteria} measured again.`;
  const back = project.kind?.value === "agent" ? ", and step back meanwhile if that is safer" : "";
  const cites = [versionSince.told.entry];
  return [{ what: "evidence-stale", since: versionSince.told.on, breach: false, says, next: `Measure with this version${back}.`, cites }];
}
