import { type Project, type ProjectFacts, projectFold, type Source } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { Scope } from "#platform/http";
import {
  asksOf,
  boxedPhases,
  type ForecastGiven,
  graphOfProject,
  isTooLong,
  type MemberGiven,
  type QueuesOfProject,
  queuesFold,
  type Team,
  type TeamGiven,
  teamFold,
} from "../domain/index.ts";

type Taken = NonNullable<QueuesOfProject["taken"]>;

/** A team with its projects under way, each with what it takes. */
export interface TeamAtWork {
  readonly team: Team;
  readonly projects: readonly { readonly project: Project; readonly taken: Taken }[];
}

/** The teams of these projects with all that work with their people, by the id of the team; one look at the record. */
export function teamsOf(projects: readonly Project[], { image }: Pick<Scope, "image">): ReadonlyMap<string, TeamAtWork> {
  const wanted = new Set(projects.flatMap(({ id }) => image.one(queuesFold, id)?.taken?.team ?? []));
  return wanted.size === 0 ? new Map() : new Map([...teamsAtWork(image)].filter(([id]) => wanted.has(id)));
}

/** All teams of a workspace that are not dissolved, by their ids. */
export function teamsAtWork(image: Scope["image"]): ReadonlyMap<string, TeamAtWork> {
  const teams = image.all(teamFold).filter(({ dissolved, told }) => dissolved === null && told !== null);
  const taking = image.all(queuesFold).flatMap(({ project: id, taken }) => {
    const project = image.one(projectFold, id);
    return taken === null || project?.standing?.value !== "under-way" ? [] : [{ project, taken }];
  });
  return new Map(
    teams.map((team) => {
      const own = taking.filter(({ taken }) => taken.team === team.id);
      return [team.id, { team, projects: own.toSorted((a, b) => (a.project.id < b.project.id ? -1 : 1)) }];
    }),
  );
}

interface Known {
  readonly facts: (project: Project, on: Day) => ProjectFacts;
  readonly given: (project: Project, on: Day) => ForecastGiven;
}

/** What each of their projects is given of its team, by the id of the project: one and the same team for all of them, so that it is run once. */
export function teamsGiven(teams: ReadonlyMap<string, TeamAtWork>, known: Known, on: Day): ReadonlyMap<string, TeamGiven> {
  return new Map(
    [...teams.values()].flatMap(({ team, projects }) => {
      const members = projects.flatMap(({ project, taken }) => memberOf(project, taken, { ...known, on }));
      if (members.length === 0) return [];
      const run = { name: team.name, people: team.people, projects: members };
      return projects.map(({ project, taken }): [string, TeamGiven] => [
        project.id,
        { run, cites: [team.told, taken.told].flatMap(citeOf) },
      ]);
    }),
  );
}

/** None where the clock does not run, or where its time box says nothing of its end any more. */
function memberOf(project: Project, taken: Taken, { facts, given, on }: Known & { readonly on: Day }): readonly MemberGiven[] {
  const of = facts(project, on);
  const found = graphOfProject(of, on, given(project, on));
  if (!found.known || isTooLong(found.value.present)) return [];
  const { graph, present } = found.value;
  const phase = boxedPhases[graph.start] ?? "data-assessment";
  const ratio = { belief: present.ratio.belief, shares: present.ratio.shares };
  return [{ project: project.id, name: of.name, phase, graph, ratio, asks: asksOf(taken) }];
}

const citeOf = (told: Source | null) =>
  told === null ? [] : [{ entry: told.entry, recordedOn: told.recordedOn, imported: told.imported }];
