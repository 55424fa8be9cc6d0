import { day, unknown } from "#kernel";
import type { ColumnProfile } from "./column.ts";
import type { Profile } from "./profile.ts";
import { noRoles } from "./roles.ts";

/** A column of whole numbers with nothing wrong about it, that a test bends to its purpose. */
export const columnOf = (name: string, bent: Partial<ColumnProfile> = {}): ColumnProfile => ({
  name,
  type: "number",
  alsoHolds: [],
  missing: 0,
  coded: [],
  distinct: { count: 40, exact: true },
  unique: 0,
  numbers: null,
  dates: null,
  length: null,
  top: [],
  invalid: { count: 0, firstRow: null },
  variants: { whiteSpace: 0, caseGroups: 0, encoding: 0 },
  missingByBlock: [],
  personal: [],
  ...bent,
});

/** A table of ten thousand rows with nothing wrong about it and no question asked. */
export const profileOf = (bent: Partial<Profile> = {}): Profile => ({
  shape: 1,
  from: {
    name: "customers.csv",
    format: "csv",
    compression: "none",
    bytes: 400_000,
    digest: "ab".repeat(32),
    encoding: "utf-8",
    delimiter: ",",
    header: true,
  },
  rows: 10_000,
  skipped: [],
  roles: noRoles,
  guessed: [],
  columns: [columnOf("income"), columnOf("age"), columnOf("churned", { type: "boolean" })],
  set: {
    duplicates: { rows: 0, groups: 0, most: null },
    nearDuplicates: unknown("No column holds text."),
    associations: [],
    associationsBy: "all 3 pairs of 3 columns, on all rows",
    missingTogether: [],
    completeRows: 10_000,
  },
  labels: unknown("No target is named."),
  segments: unknown("No segment is named."),
  time: unknown("No time is named."),
  leakage: [],
  enough: {
    riley: unknown("No target is named."),
    smallestClass: unknown("No target is named."),
    smallestSegment: unknown("No segment is named."),
  },
  evaluation: unknown("It is no evaluation set."),
  measuredOn: day("2026-11-20"),
  tookSeconds: 1.2,
  ...bent,
});
