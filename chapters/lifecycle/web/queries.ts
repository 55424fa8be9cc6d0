import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { listPersons } from "#chapters/people/contract";
import { call } from "#interface";
import type { Day } from "#kernel";
import {
  draftLearningEndpoint,
  getProject,
  getRules,
  listActors,
  listGrants,
  listLearnings,
  listProjects,
  similarLearnings,
  whatChanged,
} from "../contract/index.ts";

/** What one project's pages are made from: its own stream, the rules it is judged by, and the people and roles in it. */
export const streamsOfProject = (project: string) => [`lifecycle/project/${project}`, "lifecycle/rules/", "people/", "workspace/"];

/** What is made from the projects of a workspace, with the names of the people in them. */
const allProjects = { standsOn: ["lifecycle/", "people/"] };
const fromProjectsAlone = { standsOn: ["lifecycle/"] };

const looking = (asOf: Day | undefined) => (asOf ? { asOf } : {});

/** The portfolio, page by page, the most urgent first. */
export const portfolioQuery = (workspace: string, asOf: Day | undefined) =>
  infiniteQueryOptions({
    queryKey: ["lifecycle", workspace, "portfolio", asOf ?? "today"],
    meta: allProjects,
    queryFn: ({ pageParam, signal }) =>
      call(listProjects, { params: { workspace }, query: { ...looking(asOf), ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const changesQuery = (workspace: string, from: string | undefined, to: Day | undefined) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "changes", from, to ?? "today"],
    meta: fromProjectsAlone,
    queryFn: ({ signal }) => call(whatChanged, { params: { workspace }, query: { from: from ?? "", ...(to ? { to } : {}) }, signal }),
    enabled: from !== undefined,
  });

export const projectKey = (workspace: string, project: string) => ["lifecycle", workspace, "project", project];

export const projectQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: [...projectKey(workspace, project), asOf ?? "today"],
    meta: { standsOn: streamsOfProject(project) },
    queryFn: ({ signal }) => call(getProject, { params: { workspace, project }, query: looking(asOf), signal }),
  });

/** How the workspace works. */
export const rulesQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "rules", asOf ?? "today"],
    meta: { standsOn: ["lifecycle/rules/"] },
    queryFn: ({ signal }) => call(getRules, { params: { workspace }, query: looking(asOf), signal }),
  });

/** A learning as the record would write it. */
export const draftQuery = (workspace: string, project: string) =>
  queryOptions({
    queryKey: [...projectKey(workspace, project), "draft"],
    meta: { standsOn: streamsOfProject(project) },
    queryFn: ({ signal }) => call(draftLearningEndpoint, { params: { workspace, project }, query: {}, signal }),
  });

/** What is searched, and what it is narrowed by; the server refuses a word that is none of its own. */
interface LearningsAsked {
  readonly search: string;
  readonly kind: string | undefined;
  readonly phase: string | undefined;
  readonly sort: string | undefined;
}

/** What was learnt, over all projects. */
export const learningsQuery = (workspace: string, asOf: Day | undefined, asked: LearningsAsked) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "learnings", asOf ?? "today", asked],
    meta: fromProjectsAlone,
    queryFn: ({ signal }) => {
      const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as { readonly search?: string };
      return call(listLearnings, { params: { workspace }, query: { ...looking(asOf), ...said }, signal });
    },
  });

/** Earlier projects that one looks like. */
export const likeQuery = (workspace: string, asOf: Day | undefined, of: { readonly project: string } | { readonly name: string }) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "like", asOf ?? "today", of],
    meta: fromProjectsAlone,
    queryFn: ({ signal }) => call(similarLearnings, { params: { workspace }, query: { ...looking(asOf), ...of }, signal }),
  });

export const personsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["people", workspace, "persons"],
    meta: { standsOn: ["people/"] },
    queryFn: ({ signal }) => call(listPersons, { params: { workspace }, query: {}, signal }),
  });

/** Who may act on one project. */
export const actorsQuery = (workspace: string, project: string) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "actors", project],
    meta: { standsOn: ["workspace/"] },
    queryFn: ({ signal }) => call(listActors, { params: { workspace, project }, signal }),
  });

export const grantsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "grants"],
    meta: { standsOn: ["workspace/"] },
    queryFn: ({ signal }) => call(listGrants, { params: { workspace }, signal }),
  });
