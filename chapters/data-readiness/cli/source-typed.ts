import { type Option, type Terminal, type Typed, WrongUse } from "#platform/command";
import type { SourceConnection, SourceEngine, SourceReading, SourceToOpen } from "#platform/datasets";
import { textOf } from "./files.ts";
import { limitsTyped } from "./measure-here.ts";

/** A table in a database instead of a file. */
export const sourceOptions: Readonly<Record<string, Option>> = {
  table: { type: "string", value: "TABLE", says: "Of a database: the table." },
  schema: { type: "string", value: "SCHEMA", says: "Where the table lies, if not where its user looks first." },
  select: { type: "string", value: "SQL", says: "Of a database: the rows of one SELECT instead of a table." },
  "no-tls": { type: "boolean", says: "Reach the database unencrypted: on this machine, or through a tunnel." },
  ca: { type: "string", value: "FILE", says: "Certificates in PEM that the database is trusted by, instead of the system's." },
};

const engines: Readonly<Record<string, SourceEngine>> = {
  postgres: "postgres",
  postgresql: "postgres",
  mysql: "mysql",
  clickhouse: "clickhouse",
};
const MOST_ROWS = 10_000_000;
const MOST_BYTES = 10e9;

const schemeOf = (address: string): SourceEngine | undefined => engines[/^([a-z]+):\/\//i.exec(address)?.[1]?.toLowerCase() ?? ""];

export const isSource = (address: string): boolean => schemeOf(address) !== undefined;

interface ToMeasure {
  readonly name: string;
  readonly source: Omit<SourceToOpen, "name">;
}

/**
 * `postgres://reader@db.example.org/sales`, with its password in PILOTHOUSE_SOURCE_PASSWORD, where no list of processes shows it. Whoever
 * types the address is allowed to reach it.
 *
 * @throws {WrongUse}
 */
export async function sourceTyped(address: string, typed: Typed, { environment }: Terminal): Promise<ToMeasure> {
  const connection = await connectionTyped(address, typed, environment.PILOTHOUSE_SOURCE_PASSWORD);
  const { host, port, database } = connection;
  const reading = readingTyped(typed);
  const what = reading.of === "table" ? reading.table : "rows selected";
  return {
    name: `${what} in ${database} at ${host}`,
    source: {
      ...{ connection, reading, allowed: [host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`] },
      limits: { rows: MOST_ROWS, bytes: MOST_BYTES, seconds: limitsTyped(typed).seconds },
    },
  };
}

async function connectionTyped(address: string, typed: Typed, password: string | undefined): Promise<SourceConnection> {
  const engine = schemeOf(address);
  const url = URL.parse(address);
  if (engine === undefined || url === null || url.hostname === "")
    throw new WrongUse("Write a database as postgres://user@host:5432/database; mysql:// and clickhouse:// likewise.");
  const { usualPorts } = await import("#platform/datasets");
  const [authority, [usual = 0]] = [typed.text("ca"), usualPorts[engine]];
  return {
    engine,
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? usual : Number(url.port),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: password ?? decodeURIComponent(url.password),
    tls: typed.flag("no-tls") ? "none" : "verified",
    authority: authority === undefined ? null : await textOf(authority, "--ca"),
  };
}

function readingTyped(typed: Typed): SourceReading {
  const [table, sql] = [typed.text("table"), typed.text("select")];
  if (table !== undefined && sql === undefined) return { of: "table", schema: typed.text("schema") ?? null, table };
  if (sql !== undefined && table === undefined) return { of: "query", sql };
  throw new WrongUse("Say what to read of the database: --table TABLE, or --select with one SELECT.");
}
