import { outdateEvidence } from "../criteria/outdate-evidence.ts";
import type { ProjectEntry } from "../entries.ts";
import type { Criterion, Project, Source } from "../project.ts";
import { type Dependency, standingDependencies } from "./dependency.ts";
import { madeWithAnother } from "./made-with.ts";

/** What one entry makes of what a project stands on, and of evidence that was made with something else; it follows the fold of criteria. */
export function evolveDependencies(project: Project, entry: ProjectEntry, told: Source): Project {
  switch (entry.kind) {
    case "lifecycle/dependency-declared": {
      const { dependency: id, vendor, model, version, retiresOn, prices, pricesAsOf } = entry.body;
      const declared: Dependency = {
        ...{ id, vendor, model, version, versionSince: null, prices, pricesAsOf, declared: told, dropped: null },
        retiresOn: retiresOn === null ? null : { value: retiresOn, told, guessedFrom: null },
        priceLists: prices.length === 0 ? [] : [{ prices, asOf: pricesAsOf, told }],
      };
      return checked({ ...project, dependencies: [...project.dependencies.filter((other) => other.id !== id), declared] }, told);
    }
    case "lifecycle/dependency-version-changed": {
      const { dependency, version, on, retiresOn } = entry.body;
      const changed = change(project, dependency, (before) => ({
        ...before,
        version,
        versionSince: { value: on, told, guessedFrom: null },
        retiresOn: retiresOn === null ? null : { value: retiresOn, told, guessedFrom: null },
      }));
      return checked(changed, told);
    }
    case "lifecycle/retirement-announced": {
      const { dependency, retiresOn } = entry.body;
      const announced = retiresOn === null ? null : { value: retiresOn, told, guessedFrom: null };
      return change(project, dependency, (before) => ({ ...before, retiresOn: announced }));
    }
    case "lifecycle/dependency-price-changed": {
      const { dependency, prices, asOf } = entry.body;
      return change(project, dependency, (before) => ({
        ...before,
        ...{ prices, pricesAsOf: asOf },
        priceLists: [...before.priceLists, { prices, asOf, told }],
      }));
    }
    case "lifecycle/dependency-dropped":
      return change(project, entry.body.dependency, (before) => ({ ...before, dropped: told }));
    case "lifecycle/evidence-offered":
      return unmet(checked(project, told), told);
    default:
      return project;
  }
}

const change = (project: Project, id: string, to: (dependency: Dependency) => Dependency): Project => ({
  ...project,
  dependencies: project.dependencies.map((dependency) => (dependency.id === id ? to(dependency) : dependency)),
});

/** Evidence that was made with something else leaves its criterion unknown. */
function checked(project: Project, told: Source): Project {
  const standing = standingDependencies(project);
  return standing.length === 0 ? project : outdateEvidence(project, (evidence) => madeWithAnother(evidence, standing), told);
}

/** What was made with something else meets nothing, so that nobody has to decide on it. */
function unmet(project: Project, told: Source): Project {
  const isStale = ({ evidence, metAt }: Criterion): boolean => metAt?.entry === told.entry && evidence?.outdated?.told.entry === told.entry;
  if (!project.criteria.some(isStale)) return project;
  return { ...project, criteria: project.criteria.map((one) => (isStale(one) ? { ...one, metAt: null, reachedOn: null } : one)) };
}
