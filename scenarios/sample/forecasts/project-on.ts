import { type Project, projectFold } from "#chapters/lifecycle/domain";
import { type Day, dayOf } from "#kernel";
import { type DatedDraft, inOrder } from "../../history.ts";
import { asEntries } from "../../replay.ts";
import { projectNamed } from "../project-named.ts";

type Known = Parameters<typeof projectFold.evolve>[1];

/** A project as its record told it at the end of a day. @throws {RangeError} Where none has that name. */
export function projectOn(projects: readonly DatedDraft[], name: string, day: Day): Project {
  const id = projectNamed(projects, name);
  const known = projects.filter(({ stream, at }) => stream === `${projectFold.noun}/${id}` && dayOf(new Date(at)) <= day);
  return asEntries(inOrder(known), "imported").reduce(
    (project, entry) => projectFold.evolve(project, entry as Known),
    projectFold.initial(id),
  );
}
