import { pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * What must be found without knowing a workspace, and what must not be in a record that is exported: addresses, hashes of secrets, and in
 * which workspaces to look for an account. Who may do what is in the ledger: a row here that no entry knows opens nothing.
 */
export const workspaceSchema = pgSchema("workspace");

const instant = () => timestamp({ withTimezone: true });

export const workspaceTable = workspaceSchema.table("workspace", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  openedAt: instant().notNull(),
});

/** Where an account may have a seat. */
export const seat = workspaceSchema.table(
  "seat",
  {
    account: text().notNull(),
    workspace: uuid()
      .notNull()
      .references(() => workspaceTable.id, { onDelete: "cascade" }),
    member: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.workspace, table.member] })],
);

/** SHA-256 of API keys. */
export const apiKey = workspaceSchema.table("api_key", {
  hash: text().primaryKey(),
  workspace: uuid()
    .notNull()
    .references(() => workspaceTable.id, { onDelete: "cascade" }),
  key: text().notNull(),
});

/** SHA-256 of the tokens in invitations' links. */
export const invitationLink = workspaceSchema.table("invitation_link", {
  hash: text().primaryKey(),
  workspace: uuid()
    .notNull()
    .references(() => workspaceTable.id, { onDelete: "cascade" }),
  invitation: text().notNull(),
});

/** SHA-256 of the tokens in set-up links; used once. */
export const setUpLink = workspaceSchema.table("set_up_link", {
  hash: text().primaryKey(),
  madeAt: instant().notNull(),
  usedAt: instant(),
});
