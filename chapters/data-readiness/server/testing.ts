import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { lifecycleFolds } from "#chapters/lifecycle/domain";
import { lifecycleRoutes } from "#chapters/lifecycle/server";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricsFolds } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { type TestApp, testApp } from "#platform/testing";
import { dataReadinessEntryKinds } from "../contract/index.ts";
import { dataReadinessFolds } from "../domain/index.ts";
import { dataReadinessRoutes } from "./index.ts";

/** Data sets and projects over a real ledger. */
export const opened = (today = "2026-11-23"): Promise<TestApp> =>
  testApp({
    routes: [...lifecycleRoutes, ...dataReadinessRoutes],
    kinds: [...peopleEntryKinds, ...metricsEntryKinds, ...lifecycleEntryKinds, ...dataReadinessEntryKinds],
    folds: [...peopleFolds, ...metricsFolds, ...lifecycleFolds, ...dataReadinessFolds],
    today,
  });

/** Names a data set. @returns Its id. */
export async function named(app: TestApp, name = "Customers", more: object = {}): Promise<string> {
  const { status, body } = await app.post("/data-sets", { name, ...more });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}
