import { createHash } from "node:crypto";
import type pg from "pg";
import { canonical, type Draft, type Entry, type Image, type Json } from "#kernel";
import type { Pulse } from "#platform/records";
import { appender } from "./append.ts";
import { type EntryKind, kindsOf, type Reader } from "./entry-kind.ts";
import { exportEntries, exportWords } from "./export.ts";
import { type Instant, instant, moment } from "./instant.ts";
import { entryOf, type Line } from "./line.ts";
import { findRequest, forgetOldRequests } from "./log-store.ts";
import { type Memory, openMemory } from "./memory.ts";
import { type Delivery, drain, leaveUntold } from "./outbox.ts";
import type { AppendRequest, Prepared } from "./plan.ts";
import { keyReused, refusedBody } from "./problems.ts";
import { type EntriesPage, openLogReader, type PageQuery, type Proof } from "./read.ts";
import { type Exported, restore } from "./restore.ts";
import type { AnyFold } from "./stream-log.ts";
import { takeWords } from "./take-words.ts";
import { openTidings } from "./tidings.ts";
import { openSigner, type SignedHead } from "./tree-head.ts";
import type { Verdict } from "./verdict.ts";
import { verifyStore } from "./verify.ts";
import { openWordStore, type WordStore } from "./word-store.ts";

export interface LedgerOptions {
  readonly records: { readonly pool: pg.Pool; readonly pulse?: Pick<Pulse, "hear"> | undefined };
  readonly kinds: readonly EntryKind[];
  readonly folds: readonly AnyFold[];
  /** The installation's secret: encrypts the key that signs heads. */
  readonly secret: string;
  /** The server's clock, unless a test has another. */
  readonly clock?: () => Date;
  /** How much memory images may take together before the least recently used workspace is dropped. */
  readonly memoryBytes?: number;
}

export interface Appending {
  /** `member/ID`, `key/ID` or `system`. */
  readonly by: string;
  readonly drafts: readonly Draft[];
  /** The image that the decision saw: a stream that has moved on since is a conflict. Left out, it does not matter. */
  readonly seen?: Pick<Image, "version" | "size">;
  /** What else it stood on, though nothing is written there: a stream, all of a noun (`chapter/noun/`), or that none was opened (`chapter/noun`). */
  readonly unmoved?: readonly string[];
  readonly request?: KeyedRequest;
  /** History brought in by someone: marked as imported for good, and only into streams that this opens. */
  readonly imported?: boolean;
  /** Writes of one's own in the same transaction, after the entries. */
  readonly together?: (client: pg.ClientBase) => Promise<void>;
}

/** A request that came with an `Idempotency-Key`. */
export interface KeyedRequest {
  readonly endpoint: string;
  readonly key: string;
  readonly body: Json;
}

export interface Ledger extends WordStore {
  /** Appends drafts together or not at all; with a key that was sent before, gives what it made then and writes nothing. */
  readonly append: (workspace: string, appending: Appending) => Promise<{ readonly entries: readonly Entry[]; readonly replayed: boolean }>;
  /** What a keyed request made when it was sent before: look before deciding again. A Problem when it had another body. */
  readonly replay: (workspace: string, by: string, request: KeyedRequest) => Promise<readonly Entry[] | undefined>;
  /** The folded state: of now, of what had happened by `asOf`, and of that, what had been written by `knownAt`. */
  readonly image: (
    workspace: string,
    bounds?: { readonly asOf?: Instant | undefined; readonly knownAt?: Instant | undefined },
  ) => Promise<Image>;
  /** A page of entries that the reader may read, newest first. */
  readonly entries: (workspace: string, query: PageQuery) => Promise<EntriesPage>;
  /** One entry with the proof that it is in the log that the signed head stands for; undefined when there is none that the reader may read. */
  readonly proof: (workspace: string, sequence: number, reader: Reader) => Promise<Proof | undefined>;
  /** Proof that the log of `older` entries is a prefix of that of `newer`: hashes in hex. */
  readonly consistency: (workspace: string, older: number, newer: number) => Promise<readonly string[]>;
  readonly head: (workspace: string) => Promise<SignedHead>;
  /** The filter that every reader of entries passes. */
  readonly mayRead: (kind: string, reader: Reader) => boolean;
  /** Hears of what this process appended, after it is committed. Gives the way to stop. */
  readonly onAppended: (listener: (workspace: string, entries: readonly Entry[]) => void) => () => void;
  /**
   * Hears, soon after, that another process has appended to a workspace; undefined when any may have moved. Where the database was away in
   * between something may be missed, so look from time to time as well. Gives the way to stop.
   */
  readonly onMovedElsewhere: (listener: (workspace: string | undefined) => void) => () => void;
  /**
   * Brings in history from elsewhere: entries with a past `at`, written now, marked as imported for good, only into streams that this opens.
   * All of it or nothing. Older versions of a kind are brought to the newest first.
   */
  readonly importHistory: (workspace: string, drafts: readonly Draft[]) => Promise<{ readonly entries: readonly Entry[] }>;
  /** The log as NDJSON lines; whole without a reader. */
  readonly exportEntries: (workspace: string, reader?: Reader) => AsyncIterable<string>;
  /** The words that go beside it, as NDJSON lines. */
  readonly exportWords: (workspace: string, reader?: Reader) => AsyncIterable<string>;
  /** Takes a whole exported log into its workspace, which must be empty. Gives the head it had; the root is the same. */
  readonly restore: (exported: Exported) => Promise<SignedHead>;
  /** Checks all that is stored of a workspace; with a head kept from earlier, also that the log only grew since. */
  readonly verify: (workspace: string, earlier?: SignedHead) => Promise<Verdict>;
  /** Hands over what was appended and not yet told: at least once, in order within a workspace. Gives how many deliveries were made. */
  readonly drain: (handler: (delivery: Delivery) => Promise<void>) => Promise<number>;
  /** Lets go of what waits to be handed over for other workspaces than these: nobody is to be told of it. */
  readonly leaveUntold: (heard: readonly string[]) => Promise<void>;
  /** Removes a workspace's whole record, for good. */
  readonly drop: (workspace: string) => Promise<void>;
}

const MEMORY_BYTES = 256 * 2 ** 20;
const FORGET_EVERY_MS = 3_600_000;
const STREAM = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*\/[A-Za-z0-9][A-Za-z0-9_.:~-]{0,199}$/;
const ACTOR = /^[a-z]+(\/[A-Za-z0-9_.:~-]{1,200})?$/;

/** Opens the record. Several may be open on one database, in one process or many. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { records, folds, secret, clock = () => new Date(), memoryBytes = MEMORY_BYTES } = options;
  const { pool } = records;
  const tidings = openTidings(pool, records.pulse);
  const kinds = kindsOf(options.kinds);
  const signer = await openSigner(pool, secret);
  const wordStore = openWordStore(pool);
  const reader = openLogReader(pool, kinds, signer);
  const registeredFolds = new Set(folds);
  const memories = new Map<string, Memory>();
  const appenders = new Map<string, ReturnType<typeof appender>>();
  const listeners = new Set<(workspace: string, entries: readonly Entry[]) => void>();
  let forgotAt = 0;

  function memoryOf(workspace: string): Memory {
    const memory = memories.get(workspace) ?? openMemory(workspace, pool, kinds, registeredFolds);
    memories.delete(workspace);
    memories.set(workspace, memory); // last used, last dropped
    return memory;
  }

  function dropUnused() {
    let bytes = [...memories.values()].reduce((sum, memory) => sum + memory.bytes(), 0);
    for (const [workspace, memory] of memories) {
      if (bytes <= memoryBytes || memories.size === 1) return;
      memories.delete(workspace);
      bytes -= memory.bytes();
    }
  }

  function onWritten(workspace: string, lines: readonly Line[]) {
    memories.get(workspace)?.absorb(lines);
    tidings.tell(workspace);
    if (listeners.size === 0) return;
    const entries = lines.map((line) => entryOf(kinds, line));
    for (const listener of listeners) queueMicrotask(() => listener(workspace, entries));
  }

  function appenderOf(workspace: string) {
    const known = appenders.get(workspace);
    if (known) return known;
    const made = appender(workspace, { pool, clock, openers: kinds.openers, onWritten });
    appenders.set(workspace, made);
    return made;
  }

  function prepared(draft: Draft): Prepared {
    if (!STREAM.test(draft.stream)) throw new RangeError(`a stream is chapter/noun/id; got ${draft.stream}`);
    const [chapter] = draft.stream.split("/", 1);
    if (!draft.kind.startsWith(`${chapter}/`)) {
      const message = `a stream of ${chapter}/ holds entries of ${chapter}/ alone`;
      throw refusedBody({ kind: draft.kind, issues: [{ field: "stream", message }] });
    }
    const { body, schema } = kinds.checked(draft);
    const { body: without, taken } = takeWords(draft.kind, schema, body);
    const at = draft.at === undefined ? undefined : moment(draft.at);
    if (draft.at !== undefined && at === undefined) {
      throw refusedBody({ kind: draft.kind, issues: [{ field: "at", message: "give an instant in UTC such as 2026-05-01T09:00:00Z" }] });
    }
    return { stream: draft.stream, kind: draft.kind, version: draft.version, at, body: canonical(without), taken };
  }

  const keyOf = ({ endpoint, key, body }: KeyedRequest) => ({
    endpoint,
    key,
    bodyHash: createHash("sha256").update(canonical(body)).digest("hex"),
  });

  async function appendRequest(workspace: string, request: AppendRequest) {
    const { lines, replayed } = await appenderOf(workspace)(request);
    return { entries: lines.map((line) => entryOf(kinds, line)), replayed };
  }

  const append: Ledger["append"] = async (workspace, { by, drafts, seen, unmoved = [], request, imported = false, together }) => {
    if (!ACTOR.test(by)) throw new RangeError(`who appends is member/ID, key/ID or system; got ${by}`);
    const now = clock();
    if (request && now.getTime() - forgotAt > FORGET_EVERY_MS) {
      forgotAt = now.getTime();
      await forgetOldRequests(pool, now);
    }
    return appendRequest(workspace, {
      by,
      drafts: drafts.map(prepared),
      expected: seen && ((stream) => seen.version(stream)),
      unmoved: seen && unmoved.length > 0 ? { in: unmoved, since: seen.size } : undefined,
      requestKey: request && keyOf(request),
      imported,
      together,
    });
  };

  return {
    append,
    replay: async (workspace, by, request) => {
      const { endpoint, key, bodyHash } = keyOf(request);
      const found = await findRequest(pool, workspace, { actor: by, endpoint, key }, clock());
      if (found && found.bodyHash !== bodyHash) throw keyReused({ key });
      return found?.lines.map((line) => entryOf(kinds, line));
    },
    image: async (workspace, { asOf, knownAt } = {}) => {
      const image = await memoryOf(workspace).image({ asOf: asOf && instant(asOf), knownAt: knownAt && instant(knownAt) });
      dropUnused();
      return image;
    },
    ...wordStore,
    ...reader,
    mayRead: kinds.mayRead,
    onAppended: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onMovedElsewhere: tidings.hear,
    importHistory: async (workspace, drafts) => {
      const raised = drafts.map((draft) => prepared({ ...draft, ...kinds.upcast(draft.kind, draft.version, draft.body) }));
      const none = { expected: undefined, unmoved: undefined, requestKey: undefined, together: undefined };
      const request = { by: "import", drafts: raised, imported: true, ...none };
      return appendRequest(workspace, request);
    },
    exportEntries: async function* (workspace, asReader) {
      yield* exportEntries(pool, kinds, await reader.head(workspace), asReader);
    },
    exportWords: (workspace, asReader) => exportWords(pool, kinds, workspace, asReader),
    restore: async (exported) => {
      const head = await restore(pool, kinds, exported);
      memories.delete(head.workspace);
      return head;
    },
    verify: (workspace, earlier) => verifyStore(pool, workspace, earlier),
    drain: (handler) => drain(pool, kinds, handler),
    leaveUntold: (heard) => leaveUntold(pool, heard),
    drop: async (workspace) => {
      await pool.query(
        `with e as (delete from ledger.entry where workspace = $1), w as (delete from ledger.words where workspace = $1),
          o as (delete from ledger.outbox where workspace = $1), i as (delete from ledger.idempotency where workspace = $1)
         delete from ledger.head where workspace = $1`,
        [workspace],
      );
      memories.delete(workspace);
      appenders.delete(workspace);
    },
  };
}
