import type { Day, Draft, Entry, Image, Role } from "#kernel";
import type { Db } from "#platform/records";

/** Who is reading or writing, as far as an endpoint may know. */
export interface Reader {
  /** As entries name them: `member/ID`, `key/ID`; outside a workspace `account/ID`; `stranger`. */
  readonly by: string;
  /** In the workspace of the request; null outside of one. */
  readonly role: Role | null;
  /** The account behind a session or a password; null for keys and strangers. */
  readonly account: Account | null;
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
}

/** The scope of an endpoint inside a workspace. */
export interface Scope extends OpenScope {
  readonly workspace: Workspace;
  /** The record as of the query's `asOf` and `knownAt`; in a `write`'s reply, after appending. */
  readonly image: Image;
}

/** Bounds in time: instants in ISO form. */
export interface Bounds {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** One request that must not happen twice. */
export interface Once {
  readonly endpoint: string;
  readonly key: string;
  /** SHA-256 of the body, hex: the same key with another body is refused. */
  readonly bodyHash: string;
}

export interface Appending {
  readonly by: string;
  readonly drafts: readonly Draft[];
  /** For each stream the version that was seen; another one there is a conflict. */
  readonly expected: ReadonlyMap<string, number>;
  readonly now: Date;
  readonly once?: Once;
}

/** What `platform/http` needs of the ledger. */
export interface LedgerDoor {
  image(workspace: string, bounds?: Bounds): Promise<Image>;
  append(workspace: string, appending: Appending): Promise<readonly Entry[]>;
  /** The entries of an earlier request of the same key, or undefined. @throws {Problem} 422 where its body was another. */
  replayed(workspace: string, by: string, once: Once): Promise<readonly Entry[] | undefined>;
  /** The words behind references, for this reader: erased → "[erased]", sealed and not open → null. */
  words(workspace: string, references: readonly string[], reader: Pick<Reader, "by" | "role">): Promise<ReadonlyMap<string, string | null>>;
}
