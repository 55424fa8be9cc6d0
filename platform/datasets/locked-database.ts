import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

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
  readonly close: () => void;
}

/** What may be written to disk where nothing else is said. */
export const DISK_MB = 50_000;

const settings = (path: string, spill: string, { diskMb = DISK_MB }: Limits) => [
  `set allowed_paths = [${literal(path)}]`,
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  "set allow_community_extensions = false",
  `set temp_directory = ${literal(spill)}`,
  ...(spill === "" ? [] : [`set max_temp_directory_size = '${diskMb}MB'`]),
  "set enable_external_access = false",
  "set lock_configuration = true",
];

/** DuckDB in memory that may open one file and an empty folder of its own, and can never be told otherwise. */
export async function lockedDatabase(path: string, spill: string, limits: Limits): Promise<LockedDatabase> {
  const { memoryMb, threads = 1 } = limits;
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: `${memoryMb}MB`, threads: String(threads) });
  const connection = await instance.connect();
  for (const setting of settings(path, spill, limits)) await connection.run(setting);
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

/** Text as SQL has it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
