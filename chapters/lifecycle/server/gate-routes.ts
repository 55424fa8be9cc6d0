import { personFold } from "#chapters/people/domain";
import { isAtLeast } from "#kernel";
import { type Asked, type Endpoint, notFound, type Reply, type Route, read, type Scope, write } from "#platform/http";
import {
  addPremortemItemEndpoint,
  castVoteEndpoint,
  decideAtGateEndpoint,
  excuseGatekeeperEndpoint,
  getGate,
  listGates,
  listVotesAsked,
  meetConditionEndpoint,
  nameGatekeepersEndpoint,
  openGateEndpoint,
  openVotesEndpoint,
  overrideGateEndpoint,
  waiveConditionEndpoint,
} from "../contract/index.ts";
import {
  addPremortemItem,
  castVote,
  type DecisionSaid,
  decide,
  excuseGatekeeper,
  meetCondition,
  nameGatekeepers,
  openGate,
  openSitting,
  openVotes,
  overrideGate,
  type Project,
  type ProjectDraft,
  projectFold,
  theatreOf,
  waiveCondition,
  written,
} from "../domain/index.ts";
import { tableOf, votersOf } from "./gate-room.ts";
import { momentOf, projectOf } from "./project-of.ts";
import { viewGate } from "./view-gate.ts";
import { votesAskedOf } from "./votes-asked.ts";

const LATEST = 50;

interface AtGate extends Endpoint {
  readonly path: `/api/v1/workspaces/:workspace/projects/:project${string}`;
  readonly reply: typeof getGate.reply;
}

type Decided = ProjectDraft | readonly ProjectDraft[];

/**
 * What can be done at a gate: finds the project, decides, appends, and answers with the gate.
 *
 * @param how `isOwnWord`: what somebody says for themselves (a vote, a pre-mortem item) is as true a moment later: when others were quicker it is
 *   decided anew instead of refused; a decision is not, whoever decides looks again. `unnamed`: nobody can be found out by what they fear.
 */
const atGate = <const E extends AtGate>(
  endpoint: E,
  act: (project: Project, asked: Asked<E>, scope: Scope) => Decided | Promise<Decided>,
  { isOwnWord = false, unnamed = false } = {},
): Route =>
  write(endpoint, {
    unnamed,
    decide: async (asked, scope) => {
      const project = projectOf(scope, idOf(asked.params));
      const drafts = [await act(project, asked, scope)].flat();
      return { drafts, unmoved: isOwnWord ? [`lifecycle/project/${project.id}`] : [] };
    },
    reply: async (asked, scope) => (await viewGate(projectOf(scope, idOf(asked.params)), scope, {})) as Reply<E>, // E's reply is the gate
  });

/** The path has a project, so its parameters do; generic code cannot see it. */
const idOf = (params: unknown): string => (params as { readonly project: string }).project;

type DecisionBody = Asked<typeof decideAtGateEndpoint>["body"];

/** A decision as somebody sent it, with ids for its conditions. @throws {@link notFound} for an owner nobody knows. */
export function decisionSaid({ conditions, ...body }: DecisionBody, { image, newId }: Scope): DecisionSaid {
  const set = (conditions ?? []).map(({ says, by, owner = null, criterion = null }, at) => {
    const person = owner === null ? undefined : image.one(personFold, owner);
    if (owner !== null && (person === undefined || person.erased)) throw notFound({ what: "person" });
    return { condition: newId(), says: written(`conditions.${at}.says`, says), by, owner, criterion };
  });
  return { ...body, reason: written("reason", body.reason), conditions: set };
}

/** The gate: its screen, its votes, its decision, and what many of them came to. */
export const gateRoutes: readonly Route[] = [
  read(getGate, ({ params, query }, scope) => viewGate(projectOf(scope, params.project), scope, query)),
  atGate(openGateEndpoint, (project, { body }, scope) =>
    openGate(
      project,
      { gate: scope.newId(), gatekeepers: body.gatekeepers, voteBy: body.voteBy ?? null },
      momentOf(scope),
      votersOf(scope.image, project.id),
    ),
  ),
  atGate(nameGatekeepersEndpoint, (project, { body }, { image }) =>
    nameGatekeepers(project, body.gatekeepers, votersOf(image, project.id)),
  ),
  atGate(excuseGatekeeperEndpoint, (project, { body }, { image }) =>
    excuseGatekeeper(project, { member: body.member, reason: written("reason", body.reason) }, votersOf(image, project.id)),
  ),
  atGate(addPremortemItemEndpoint, (project, { body }, { newId }) => addPremortemItem(project, newId(), written("words", body.words)), {
    isOwnWord: true,
    unnamed: true,
  }),
  atGate(
    castVoteEndpoint,
    (project, { body }, { reader, image }) => {
      const said = { vote: body.vote, reason: written("reason", body.reason), startAgain: body.startAgain ?? null };
      return castVote(project, said, reader.by, openSitting(project) === null ? null : votersOf(image, project.id));
    },
    { isOwnWord: true },
  ),
  atGate(openVotesEndpoint, (project, _asked, { image }) =>
    openVotes(project, openSitting(project) === null ? null : votersOf(image, project.id)),
  ),
  atGate(decideAtGateEndpoint, async (project, { body }, scope) =>
    decide(project, decisionSaid(body, scope), momentOf(scope), await tableOf(project, scope)),
  ),
  atGate(overrideGateEndpoint, async (project, { body }, scope) => {
    const said = { reason: written("reason", body.reason), name: written("name", body.name), step: body.step };
    return overrideGate(project, said, momentOf(scope), await tableOf(project, scope));
  }),
  atGate(meetConditionEndpoint, (project, { params, body }) => meetCondition(project, params.condition, written("how", body.how))),
  atGate(waiveConditionEndpoint, (project, { params, body }, { reader }) =>
    waiveCondition(project, params.condition, { reason: written("reason", body.reason), isOwner: isAtLeast(reader.role, "owner") }),
  ),
  read(listGates, (_asked, { image }) => {
    const projects = image.all(projectFold);
    const latest = projects.flatMap(({ id, name, gate }) => gate.held.map((held) => ({ project: id, name, ...held })));
    return { ...theatreOf(projects), latest: latest.toSorted((a, b) => b.entry - a.entry).slice(0, LATEST) };
  }),
  read(listVotesAsked, (_asked, { image, reader }) => {
    const member = reader.by.startsWith("member/") ? reader.by.slice("member/".length) : null;
    const asked = (member === null ? [] : votesAskedOf(image, member)).flatMap(({ project, need: { since, says, next } }) => {
      const sitting = openSitting(project);
      return sitting === null
        ? []
        : [{ project: project.id, name: project.name, gate: sitting.id, since, voteBy: sitting.voteBy, says, next }];
    });
    return { asked };
  }),
];
