import type { Connection } from "./connection.ts";

/** 0 for yes, 1 for no, 2 for wrong use. */
export type ExitCode = 0 | 1 | 2;

/** One `--option` of a command. */
export interface Option {
  readonly type: "string" | "boolean";
  /** May be given several times; its value is then a list. */
  readonly multiple?: boolean;
  /** How its value is called in the help, e.g. `FILE`. */
  readonly value?: string;
  /** What it is for, in one line. */
  readonly says: string;
}

/** What was typed after the command's name. */
export interface Typed {
  readonly words: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
}

/** What a command may touch: never `process` itself, so that tests run commands as functions. */
export interface Terminal {
  readonly now: Date;
  /** `--json` was given: print one JSON document and nothing else. */
  readonly json: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** What is being done, on one line that the next one replaces; "" takes it away. Left out where nobody watches. */
  readonly status?: (text: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
  /** The product: over HTTP with PILOTHOUSE_URL and PILOTHOUSE_KEY, else in this process on the data directory. */
  readonly connect: () => Promise<Connection>;
}

/** One command of `pilothouse`. */
export interface Command {
  /** As typed: `brief`, `key create`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name: `FILE`, `PROJECT --metric NAME`. Empty for nothing. */
  readonly usage: string;
  readonly options?: Readonly<Record<string, Option>>;
  /** Printed under the options: what one would type. */
  readonly examples?: readonly string[];
  /** @throws {WrongUse} for exit code 2 with the command's help; a Problem is told in its own sentence, exit code 1. */
  readonly run: (typed: Typed, terminal: Terminal) => Promise<ExitCode>;
}

/** What was typed cannot be meant: the sentence says what to type instead. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}
