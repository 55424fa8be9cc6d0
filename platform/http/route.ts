import type { Draft, Entry } from "#kernel";
import type { Asked, Endpoint, Reply } from "./endpoint.ts";
import type { FileReply, HeadedReply } from "./file.ts";
import type { Incoming } from "./incoming.ts";
import type { OpenScope, Scope } from "./scope.ts";

/** Inside a workspace when the path says so. */
export type ScopeOf<E extends Endpoint> = E["path"] extends `/api/v1/workspaces/:workspace${string}` ? Scope : OpenScope;

type Answered<E extends Endpoint> = Reply<E> | FileReply | HeadedReply<Reply<E>>;
type MaybeLater<T> = T | Promise<T>;

/** Drafts, with what else belongs to the decision. */
export interface Decided {
  readonly drafts: readonly Draft[];
  /** Shown once by the reply and never repeated by a replay. */
  readonly secret?: string;
  /**
   * What it stood on without writing there: a stream, all of a noun (`chapter/noun/`), or that none was opened (`chapter/noun`). When that
   * has moved meanwhile, it is decided anew.
   */
  readonly unmoved?: readonly string[];
}

interface Writing<E extends Endpoint> {
  /** What is decided is history brought in from elsewhere: marked as imported for good, it opens no live gate. */
  readonly asHistory?: boolean;
  /** What is said belongs to the room: the entry is the system's, and who said it is not kept. */
  readonly unnamed?: boolean;
  /** Load, decide: the entries to append, or a thrown Problem. */
  readonly decide: (asked: Asked<E>, scope: Scope) => MaybeLater<readonly Draft[] | Decided>;
  /** Rendered after appending, and again on an idempotent replay; `secret` is null on a replay. */
  readonly reply: (asked: Asked<E>, scope: Scope, entries: readonly Entry[], secret: string | null) => MaybeLater<Answered<E>>;
}

/** An endpoint with what answers it. Made by `read`, `write`, `act`, `upload` and `stream`; run by `createApp`. */
export type Route =
  | { readonly kind: "read" | "act"; readonly endpoint: Endpoint; readonly answer: Answer }
  | { readonly kind: "write"; readonly endpoint: Endpoint; readonly writing: ErasedWriting }
  | { readonly kind: "upload"; readonly endpoint: Endpoint; readonly answer: Taking }
  | { readonly kind: "stream"; readonly endpoint: Endpoint; readonly events: Events };

// A route forgets its endpoint's types once they have been checked at `read` and `write`; `createApp` parses by the same schemas.
// biome-ignore lint/suspicious/noExplicitAny: see above.
type Untyped = any;
type Answer = (asked: Untyped, scope: Untyped) => MaybeLater<unknown>;
type Taking = (asked: Untyped, scope: Untyped, file: Incoming) => MaybeLater<unknown>;
type ErasedWriting = Writing<Untyped>;
type Events = (asked: Untyped, scope: Untyped, until: AbortSignal) => AsyncIterable<ServerEvent>;

/** One server-sent event. */
export interface ServerEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

/** Answers from the record; changes nothing. */
export const read = <const E extends Endpoint>(
  endpoint: E,
  answer: (asked: Asked<E>, scope: ScopeOf<E>) => MaybeLater<Answered<E>>,
): Route => ({ kind: "read", endpoint, answer });

/** Appends what `decide` returns, then replies from the record after it. Takes `Idempotency-Key`. */
export const write = <const E extends Endpoint>(endpoint: E, writing: Writing<E>): Route => ({ kind: "write", endpoint, writing });

/** Does something that appends nothing to the workspace of its path: renders, signs in, measures a file. */
export const act = <const E extends Endpoint>(
  endpoint: E,
  answer: (asked: Asked<E>, scope: ScopeOf<E>) => MaybeLater<Answered<E>>,
): Route => ({ kind: "act", endpoint, answer });

/**
 * Takes a file of any size, a piece at a time: see `keepUpload`. Who may send it is known before its first byte is read and looked at again
 * after its last; it may take as long as bytes come. What the scope says of the record is as of the beginning.
 */
export const upload = <const E extends Endpoint & { readonly takes: string; readonly bodyLimit: number }>(
  endpoint: E,
  answer: (asked: Asked<E>, scope: ScopeOf<E>, file: Incoming) => MaybeLater<Answered<E>>,
): Route => ({ kind: "upload", endpoint, answer });

/** Server-sent events until the reader leaves or the server stops. */
export const stream = <const E extends Endpoint>(
  endpoint: E,
  events: (asked: Asked<E>, scope: ScopeOf<E>, until: AbortSignal) => AsyncIterable<ServerEvent>,
): Route => ({ kind: "stream", endpoint, events });
