import type pg from "pg";
import { canonical, type Json } from "#kernel";
import type { Kinds, Reader } from "./entry-kind.ts";
import { leafOf } from "./line.ts";
import { scan } from "./scan.ts";
import type { SignedHead } from "./tree-head.ts";

export const FORMAT = "pilothouse ledger 1";

/**
 * A workspace's log as NDJSON: a header with the signed head, then one entry a line, byte for byte what its hash covers.
 *
 * Without a reader it is whole, for who runs the installation. With one, entries of kinds that the reader may not read are their hash alone,
 * so that the rest can still be proved.
 */
export async function* exportEntries(pool: pg.Pool, kinds: Kinds, head: SignedHead, reader: Reader | undefined): AsyncGenerator<string> {
  yield canonical({ format: FORMAT, head: { ...head } });
  for await (const line of scan(pool, head.workspace, head.size)) {
    const hash = line.nodes[0]?.toString("hex") ?? "";
    const isOpen = !reader || kinds.mayRead(line.kind, reader);
    yield isOpen ? `{"entry":${leafOf(head.workspace, line)},"hash":"${hash}"}` : canonical({ hash, sequence: line.sequence });
  }
}

/** What an export line of words holds. */
export interface ExportedWords {
  readonly [member: string]: Json;
  readonly id: string;
  /** Base64. */
  readonly salt: string;
  readonly words: string;
  readonly sealedUntil: string | null;
}

const ROWS_A_READ = 2_000;

/** The words that go beside such an export, one a line. A reader gets none that are sealed, unless they are the reader's own. */
export async function* exportWords(pool: pg.Pool, kinds: Kinds, workspace: string, reader: Reader | undefined): AsyncGenerator<string> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const { rows }: { rows: WordsRow[] } = await pool.query<WordsRow>(
      `select w.id, w.salt, w.words, w.sealed_until, w.by, w.sealed_until is not null and w.opened_by is null as sealed, e.kind
        from ledger.words w join ledger.entry e on e.workspace = w.workspace and e.sequence = w.sequence
        where w.workspace = $1 and w.id > $2 order by w.id limit ${ROWS_A_READ}`,
      [workspace, after],
    );
    after = rows.length === ROWS_A_READ ? rows.at(-1)?.id : undefined;
    for (const { id, salt, words, sealed_until: sealedUntil, by, sealed, kind } of rows) {
      const isOpen = !reader || (kinds.mayRead(kind, reader) && (!sealed || by === reader.by));
      if (isOpen && salt && words !== null)
        yield canonical({ id, salt: salt.toString("base64"), words, sealedUntil } satisfies ExportedWords);
    }
  }
}

interface WordsRow {
  readonly id: string;
  readonly salt: Buffer | null;
  readonly words: string | null;
  readonly sealed_until: string | null;
  readonly by: string;
  readonly sealed: boolean;
  readonly kind: string;
}
