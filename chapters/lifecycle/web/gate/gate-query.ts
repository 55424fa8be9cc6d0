import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { call } from "#interface";
import type { Day } from "#kernel";
import { type GateView, getGate, listGates, listVotesAsked } from "../../contract/index.ts";
import { projectKey, streamsOfProject } from "../queries.ts";

const gateKey = (workspace: string, project: string) => ["lifecycle", workspace, "gate", project];

interface Looked {
  readonly asOf: Day | undefined;
  /** A sitting; the last one when left out. */
  readonly sitting?: string | undefined;
  /** What was spent is hidden until somebody asks. */
  readonly spend?: boolean;
}

/** The gate as the room sees it. */
export const gateQuery = (workspace: string, project: string, { asOf, sitting, spend = false }: Looked) =>
  queryOptions({
    queryKey: [...gateKey(workspace, project), asOf ?? "today", sitting ?? "last", spend],
    meta: { standsOn: streamsOfProject(project) },
    queryFn: ({ signal }) =>
      call(getGate, {
        params: { workspace, project },
        query: { ...(asOf ? { asOf } : {}), ...(sitting ? { gate: sitting } : {}), ...(spend ? { spend: "shown" } : {}) },
        signal,
      }),
  });

/** What the gates of a workspace came to, looked back on. */
export const gatesQuery = (workspace: string, asOf: Day | undefined) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "gates", asOf ?? "today"],
    meta: { standsOn: ["lifecycle/"] },
    queryFn: ({ signal }) => call(listGates, { params: { workspace }, query: asOf ? { asOf } : {}, signal }),
  });

/** Gates that wait for one's own vote. */
export const votesAskedQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "votes-asked"],
    meta: { standsOn: ["lifecycle/", "workspace/"] },
    queryFn: ({ signal }) => call(listVotesAsked, { params: { workspace }, signal }),
  });

/** After something was said at a gate, the room's screen shows the reply at once and the rest is read anew. */
export function useGateSaid(workspace: string, project: string): (now: GateView) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (now) => {
      client.setQueryData([...gateKey(workspace, project), "today", "last", false], now);
      await client.invalidateQueries({ queryKey: ["lifecycle", workspace], refetchType: "none" });
      await Promise.all([
        client.invalidateQueries({ queryKey: ["lifecycle", workspace, "votes-asked"] }),
        client.invalidateQueries({ queryKey: projectKey(workspace, project) }),
      ]);
    },
    [client, workspace, project],
  );
}
