import { Problem } from "#kernel";
import type { ExitCode, Terminal } from "#platform/command";

/** What one measurement may use on this machine, unless the operator says otherwise. */
export const limits = { memoryMb: 2048, seconds: 3600 };

/** How far it is, on one line that the next one replaces; nothing where nobody watches. */
export const progress =
  (terminal: Terminal) =>
  ({ step, share }: { readonly step: string; readonly share: number }): void =>
    terminal.status?.(`${String(Math.floor(share * 100)).padStart(3)} %  ${step}`);

/** A file that cannot be read is wrong use, and no answer of the data: exit code 2, with the row, the column and what to do. */
export async function orUnreadable(terminal: Terminal, use: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    terminal.status?.("");
    terminal.complain(terminal.json ? JSON.stringify({ code: error.code, detail: error.message, details: error.details }) : error.message);
    return 2;
  }
}
