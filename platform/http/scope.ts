import type { Day, Draft, Entry, Image, Json, Role } from "#kernel";
import type { Db } from "#platform/records";

/** Who is reading or writing, as far as an endpoint may know. */
export interface Reader {
  /** As entries name them: `member/ID`, `key/ID`, `console`; outside a workspace `account/ID`; `stranger`. */
  readonly by: string;
  /** In the workspace of the request; null outside of one. */
  readonly role: Role | null;
  /** The account behind a session or a password; null for keys and strangers. */
  readonly account: Account | null;
  /** The id of the workspace that a key belongs to; null for whoever holds no key. */
  readonly keyOf: string | null;
  /** What a key was made for; null for people, who may do all that their role may. */
  readonly scopes: readonly string[] | null;
}

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

export interface Workspace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** What every handler is given; nothing else of the world reaches it. */
export interface OpenScope {
  /** The moment of the request, or of the end of the query's `asOf`. The one clock. */
  readonly now: Date;
  readonly today: Day;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly reader: Reader;
  readonly records: Db;
  readonly ledger: LedgerDoor;
  /** The scheme and host the request came to, e.g. `http://127.0.0.1:7700`: for links. */
  readonly origin: string;
  /** As they came: for sessions. */
  readonly headers: Headers;
}

/** The scope of an endpoint inside a workspace. */
export interface Scope extends OpenScope {
  readonly workspace: Workspace;
  /** The record as of the query's `asOf` and `knownAt`; in a `write`'s reply, after appending. */
  readonly image: Image;
}

/** Bounds in time, both inclusive: instants in ISO form, or days, which mean all of them. */
export interface Bounds {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** A request that came with an `Idempotency-Key`; the same key with another body is refused. */
export interface KeyedRequest {
  readonly endpoint: string;
  readonly key: string;
  readonly body: Json;
}

export interface Appending {
  readonly by: string;
  readonly drafts: readonly Draft[];
  /** The image that the decision saw: a stream that has moved on since is a conflict. */
  readonly seen?: Pick<Image, "version" | "size">;
  /** What else it stood on, though nothing is written there: a stream, all of a noun (`chapter/noun/`), or that none was opened (`chapter/noun`). */
  readonly unmoved?: readonly string[];
  readonly request?: KeyedRequest;
  /** History brought in: marked as imported for good, and only into streams that this opens. */
  readonly imported?: boolean;
}

/** What `platform/http` needs of the ledger; `#platform/ledger` has it. */
export interface LedgerDoor {
  readonly image: (workspace: string, bounds?: Bounds) => Promise<Image>;
  readonly append: (workspace: string, appending: Appending) => Promise<{ readonly entries: readonly Entry[]; readonly replayed: boolean }>;
  /** The entries of an earlier request of the same key, or undefined. @throws {Problem} 422 where its body was another. */
  readonly replay: (workspace: string, by: string, request: KeyedRequest) => Promise<readonly Entry[] | undefined>;
  /** The words behind references, for this reader: erased → "[erased]", sealed and not open → null. */
  readonly words: (
    workspace: string,
    references: Iterable<string>,
    reader: Pick<Reader, "by" | "role">,
  ) => Promise<ReadonlyMap<string, string | null>>;
  /** Deletes words for good; entries and proofs stay whole. */
  readonly erase: (workspace: string, references: Iterable<string>) => Promise<number>;
  readonly onAppended: (listener: (workspace: string, entries: readonly Entry[]) => void) => () => void;
  /** Hears that another process has appended to a workspace; undefined when any may have moved. */
  readonly onMovedElsewhere: (listener: (workspace: string | undefined) => void) => () => void;
}
