import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ProjectView } from "../contract/index.ts";
import { projectKey } from "./queries.ts";

/** After something was said about a project, its page shows the reply at once and the rest is read anew. */
export function useSaid(workspace: string, project: string): (now: ProjectView) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (now) => {
      client.setQueryData([...projectKey(workspace, project), "today"], now);
      await client.invalidateQueries({ queryKey: ["lifecycle", workspace], refetchType: "none" });
      await client.invalidateQueries({ queryKey: ["people", workspace] });
    },
    [client, workspace, project],
  );
}
