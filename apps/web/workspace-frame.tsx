import { useQuery } from "@tanstack/react-query";
import { Navigate, Outlet } from "@tanstack/react-router";
import { sessionQuery } from "#chapters/workspace/web";
import { icons, type Place, Shell, useParam } from "#interface";
import { Missing } from "./missing.tsx";

/** The shell of one workspace; whoever is not signed in goes to the door first and comes back to the same address. */
export function WorkspaceFrame() {
  const slug = useParam("workspace");
  const session = useQuery(sessionQuery);
  if (!session.data) return null;
  const { account, workspaces } = session.data;
  if (!account) return <Navigate to={"/sign-in" as never} search={{ next: location.pathname + location.search } as never} replace />;
  const here = workspaces.find((one) => one.slug === slug);
  if (!here) return <Missing />;
  return (
    <Shell
      workspace={{ ...here, ...(here.sample ? { note: "A sample, not your company" } : {}) }}
      others={workspaces.filter((one) => one.slug !== slug)}
      places={places(slug)}
      account={account}
      onSignOut={() => undefined}
    >
      <Outlet />
    </Shell>
  );
}

const places = (slug: string): readonly Place[] => [
  { title: "Portfolio", to: `/w/${slug}/portfolio`, icon: icons.portfolio, key: "p" },
  { title: "Brief", to: `/w/${slug}/brief`, icon: icons.brief, key: "b" },
  { title: "Audit", to: `/w/${slug}/audit`, icon: icons.audit, key: "a" },
  { title: "Settings", to: `/w/${slug}/settings`, icon: icons.settings, key: "s" },
];
