import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Navigate, Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { openSample, signOut } from "#chapters/workspace/contract";
import { meQuery, useArrive, useLiveUpdates } from "#chapters/workspace/web";
import { call, icons, OpenFrame, type Place, ProblemNotice, Shell, tellProblem, useGo, useParam } from "#interface";
import { Missing } from "./missing.tsx";
import css from "./sample-band.module.css";

/** Comes with its chapter, after the frame. */
const VotesAskedCommands = lazy(async () => ({ default: (await import("#chapters/lifecycle/web")).VotesAskedCommands }));

/** The shell of one workspace; whoever is not signed in goes to the door first and comes back to the same address. */
export function WorkspaceFrame() {
  const slug = useParam("workspace");
  const me = useQuery(meQuery);
  const arrive = useArrive();
  const go = useGo();
  useLiveUpdates(me.data?.workspaces.some((one) => one.slug === slug) ? slug : undefined);
  if (me.error)
    return (
      <OpenFrame>
        <ProblemNotice error={me.error} onRetry={() => void me.refetch()} />
      </OpenFrame>
    );
  if (!me.data) return null;
  const { account, workspaces } = me.data;
  if (!account) return <Navigate to={"/sign-in" as never} search={{ next: location.pathname + location.search } as never} replace />;
  const here = workspaces.find((one) => one.slug === slug);
  if (!here) return <Missing />;
  return (
    <Shell
      workspace={{ name: here.name, slug, ...(here.sample ? { note: "A sample, not your company" } : {}) }}
      others={workspaces.filter((one) => one.slug !== slug)}
      places={places(slug)}
      account={account}
      onSignOut={() => {
        call(signOut, {}).then((nobody) => arrive(nobody, "/"), tellProblem);
      }}
      onSample={
        workspaces.some(({ sample }) => sample)
          ? undefined
          : () => {
              call(openSample, {}).then(
                (now) => arrive(now, `/w/${now.workspaces.find(({ sample }) => sample)?.slug}/portfolio`),
                tellProblem,
              );
            }
      }
      band={here.sample && <SampleBand onSettings={() => go(`/w/${slug}/settings`)} />}
    >
      <Outlet />
      <Suspense fallback={null}>
        <VotesAskedCommands />
      </Suspense>
    </Shell>
  );
}

/** The sample says on every screen that it is one. */
function SampleBand({ onSettings }: { readonly onSettings: () => void }) {
  return (
    <div className={css.band} role="note">
      <span>This is a sample: an invented company, so that you can look around.</span>
      <Button size="compact-sm" variant="default" onClick={onSettings}>
        Drop the sample
      </Button>
    </div>
  );
}

const places = (slug: string): readonly Place[] => [
  { title: "Portfolio", to: `/w/${slug}/portfolio`, icon: icons.portfolio, key: "p" },
  { title: "Gates", to: `/w/${slug}/gates`, icon: icons.gates, key: "t" },
  { title: "Data", to: `/w/${slug}/data`, icon: icons.data, key: "r" },
  { title: "Forecasts", to: `/w/${slug}/forecasts`, icon: icons.forecasts, key: "f" },
  { title: "Brief", to: `/w/${slug}/brief`, icon: icons.brief, key: "b" },
  { title: "Learnings", to: `/w/${slug}/learnings`, icon: icons.learnings, key: "l" },
  { title: "Dependencies", to: `/w/${slug}/dependencies`, icon: icons.dependencies, key: "d" },
  { title: "Audit", to: `/w/${slug}/audit`, icon: icons.audit, key: "a" },
  { title: "Settings", to: `/w/${slug}/settings`, icon: icons.settings, key: "s" },
];
