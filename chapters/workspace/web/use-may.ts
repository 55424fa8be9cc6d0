import { useQuery } from "@tanstack/react-query";
import { useAsOf, useParam } from "#interface";
import { isAtLeast } from "#kernel";
import { meQuery } from "./queries.ts";

/** What the reader may do on this screen: by their role, and nothing at all while the past is looked at. */
export function useMay(): { readonly write: boolean; readonly decide: boolean; readonly manage: boolean } {
  const slug = useParam("workspace");
  const past = useAsOf() !== undefined;
  const me = useQuery(meQuery);
  const role = me.data?.workspaces.find((one) => one.slug === slug)?.role ?? null;
  return { write: !past && isAtLeast(role, "member"), decide: !past && isAtLeast(role, "lead"), manage: !past && isAtLeast(role, "admin") };
}
