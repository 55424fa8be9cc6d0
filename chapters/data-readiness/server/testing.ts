import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { lifecycleFolds } from "#chapters/lifecycle/domain";
import { lifecycleRoutes } from "#chapters/lifecycle/server";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricsFolds } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import type { Db } from "#platform/records";
import { type TestAnswer, type TestApp, testApp } from "#platform/testing";
import { dataReadinessEntryKinds } from "../contract/index.ts";
import { dataReadinessFolds } from "../domain/index.ts";
import { type DataReadiness, openDataReadiness } from "./index.ts";
import type { SourcesAllowed } from "./sources/source-reach.ts";
import { assessmentTable, uploadTable } from "./tables.ts";

/** The chapter as a test has it: who asks, what lies where, and what measures behind it. */
export interface Opened extends TestApp {
  readonly dataDir: string;
  readonly db: Db;
  /** As a server does when it starts. */
  readonly start: DataReadiness["start"];
}

/** Data sets and projects over a real ledger. */
export async function opened(today = "2026-11-23", sources: Partial<SourcesAllowed> = {}): Promise<Opened> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "data-readiness-test-"));
  let made: { readonly db: Db; readonly readiness: DataReadiness } | undefined;
  const app = await testApp({
    routes: (ground) => {
      const readiness = openDataReadiness({
        ...{ ...ground, dataDir, secret: "s".repeat(32), complain: (error) => console.error(error) },
        sources: { hosts: [], rows: 10_000, bytes: 10_000_000, ...sources },
      });
      made = { db: ground.db, readiness };
      return [...lifecycleRoutes, ...readiness.routes];
    },
    kinds: [...peopleEntryKinds, ...metricsEntryKinds, ...lifecycleEntryKinds, ...dataReadinessEntryKinds],
    folds: [...peopleFolds, ...metricsFolds, ...lifecycleFolds, ...dataReadinessFolds],
    today,
  });
  if (made === undefined) throw new RangeError("an app makes its routes when it opens");
  await made.db.execute(sql`insert into workspace.workspace (id, slug, opened_at) values (${app.acme}, 'acme', now())`);
  const { db, readiness } = made;
  return {
    ...app,
    ...{ dataDir, db, start: readiness.start },
    get today() {
      return app.today;
    },
    set today(day) {
      app.today = day;
    },
    [Symbol.asyncDispose]: async () => {
      await readiness.stop();
      await app[Symbol.asyncDispose]();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** As if an assessment's process had last been heard of so many seconds ago. */
export const heardOf = async ({ db }: Opened, id: string, secondsAgo: number): Promise<void> => {
  const beatAt = sql`now() - make_interval(secs => ${secondsAgo})`;
  await db.update(assessmentTable).set({ beatAt }).where(eq(assessmentTable.id, id));
};

/** As if a file had been sent so long ago that its time is over then. */
export const keptUntil = async ({ db }: Opened, id: string, until: string): Promise<void> => {
  await db
    .update(uploadTable)
    .set({ keptUntil: new Date(until) })
    .where(eq(uploadTable.id, id));
};

/** As if a server had ended between a file and its row. */
export const forgotten = async ({ db }: Opened, id: string): Promise<void> => {
  await db.delete(uploadTable).where(eq(uploadTable.id, id));
};

/** Sends a file, as a browser does. */
export async function sent(
  app: TestApp,
  dataSet: string,
  more: { readonly as?: string; readonly name?: string; readonly text: string },
): Promise<TestAnswer> {
  const { as = "member/ada@acme", name = "customers.csv", text } = more;
  const address = `/api/v1/workspaces/${as.split("@")[1]}/data-sets/${dataSet}/uploads?name=${encodeURIComponent(name)}`;
  const headers = { authorization: `Bearer ${as}`, "content-type": "application/octet-stream" };
  const answer = await app.request(address, { method: "POST", headers, body: text });
  return { status: answer.status, body: await answer.json() };
}

/** Names a data set. @returns Its id. */
export async function named(app: TestApp, name = "Customers", more: object = {}): Promise<string> {
  const { status, body } = await app.post("/data-sets", { name, ...more });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}
