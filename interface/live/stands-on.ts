import type { Query } from "@tanstack/react-query";

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: {
      /** The streams an answer is made from, or how they begin (`lifecycle/project/ID`, `people/`). Left out: all of its workspace. */
      readonly standsOn?: readonly string[];
    };
  }
}

/** Whether entries in these streams of a workspace may have changed an answer. A key names its workspace second; who is reading is asked across all. */
export function standsOn({ queryKey, meta }: Pick<Query, "queryKey" | "meta">, workspace: string, streams: ReadonlySet<string>): boolean {
  if (queryKey[1] !== workspace && queryKey[0] !== "me") return false;
  const stands = meta?.standsOn;
  if (!stands) return queryKey[0] !== "me";
  return stands.some((beginning) => [...streams].some((stream) => stream.startsWith(beginning)));
}
