import type { z } from "zod";
import { type Draft, isAtLeast, type Json, type Role } from "#kernel";
import { refusedBody, unknownKind } from "./problems.ts";
import { sealsOf } from "./schema-marks.ts";

/** A kind of entry as a chapter declares it. The ledger takes in no other. */
export interface EntryKind {
  /** `chapter/what-happened`. */
  readonly kind: string;
  /** From 1. Every version after the first stays declared for good, with the `upcast` that leads to it. */
  readonly version: number;
  readonly schema: z.ZodType;
  /** The least role that may read such an entry in audit, live updates and export. */
  readonly readableBy: Role;
  /** Brings a body of the version before this one to this one. */
  // biome-ignore lint/suspicious/noExplicitAny: an older body's shape is history; the chapter that wrote it knows it.
  readonly upcast?: (older: any) => unknown;
}

/** Who asks. `role` is null for a stranger. */
export interface Reader {
  readonly by: string;
  readonly role: Role | null;
}

export interface Kinds {
  /** The body as its schema gives it back. Refuses an unknown kind, an old version and a body that is not as it must be. */
  readonly checked: (draft: Pick<Draft, "kind" | "version" | "body">) => { readonly body: Json; readonly schema: z.ZodType };
  /** A body of any version ever written, as the newest version has it. */
  readonly upcast: (kind: string, version: number, body: Json) => { readonly version: number; readonly body: Json };
  /** True when the kind is known in this version or a later one. */
  readonly knows: (kind: string, version: number) => boolean;
  /** The one filter that audit, live updates, webhooks and export all pass. */
  readonly mayRead: (kind: string, reader: Reader) => boolean;
  readonly readableBy: (reader: Reader) => readonly string[];
  /** Kinds that open sealed words when they are appended to their stream. */
  readonly openers: ReadonlySet<string>;
}

/** @throws {RangeError} When one kind is declared twice in one version, or a version cannot be reached from the one before. */
export function kindsOf(declared: readonly EntryKind[]): Kinds {
  const newest = new Map<string, EntryKind>();
  const versions = new Map<string, EntryKind>();
  for (const each of declared) {
    const name = `${each.kind} ${each.version}`;
    if (versions.has(name)) throw new RangeError(`${name} is declared twice`);
    versions.set(name, each);
    if (each.version > (newest.get(each.kind)?.version ?? 0)) newest.set(each.kind, each);
  }
  for (const { kind, version } of newest.values()) {
    for (let to = 2; to <= version; to++) {
      if (!versions.get(`${kind} ${to}`)?.upcast)
        throw new RangeError(`nothing says how to read ${kind} ${to - 1}: give version ${to} its upcast`);
    }
  }

  const checked: Kinds["checked"] = ({ kind, version, body }) => {
    const current = newest.get(kind);
    if (!current || current.version !== version) throw unknownKind({ kind, version });
    const result = current.schema.safeParse(body);
    if (result.success) return { body: result.data as Json, schema: current.schema }; // a schema of an entry gives JSON
    const issues = result.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
    throw refusedBody({ kind, issues });
  };

  const upcast: Kinds["upcast"] = (kind, version, body) => {
    const current = newest.get(kind);
    if (!current || current.version <= version) return { version, body };
    let raised: unknown = body;
    for (let to = version + 1; to <= current.version; to++) raised = versions.get(`${kind} ${to}`)?.upcast?.(raised) ?? raised;
    return { version: current.version, body: raised as Json }; // what a chapter's upcast gives is JSON
  };

  const mayRead = (kind: string, { role }: Reader): boolean => {
    const declaredKind = newest.get(kind);
    return declaredKind !== undefined && isAtLeast(role, declaredKind.readableBy);
  };

  return {
    checked,
    upcast,
    knows: (kind, version) => version <= (newest.get(kind)?.version ?? 0),
    mayRead,
    openers: new Set([...newest.values()].flatMap(({ schema }) => sealsOf(schema))),
    readableBy: (reader) => [...newest.keys()].filter((kind) => mayRead(kind, reader)),
  };
}
