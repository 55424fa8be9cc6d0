import type pg from "pg";
import type { Reader } from "./entry-kind.ts";
import { shared } from "./shared.ts";
import { parseReference } from "./take-words.ts";

interface Kept {
  readonly words: string | null;
  readonly by: string;
  readonly isSealed: boolean;
}

/** What stands where words were erased. */
export const ERASED = "[erased]";

const REMEMBERED = 20_000;

export interface WordStore {
  /**
   * The words behind references, for one reader: "[erased]" where they were erased, null where they are sealed and the reader did not write
   * them. A reference that this workspace never gave is left out.
   */
  readonly words: (workspace: string, references: Iterable<string>, reader: Reader) => Promise<ReadonlyMap<string, string | null>>;
  /** Deletes words and salts for good; entries and proofs stay whole. Gives how many were there. */
  readonly erase: (workspace: string, references: Iterable<string>) => Promise<number>;
}

/**
 * Joins words to references. What was read before is remembered as long as the head row says that nothing was erased or opened since,
 * which costs one look at one row: another process may have erased.
 */
export function openWordStore(pool: pg.Pool): WordStore {
  const remembered = new Map<string, { change: number; byReference: Map<string, Kept> }>();

  const looks = new Map<string, () => Promise<number>>();
  function changeOf(workspace: string): Promise<number> {
    const look = looks.get(workspace) ?? shared(() => lookAt(workspace));
    looks.set(workspace, look);
    return look();
  }

  async function lookAt(workspace: string): Promise<number> {
    const { rows } = await pool.query<{ change: number }>({
      name: "ledger-words-changed",
      text: "select words_changed as change from ledger.head where workspace = $1",
      values: [workspace],
    });
    return rows[0]?.change ?? 0;
  }

  async function words(workspace: string, references: Iterable<string>, reader: Reader) {
    const asked = [...new Set(references)].filter((reference) => parseReference(reference));
    if (asked.length === 0) return new Map<string, string | null>();
    const change = await changeOf(workspace);
    let cache = remembered.get(workspace);
    if (cache?.change !== change || cache.byReference.size > REMEMBERED) {
      cache = { change, byReference: new Map() };
      remembered.set(workspace, cache);
    }
    const { byReference } = cache;
    const missing = asked.filter((reference) => !byReference.has(reference));
    for (const [reference, kept] of await load(workspace, missing)) byReference.set(reference, kept);
    return new Map(
      asked.flatMap((reference) => {
        const kept = byReference.get(reference);
        return kept ? [[reference, shown(kept, reader)] as const] : [];
      }),
    );
  }

  async function load(workspace: string, references: readonly string[]): Promise<readonly (readonly [string, Kept])[]> {
    if (references.length === 0) return [];
    const byId = new Map(references.map((reference) => [parseReference(reference)?.id ?? "", reference]));
    const { rows } = await pool.query<{ id: string; words: string | null; by: string; sealed: boolean }>({
      name: "ledger-words",
      text: `select id, words, by, sealed_until is not null and opened_by is null as sealed from ledger.words where workspace = $1 and id = any($2)`,
      values: [workspace, [...byId.keys()]],
    });
    return rows.map(({ id, words: found, by, sealed }) => [byId.get(id) ?? "", { words: found, by, isSealed: sealed }]);
  }

  async function erase(workspace: string, references: Iterable<string>): Promise<number> {
    const ids = [...references].map((reference) => parseReference(reference)?.id ?? reference);
    const { rowCount } = await pool.query(
      `with changed as (update ledger.head set words_changed = words_changed + 1 where workspace = $1)
       update ledger.words set words = null, salt = null where workspace = $1 and id = any($2) and words is not null`,
      [workspace, ids],
    );
    return rowCount ?? 0;
  }

  return { words, erase };
}

function shown({ words, by, isSealed }: Kept, reader: Reader): string | null {
  if (words === null) return ERASED;
  return isSealed && by !== reader.by ? null : words;
}
