import { queryOptions } from "@tanstack/react-query";
import { getProject, listProjects } from "#chapters/lifecycle/contract";
import { call, download, type FileFormat } from "#interface";
import type { Day } from "#kernel";
import {
  getAssessment,
  getAttached,
  getDataSet,
  getProfile,
  getReportFile,
  listAssessments,
  listDataSets,
  listDataSources,
  listSourceTables,
  listUploads,
  lookAtSource,
  lookAtUpload,
  readinessOfProject,
  type SourceReadingSaid,
} from "../contract/index.ts";
import type { Profile } from "../domain/index.ts";
import { isUnderWay } from "./assess/assessment-says.ts";
import type { AttachedShown, DataSetShown } from "./data-set-shown.ts";

/** Which report of a data set: the newest version when left out, no question when left out. */
export interface Asked {
  readonly asOf: Day | undefined;
  readonly version: string | undefined;
  readonly question: string | undefined;
}

/** Said and measured of one data set, and the names of the projects it is linked to. */
const streamsOf = (dataSet: string) => [`data-readiness/data-set/${dataSet}`, "lifecycle/", "people/"];

const without = <T extends object>(words: T) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as Partial<T>;

export const dataSetsQuery = (workspace: string, asOf: Day | undefined, project?: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "list", asOf ?? "today", project ?? "all"],
    meta: { standsOn: ["data-readiness/", "lifecycle/"] },
    queryFn: ({ signal }) => call(listDataSets, { params: { workspace }, query: { limit: 100, ...without({ asOf, project }) }, signal }),
  });

export const dataSetQuery = (workspace: string, dataSet: string, asked: Asked) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "data-set", dataSet, asked],
    meta: { standsOn: streamsOf(dataSet) },
    queryFn: ({ signal }): Promise<DataSetShown> =>
      call(getDataSet, { params: { workspace, dataSet }, query: without({ ...asked }), signal }),
  });

/** What was measured is named by its own digest, and never changes. */
export const profileQuery = (workspace: string, dataSet: string, profile: string | undefined) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "profile", dataSet, profile],
    meta: { standsOn: [] },
    queryFn: ({ signal }): Promise<Profile> => call(getProfile, { params: { workspace, dataSet, profile: profile ?? "" }, signal }),
    enabled: profile !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const uploadsQuery = (workspace: string, dataSet: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "uploads", dataSet],
    meta: { standsOn: streamsOf(dataSet) },
    queryFn: ({ signal }) => call(listUploads, { params: { workspace, dataSet }, signal }),
  });

export const lookQuery = (workspace: string, dataSet: string, upload: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "look", dataSet, upload],
    meta: { standsOn: [] },
    queryFn: ({ signal }) => call(lookAtUpload, { params: { workspace, dataSet, upload }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** The first rows of a table in a source, looked at as a file would be. */
export const lookAtSourceQuery = (workspace: string, dataSet: string, source: string, reading: SourceReadingSaid) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "look", dataSet, source, reading],
    meta: { standsOn: [] },
    queryFn: async ({ signal }) => {
      const { name, ...look } = await call(lookAtSource, { params: { workspace, dataSet, source }, body: { reading }, signal });
      return { ...look, upload: { name } };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const sourcesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "sources"],
    meta: { standsOn: ["data-readiness/source/"] },
    queryFn: ({ signal }) => call(listDataSources, { params: { workspace }, signal }),
  });

export const sourceTablesQuery = (workspace: string, source: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "source-tables", source],
    meta: { standsOn: [] },
    queryFn: ({ signal }) => call(listSourceTables, { params: { workspace, source }, signal }),
    retry: false,
  });

const ASK_AGAIN_MS = 600;

/** How far a measuring is; asked again and again until it is over. */
export const assessmentQuery = (workspace: string, dataSet: string, assessment: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "assessment", dataSet, assessment],
    meta: { standsOn: streamsOf(dataSet) },
    queryFn: ({ signal }) => call(getAssessment, { params: { workspace, dataSet, assessment }, signal }),
    refetchInterval: ({ state: { data } }) => (data === undefined || isUnderWay(data) ? ASK_AGAIN_MS : false),
  });

export const assessmentsQuery = (workspace: string, dataSet: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "assessments", dataSet],
    meta: { standsOn: streamsOf(dataSet) },
    queryFn: ({ signal }) => call(listAssessments, { params: { workspace, dataSet }, signal }),
  });

/** The projects a data set may be for. */
export const projectsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "projects"],
    meta: { standsOn: ["lifecycle/"] },
    queryFn: ({ signal }) => call(listProjects, { params: { workspace }, query: { sort: "name" }, signal }),
  });

/** What a project's criteria say, to choose one from. */
export const criteriaQuery = (workspace: string, project: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "criteria", project],
    meta: { standsOn: [`lifecycle/project/${project}`] },
    queryFn: async ({ signal }): Promise<readonly { readonly id: string; readonly says: string }[]> => {
      const { criteria } = await call(getProject, { params: { workspace, project }, query: {}, signal });
      return criteria.filter(({ withdrawn }) => withdrawn === null).map(({ id, says }) => ({ id, says }));
    },
    enabled: project !== "",
  });

/** The data sets that a project stands on, and the reports that its criteria cite. */
export const readinessQuery = (workspace: string, project: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "project", project, asOf ?? "today"],
    meta: { standsOn: ["data-readiness/", `lifecycle/project/${project}`] },
    queryFn: ({ signal }) => call(readinessOfProject, { params: { workspace, project }, query: without({ asOf }), signal }),
  });

/** A report as it was attached. Named by its digest, it never changes. */
export const attachedQuery = (workspace: string, dataSet: string, report: string) =>
  queryOptions({
    queryKey: ["data-readiness", workspace, "attached", dataSet, report],
    meta: { standsOn: [] },
    queryFn: ({ signal }): Promise<AttachedShown> => call(getAttached, { params: { workspace, dataSet, report }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A report as a file. */
export const reportFile = (workspace: string, dataSet: string, asked: Asked, format: FileFormat): Promise<Blob> =>
  download(getReportFile, { params: { workspace, dataSet }, query: { ...without({ ...asked }), format } });
