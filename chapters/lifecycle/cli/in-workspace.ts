import { workspaceOf, workspaceOption } from "#chapters/workspace/cli";
import { type Connection, type Option, type Terminal, type Typed, WrongUse } from "#platform/command";

/** The options of every command that reads a record. */
export const everyOption: Readonly<Record<string, Option>> = workspaceOption;

export const asOfOption: Readonly<Record<string, Option>> = {
  "as-of": { type: "string", value: "DAY", says: "As it was at the end of a day, such as 2026-05-01." },
};

/** A connection, and the workspace that is meant: the one named, else the only one. @throws {WrongUse} */
export async function inWorkspace(
  typed: Typed,
  terminal: Terminal,
): Promise<{ readonly connection: Connection; readonly workspace: string }> {
  const connection = await terminal.connect();
  return { connection, workspace: await workspaceOf(typed, connection) };
}

/** What was typed after the command's name, by place. @throws {WrongUse} */
export function word(typed: Typed, place: number, what: string): string {
  const found = typed.words[place];
  if (found === undefined) throw new WrongUse(`Say ${what}.`);
  return found;
}

/** A number that was typed. @throws {WrongUse} */
export function numberTyped(typed: Typed, name: string): number | undefined {
  const text = typed.text(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new WrongUse(`--${name} takes a number; got “${text}”.`);
  return value;
}

/** One of a list that was typed. @throws {WrongUse} */
export function oneOf<T extends string>(choices: readonly T[], text: string, what: string): T {
  const found = choices.find((choice) => choice === text.trim().toLowerCase());
  if (found === undefined) throw new WrongUse(`${what} is one of ${choices.join(", ")}; got “${text}”.`);
  return found;
}
