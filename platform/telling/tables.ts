import { sql } from "drizzle-orm";
import { customType, index, integer, pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const telling = pgSchema("telling");
const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const instant = () => timestamp({ withTimezone: true });

/** Where a workspace is told, and how that goes. The address is encrypted under the installation's secret: whoever has it may post. */
export const webhook = telling.table("webhook", {
  workspace: uuid().primaryKey(),
  address: bytea().notNull(),
  /** Where its people reach the product, as it was when they set this: for links. */
  origin: text().notNull(),
  setAt: instant().notNull(),
  toldAt: instant(),
  /** Failures since something was told. */
  failures: integer().notNull().default(0),
  failedAt: instant(),
  because: text(),
});

/** Messages to be told, each once: `key` names what it is about. No words of people are in here. */
export const message = telling.table(
  "message",
  {
    workspace: uuid().notNull(),
    key: text().notNull(),
    /** `webhook`, or the member a mail goes to. */
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    path: text().notNull(),
    writtenAt: instant().notNull(),
    /** When it is tried next; null once told, or given up. */
    dueAt: instant(),
    attempts: integer().notNull().default(0),
    toldAt: instant(),
    because: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspace, table.key, table.recipient] }),
    index().on(table.dueAt).where(sql`${table.dueAt} is not null`),
  ],
);
