import type { DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";
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
const allowed: ReadonlySet<string | undefined> = new Set(["SELECT", "CREATE", "INSERT", "UPDATE", "DELETE", "DROP", "ALTER"]);

/** Opens a database that lives for one measurement. */
export async function openSandbox(path: string, limits: Limits, { spill = "", signal }: SandboxOptions = {}): Promise<Sandbox> {
  const { connection, isFull, close } = await lockedDatabase(path, spill, limits);
  return {
    rows: (sql) => within(connection, { seconds: limits.seconds, isFull, signal }, () => run(connection, sql)),
    fill: (table, chunks) => filled(connection, table, chunks),
    close,
  };
}

async function filled(connection: DuckDBConnection, table: string, chunks: AsyncIterable<DuckDBDataChunk>): Promise<number> {
  const [name = "", database] = table.split(".").toReversed();
  const appender = await (database ? connection.createAppender(name, null, database) : connection.createAppender(name));
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
  const { StatementType } = await import("@duckdb/node-api");
  const statements = await connection.extractStatements(sql);
  let rows: readonly Row[] = [];
  for (let at = 0; at < statements.count; at++) {
    const statement = await statements.prepare(at);
    try {
      const kind = StatementType[statement.statementType];
      if (!allowed.has(kind)) throw new RangeError(`${kind} is not allowed in the sandbox`);
      rows = (await statement.runAndReadAll()).getRowObjectsJS().map(withNumbers);
    } finally {
      statement.destroySync();
    }
  }
  return rows;
}

interface Bounds {
  readonly seconds: number;
  readonly isFull: () => boolean;
  readonly signal: AbortSignal | undefined;
}

const LOOK_MS = 200;

/** Ends what takes too long or too much of the disk. */
async function within<T>(connection: DuckDBConnection, { seconds, isFull, signal }: Bounds, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  let isLate = false;
  const stop = () => connection.interrupt();
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, seconds * 1000);
  const look = setInterval(() => isFull() && stop(), LOOK_MS);
  signal?.addEventListener("abort", stop);
  try {
    const done = await work();
    if (isFull()) throw tooMuchDisk();
    return done;
  } catch (error) {
    signal?.throwIfAborted();
    if (isFull()) throw tooMuchDisk();
    throw isLate ? tookTooLong({ seconds }) : error;
  } finally {
    clearTimeout(timer);
    clearInterval(look);
    signal?.removeEventListener("abort", stop);
  }
}

/** As the system says it of a disk that is full. */
const tooMuchDisk = () => new Error("No space left for the tables of this measurement");

/** Counts as numbers; a whole number that a number cannot hold stays a big integer. */
function withNumbers(row: Record<string, unknown>): Row {
  for (const [name, value] of Object.entries(row)) if (typeof value === "bigint" && isSafe(value)) row[name] = Number(value);
  return row;
}

const isSafe = (value: bigint): boolean => value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
