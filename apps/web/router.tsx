import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from "@tanstack/react-router";
import { Failed } from "./failed.tsx";
import { Missing } from "./missing.tsx";

const root = createRootRoute({ component: Outlet });
const open = createRoute({ getParentRoute: () => root, id: "open", component: Outlet });
const workspace = createRoute({
  getParentRoute: () => root,
  path: "/w/$workspace",
  component: lazyRouteComponent(() => import("./workspace-frame.tsx"), "WorkspaceFrame"),
});

const reporting = () => import("#chapters/reporting/web");
const lifecycle = () => import("#chapters/lifecycle/web");
const data = () => import("#chapters/data-readiness/web");
const forecasting = () => import("#chapters/forecasting/web");
const access = () => import("#chapters/workspace/web");

const at = <Path extends string>(parent: typeof open | typeof workspace, path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => parent as typeof open, path, component });

const tree = root.addChildren([
  open.addChildren([
    createRoute({
      getParentRoute: () => open,
      path: "/",
      beforeLoad: async () => {
        const to = await (await access()).landing();
        if (to !== undefined) throw redirect({ to: to as never });
      },
      component: lazyRouteComponent(reporting, "FirstScreen"),
    }),
    at(open, "/read", lazyRouteComponent(reporting, "FirstScreen")),
    at(open, "/home", lazyRouteComponent(access, "HomeScreen")),
    at(
      open,
      "/account",
      lazyRouteComponent(() => import("./account-page.tsx"), "AccountPage"),
    ),
    at(open, "/set-up", lazyRouteComponent(access, "SetUpScreen")),
    at(open, "/sign-in", lazyRouteComponent(access, "SignInScreen")),
    at(open, "/join", lazyRouteComponent(access, "InvitationScreen")),
    at(open, "/password", lazyRouteComponent(access, "PasswordScreen")),
  ]),
  workspace.addChildren([
    createRoute({
      getParentRoute: () => workspace,
      path: "/",
      beforeLoad: ({ params }) => {
        throw redirect({ to: `/w/${params.workspace}/portfolio` as never });
      },
    }),
    at(
      workspace,
      "/portfolio",
      lazyRouteComponent(() => import("./portfolio-page.tsx"), "PortfolioPage"),
    ),
    at(
      workspace,
      "/projects/$project",
      lazyRouteComponent(() => import("./project-page.tsx"), "ProjectPage"),
    ),
    at(
      workspace,
      "/projects/$project/gate",
      lazyRouteComponent(() => import("./gate-page.tsx"), "GatePage"),
    ),
    at(workspace, "/projects/$project/forecast", lazyRouteComponent(forecasting, "ProjectForecastScreen")),
    at(workspace, "/gates", lazyRouteComponent(lifecycle, "GatesScreen")),
    at(workspace, "/learnings", lazyRouteComponent(lifecycle, "LearningsScreen")),
    at(workspace, "/dependencies", lazyRouteComponent(lifecycle, "DependenciesScreen")),
    at(workspace, "/data", lazyRouteComponent(data, "DataScreen")),
    at(workspace, "/data/sources", lazyRouteComponent(data, "SourcesScreen")),
    at(workspace, "/data/$dataSet", lazyRouteComponent(data, "DataSetScreen")),
    at(workspace, "/data/$dataSet/assess", lazyRouteComponent(data, "AssessScreen")),
    at(workspace, "/forecasts", lazyRouteComponent(forecasting, "StatementsScreen")),
    at(workspace, "/forecasts/track-record", lazyRouteComponent(forecasting, "TrackRecordScreen")),
    at(workspace, "/forecasts/track-record/own", lazyRouteComponent(forecasting, "OwnRecordScreen")),
    at(workspace, "/forecasts/finished", lazyRouteComponent(forecasting, "FinishedScreen")),
    at(workspace, "/forecasts/throughput", lazyRouteComponent(forecasting, "ItemStreamsScreen")),
    at(workspace, "/forecasts/throughput/$stream", lazyRouteComponent(forecasting, "ItemStreamScreen")),
    at(workspace, "/forecasts/assumptions", lazyRouteComponent(forecasting, "AssumptionsScreen")),
    at(workspace, "/forecasts/statements/$statement", lazyRouteComponent(forecasting, "StatementScreen")),
    at(workspace, "/brief", lazyRouteComponent(reporting, "BriefScreen")),
    at(workspace, "/audit", lazyRouteComponent(access, "AuditScreen")),
    at(
      workspace,
      "/settings",
      lazyRouteComponent(() => import("./settings-page.tsx"), "SettingsPage"),
    ),
  ]),
]);

/** Words of the query stay words: a token that looks like a number is none. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  defaultPreloadDelay: 30,
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: Missing,
  defaultPendingMs: 400,
  scrollRestoration: true,
  parseSearch: parseSearchWith((word) => word),
  stringifySearch: stringifySearchWith(String),
});
