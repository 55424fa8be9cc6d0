import type pg from "pg";
import type { Entry } from "#kernel";
import type { Kinds, Reader } from "./entry-kind.ts";
import { entryOf, type LineRow, leafOf, lineColumns, lineOf } from "./line.ts";
import { findStanding, hashesIn } from "./log-store.ts";
import { consistencySpans, inclusionSpans, nodesOf, rootOf, type Span } from "./merkle.ts";
import type { SignedHead, Signer } from "./tree-head.ts";

export interface PageQuery {
  readonly reader: Reader;
  readonly stream?: string | undefined;
  readonly kind?: string | undefined;
  /** Only entries before this sequence number: the `next` of the page before. */
  readonly before?: number | undefined;
  /** At most 500; 50 when left out. */
  readonly limit?: number | undefined;
}

export interface EntriesPage {
  readonly entries: readonly Entry[];
  /** Where the next page begins, or null after the last. */
  readonly next: number | null;
}

/** All that an outsider needs to check one entry, with `leafHash` and `provesInclusion` of this module or any RFC 6962 implementation. */
export interface Proof {
  readonly entry: Entry;
  /** The bytes under the leaf's hash: canonical JSON of the entry as it was written. */
  readonly leaf: string;
  readonly leafHash: string;
  /** Hashes in hex, from the leaf to the root. */
  readonly path: readonly string[];
  readonly head: SignedHead;
}

const PAGE = 50;
const LARGEST_PAGE = 500;

/** Reads the log for audit. Every entry that leaves here passed `mayRead`. */
export function openLogReader(pool: pg.Pool, kinds: Kinds, signer: Signer) {
  async function entries(workspace: string, query: PageQuery): Promise<EntriesPage> {
    const limit = Math.max(1, Math.min(query.limit ?? PAGE, LARGEST_PAGE));
    const readable = kinds.readableBy(query.reader).filter((kind) => query.kind === undefined || kind === query.kind);
    const { rows } = await pool.query<LineRow & unknown[]>({
      text: `select ${lineColumns} from ledger.entry where workspace = $1 and kind = any($2) ${query.before === undefined ? "" : "and sequence < $4"}
        ${query.stream === undefined ? "" : `and stream = $${query.before === undefined ? 4 : 5}`} order by sequence desc limit $3`,
      values: [workspace, readable, limit + 1, ...[query.before, query.stream].filter((value) => value !== undefined)],
      rowMode: "array",
    });
    const lines = rows.slice(0, limit).map(lineOf);
    const next = rows.length > limit ? (lines.at(-1)?.sequence ?? null) : null;
    return { entries: lines.map((line) => entryOf(kinds, line)), next };
  }

  /** Hashes of spans, from the hashes kept beside the leaves that close them: one query. */
  async function hashesOf(workspace: string, spans: readonly Span[]): Promise<readonly string[]> {
    const needed = spans.map(nodesOf);
    const { rows } = await pool.query<{ sequence: number; nodes: Buffer }>(
      "select sequence, nodes from ledger.entry where workspace = $1 and sequence = any($2)",
      [workspace, needed.flat().map(({ leaf }) => leaf)],
    );
    const kept = new Map(rows.map(({ sequence, nodes }) => [sequence, hashesIn(nodes)]));
    return needed.map((nodes) => {
      const hashes = nodes.map(({ leaf, level }) => {
        const hash = kept.get(leaf)?.[level];
        if (!hash) throw new RangeError(`entry ${leaf} of workspace ${workspace} has no hash of level ${level}`);
        return hash;
      });
      return rootOf(hashes).toString("hex");
    });
  }

  async function head(workspace: string): Promise<SignedHead> {
    const standing = await findStanding(pool, workspace);
    const { size, recordedAt, frontier } = standing ?? { size: 0, recordedAt: "", frontier: [] };
    return signer.sign({ workspace, size, root: rootOf(frontier).toString("hex"), recordedAt });
  }

  async function proof(workspace: string, sequence: number, reader: Reader): Promise<Proof | undefined> {
    const { rows } = await pool.query<LineRow & unknown[]>({
      text: `select ${lineColumns} from ledger.entry where workspace = $1 and sequence = $2 and kind = any($3)`,
      values: [workspace, sequence, kinds.readableBy(reader)],
      rowMode: "array",
    });
    const [row] = rows;
    if (!row) return undefined;
    const line = lineOf(row);
    const signed = await head(workspace);
    const spans = inclusionSpans(sequence, signed.size);
    const [leafHash = "", ...path] = await hashesOf(workspace, [{ start: sequence, end: sequence + 1 }, ...spans]);
    return { entry: entryOf(kinds, line), leaf: leafOf(workspace, line), leafHash, path, head: signed };
  }

  const consistency = (workspace: string, older: number, newer: number) => hashesOf(workspace, consistencySpans(older, newer));

  return { entries, proof, consistency, head };
}
