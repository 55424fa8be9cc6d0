import { join } from "node:path";
import { columnNames } from "../column-names.ts";
import { explained } from "../explained.ts";
import { type GivenFile, givenFile } from "../given-file.ts";
import type { Opening, OpenTable } from "../open-table.ts";
import { prepareOwn } from "../prepare-delimited.ts";
import { readableAs } from "../readable-as.ts";
import { openSandbox, type Sandbox } from "../sandbox.ts";
import { tempFolder } from "../temp-folder.ts";
import { checkAllowed } from "./allowed-hosts.ts";
import { checkConnection } from "./check-connection.ts";
import { findAddress, type Resolve } from "./find-address.ts";
import { readClickhouse } from "./read-clickhouse.ts";
import { readMysql } from "./read-mysql.ts";
import { readPostgres } from "./read-postgres.ts";
import type { Reader, SourceTable } from "./reader.ts";
import type { SourceColumn, SourceConnection, SourceEngine, SourceLimits, SourceReading } from "./source.ts";
import { type TempCsv, tempCsv } from "./temp-csv.ts";

const readers: Readonly<Record<SourceEngine, Reader>> = { postgres: readPostgres, mysql: readMysql, clickhouse: readClickhouse };

/** A source, and what of it may be reached. */
export interface Source {
  readonly connection: SourceConnection;
  /** Hosts that the operator allowed. */
  readonly allowed: readonly string[];
  readonly limits: SourceLimits;
  /** The system's where it is left out. */
  readonly resolve?: Resolve | undefined;
}

/** What of it is opened as a table. */
export interface SourceToOpen extends Source {
  /** As the version that is measured is called. */
  readonly name: string;
  readonly reading: SourceReading;
  /** No more than the first so many rows: for a look. */
  readonly first?: number | null;
}

/** @throws {Problem} For what is not allowed, or leads nowhere. */
async function addressOf({ connection, allowed, resolve }: Source): Promise<string> {
  checkConnection(connection);
  checkAllowed(connection, allowed);
  return findAddress(connection.host, resolve);
}

/** The tables that a source shows to its user; at most as many as the limits have rows. @throws {Problem} */
export async function sourceTables(source: Source): Promise<readonly SourceTable[]> {
  const { connection, limits } = source;
  return readers[connection.engine].tables(connection, await addressOf(source), limits);
}

/**
 * Reads a table or a query's rows into a sandbox, over a file that is taken away with it: the same that a file of these rows would be.
 *
 * @throws {Problem} In words that hold nothing of the connection and no cell.
 */
export async function openSource(
  { name, reading, first = null, ...source }: SourceToOpen,
  { limits, signal }: Opening,
): Promise<OpenTable> {
  const { connection } = source;
  const address = await addressOf(source);
  const folder = tempFolder();
  let sandbox: Sandbox | undefined;
  let csv: TempCsv | undefined;
  const held = new Set<GivenFile>();
  const hold = (file: GivenFile) => held.add(file) && file;
  const close = () => {
    csv?.abandon();
    sandbox?.close();
    folder.remove();
    for (const { handle } of held) void handle.close();
    held.clear();
  };
  try {
    const path = join(folder.path, "rows.csv");
    let columns: readonly SourceColumn[] = [];
    const begin = (found: readonly SourceColumn[]) => {
      const names = columnNames(found.map((column) => column.name));
      columns = found.map(({ native }, at) => ({ name: names[at] ?? "", native }));
      csv = tempCsv(path, names, source.limits);
      return csv;
    };
    await readers[connection.engine].read(connection, address, { reading, limits: source.limits, first, begin });
    if (csv === undefined) throw new RangeError("a source was read that told no columns");
    const { bytes, digest } = csv.end();
    const names = columns.map((column) => column.name);
    const written = hold(await givenFile(path, name));
    const dialect = { delimiter: ",", escapedBy: '"', header: true, begins: 1, names, width: names.length } as const;
    const prepared = await prepareOwn(written, dialect, { folder: folder.path, hold, signal });
    const readable = readableAs(prepared.file, folder.path);
    const box = await openSandbox(readable, limits, { spill: join(folder.path, "spill"), signal });
    sandbox = box;
    const { rows, skipped } = await prepared.define(box, readable);
    return {
      rows,
      columns: columns.map(({ name: each, native }, at) => ({ name: each, cell: `c${at}`, native })),
      from: { name, format: connection.engine, compression: "none", bytes, digest, encoding: null, delimiter: null, header: true },
      skipped,
      sql: (statement) =>
        box.rows(statement).catch((error: unknown) => {
          throw explained(error, name);
        }),
      close,
    };
  } catch (error) {
    close();
    throw explained(error, name);
  }
}
