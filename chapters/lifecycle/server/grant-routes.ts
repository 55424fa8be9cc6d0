import { givenGrant, type MemberState, memberFold, takenGrant } from "#chapters/workspace/domain";
import { type Image, isAtLeast } from "#kernel";
import { notFound, type Reply, type Route, read, type Scope, write } from "#platform/http";
import { giveGrant, listActors, listGrants, takeGrant } from "../contract/index.ts";
import { projectFold } from "../domain/index.ts";
import { projectOf } from "./project-of.ts";

/** Who may act on one project beyond their role. The entries are the workspace's own; here the project is known to exist. */
export const grantRoutes: readonly Route[] = [
  read(listActors, ({ params }, scope) => actorsOf(projectOf(scope, params.project).id, scope)),
  write(giveGrant, {
    decide: ({ params, body }, scope) => {
      const { id: project } = projectOf(scope, params.project);
      return givenGrant(presentMember(scope.image, params.member), { project, role: body.role }, scope.reader.role ?? "viewer");
    },
    reply: ({ params }, scope) => actorsOf(params.project, scope),
  }),
  write(takeGrant, {
    decide: ({ params }, scope) => {
      const { id: project } = projectOf(scope, params.project);
      return [takenGrant(presentMember(scope.image, params.member), project)];
    },
    reply: ({ params }, scope) => actorsOf(params.project, scope),
  }),
  read(listGrants, (_asked, { image }) => {
    const grants = present(image).flatMap(({ id: member, name: memberName, grants }) =>
      Object.entries(grants).flatMap(([project, role]) => {
        const projectName = image.one(projectFold, project)?.name;
        return projectName === undefined ? [] : [{ project, projectName, member, memberName, role }];
      }),
    );
    return { grants: grants.toSorted((a, b) => a.projectName.localeCompare(b.projectName, "en")) };
  }),
];

const present = (image: Image): readonly MemberState[] => image.all(memberFold).filter(({ removedAt }) => removedAt === null);

function presentMember(image: Image, id: string): MemberState {
  const member = image.one(memberFold, id);
  if (!member || member.removedAt !== null) throw notFound({ what: "member" });
  return member;
}

function actorsOf(project: string, { image, reader }: Scope): Reply<typeof listActors> {
  const members = present(image).map(({ id, name, role, grants }) => {
    const granted = Object.hasOwn(grants, project) ? (grants[project] ?? null) : null;
    // a grant below the role says nothing any more
    return { id, name, role, grant: granted !== null && !isAtLeast(role, granted) ? granted : null, isYou: reader.by === `member/${id}` };
  });
  return { members };
}
