import { useQuery } from "@tanstack/react-query";
import { useAsOf, useOptionalParam, useParam } from "#interface";
import { isAtLeast } from "#kernel";
import { meQuery } from "./queries.ts";

/** What the reader may do on this screen: by their role, raised on a project that was granted to them; nothing while the past is looked at. */
export function useMay(): { readonly write: boolean; readonly decide: boolean; readonly manage: boolean } {
  const slug = useParam("workspace");
  const past = useAsOf() !== undefined;
  const me = useQuery(meQuery);
  const project = useOptionalParam("project");
  const here = me.data?.workspaces.find((one) => one.slug === slug);
  const granted = here?.grants.find((grant) => grant.project === project)?.role;
  const role = granted && here && isAtLeast(granted, here.role) ? granted : (here?.role ?? null);
  return { write: !past && isAtLeast(role, "member"), decide: !past && isAtLeast(role, "lead"), manage: !past && isAtLeast(role, "admin") };
}
