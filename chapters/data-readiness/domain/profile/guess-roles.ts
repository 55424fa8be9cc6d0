import type { ColumnProfile } from "./column.ts";
import { noRoles, type RoleGuess, type Roles } from "./roles.ts";

/** Roles guessed from names and types, with why; nothing where that is unsure. */
export function guessRoles(columns: readonly Pick<ColumnProfile, "name" | "type">[]): {
  readonly roles: Roles;
  readonly guessed: readonly RoleGuess[];
} {
  const identifier = only(columns.filter(({ type }) => type === "identifier"));
  const time = only(columns.filter(({ type }) => type === "date-time"));
  const target = only(columns.filter(({ name }) => /^(target|label|class|y)$/i.test(name)));
  const guessed: RoleGuess[] = [
    ...(identifier ? [{ role: "identifier", column: identifier, because: "Each of its values stands once." }] : []),
    ...(time ? [{ role: "time", column: time, because: "It is the only column of date-times." }] : []),
    ...(target ? [{ role: "target", column: target, because: "It is called what targets are called." }] : []),
  ];
  return { roles: { ...noRoles, identifier, time, target }, guessed };
}

const only = (found: readonly { readonly name: string }[]): string | null => (found.length === 1 ? (found[0]?.name ?? null) : null);
