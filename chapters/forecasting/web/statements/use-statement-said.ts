import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { StatementView } from "../../contract/index.ts";
import { statementQuery } from "../queries.ts";

/** After something was said of a statement, its page shows the reply at once and what is made of all of them is read anew. */
export function useStatementSaid(workspace: string): (now: StatementView) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (now) => {
      client.setQueryData(statementQuery(workspace, now.id, undefined).queryKey, now);
      await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
    },
    [client, workspace],
  );
}
