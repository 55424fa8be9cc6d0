import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { listPersons } from "#chapters/people/contract";
import { call } from "#interface";
import type { Day } from "#kernel";
import { getProject, getRules, listActors, listGrants, listProjects, whatChanged } from "../contract/index.ts";

const looking = (asOf: Day | undefined) => (asOf ? { asOf } : {});

/** The portfolio, page by page, the most urgent first. */
export const portfolioQuery = (workspace: string, asOf: Day | undefined) =>
  infiniteQueryOptions({
    queryKey: ["lifecycle", workspace, "portfolio", asOf ?? "today"],
    queryFn: ({ pageParam, signal }) =>
      call(listProjects, { params: { workspace }, query: { ...looking(asOf), ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const changesQuery = (workspace: string, from: string | undefined, to: Day | undefined) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "changes", from, to ?? "today"],
    queryFn: ({ signal }) => call(whatChanged, { params: { workspace }, query: { from: from ?? "", ...(to ? { to } : {}) }, signal }),
    enabled: from !== undefined,
  });

export const projectKey = (workspace: string, project: string) => ["lifecycle", workspace, "project", project];

export const projectQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: [...projectKey(workspace, project), asOf ?? "today"],
    meta: { standsOn: [`lifecycle/project/${project}`, "people/", "workspace/"] },
    queryFn: ({ signal }) => call(getProject, { params: { workspace, project }, query: looking(asOf), signal }),
  });

/** How the workspace works. */
export const rulesQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "rules", asOf ?? "today"],
    queryFn: ({ signal }) => call(getRules, { params: { workspace }, query: looking(asOf), signal }),
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
