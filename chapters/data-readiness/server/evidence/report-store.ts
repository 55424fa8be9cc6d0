import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#platform/records";
import type { ReadinessReport } from "../../domain/index.ts";
import { reportTable } from "../tables.ts";

/** What is kept of a report that was attached: what its digest is of. */
export interface CitedReport {
  readonly dataSet: { readonly id: string; readonly name: string };
  readonly assessment: string;
  readonly version: string;
  readonly data: string;
  readonly profile: string;
  readonly report: ReadinessReport;
}

export interface KeptReport {
  readonly digest: string;
  readonly body: string;
  readonly cited: CitedReport;
}

/** Keeps a report under its digest; keeping it twice is keeping it once. */
export async function keepReport(
  db: Db,
  row: { readonly workspace: string; readonly dataSet: string; readonly digest: string; readonly body: string; readonly keptAt: Date },
): Promise<void> {
  await db.insert(reportTable).values(row).onConflictDoNothing();
}

/** Those of the named reports that are kept here, by digest. */
export async function findReports(db: Db, workspace: string, digests: readonly string[]): Promise<ReadonlyMap<string, KeptReport>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .select({ digest: reportTable.digest, body: reportTable.body })
    .from(reportTable)
    .where(and(eq(reportTable.workspace, workspace), inArray(reportTable.digest, [...digests])));
  // written from one
  return new Map(rows.map(({ digest, body }) => [digest, { digest, body, cited: JSON.parse(body) as CitedReport }]));
}
