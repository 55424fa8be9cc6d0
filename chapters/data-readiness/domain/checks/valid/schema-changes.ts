import type { Profile } from "../../profile/profile.ts";
import type { SchemaChange } from "../../profile/set.ts";

/** Columns that came, went or hold something else than in the version before. A column that is empty in one of the two has not changed its type. */
export function schemaChanges(before: Profile, after: Profile): readonly SchemaChange[] {
  const was = new Map(before.columns.map(({ name, type }) => [name, type]));
  const is = new Map(after.columns.map(({ name, type }) => [name, type]));
  const empty = (type: string | undefined): boolean => type === "empty" || type === "constant";
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((column) => {
    const [old, now] = [was.get(column), is.get(column)];
    if (old === now || (old !== undefined && now !== undefined && (empty(old) || empty(now)))) return [];
    return [{ column, was: old ?? null, is: now ?? null }];
  });
}
