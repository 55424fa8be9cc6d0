import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { EstimatesView } from "../../contract/index.ts";
import { estimatesQuery } from "../queries.ts";

/** After something was said in a round, its panel shows the reply at once and the forecast is read anew. */
export function useEstimatesSaid(workspace: string): (now: EstimatesView) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (now) => {
      client.setQueryData(estimatesQuery(workspace, now.project, undefined).queryKey, now);
      await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
    },
    [client, workspace],
  );
}
