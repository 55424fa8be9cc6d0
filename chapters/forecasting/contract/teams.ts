import { z } from "zod";
import { citeView } from "#chapters/lifecycle/contract";
import { asOfQuery, idField, workspaceParams } from "#chapters/workspace/contract";
import { boxedPhases } from "../domain/index.ts";
import { mayAsk, mayAssume, mayRead, peoplePath, projectParams, teamParams, teamPath, teamsPath } from "./paths.ts";
import { peopleTaken, teamSaid } from "./people-fields.ts";
import { wordsSaid } from "./record-fields.ts";

const day = z.iso.date();
const phase = z.enum(boxedPhases);

const teamView = z
  .object({
    id: idField,
    name: z.string(),
    people: z.number(),
    cite: citeView,
    projects: z
      .array(
        z.object({ project: idField, name: z.string(), now: z.number().meta({ description: "People asked for in its present phase." }) }),
      )
      .meta({ description: "Under way, in the order of their names." }),
    asked: z.number().meta({ description: "People asked for now by all of them." }),
    says: z.string(),
  })
  .meta({ id: "ForecastTeam" });

const teamsView = z.object({ asOf: day, teams: z.array(teamView) }).meta({ id: "ForecastTeams" });
export type TeamsView = z.infer<typeof teamsView>;

const peopleView = z
  .object({
    asOf: day,
    project: idField,
    teams: z.array(z.object({ id: idField, name: z.string(), people: z.number() })),
    taken: z
      .object({
        team: z.object({ id: idField, name: z.string(), people: z.number() }),
        people: z.number(),
        phases: z.array(z.object({ phase, asked: z.number() })),
        cite: citeView,
        says: z.string(),
        warning: z.string().nullable().meta({ description: "Where more is asked for than the team has." }),
      })
      .nullable(),
  })
  .meta({ id: "PeopleOfProject" });
export type PeopleView = z.infer<typeof peopleView>;

export const listTeams = {
  method: "GET",
  path: teamsPath,
  summary: "Read the teams whose people several projects share: how many they have, and how many are asked for now.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: teamsView,
  cache: "record",
} as const;

const teamBody = z.object(teamSaid);

export const makeTeamEndpoint = {
  method: "POST",
  path: teamsPath,
  summary: "Name a team and say how many people it has for projects; never who they are.",
  can: mayAssume,
  params: workspaceParams,
  body: teamBody.meta({ id: "TeamMade" }),
  reply: teamsView,
} as const;

export const setTeamEndpoint = {
  method: "POST",
  path: `${teamPath}/size`,
  summary: "Say that a team has another name, or another number of people, from today on.",
  can: mayAssume,
  params: teamParams,
  body: teamBody.meta({ id: "TeamSet" }),
  reply: teamsView,
} as const;

export const dissolveTeamEndpoint = {
  method: "POST",
  path: `${teamPath}/dissolve`,
  summary: "Say that a team is there no more: its projects share nothing from today on.",
  can: mayAssume,
  params: teamParams,
  body: z.object({ because: wordsSaid }).meta({ id: "TeamDissolved" }),
  reply: teamsView,
} as const;

export const getPeople = {
  method: "GET",
  path: peoplePath,
  summary: "Read which team’s people work on a project, and how many of them.",
  can: mayRead,
  params: projectParams,
  query: asOfQuery,
  reply: peopleView,
} as const;

export const takePeopleEndpoint = {
  method: "POST",
  path: peoplePath,
  summary: "Say which team works on a project and how many of its people, by phase where they differ: projects of one team share them.",
  can: mayAsk,
  params: projectParams,
  body: z.object({ team: idField, people: peopleTaken.people, phases: peopleTaken.phases.default([]) }).meta({ id: "PeopleTaken" }),
  reply: peopleView,
} as const;

export const returnPeopleEndpoint = {
  method: "POST",
  path: `${peoplePath}/return`,
  summary: "Say that no team that shares its people works on a project.",
  can: mayAsk,
  params: projectParams,
  reply: peopleView,
} as const;
