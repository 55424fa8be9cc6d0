import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
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
import { openDataReadiness } from "./index.ts";

/** Data sets and projects over a real ledger. */
export async function opened(today = "2026-11-23"): Promise<TestApp> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "data-readiness-test-"));
  const app = await testApp({
    routes: (ground) => [
      ...lifecycleRoutes,
      ...openDataReadiness({ ...ground, dataDir, complain: (error) => console.error(error) }).routes,
    ],
    kinds: [...peopleEntryKinds, ...metricsEntryKinds, ...lifecycleEntryKinds, ...dataReadinessEntryKinds],
    folds: [...peopleFolds, ...metricsFolds, ...lifecycleFolds, ...dataReadinessFolds],
    today,
  });
  return {
    ...app,
    get today() {
      return app.today;
    },
    set today(day) {
      app.today = day;
    },
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Names a data set. @returns Its id. */
export async function named(app: TestApp, name = "Customers", more: object = {}): Promise<string> {
  const { status, body } = await app.post("/data-sets", { name, ...more });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}
