import { queryOptions, useQueries } from "@tanstack/react-query";
import { getProject, listProjects } from "#chapters/lifecycle/contract";
import { call } from "#interface";
import type { Day } from "#kernel";
import {
  getAssumptions,
  getCost,
  getDecisionQuality,
  getEstimates,
  getForecast,
  getForecastModel,
  getItemsForecast,
  getMoved,
  getOutlook,
  getOwnTrackRecord,
  getPeople,
  getStatement,
  getTrackRecord,
  getWaits,
  getWorth,
  listFinished,
  listItemStreams,
  listRanges,
  listStatements,
  listTeams,
  type RangesView,
  suggestStatementsEndpoint,
} from "../contract/index.ts";

type Range = RangesView["ranges"][number]["range"];

/** What is looked at: projects in the order in which they are shown. */
interface Shown {
  readonly workspace: string;
  readonly asOf: Day | undefined;
  readonly projects: readonly string[];
}

/** A page of the portfolio. */
const BATCH = 50;

/** The first ranges of the projects shown, one request a page of them; a project is missing until its page has come. */
export function useRanges({ workspace, asOf, projects }: Shown): ReadonlyMap<string, Range> {
  const batches = Array.from({ length: Math.ceil(projects.length / BATCH) }, (_, at) => projects.slice(at * BATCH, (at + 1) * BATCH));
  return useQueries({ queries: batches.map((batch) => rangesQuery(workspace, asOf, batch)), combine: byProject });
}

/** Under lifecycle's key: what is said there changes the ranges, and whatever reads that anew reads them too. So does what the data asks for. */
const rangesQuery = (workspace: string, asOf: Day | undefined, projects: readonly string[]) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "ranges", asOf ?? "today", projects],
    meta: { standsOn: ["lifecycle/", "data-readiness/", "forecasting/"] },
    queryFn: ({ signal }) => call(listRanges, { params: { workspace }, query: { ...looking(asOf), projects: projects.join(",") }, signal }),
  });

const byProject = (batches: readonly { readonly data: RangesView | undefined }[]): ReadonlyMap<string, Range> =>
  new Map(batches.flatMap(({ data }) => data?.ranges ?? []).map(({ project, range }) => [project, range]));

const looking = (asOf: Day | undefined) => (asOf ? { asOf } : {});

/** Statements, the criteria they are drawn from, and the names of their projects. */
const onStatements = { standsOn: ["forecasting/statement/", "lifecycle/"] };
const MOST_SHOWN = 100;

/** All statements, or those of one project. */
export const statementsQuery = (workspace: string, asOf: Day | undefined, project?: string) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "statements", asOf ?? "today", project ?? "all"],
    meta: onStatements,
    queryFn: ({ signal }) =>
      call(listStatements, {
        params: { workspace },
        query: { ...looking(asOf), limit: MOST_SHOWN, ...(project ? { project } : {}) },
        signal,
      }),
  });

export const statementQuery = (workspace: string, statement: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "statement", statement, asOf ?? "today"],
    meta: { standsOn: [`forecasting/statement/${statement}`, "lifecycle/"] },
    queryFn: ({ signal }) => call(getStatement, { params: { workspace, statement }, query: looking(asOf), signal }),
  });

/** Short questions that could be asked now. */
export const suggestionsQuery = (workspace: string, asOf: Day | undefined, project?: string) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "suggestions", asOf ?? "today", project ?? "all"],
    meta: onStatements,
    queryFn: ({ signal }) =>
      call(suggestStatementsEndpoint, { params: { workspace }, query: { ...looking(asOf), ...(project ? { project } : {}) }, signal }),
  });

/** The projects a statement may be about. */
export const projectsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "projects"],
    meta: { standsOn: ["lifecycle/"] },
    queryFn: ({ signal }) => call(listProjects, { params: { workspace }, query: { sort: "name" }, signal }),
  });

/** The criteria that a statement may be drawn from. */
export const openCriteriaQuery = (workspace: string, project: string) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "criteria", project],
    meta: { standsOn: [`lifecycle/project/${project}`] },
    queryFn: async ({ signal }) => {
      const { criteria } = await call(getProject, { params: { workspace, project }, query: {}, signal });
      return criteria.filter(({ withdrawn }) => withdrawn === null).map(({ id, says, terms }) => ({ id, says, deadline: terms.deadline }));
    },
    enabled: project !== "",
  });

/** The rounds of estimates of a project. */
export const estimatesQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "estimates", project, asOf ?? "today"],
    meta: { standsOn: ["forecasting/estimates/", `lifecycle/project/${project}`] },
    queryFn: ({ signal }) => call(getEstimates, { params: { workspace, project }, query: looking(asOf), signal }),
  });

/** Which team’s people work on a project. */
export const peopleQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "people", project, asOf ?? "today"],
    meta: { standsOn: ["forecasting/queues/", "forecasting/team/", "lifecycle/project/"] },
    queryFn: ({ signal }) => call(getPeople, { params: { workspace, project }, query: looking(asOf), signal }),
  });

/** Teams whose people several projects share. */
export const teamsQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "teams", asOf ?? "today"],
    meta: { standsOn: ["forecasting/queues/", "forecasting/team/", "lifecycle/project/"] },
    queryFn: ({ signal }) => call(listTeams, { params: { workspace }, query: looking(asOf), signal }),
  });

/** What a project waits for that others have to give. */
export const waitsQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "waits", project, asOf ?? "today"],
    meta: { standsOn: [`forecasting/queues/${project}`, `lifecycle/project/${project}`] },
    queryFn: ({ signal }) => call(getWaits, { params: { workspace, project }, query: looking(asOf), signal }),
  });

/** What forecasts assume until one's own record says. */
export const assumptionsQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "assumptions", asOf ?? "today"],
    meta: { standsOn: ["forecasting/assumptions", "forecasting/finished"] },
    queryFn: ({ signal }) => call(getAssumptions, { params: { workspace }, query: looking(asOf), signal }),
  });

/** Projects that were over before they came here. */
export const finishedQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "finished", asOf ?? "today"],
    meta: { standsOn: ["forecasting/finished", "forecasting/assumptions"] },
    queryFn: ({ signal }) => call(listFinished, { params: { workspace }, query: looking(asOf), signal }),
  });

/** What a page about a project calls it, and where it stands. */
export const projectQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "project", project, asOf ?? "today"],
    meta: { standsOn: [`lifecycle/project/${project}`] },
    queryFn: ({ signal }) => call(getProject, { params: { workspace, project }, query: looking(asOf), signal }),
  });

/** How right forecasts were. */
export const trackRecordQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "track-record", asOf ?? "today"],
    meta: { standsOn: ["forecasting/", "lifecycle/"] },
    queryFn: ({ signal }) => call(getTrackRecord, { params: { workspace }, query: looking(asOf), signal }),
  });

/** How decisions were taken, and what came of them. */
export const decisionQualityQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "decision-quality", asOf ?? "today"],
    meta: { standsOn: ["forecasting/", "lifecycle/"] },
    queryFn: ({ signal }) => call(getDecisionQuality, { params: { workspace }, query: looking(asOf), signal }),
  });

/** How right the reader was. */
export const ownTrackRecordQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "own-track-record", asOf ?? "today"],
    meta: { standsOn: ["forecasting/", "lifecycle/"] },
    queryFn: ({ signal }) => call(getOwnTrackRecord, { params: { workspace }, query: looking(asOf), signal }),
  });

/** What forecasts of a project are made from: records, its own and those of its team, data, what was said of how long it takes, what is assumed. */
const forecastStandsOn = { standsOn: ["lifecycle/project/", "lifecycle/rules/", "data-readiness/", "forecasting/"] };

/** When a project is shipped, whether it is, and what that stands on. */
export const forecastQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "forecast", project, asOf ?? "today"],
    meta: forecastStandsOn,
    queryFn: ({ signal }) => call(getForecast, { params: { workspace, project }, query: looking(asOf), signal }),
  });

/** What it still costs, and a month in use. */
export const costQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "cost", project, asOf ?? "today"],
    meta: forecastStandsOn,
    queryFn: ({ signal }) => call(getCost, { params: { workspace, project }, query: looking(asOf), signal }),
  });

/** What that forecast is run from. */
export const forecastModelQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "forecast-model", project, asOf ?? "today"],
    meta: forecastStandsOn,
    queryFn: ({ signal }) => call(getForecastModel, { params: { workspace, project }, query: looking(asOf), signal }),
  });

/** What moved it since an earlier day; without one, as far back as is usual. */
export const movedQuery = (workspace: string, project: string, asOf: Day | undefined, since: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "moved", project, asOf ?? "today", since ?? "usual"],
    meta: forecastStandsOn,
    queryFn: ({ signal }) =>
      call(getMoved, { params: { workspace, project }, query: { ...looking(asOf), ...(since ? { from: since } : {}) }, signal }),
  });

/** What the next test is worth: so many cases, or those that were agreed where the text is empty. */
export const worthQuery = (
  workspace: string,
  { project, asOf, cases }: { readonly project: string; readonly asOf: Day | undefined; readonly cases: string },
) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "worth", project, asOf ?? "today", cases],
    meta: forecastStandsOn,
    queryFn: ({ signal }) =>
      call(getWorth, {
        params: { workspace, project },
        query: { ...looking(asOf), ...(cases === "" ? {} : { cases: Number(cases) }) },
        signal,
      }),
  });

/** All projects under way in the same worlds: with the chance that all promises hold together. */
export const outlookQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "outlook", asOf ?? "today"],
    meta: { standsOn: ["lifecycle/", "data-readiness/", "forecasting/"] },
    queryFn: ({ signal }) => call(getOutlook, { params: { workspace }, query: looking(asOf), signal }),
  });

/** Streams of items whose log was kept, all or those of one project. */
export const itemStreamsQuery = (workspace: string, asOf: Day | undefined, project?: string) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "item-streams", asOf ?? "today", project ?? "all"],
    meta: { standsOn: ["forecasting/throughput/", "lifecycle/"] },
    queryFn: ({ signal }) =>
      call(listItemStreams, { params: { workspace }, query: { ...looking(asOf), ...(project ? { project } : {}) }, signal }),
  });

/** One stream with what any question about it is answered from, here in the browser. */
export const itemsQuery = (workspace: string, stream: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["forecasting", workspace, "items", stream, asOf ?? "today"],
    meta: { standsOn: [`forecasting/throughput/${stream}`, "forecasting/assumptions/", "lifecycle/"] },
    queryFn: ({ signal }) => call(getItemsForecast, { params: { workspace, stream }, query: looking(asOf), signal }),
  });
