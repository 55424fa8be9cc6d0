import { runCommand } from "#platform/command";
import { dataReadinessCommands } from "./index.ts";

export interface Ran {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

/** Runs `pilothouse data …` as the program does, on 22 November 2026, with no server to reach. */
export async function runData(typed: readonly string[], input = "", environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(dataReadinessCommands, ["data", ...typed], (json) => ({
    now: new Date("2026-11-22T09:00:00"),
    json,
    environment,
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    readInput: async () => new TextEncoder().encode(input),
    connect: () => Promise.reject(new RangeError("measuring here needs no server")),
  }));
  return { code, printed: printed.join("\n"), complained: complained.join("\n") };
}
