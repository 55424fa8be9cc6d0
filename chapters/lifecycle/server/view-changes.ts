import { type Day, type Image, longDay } from "#kernel";
import type { Reply } from "#platform/http";
import type { whatChanged } from "../contract/index.ts";
import { changesBetween, projectFold } from "../domain/index.ts";

/** A day and the record at its end. */
export interface AtEndOf {
  readonly day: Day;
  readonly image: Image;
}

/** What is different between two days, project by project. */
export function viewChanges(from: AtEndOf, to: AtEndOf): Reply<typeof whatChanged> {
  const projects = to.image.all(projectFold).flatMap((project) => {
    const before = from.image.one(projectFold, project.id);
    const changes = changesBetween({ project: before, today: from.day }, { project, today: to.day });
    return changes.length === 0 ? [] : [{ project: project.id, name: project.name, changes }];
  });
  const count = projects.reduce((sum, { changes }) => sum + changes.length, 0);
  const between = `between ${longDay(from.day)} and ${longDay(to.day)}`;
  const says =
    count === 0
      ? `Nothing changed ${between}.`
      : `${count} ${count === 1 ? "thing" : "things"} changed on ${projects.length} ${projects.length === 1 ? "project" : "projects"} ${between}.`;
  return { from: from.day, to: to.day, says, projects };
}
