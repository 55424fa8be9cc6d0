import {
  bigserial,
  boolean,
  customType,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

export const ledger = pgSchema("ledger");

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** One row a workspace: what appending locks. `frontier` is the hashes of the complete subtrees of the log so far, largest first. */
export const head = ledger.table("head", {
  workspace: uuid().primaryKey(),
  size: integer().notNull(),
  recordedAt: text().notNull(),
  frontier: bytea().notNull(),
  /** Counts erasures and openings, so that every process drops the words it remembers. */
  wordsChanged: integer().notNull().default(0),
});

/**
 * The log. Instants are text and `body` is the canonical JSON, because these are the very characters that the leaf's hash covers. `nodes`
 * is the leaf's hash followed by those of the larger subtrees that it closes, 32 bytes each.
 */
export const entry = ledger.table(
  "entry",
  {
    workspace: uuid().notNull(),
    sequence: integer().notNull(),
    stream: text().notNull(),
    /** Place in its stream, from 1. */
    place: integer().notNull(),
    kind: text().notNull(),
    version: integer().notNull(),
    at: text().notNull(),
    recordedAt: text().notNull(),
    by: text().notNull(),
    imported: boolean().notNull(),
    body: text().notNull(),
    nodes: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.sequence] }), uniqueIndex().on(table.workspace, table.stream, table.place)],
);

/** Words taken out of entries. Erased ones keep their row without salt and words. */
export const words = ledger.table(
  "words",
  {
    workspace: uuid().notNull(),
    id: text().notNull(),
    sequence: integer().notNull(),
    stream: text().notNull(),
    by: text().notNull(),
    salt: bytea(),
    words: text(),
    /** The kind of entry that opens sealed words, when appended to the same stream; null for words that were never sealed. */
    sealedUntil: text(),
    /** The entry that did. */
    openedBy: integer(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.id] }), index().on(table.workspace, table.stream)],
);

/** What was appended and is still to be told. */
export const outbox = ledger.table("outbox", {
  id: bigserial({ mode: "number" }).primaryKey(),
  workspace: uuid().notNull(),
  first: integer().notNull(),
  count: integer().notNull(),
});

/** Requests that came with an `Idempotency-Key`, and the entries they made. */
export const idempotency = ledger.table(
  "idempotency",
  {
    workspace: uuid().notNull(),
    actor: text().notNull(),
    endpoint: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    first: integer().notNull(),
    count: integer().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspace, table.actor, table.endpoint, table.key] }), index().on(table.recordedAt)],
);

/** The one key pair that signs heads; the private half is encrypted under the installation's secret. */
export const signingKey = ledger.table("signing_key", {
  id: integer().primaryKey(),
  publicKey: bytea().notNull(),
  encryptedPrivateKey: bytea().notNull(),
});
