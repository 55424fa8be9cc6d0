import { type DuckDBConnection, type DuckDBDataChunk, StatementType } from "@duckdb/node-api";
import { type Limits, lockedDatabase } from "./locked-database.ts";
import { tookTooLong } from "./problems.ts";

export interface SandboxOptions {
  /** An empty folder of its own; nothing is written where it is left out. */
  readonly spill?: string;
  readonly signal?: AbortSignal | undefined;
}

type Row = Readonly<Record<string, unknown>>;

/** DuckDB that can read one file, and reach nothing else: no other file, no network, no extension, no setting. */
export interface Sandbox {
  /** Rows as objects of plain values; the statement is ours, its literals are quoted. @throws {Problem} when it takes too long. */
  readonly rows: (sql: string) => Promise<readonly Row[]>;
  /** Puts chunks into a table, one after another. @returns How many rows. */
  readonly fill: (table: string, chunks: AsyncIterable<DuckDBDataChunk>) => Promise<number>;
  readonly close: () => void;
}

/** DuckDB allows writing to what it may read: nothing here has a reason to. */
const allowed: ReadonlySet<StatementType> = new Set([
  StatementType.SELECT,
  StatementType.CREATE,
  StatementType.INSERT,
  StatementType.UPDATE,
  StatementType.DELETE,
  StatementType.DROP,
  StatementType.ALTER,
]);

/** Opens a database in memory that lives for one measurement. */
export async function openSandbox(path: string, limits: Limits, { spill = "", signal }: SandboxOptions = {}): Promise<Sandbox> {
  const { connection, close } = await lockedDatabase(path, spill, limits);
  return {
    rows: (sql) => withinTime(connection, { seconds: limits.seconds, signal }, () => run(connection, sql)),
    fill: (table, chunks) => filled(connection, table, chunks),
    close,
  };
}

async function filled(connection: DuckDBConnection, table: string, chunks: AsyncIterable<DuckDBDataChunk>): Promise<number> {
  const appender = await connection.createAppender(table);
  let rows = 0;
  for await (const chunk of chunks) {
    appender.appendDataChunk(chunk);
    rows += chunk.rowCount;
  }
  appender.closeSync();
  return rows;
}

/** @returns The rows of the last statement. @throws {RangeError} For what neither asks nor makes a table in memory. */
async function run(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
  const statements = await connection.extractStatements(sql);
  let rows: readonly Row[] = [];
  for (let at = 0; at < statements.count; at++) {
    const statement = await statements.prepare(at);
    try {
      if (!allowed.has(statement.statementType))
        throw new RangeError(`${StatementType[statement.statementType]} is not allowed in the sandbox`);
      rows = (await statement.runAndReadAll()).getRowObjectsJS().map(withNumbers);
    } finally {
      statement.destroySync();
    }
  }
  return rows;
}

async function withinTime<T>(
  connection: DuckDBConnection,
  { seconds, signal }: { readonly seconds: number; readonly signal: AbortSignal | undefined },
  work: () => Promise<T>,
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
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw isLate ? tookTooLong({ seconds }) : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

/** Counts as numbers; a whole number that a number cannot hold stays a big integer. */
function withNumbers(row: Record<string, unknown>): Row {
  for (const [name, value] of Object.entries(row)) if (typeof value === "bigint" && isSafe(value)) row[name] = Number(value);
  return row;
}

const isSafe = (value: bigint): boolean => value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
