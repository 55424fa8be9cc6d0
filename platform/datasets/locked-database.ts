import { rmSync, statSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";

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

export interface LockedDatabase {
  readonly connection: DuckDBConnection;
  /** Whether its tables take more of the disk than they may; what is spilled is counted by DuckDB itself. */
  readonly isFull: () => boolean;
  readonly close: () => void;
}

/** What may be written to disk where nothing else is said. */
export const DISK_MB = 50_000;

/**
 * Where tables are kept: files of their own beside the spill, compressed, of which as much is in memory as fits. In memory itself they take ten
 * times as much, and a column that is written holds a whole block: `wide` has small ones, for tables of very many columns.
 */
const kept = [
  ["tables", ""],
  ["wide", " (row_group_size 8192, block_size 16384)"],
] as const;

const fileOf = (spill: string, name: string): string => (spill === "" ? ":memory:" : `${spill}-${name}`);

const settings = (path: string, spill: string, { diskMb = DISK_MB }: Limits) => [
  ...kept.map(([name, how]) => `attach ${literal(fileOf(spill, name))} as ${name}${spill === "" ? "" : how}`),
  "set search_path = 'tables,wide'",
  `set allowed_paths = [${literal(path)}]`,
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  "set allow_community_extensions = false",
  `set temp_directory = ${literal(spill)}`,
  ...(spill === "" ? [] : [`set max_temp_directory_size = '${diskMb}MB'`]),
  "set enable_external_access = false",
  "set lock_configuration = true",
];

/** DuckDB that may open one file, an empty folder and tables of its own beside it, and can never be told otherwise. */
export async function lockedDatabase(path: string, spill: string, limits: Limits): Promise<LockedDatabase> {
  const { memoryMb, threads = 1, diskMb = DISK_MB } = limits;
  // loaded by the process that measures: the one that waits for it is 60 MB smaller
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: `${memoryMb}MB`, threads: String(threads) });
  const connection = await instance.connect();
  for (const setting of settings(path, spill, limits)) await connection.run(setting);
  const files = spill === "" ? [] : kept.flatMap(([name]) => ["", ".wal"].map((end) => `${fileOf(spill, name)}${end}`));
  const isFull = () => files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0) > diskMb * 1024 * 1024;
  const close = () => {
    connection.closeSync();
    instance.closeSync();
    for (const file of files) rmSync(file, { force: true });
  };
  return { connection, isFull, close };
}

/** Text as SQL has it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
