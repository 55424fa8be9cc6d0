import { z } from "zod";
import type { Role } from "#kernel";

/**
 * A field whose words belong to a person: a name, an e-mail address, free text. The ledger keeps them beside the entry, where they can be
 * erased, and leaves a salted commitment in it. On the wire they are a string like any other.
 */
export const personal = (says: z.ZodString = z.string()) => says.meta({ personal: true });

/** A field nobody may read until the same stream has an entry of `opener` (`chapter/kind`): a blind vote, a forecast. */
export const sealed = (opener: string, says: z.ZodString = z.string()) => says.meta({ sealedUntil: opener });

/** A kind of entry as a chapter declares it; `apps/server` hands all of them to the ledger, which refuses any other. */
export interface EntryKind {
  /** `chapter/what-happened`. */
  readonly kind: string;
  readonly version: number;
  readonly schema: z.ZodType;
  /** The least role that may read such an entry in audit, live updates and export. */
  readonly readableBy: Role;
  /** Brings a body of the version before this one to this one. */
  // biome-ignore lint/suspicious/noExplicitAny: an older body's shape is history; the schema checks what comes out.
  readonly upcast?: (older: any) => unknown;
}

/** Kinds in their first version, all of them readable from one role on; a kind that differs is declared by itself. */
export const entryKindsOf = (schemas: Readonly<Record<string, z.ZodType>>, readableBy: Role): readonly EntryKind[] =>
  Object.entries(schemas).map(([kind, schema]) => ({ kind, version: 1, schema, readableBy }));
