import type { z } from "zod";
import type { Role } from "#kernel";

/** Who may call an endpoint: a role in the workspace (and, with a key, the scope for the permission), anyone signed in, or anyone. */
export type Can = { readonly permission: string; readonly least: Role } | "signed-in" | "anyone";

/** What crosses the wire at one address: a plain object in a chapter's contract, read by server, OpenAPI, browser and command alike. */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With `:names`; inside a workspace it starts with `/api/v1/workspaces/:workspace`. */
  readonly path: string;
  /** One sentence. */
  readonly summary: string;
  readonly can: Can;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Instead of `body`: bytes that are not held in memory but streamed to an `upload` route. */
  readonly takes?: "application/octet-stream";
  readonly reply: z.ZodType;
  /** Bytes the body may have; 1 MB where it is left out. */
  readonly bodyLimit?: number;
  /** How long it may take; 30 s where it is left out. For what reads or writes a whole record. */
  readonly timeoutSeconds?: number;
  /** Media types the reply may have instead of JSON, when the handler answers with a `file`. */
  readonly produces?: readonly string[];
  /**
   * `record`: the answer depends on the record, the day and the reader's role alone, so it may be kept until one of them changes, and shared
   * by all who have that role; sealed words are looked at for each reader. GET only.
   */
  readonly cache?: "record";
  /** Calls a minute from one address, below the general limit: for what guesses passwords or costs much. */
  readonly perMinute?: number;
}

type Parsed<E, Key extends string> = E extends Readonly<Record<Key, infer S extends z.ZodType>> ? z.output<S> : undefined;

/** A request that has been checked against the contract. */
export interface Asked<E extends Endpoint> {
  readonly params: Parsed<E, "params">;
  readonly query: Parsed<E, "query">;
  readonly body: Parsed<E, "body">;
}

type Primitive = string | number | boolean | bigint | null | undefined;

/** As the contract has it, and readonly all the way down, so that views may be made from readonly facts. */
export type DeepReadonly<T> = unknown extends T
  ? T
  : T extends Primitive
    ? T
    : T extends readonly (infer Item)[]
      ? readonly DeepReadonly<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
        : T;

/** What a handler may answer with. */
export type Reply<E extends Endpoint> = DeepReadonly<z.input<E["reply"]>>;
