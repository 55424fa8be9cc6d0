import { addDays } from "#kernel";
import type { ProjectEntry } from "../entries.ts";
import { type Criterion, type EvidenceOnRecord, hasStarted, type MetAndAnswered, type Project, type Source } from "../project.ts";
import { evaluationOf } from "./evaluate-criterion.ts";

/** What one entry makes of a project's criteria; entries that concern none of them leave the project as it is. */
export function evolveCriteria(project: Project, entry: ProjectEntry, told: Source): Project {
  switch (entry.kind) {
    case "lifecycle/criterion-set": {
      const { criterion: id, terms } = entry.body;
      const late = hasStarted(project, terms.phase);
      const criterion: Criterion = {
        id,
        terms,
        set: told,
        locked: null,
        late,
        edits: [],
        withdrawn: null,
        evidence: null,
        firstEvidence: null,
        trialEnded: null,
        reachedOn: null,
        metAt: null,
        answered: [],
      };
      return { ...project, criteria: [...project.criteria.filter((other) => other.id !== id), criterion] };
    }
    case "lifecycle/criterion-corrected":
      return change(project, entry.body.criterion, (criterion) => {
        const { terms } = entry.body;
        // One that is put right into a phase which has started was set late, like any other.
        const late = criterion.late || (criterion.locked === null && hasStarted(project, terms.phase));
        return evaluated({ ...criterion, terms, late, reachedOn: null, trialEnded: null }, told);
      });
    case "lifecycle/criterion-locked":
      return change(project, entry.body.criterion, (criterion) =>
        // A lock of this record takes the place of an imported one, and nothing else does.
        criterion.locked === null || (criterion.locked.imported && !told.imported) ? { ...criterion, locked: told } : criterion,
      );
    case "lifecycle/criterion-edited":
      return change(project, entry.body.criterion, (criterion) => {
        const edits = [
          ...criterion.edits,
          { before: criterion.terms, reason: entry.body.reason, told, afterEvidence: criterion.evidence !== null },
        ];
        return evaluated({ ...criterion, terms: entry.body.terms, edits, reachedOn: null, trialEnded: null }, told);
      });
    case "lifecycle/criterion-withdrawn":
      return change(project, entry.body.criterion, (criterion) => ({
        ...criterion,
        withdrawn: { value: entry.body.reason, told, guessedFrom: null },
      }));
    case "lifecycle/evidence-offered":
      return change(project, entry.body.criterion, (criterion) =>
        evaluated({ ...restarted(criterion, entry.body), ...newest(criterion, entry.body, told) }, told),
      );
    case "lifecycle/evidence-accepted":
      return change(project, entry.body.criterion, (criterion) => accepted(criterion, entry.body.evidence, told));
    case "lifecycle/decision-made":
      return decided(project, { outcome: entry.body.outcome, on: entry.body.on ?? told.on, told });
    default:
      return project;
  }
}

function newest(
  { firstEvidence }: Criterion,
  value: EvidenceOnRecord["value"],
  told: Source,
): Pick<Criterion, "evidence" | "firstEvidence"> {
  const measuredOn = firstEvidence === null || value.measuredOn < firstEvidence.measuredOn ? value.measuredOn : firstEvidence.measuredOn;
  return {
    evidence: { value, accepted: false, told, reliedOn: null, outdated: null },
    firstEvidence: { told: firstEvidence?.told ?? told, measuredOn },
  };
}

/** A decision answers what was met; a go rests on the evidence of its day. */
function decided(project: Project, decision: MetAndAnswered["decided"]): Project {
  const { outcome, on } = decision;
  const isGo = outcome === "go" || outcome === "conditional-go";
  const touches = ({ metAt, evidence }: Criterion): boolean => metAt !== null || (isGo && evidence !== null && evidence.reliedOn === null);
  if (!project.criteria.some(touches)) return project;
  const criteria = project.criteria.map((criterion): Criterion => {
    if (!touches(criterion)) return criterion;
    const { evidence, metAt, terms, answered } = criterion;
    const relied = isGo && evidence !== null ? { ...evidence, reliedOn: evidence.reliedOn ?? on } : evidence;
    const answers = metAt === null ? answered : [...answered, { role: terms.role, met: metAt, decided: decision }];
    return { ...criterion, metAt: null, answered: answers, evidence: relied };
  });
  return { ...project, criteria };
}

const change = (project: Project, id: string, to: (criterion: Criterion) => Criterion): Project => ({
  ...project,
  criteria: project.criteria.map((criterion) => (criterion.id === id ? to(criterion) : criterion)),
});

function accepted(criterion: Criterion, evidence: string, told: Source): Criterion {
  if (criterion.evidence?.value.evidence !== evidence) return criterion;
  return evaluated({ ...criterion, evidence: { ...criterion.evidence, accepted: true } }, told);
}

/** A trial whose figures had grown too old before the next came is another trial. */
function restarted(criterion: Criterion, next: EvidenceOnRecord["value"]): Criterion {
  const { evidence, trialEnded, terms } = criterion;
  if (evidence === null || trialEnded === null || terms.freshForDays === null) return criterion;
  const isOld = next.measuredOn > addDays(evidence.value.measuredOn, terms.freshForDays);
  return isOld ? { ...criterion, trialEnded: null } : criterion;
}

/** The first figure that ends a trial ends it for good: nobody counts on after a stop. */
function ended(criterion: Criterion, told: Source): Criterion {
  if (criterion.terms.design === null || criterion.trialEnded !== null) return criterion;
  const { state, because } = evaluationOf({ ...criterion, terms: { ...criterion.terms, deadline: null } }, told.on);
  return state === "unknown" ? criterion : { ...criterion, trialEnded: { state, because, told } };
}

/** The first evidence that meets a criterion makes the project due, and stays so until a decision: nobody measures a kill criterion away. */
function evaluated(offered: Criterion, told: Source): Criterion {
  const criterion = ended(offered, told);
  if (criterion.evidence === null || evaluationOf(criterion, told.on).state !== "met") return criterion;
  return { ...criterion, reachedOn: criterion.reachedOn ?? criterion.evidence.value.measuredOn, metAt: criterion.metAt ?? told };
}
