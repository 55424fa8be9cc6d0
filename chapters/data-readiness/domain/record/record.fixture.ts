import { type Day, day } from "#kernel";
import { noRoles, type Roles } from "../profile/roles.ts";
import type { MeasuredVersion } from "./assess-version.ts";
import { type DataSet, nothingSaidOf } from "./data-set.ts";
import type { DataSetDraft, DataSetEntry } from "./entries.ts";
import { evolveDataSet } from "./evolve-data-set.ts";

/** A data set's record in tests: drafts go in as the ledger would write them. */
export interface TestDataSet {
  readonly now: DataSet;
  /** Appends, on a day. */
  write(drafts: DataSetDraft | readonly DataSetDraft[], on?: string): DataSet;
}

const isList = (drafts: DataSetDraft | readonly DataSetDraft[]): drafts is readonly DataSetDraft[] => Array.isArray(drafts);

export function testDataSet(id = "d1"): TestDataSet {
  let sequence = 0;
  let now = nothingSaidOf(id);
  return {
    get now() {
      return now;
    },
    write(drafts, on = "2026-03-01") {
      const at = `${on}T12:00:00Z`;
      for (const draft of isList(drafts) ? drafts : [drafts]) {
        const entry: DataSetEntry = { ...draft, sequence: sequence++, at, recordedAt: at, by: "member/ada", imported: false };
        now = evolveDataSet(now, entry);
      }
      return now;
    },
  };
}

/** What was measured of a version, as far as the record tells it. */
export function measuredVersion(
  version: string,
  more: { readonly question?: string; readonly target?: string; readonly on?: Day } = {},
): MeasuredVersion {
  const roles: Roles = { ...noRoles, target: more.target ?? null };
  return {
    ...{
      assessment: `of ${version} ${more.question ?? ""} ${more.target ?? ""}`,
      version,
      question: more.question ?? null,
      digest: "b".repeat(64),
    },
    ...{ measured: "here", startedBy: "member/ada" },
    profile: {
      from: {
        ...{ name: "customers.csv", format: "csv", compression: "none", bytes: 10, digest: "a".repeat(64) },
        ...{ encoding: "utf-8", delimiter: ",", header: true },
      },
      ...{ rows: 100, roles, measuredOn: more.on ?? day("2026-03-01") },
    },
  };
}
