import type { Draft } from "#kernel";
import { type Asked, type Endpoint, notFound, type Reply, type Route, type Scope, write } from "#platform/http";
import type { dataSetView } from "../contract/index.ts";
import { type DataSet, dataSetFold } from "../domain/index.ts";
import { judgeData } from "./evidence/judge-data.ts";
import { viewDataSet } from "./view-data-set.ts";

/** @throws {@link notFound} also for a data set of another workspace: existence is not leaked. */
export function dataSetOf({ image }: Pick<Scope, "image">, id: string): DataSet {
  const found = image.one(dataSetFold, id);
  if (found === undefined) throw notFound({ what: "data set" });
  return found;
}

interface AboutDataSet extends Endpoint {
  readonly path: `/api/v1/workspaces/:workspace/data-sets/:dataSet${string}`;
  readonly reply: typeof dataSetView;
}

/** What can be said of a data set: finds it, decides, appends, and answers with its page. What others say meanwhile is no conflict: it is decided anew. */
export const onDataSet = <const E extends AboutDataSet>(
  endpoint: E,
  decide: (dataSet: DataSet, asked: Asked<E>, scope: Scope) => Draft | readonly Draft[] | Promise<Draft | readonly Draft[]>,
): Route =>
  write(endpoint, {
    decide: async (asked, scope) => {
      const dataSet = dataSetOf(scope, idOf(asked.params));
      const drafts = await decide(dataSet, asked, scope);
      return { drafts: isList(drafts) ? drafts : [drafts], unmoved: [`data-readiness/data-set/${dataSet.id}`] };
    },
    reply: async (asked, scope) => {
      const dataSet = dataSetOf(scope, idOf(asked.params));
      await judgeData(dataSet.id, scope);
      return (await viewDataSet(dataSet, { version: null, question: null }, scope)) as Reply<E>; // E's reply is the data set's view
    },
  });

const isList = (drafts: Draft | readonly Draft[]): drafts is readonly Draft[] => Array.isArray(drafts);

/** The path has a data set, so its parameters do; generic code cannot see it. */
const idOf = (params: unknown): string => (params as { readonly dataSet: string }).dataSet;
