import { queryOptions, useQueries } from "@tanstack/react-query";
import { call } from "#interface";
import type { Day } from "#kernel";
import { listRanges, type RangesView } from "../contract/index.ts";

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
    meta: { standsOn: ["lifecycle/", "data-readiness/"] },
    queryFn: ({ signal }) =>
      call(listRanges, { params: { workspace }, query: { ...(asOf ? { asOf } : {}), projects: projects.join(",") }, signal }),
  });

const byProject = (batches: readonly { readonly data: RangesView | undefined }[]): ReadonlyMap<string, Range> =>
  new Map(batches.flatMap(({ data }) => data?.ranges ?? []).map(({ project, range }) => [project, range]));
