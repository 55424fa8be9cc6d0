import type { Evidence } from "../entries.ts";
import type { Criterion, Project, Source } from "../project.ts";

/**
 * Marks evidence that counts no more since something happened: a pivot, another version of the model it was made with. For a fold; the
 * criterion is unknown from then on, with the sentence as its reason, until it is measured again.
 *
 * @param why A sentence for figures that the event concerns, null for those that it leaves alone.
 * @param told The entry of the event.
 */
export function outdateEvidence(project: Project, why: (evidence: Evidence) => string | null, told: Source): Project {
  const outdated = (criterion: Criterion): Criterion => {
    const { evidence } = criterion;
    const says = evidence === null || evidence.outdated !== null ? null : why(evidence.value);
    return evidence === null || says === null
      ? criterion
      : { ...criterion, trialEnded: null, reachedOn: null, evidence: { ...evidence, outdated: { says, told } } };
  };
  const criteria = project.criteria.map(outdated);
  return criteria.every((criterion, place) => criterion === project.criteria[place]) ? project : { ...project, criteria };
}
