import { and, eq, inArray } from "drizzle-orm";
import { type Seal, seal, unseal } from "#platform/config";
import type { SourceConnection } from "#platform/datasets";
import type { Db } from "#platform/records";
import { sourceTable } from "../tables.ts";

/** Connections of sources, encrypted: each opens for its own workspace and under its own id alone. */
export interface SourceStore {
  readonly keep: (source: SourceId, connection: SourceConnection, keptAt: Date) => Promise<void>;
  readonly remove: (source: SourceId) => Promise<void>;
  /** Those that can be opened, by id: not what was sealed under another secret. */
  readonly find: (workspace: string, ids: readonly string[]) => Promise<ReadonlyMap<string, SourceConnection>>;
}

interface SourceId {
  readonly workspace: string;
  readonly id: string;
}

export function openSourceStore(db: Db, secret: string): SourceStore {
  const under = ({ workspace, id }: SourceId): Seal => ({ secret, purpose: "data sources", owner: `${workspace}/${id}` });
  const isIt = ({ workspace, id }: SourceId) => and(eq(sourceTable.workspace, workspace), eq(sourceTable.id, id));
  return {
    keep: async (source, connection, keptAt) => {
      const row = { ...source, connection: seal(JSON.stringify(connection), under(source)), keptAt };
      await db
        .insert(sourceTable)
        .values(row)
        .onConflictDoUpdate({
          target: sourceTable.id,
          set: { connection: row.connection, keptAt },
          setWhere: eq(sourceTable.workspace, source.workspace),
        });
    },
    remove: async (source) => {
      await db.delete(sourceTable).where(isIt(source));
    },
    find: async (workspace, ids) => {
      if (ids.length === 0) return new Map();
      const rows = await db
        .select()
        .from(sourceTable)
        .where(and(eq(sourceTable.workspace, workspace), inArray(sourceTable.id, [...ids])));
      return new Map(
        rows.flatMap(({ id, connection }) => {
          const text = unseal(connection, under({ workspace, id }));
          return text === undefined ? [] : [[id, JSON.parse(text) as SourceConnection] as const]; // written from one
        }),
      );
    },
  };
}
