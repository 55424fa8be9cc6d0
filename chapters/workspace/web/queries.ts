import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "#interface";
import {
  getEntry,
  getHead,
  getHome,
  getMe,
  getTelling,
  getWorkspace,
  listEntries,
  listInvitations,
  listKeys,
  listMembers,
  listPasskeys,
  listSessions,
} from "../contract/index.ts";

/** Who is reading, and where they belong. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => call(getMe, { signal }),
  staleTime: 60_000,
  meta: { standsOn: ["workspace/"] },
});

export const passkeysQuery = queryOptions({ queryKey: ["passkeys"], queryFn: ({ signal }) => call(listPasskeys, { signal }) });

export const sessionsQuery = queryOptions({ queryKey: ["sessions"], queryFn: ({ signal }) => call(listSessions, { signal }) });

/** One's own workspaces, each in a line. */
export const homeQuery = queryOptions({ queryKey: ["home"], queryFn: ({ signal }) => call(getHome, { signal }) });

export const workspaceQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["workspace", workspace, "self"],
    meta: { standsOn: ["workspace/"] },
    queryFn: ({ signal }) => call(getWorkspace, { params: { workspace }, signal }),
  });

export const membersQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["workspace", workspace, "members"],
    meta: { standsOn: ["workspace/"] },
    queryFn: ({ signal }) => call(listMembers, { params: { workspace }, signal }),
  });

export const invitationsQuery = (workspace: string, may: boolean) =>
  queryOptions({
    queryKey: ["workspace", workspace, "invitations"],
    meta: { standsOn: ["workspace/"] },
    queryFn: ({ signal }) => call(listInvitations, { params: { workspace }, signal }),
    enabled: may,
  });

export const keysQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["workspace", workspace, "keys"],
    meta: { standsOn: ["workspace/"] },
    queryFn: ({ signal }) => call(listKeys, { params: { workspace }, signal }),
  });

export const tellingQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["workspace", workspace, "telling"],
    meta: { standsOn: ["workspace/"] },
    queryFn: ({ signal }) => call(getTelling, { params: { workspace }, signal }),
  });

export const entriesQuery = (workspace: string, kind: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["workspace", workspace, "entries", kind ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      call(listEntries, {
        params: { workspace },
        query: { limit: 100, ...(pageParam === null ? {} : { before: pageParam }), ...(kind ? { kind } : {}) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });

export const entryQuery = (workspace: string, sequence: number) =>
  queryOptions({
    queryKey: ["workspace", workspace, "entry", sequence],
    meta: { standsOn: [] },
    queryFn: ({ signal }) => call(getEntry, { params: { workspace, sequence }, signal }),
  });

export const headQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["workspace", workspace, "head"],
    queryFn: ({ signal }) => call(getHead, { params: { workspace }, signal }),
  });
