import { useQuery } from "@tanstack/react-query";
import { call } from "#interface";
import type { Day } from "#kernel";
import { listReadinessNeeds, type ReadinessNeedsView } from "../../contract/index.ts";

type Need = ReadinessNeedsView["needs"][number];

const short: Readonly<Record<Need["what"], string>> = {
  "band-held": "data does not hold yet",
  "report-stale": "readiness out of date",
  "waiver-lapsed": "waiver ended",
  "waiver-lapsing": "waiver ends soon",
};

/** What is due on the data of projects, for the pages of portfolio and project. */
export function useReadinessNeeds({ workspace, asOf }: { readonly workspace: string; readonly asOf: Day | undefined }) {
  const { data } = useQuery({
    queryKey: ["data-readiness", workspace, "needs", asOf ?? "today"],
    meta: { standsOn: ["data-readiness/", "lifecycle/"] },
    queryFn: ({ signal }) => call(listReadinessNeeds, { params: { workspace }, query: asOf ? { asOf } : {}, signal }),
  });
  return (data?.needs ?? []).map(forTheSlot);
}

const forTheSlot = ({ project, name, dataSet, what, since, says, next }: Need) => ({
  key: `${project} ${dataSet} ${what} ${says}`,
  ...{ project, name, since, short: short[what], says, next },
});
