import { dataReadinessEntryKinds } from "#chapters/data-readiness/contract";
import { dataReadinessFolds } from "#chapters/data-readiness/domain";
import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { lifecycleFolds } from "#chapters/lifecycle/domain";
import { lifecycleRoutes } from "#chapters/lifecycle/server";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricsFolds } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { workspaceEntryKinds } from "#chapters/workspace/contract";
import { workspaceFolds } from "#chapters/workspace/domain";
import { type TestApp, testApp } from "#platform/testing";
import { forecastingEntryKinds } from "../contract/index.ts";
import { forecastingFolds } from "../domain/index.ts";
import { forecastingRoutes, type KeepUp, openKeepUp } from "./index.ts";

/** The chapter as a test has it: on the first day a project is under way in data assessment. */
export async function forecastingApp(today = "2026-11-23"): Promise<TestApp & { readonly project: string; readonly keepUp: KeepUp }> {
  let keepUp: KeepUp | undefined;
  const app = await testApp({
    routes: ({ ledger, db, clock }) => {
      keepUp = openKeepUp({
        ...{ records: db, ledger, clock, workspaces: async () => [app.acme] },
        complain: (error) => console.error(error),
      });
      return [...lifecycleRoutes, ...forecastingRoutes];
    },
    kinds: [
      ...workspaceEntryKinds,
      ...peopleEntryKinds,
      ...metricsEntryKinds,
      ...lifecycleEntryKinds,
      ...dataReadinessEntryKinds,
      ...forecastingEntryKinds,
    ],
    folds: [...workspaceFolds, ...peopleFolds, ...metricsFolds, ...lifecycleFolds, ...dataReadinessFolds, ...forecastingFolds],
    today,
  });
  const { body } = await app.post("/projects", { name: "Churn" });
  await app.post(`/projects/${body.id}/phases`, { phase: "data-assessment" });
  if (keepUp === undefined) throw new RangeError("an app makes its routes when it opens");
  return Object.assign(app, { keepUp, project: body.id as string }); // a reply of a test is what it expects
}
