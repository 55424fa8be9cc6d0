import type { ProjectEntry } from "./entries.ts";
import { evaluateCriterion } from "./evaluate-criterion.ts";
import { phases } from "./phases.ts";
import type { Criterion, Project, Source } from "./project.ts";

/** What one entry makes of a project's criteria; entries that concern none of them leave the project as it is. */
export function evolveCriteria(project: Project, entry: ProjectEntry, told: Source): Project {
  switch (entry.kind) {
    case "lifecycle/criterion-set": {
      const { criterion: id, terms } = entry.body;
      const late = project.stays.some(({ phase }) => phases.indexOf(phase) >= phases.indexOf(terms.phase));
      const criterion: Criterion = {
        id,
        terms,
        set: told,
        locked: null,
        late,
        edits: [],
        withdrawn: null,
        evidence: null,
        metAt: null,
      };
      return { ...project, criteria: [...project.criteria.filter((other) => other.id !== id), criterion] };
    }
    case "lifecycle/criterion-corrected":
      return change(project, entry.body.criterion, (criterion) => evaluated({ ...criterion, terms: entry.body.terms }, told));
    case "lifecycle/criterion-locked":
      return change(project, entry.body.criterion, (criterion) =>
        // A lock of this record takes the place of an imported one, and nothing else does.
        criterion.locked === null || (criterion.locked.imported && !told.imported) ? { ...criterion, locked: told } : criterion,
      );
    case "lifecycle/criterion-edited":
      return change(project, entry.body.criterion, (criterion) => {
        const edits = [...criterion.edits, { before: criterion.terms, reason: entry.body.reason, told }];
        return evaluated({ ...criterion, terms: entry.body.terms, edits }, told);
      });
    case "lifecycle/criterion-withdrawn":
      return change(project, entry.body.criterion, (criterion) => ({
        ...criterion,
        withdrawn: { value: entry.body.reason, told, guessedFrom: null },
      }));
    case "lifecycle/evidence-offered":
      return change(project, entry.body.criterion, (criterion) =>
        evaluated({ ...criterion, evidence: { value: entry.body, accepted: false, told } }, told),
      );
    case "lifecycle/evidence-accepted":
      return change(project, entry.body.criterion, (criterion) => accepted(criterion, entry.body.evidence, told));
    case "lifecycle/decision-made":
      return project.criteria.every(({ metAt }) => metAt === null)
        ? project
        : {
            ...project,
            criteria: project.criteria.map((criterion) => (criterion.metAt === null ? criterion : { ...criterion, metAt: null })),
          };
    default:
      return project;
  }
}

const change = (project: Project, id: string, to: (criterion: Criterion) => Criterion): Project => ({
  ...project,
  criteria: project.criteria.map((criterion) => (criterion.id === id ? to(criterion) : criterion)),
});

function accepted(criterion: Criterion, evidence: string, told: Source): Criterion {
  if (criterion.evidence?.value.evidence !== evidence) return criterion;
  return evaluated({ ...criterion, evidence: { ...criterion.evidence, accepted: true } }, told);
}

/** The first evidence that meets a criterion makes the project due, and stays so until a decision: nobody measures a kill criterion away. */
function evaluated(criterion: Criterion, told: Source): Criterion {
  if (criterion.metAt !== null || criterion.evidence === null) return criterion;
  const offered = { evidence: criterion.evidence.value, accepted: criterion.evidence.accepted };
  return evaluateCriterion(criterion.terms, offered, told.on).state === "met" ? { ...criterion, metAt: told } : criterion;
}
