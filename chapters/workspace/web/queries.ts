import { queryOptions } from "@tanstack/react-query";
import { call } from "#interface";
import { getSession } from "./contract-stub.ts";

/** Who is reading, and where they belong. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => call(getSession, { signal }),
  staleTime: 60_000,
});
