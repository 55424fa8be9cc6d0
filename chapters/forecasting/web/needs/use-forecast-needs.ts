import { useQuery } from "@tanstack/react-query";
import { call } from "#interface";
import type { Day } from "#kernel";
import { type ForecastNeedsView, listForecastNeeds } from "../../contract/index.ts";

type Need = ForecastNeedsView["needs"][number];

const short: Readonly<Record<Need["what"], string>> = {
  "statement-due": "a statement to be resolved",
  "estimate-asked": "your estimate is asked for",
  "answer-asked": "your answer is asked for",
};

/** What waits in forecasting for the reader, for the pages of portfolio and project; what belongs to no project stays on its own page. */
export function useForecastNeeds({ workspace, asOf }: { readonly workspace: string; readonly asOf: Day | undefined }) {
  const { data } = useQuery({
    queryKey: ["forecasting", workspace, "needs", asOf ?? "today"],
    meta: { standsOn: ["forecasting/", "lifecycle/"] },
    queryFn: ({ signal }) => call(listForecastNeeds, { params: { workspace }, query: asOf ? { asOf } : {}, signal }),
  });
  return (data?.needs ?? []).flatMap(forTheSlot);
}

const forTheSlot = ({ project, name, what, statement, since, says, next }: Need) =>
  project === null || name === null
    ? []
    : [{ key: `${project} ${what} ${statement ?? ""}`, ...{ project, name, since, short: short[what], says, next } }];
