import { type Project, projectFold, stayNow } from "#chapters/lifecycle/domain";
import { projectOf, viewCite } from "#chapters/lifecycle/server";
import { notFound, type Reply, type Route, read, type Scope, write } from "#platform/http";
import {
  dissolveTeamEndpoint,
  getPeople,
  listTeams,
  makeTeamEndpoint,
  returnPeopleEndpoint,
  setTeamEndpoint,
  takePeopleEndpoint,
} from "../contract/index.ts";
import {
  asksOf,
  boxedPhases,
  dissolveTeam,
  queuesFold,
  returnPeople,
  setTeam,
  type Team,
  takePeople,
  teamAsksSay,
  teamFold,
  tooManySay,
} from "../domain/index.ts";
import { type TeamAtWork, teamsAtWork } from "./teams-given.ts";

type InProject = { readonly params: { readonly project: string } };

const round = (people: number): number => Number(people.toFixed(2));

/** What a project of the team asks for in its present phase; nothing where it is in use. */
function asksNow({ project, taken }: TeamAtWork["projects"][number]): number {
  const phase = stayNow(project)?.phase;
  return phase === undefined || phase === "iteration" ? 0 : (asksOf(taken)[boxedPhases.indexOf(phase)] ?? 0);
}

function viewTeam({ team, projects }: TeamAtWork): Reply<typeof listTeams>["teams"] {
  if (team.told === null) return [];
  const asking = projects.map((of) => ({ project: of.project.id, name: of.project.name, now: asksNow(of) }));
  const asked = round(asking.reduce((sum, { now }) => sum + Math.min(now, team.people), 0));
  return [
    {
      ...{ id: team.id, name: team.name, people: team.people, cite: viewCite(team.told), asked },
      projects: asking.toSorted((a, b) => a.name.localeCompare(b.name)),
      says: teamAsksSay(team, { projects: projects.length, asked }),
    },
  ];
}

const teamsPage = (_asked: unknown, { image, today }: Scope): Reply<typeof listTeams> => ({
  asOf: today,
  teams: [...teamsAtWork(image).values()].flatMap(viewTeam).toSorted((a, b) => a.name.localeCompare(b.name)),
});

/** @throws {@link notFound} */
function teamOf(id: string, { image }: Scope): Team {
  const team = image.one(teamFold, id);
  if (team === undefined || team.told === null) throw notFound({ what: "team" });
  return team;
}

/** How many other projects take of a team and may be under way some day. */
const othersOf = (team: Team, { id }: Project, { image }: Scope): number =>
  image
    .all(queuesFold)
    .filter(
      ({ project, taken }) => project !== id && taken?.team === team.id && image.one(projectFold, project)?.standing?.value !== "stopped",
    ).length;

function peoplePage({ params }: InProject, scope: Scope): Reply<typeof getPeople> {
  const { image, today } = scope;
  const project = projectOf(scope, params.project);
  const taken = image.one(queuesFold, project.id)?.taken ?? null;
  const teams = teamsAtWork(image);
  const at = taken === null ? undefined : teams.get(taken.team);
  const sizes = [...teams.values()].map(({ team: { id, name, people } }) => ({ id, name, people }));
  const of = at && sizes.find(({ id }) => id === at.team.id);
  return {
    ...{ asOf: today, project: project.id, teams: sizes.toSorted((a, b) => a.name.localeCompare(b.name)) },
    taken:
      taken === null || at === undefined || of === undefined
        ? null
        : {
            ...{ team: of, people: taken.people, phases: [...taken.phases], cite: viewCite(taken.told) },
            ...{ says: viewTeam(at)[0]?.says ?? "", warning: tooManySay(asksOf(taken), of) },
          },
  };
}

/** Teams whose people several projects share, and what each project takes of them. */
export const teamRoutes: readonly Route[] = [
  read(listTeams, teamsPage),
  write(makeTeamEndpoint, {
    decide: ({ body }, { image, newId }) => ({
      drafts: [setTeam({ id: newId(), teams: image.all(teamFold) }, body)],
      unmoved: ["forecasting/team"], // of two that take the same name at once, one is told
    }),
    reply: teamsPage,
  }),
  write(setTeamEndpoint, {
    decide: ({ params, body }, scope) => [setTeam({ id: teamOf(params.team, scope).id, teams: scope.image.all(teamFold) }, body)],
    reply: teamsPage,
  }),
  write(dissolveTeamEndpoint, {
    decide: ({ params, body }, scope) => [dissolveTeam(teamOf(params.team, scope), body.because)],
    reply: teamsPage,
  }),
  read(getPeople, peoplePage),
  write(takePeopleEndpoint, {
    decide: ({ params, body }, scope) => {
      const project = projectOf(scope, params.project);
      const team = teamOf(body.team, scope);
      return [takePeople(project.id, { team, others: othersOf(team, project, scope) }, body)];
    },
    reply: peoplePage,
  }),
  write(returnPeopleEndpoint, {
    decide: ({ params }, scope) => {
      const project = projectOf(scope, params.project);
      return [returnPeople(scope.image.one(queuesFold, project.id) ?? queuesFold.initial(project.id))];
    },
    reply: peoplePage,
  }),
];
