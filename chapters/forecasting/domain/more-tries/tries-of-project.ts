import { holds, type Project, type ProjectEntry } from "#chapters/lifecycle/domain";
import type { Answer, Day } from "#kernel";
import { type MoreTries, moreTries } from "./more-tries.ts";
import { moreTriesSays } from "./more-tries-says.ts";
import { triesSoFar } from "./tries-so-far.ts";

/** So many figures, and a criterion has something to say of more. */
const LEAST = 5;

/** What more of the same may bring one criterion to. */
export interface TriesOfCriterion {
  readonly criterion: string;
  readonly found: Answer<MoreTries>;
  readonly says: string;
}

/**
 * Of each minimum viable criterion with five figures or more, none of which reached it: what more of the same work may bring.
 *
 * @param entries Of the project, oldest first.
 */
export function triesOfProject(project: Project, entries: readonly ProjectEntry[], asOf: Day): readonly TriesOfCriterion[] {
  return project.criteria.flatMap(({ id, terms, withdrawn }) => {
    if (terms.role !== "minimum-viable" || withdrawn !== null || terms.design !== null) return [];
    const tries = triesSoFar(entries, id);
    if (tries.length < LEAST || tries.some(({ value }) => holds(terms.comparison, value, terms.threshold))) return [];
    const found = moreTries(tries, terms, asOf);
    return [{ criterion: id, found, says: moreTriesSays(terms, found) }];
  });
}
