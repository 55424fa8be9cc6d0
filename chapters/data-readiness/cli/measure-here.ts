import { Problem } from "#kernel";
import { type Terminal, type Typed, WrongUse } from "#platform/command";
import { numberTyped } from "./roles-typed.ts";

/** What one measurement may use on this machine where nobody says otherwise. */
export const limits = { memoryMb: 2048, seconds: 3600 };

/** @throws {WrongUse} */
export function limitsTyped(typed: Typed): typeof limits {
  const memoryMb = numberTyped(typed, "memory") ?? limits.memoryMb;
  const minutes = numberTyped(typed, "minutes") ?? limits.seconds / 60;
  if (memoryMb < 300) throw new WrongUse(`--memory is in MB, 300 or more; got ${memoryMb}.`);
  if (minutes <= 0) throw new WrongUse(`--minutes is more than 0; got ${minutes}.`);
  return { memoryMb, seconds: minutes * 60 };
}

/** How far it is, on one line that the next one replaces; nothing where nobody watches. */
export const progress =
  (terminal: Terminal) =>
  ({ step, share }: { readonly step: string; readonly share: number }): void =>
    terminal.status?.(`${String(Math.floor(share * 100)).padStart(3)} %  ${step}`);

/** What cannot be read or written here is wrong use, and no answer of the data: null, once it was said with the row, the column and what to do. */
export async function orRefused<T>(terminal: Terminal, use: () => Promise<T>): Promise<T | null> {
  try {
    const done = await use();
    terminal.status?.("");
    return done;
  } catch (error) {
    terminal.status?.("");
    if (!(error instanceof Problem)) throw error;
    terminal.complain(terminal.json ? JSON.stringify({ code: error.code, detail: error.message, details: error.details }) : error.message);
    return null;
  }
}
