import type { Image } from "#kernel";
import { type DataSet, dataSetFold } from "../domain/index.ts";

/** A report that a project stands on: of the newest version of a data set, for a question of its own, or for none. */
export interface AskedByProject {
  readonly project: string;
  readonly dataSet: DataSet;
  readonly wanted: { readonly version: null; readonly question: string | null };
}

/** Which reports these projects stand on; all projects where none are named. Retired data sets are nobody's. */
export function askedByProjects(image: Image, projects?: ReadonlySet<string>): readonly AskedByProject[] {
  return image
    .all(dataSetFold)
    .filter(({ retired }) => retired === null)
    .flatMap(askedOf)
    .filter(({ project }) => projects === undefined || projects.has(project));
}

/** A project's own questions; where it is linked and asks none of its own, those that are no project's, or the data alone. */
function askedOf(dataSet: DataSet): readonly AskedByProject[] {
  const live = dataSet.questions.filter(({ withdrawn }) => withdrawn === null);
  const linked = dataSet.projects.map(({ project }) => project);
  const projects = [...new Set([...linked, ...live.flatMap(({ project }) => project ?? [])])];
  return projects.flatMap((project) => {
    const own = live.filter((question) => question.project === project);
    const common = live.filter((question) => question.project === null);
    const asked = own.length > 0 ? own : common;
    const ids = asked.length > 0 ? asked.map(({ id }) => id) : [null];
    return ids.map((question) => ({ project, dataSet, wanted: { version: null, question } }));
  });
}
