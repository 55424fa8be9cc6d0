import { sql } from "drizzle-orm";
import { bigint, boolean, customType, index, integer, pgSchema, primaryKey, real, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { AssessmentState } from "../contract/index.ts";

/**
 * What was measured, and what is being measured. What people said is in the ledger; a row here that no entry names is shown to nobody. Every
 * table has the workspace, and every query carries it.
 */
export const readinessSchema = pgSchema("readiness");

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const instant = () => timestamp({ withTimezone: true });

/** Profiles: aggregates of one version of a data set, under the digest that an entry names. */
export const profileTable = readinessSchema.table(
  "profile",
  {
    workspace: uuid().notNull(),
    /** SHA-256 of `body`, in hexadecimal. */
    digest: text().notNull(),
    dataSet: text().notNull(),
    /** Number of the shape it has. */
    shape: integer().notNull(),
    /** Canonical JSON (RFC 8785). */
    body: text().notNull(),
    keptAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.digest] })],
);

/** Reports as they were attached to a criterion, under the digest that the evidence cites. People's words stand in them as references. */
export const reportTable = readinessSchema.table(
  "report",
  {
    workspace: uuid().notNull(),
    digest: text().notNull(),
    dataSet: text().notNull(),
    /** Canonical JSON: the report with the digest of the profile that it stands on. */
    body: text().notNull(),
    keptAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.digest] })],
);

/** Files that somebody sent, until they are measured: raw rows, below `uploads/` of the data directory, in no backup. */
export const uploadTable = readinessSchema.table(
  "upload",
  {
    id: uuid().primaryKey(),
    workspace: uuid().notNull(),
    dataSet: text().notNull(),
    /** `member/ID` or `key/ID`: nobody else sees it. */
    owner: text().notNull(),
    name: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    digest: text().notNull(),
    /** The data directory that holds the file: another server cannot read it. */
    place: uuid().notNull(),
    keptUntil: instant().notNull(),
  },
  (table) => [index().on(table.keptUntil), index().on(table.workspace, table.dataSet)],
);

/** How sources are reached. The whole connection is encrypted under the installation's secret: whoever has it may read there. */
export const sourceTable = readinessSchema.table(
  "source",
  {
    /** As its entries name it. */
    id: uuid().primaryKey(),
    workspace: uuid().notNull(),
    connection: bytea().notNull(),
    keptAt: instant().notNull(),
  },
  (table) => [index().on(table.workspace)],
);

/** Assessments, each with how it stands. */
export const assessmentTable = readinessSchema.table(
  "assessment",
  {
    id: uuid().primaryKey(),
    workspace: uuid().notNull(),
    dataSet: text().notNull(),
    upload: uuid(),
    /** Where it is read from a source: which, and what of it as JSON; the latter until it ends. */
    source: uuid(),
    reading: text(),
    /** The file's or the source's name, which outlives it. */
    file: text().notNull(),
    version: text().notNull(),
    question: text(),
    /** JSON: what each column is for, as far as somebody said it. */
    roles: text().notNull(),
    /** JSON: prompts given to a model, until they were compared with the evaluation set. */
    prompts: text(),
    /** The file stays for its day, to be assessed with other roles. */
    keep: boolean().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    state: text().$type<AssessmentState>().notNull(),
    step: text(),
    progress: real(),
    because: text(),
    profile: text(),
    /** The process that measures, and when it last said so. */
    server: uuid(),
    beatAt: instant(),
    startedAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    index().on(table.workspace, table.dataSet, table.askedAt),
    index().on(table.state).where(sql`${table.state} in ('waiting', 'measuring')`),
  ],
);
