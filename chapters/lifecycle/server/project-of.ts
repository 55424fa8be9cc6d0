import { personBehind } from "#chapters/workspace/domain";
import type { Draft } from "#kernel";
import { type Asked, type Endpoint, notFound, type Reply, type Route, type Scope, write } from "#platform/http";
import type { projectView } from "../contract/index.ts";
import { type Moment, type Project, projectFold, rulesOf, storyFold } from "../domain/index.ts";
import { viewProject } from "./view-project.ts";

/** @throws {@link notFound} also for a project of another workspace: existence is not leaked. */
export function projectOf({ image }: Pick<Scope, "image">, id: string): Project {
  const found = image.one(projectFold, id);
  if (found === undefined) throw notFound({ what: "project" });
  return found;
}

/** When a command is given, and by whom. */
export const momentOf = ({ now, today, reader, image }: Scope): Moment => ({
  now,
  today,
  rules: rulesOf(image),
  by: reader.by,
  isPerson: () => personBehind(image, reader.by).startsWith("member/"),
  isOwn: (by) => personBehind(image, by) === personBehind(image, reader.by),
});

/** A project's page, from the image of the scope. */
export const projectPage = (scope: Scope, id: string) =>
  viewProject(projectOf(scope, id), scope.image.one(storyFold, id), scope.image, scope);

interface OnProject extends Endpoint {
  readonly path: `/api/v1/workspaces/:workspace/projects/:project${string}`;
  readonly reply: typeof projectView;
}

/**
 * What can be done with a project: finds it, decides, appends, and answers with its page.
 *
 * @param isOwnWord What somebody brings without standing on what they saw (a figure, a note) is as true a moment later: when others were
 *   quicker it is decided anew instead of refused.
 */
export const onProject = <const E extends OnProject>(
  endpoint: E,
  decide: (project: Project, asked: Asked<E>, scope: Scope) => Draft | readonly Draft[] | Promise<Draft | readonly Draft[]>,
  isOwnWord = false,
): Route =>
  write(endpoint, {
    decide: async (asked, scope) => {
      const project = projectOf(scope, idOf(asked.params));
      const drafts = await decide(project, asked, scope);
      return { drafts: isList(drafts) ? drafts : [drafts], unmoved: isOwnWord ? [`lifecycle/project/${project.id}`] : [] };
    },
    reply: (asked, scope) => projectPage(scope, idOf(asked.params)) as Reply<E>, // E's reply is the project's view
  });

const isList = (drafts: Draft | readonly Draft[]): drafts is readonly Draft[] => Array.isArray(drafts);

/** The path has a project, so its parameters do; generic code cannot see it. */
const idOf = (params: unknown): string => (params as { readonly project: string }).project;
