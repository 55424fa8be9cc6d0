import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { tookTooLong } from "./problems.ts";

/** What one measurement may use. */
export interface Limits {
  readonly memoryMb: number;
  /** For one statement. */
  readonly seconds: number;
  /** One where it is left out. */
  readonly threads?: number;
  /** What may be written to disk where memory does not suffice. */
  readonly diskMb?: number;
}

interface SandboxOptions {
  /** An empty folder of its own; nothing is written where it is left out. */
  readonly spill?: string;
  readonly signal?: AbortSignal | undefined;
}

/** DuckDB that can read one file, and reach nothing else: no other file, no network, no extension, no setting. */
export interface Sandbox {
  /** Rows as objects of plain values; the statement is ours, its literals are bound or quoted. @throws {Problem} when it takes too long. */
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => void;
}

/** What may be written to disk where nothing else is said. */
export const DISK_MB = 50_000;

const settings = (path: string, { diskMb = DISK_MB }: Limits, { spill = "" }: SandboxOptions) => [
  `set allowed_paths = [${literal(path)}]`,
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  "set allow_community_extensions = false",
  `set temp_directory = ${literal(spill)}`,
  ...(spill === "" ? [] : [`set max_temp_directory_size = '${diskMb}MB'`]),
  "set enable_external_access = false",
  "set lock_configuration = true",
];

/** Opens a database in memory that lives for one measurement. */
export async function openSandbox(path: string, limits: Limits, options: SandboxOptions = {}): Promise<Sandbox> {
  const { memoryMb, seconds, threads = 1 } = limits;
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: `${memoryMb}MB`, threads: String(threads) });
  const connection = await instance.connect();
  for (const setting of settings(path, limits, options)) await connection.run(setting);
  return {
    rows: (sql) =>
      withinTime(connection, { seconds, signal: options.signal }, async () =>
        (await connection.runAndReadAll(sql)).getRowObjectsJS().map(withNumbers),
      ),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function withinTime<T>(
  connection: DuckDBConnection,
  { seconds, signal }: { readonly seconds: number; readonly signal: AbortSignal | undefined },
  run: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  let isLate = false;
  const stop = () => connection.interrupt();
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, seconds * 1000);
  signal?.addEventListener("abort", stop);
  try {
    return await run();
  } catch (error) {
    signal?.throwIfAborted();
    throw isLate ? tookTooLong({ seconds }) : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

/** Counts as numbers; a whole number that a number cannot hold stays a big integer. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row)) if (typeof value === "bigint" && isSafe(value)) row[name] = Number(value);
  return row;
}

const isSafe = (value: bigint): boolean => value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;

/** Text as SQL has it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
