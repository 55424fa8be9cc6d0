import type { Words } from "#kernel";
import type { CriterionTerms } from "../criteria/criterion.ts";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { type NewProject, openProject } from "../open-project.ts";
import { type Project, standingCriteria } from "../project.ts";

/** What a project has of a shape: how it is worked on, and nothing of what was found, said or promised, nor by whom. */
export interface ProjectShape {
  readonly kind: Project["kind"];
  readonly weight: Project["weight"];
  readonly criteria: readonly CriterionTerms[];
}

/** Every word of people in a shape: references, to be read before it is used again. */
export const wordsInShape = ({ criteria }: ProjectShape): readonly Words[] =>
  criteria.flatMap(({ reason, estimator }) => [reason, estimator]).filter((words) => words !== null);

/** Criteria that stand, without their days: those belong to the other project's calendar. */
export const shapeOfProject = (project: Project): ProjectShape => ({
  kind: project.kind,
  weight: project.weight,
  criteria: standingCriteria(project).map(({ terms }) => ({ ...terms, deadline: null })),
});

/**
 * Opens a project that begins with another's kind, weight and criteria: unlocked, without evidence, to be corrected or withdrawn freely until
 * their phase begins. One whose reason can no longer be read, and is needed, is left out.
 *
 * @param read The words behind a reference; undefined where nobody may read them any more.
 */
export function openLike(
  shape: ProjectShape,
  made: NewProject,
  { read, newId }: { readonly read: (words: Words) => string | undefined; readonly newId: () => string },
): readonly ProjectDraft[] {
  const again = (words: Words | null): string | null => (words === null ? null : (read(words) ?? null));
  const kind = made.kind ?? shape.kind?.value;
  const criteria = shape.criteria
    .map((terms) => ({ ...terms, reason: again(terms.reason), estimator: again(terms.estimator) }))
    .filter(({ role, reason }) => role !== "minimum-viable" || reason !== null);
  return [
    ...openProject({ ...made, kind }),
    ...(shape.weight === null ? [] : [projectDraft(made.id, "lifecycle/weight-chosen", { weight: shape.weight.value })]),
    ...criteria.map((terms) => projectDraft(made.id, "lifecycle/criterion-set", { criterion: newId(), terms })),
  ];
}
