import { z } from "zod";
import { type EntryKind, entryKindsOf, personal } from "#chapters/workspace/contract";
import type { PersonBodies } from "../domain/index.ts";

const name = personal(z.string().min(1).max(200));

/** What each entry about a person holds; equal to the types of the domain. */
export const personSchemas = {
  "people/person-named": z.strictObject({ name, email: personal(z.string().max(320)).nullable() }),
  "people/person-renamed": z.strictObject({ name }),
  "people/person-erased": z.strictObject({ because: z.string().min(1).max(500) }),
} satisfies { readonly [K in keyof PersonBodies]: z.ZodType<PersonBodies[K]> };

/** The kinds of entry of this chapter. */
export const peopleEntryKinds: readonly EntryKind[] = entryKindsOf(personSchemas, "viewer");
