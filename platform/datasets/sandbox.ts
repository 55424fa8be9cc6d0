import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { tookTooLong } from "./problems.ts";

/** What one measurement may use. */
export interface Limits {
  readonly memoryMb: number;
  readonly seconds: number;
}

/** DuckDB that can read one file, and reach nothing else: no other file, no network, no extension, no setting. */
export interface Sandbox {
  /** Rows as objects of plain values; the statement is ours, its literals are bound or quoted. @throws {Problem} when it takes too long. */
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => void;
}

const settings = (path: string) => [
  `set allowed_paths = [${literal(path)}]`,
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  "set allow_community_extensions = false",
  "set temp_directory = ''",
  "set enable_external_access = false",
  "set lock_configuration = true",
];

/** Opens a database in memory that lives for one measurement. */
export async function openSandbox(path: string, { memoryMb, seconds }: Limits): Promise<Sandbox> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: `${memoryMb}MB`, threads: "1" });
  const connection = await instance.connect();
  for (const setting of settings(path)) await connection.run(setting);
  return {
    rows: (sql) => withinTime(connection, seconds, async () => (await connection.runAndReadAll(sql)).getRowObjectsJS()),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function withinTime<T>(connection: DuckDBConnection, seconds: number, run: () => Promise<T>): Promise<T> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    connection.interrupt();
  }, seconds * 1000);
  try {
    return await run();
  } catch (error) {
    throw isLate ? tookTooLong({ seconds }) : error;
  } finally {
    clearTimeout(timer);
  }
}

/** Text as SQL has it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL has it, whatever a file calls its columns. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
