import { WrongUse } from "#platform/command";
import { type ColumnGuess, type Mapping, type Role, roleName, roles } from "../domain/index.ts";

/**
 * The guesses, changed by what was typed: `Go live=promised`, `Remarks=`.
 *
 * A role that only one column may hold is taken from the column that held it.
 *
 * @throws {WrongUse} With the columns or the roles there are.
 */
export function mappingTyped(texts: readonly string[], guesses: readonly ColumnGuess[], guessed: Mapping): Mapping {
  return texts.reduce((mapping, text) => {
    const [heading = "", said = ""] = text.split(/=(?=[^=]*$)/).map((part) => part.trim());
    if (!text.includes("=")) throw new WrongUse(`--map takes COLUMN=ROLE; not "${text}".`);
    const place = guesses.findIndex(({ column }) => column.toLowerCase() === heading.toLowerCase());
    if (place < 0) throw new WrongUse(`There is no column "${heading}". There are: ${guesses.map(({ column }) => column).join(", ")}.`);
    const role = said === "" ? null : roleTyped(said);
    return mapping.map((use, index) => {
      if (index === place) return { ...use, role };
      return role !== null && use.role === role && !SHARED.includes(role) ? { ...use, role: null } : use;
    });
  }, guessed);
}

const SHARED: readonly Role[] = ["promised", "constraint"];

function roleTyped(text: string): Role {
  const found = roles.find((role) => role === text.toLowerCase() || roleName[role].toLowerCase() === text.toLowerCase());
  if (found) return found;
  throw new WrongUse(`"${text}" is nothing a column can hold. Choose one of: ${roles.join(", ")}.`);
}
