import { checkServerIdentity } from "node:tls";
import pg from "pg";
import { checkSelect } from "./check-select.ts";
import { copyOut, describe } from "./postgres-wire.ts";
import type { Reader } from "./reader.ts";
import type { SourceColumn, SourceConnection, SourceLimits, SourceReading } from "./source.ts";
import { failedBy } from "./source-failure.ts";

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Types of columns by PostgreSQL's own numbers for them. */
const natives = new Map<number, SourceColumn["native"]>([
  [16, "boolean"],
  ...[20, 21, 23, 26, 700, 701, 1700].map((type) => [type, "number"] as const),
  ...[1082, 1114, 1184].map((type) => [type, "date-time"] as const),
  ...[18, 19, 25, 1042, 1043].map((type) => [type, "text"] as const),
]);

/** How the session is, before anything of the reader's is sent. The last is of newer servers: a reading that was left ends by itself. */
const session = ({ seconds }: SourceLimits): readonly string[] => [
  "set session characteristics as transaction read only",
  "begin transaction isolation level repeatable read read only",
  `set local statement_timeout = ${Math.ceil(seconds * 1000)}`,
  "set local lock_timeout = 5000",
  "set local idle_in_transaction_session_timeout = 60000",
  "set local standard_conforming_strings = on",
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'iso_8601'",
  "set local timezone = 'UTC'",
  "set local bytea_output = 'hex'",
  "set local client_encoding = 'UTF8'",
  "select set_config(name, '2000', true) from pg_settings where name = 'client_connection_check_interval'",
];

const statementOf = (reading: SourceReading): string =>
  reading.of === "query"
    ? checkSelect(reading.sql, "postgres")
    : `select * from ${reading.schema === null ? "" : `${quote(reading.schema)}.`}${quote(reading.table)}`;

/**
 * Reads from PostgreSQL: in a read-only transaction with a time of its own, by COPY … TO STDOUT. The statement is first parsed by the server
 * by itself, without being run: it takes no second statement then, and nothing that ends our parenthesis. What it says against it may be
 * shown; what goes wrong in running may hold cells, and is not.
 */
export const readPostgres: Reader = {
  async read(connection, address, { reading, limits, first, begin }) {
    return within(connection, address, limits, async (client) => {
      const statement = statementOf(reading);
      const columns = await describe(client, statement).catch((error: unknown) => {
        throw failedBy("postgres", error, "describing");
      });
      const csv = begin(columns.map(({ name, type }) => ({ name, native: natives.get(type) ?? "other" })));
      const cells = columns.map((_, at) => `c${at}::text`).join(", ");
      const names = columns.map((_, at) => `c${at}`).join(", ");
      await copyOut(
        client,
        `copy (select ${cells} from (\n${statement}\n) as source(${names})${first === null ? "" : ` limit ${first}`}) to stdout (format csv)`,
        csv.row,
      );
    });
  },
  tables: (connection, address, limits) =>
    within(connection, address, limits, async (client) => {
      const { rows } = await client.query<{ schema: string; name: string; rows: number }>(
        `select n.nspname as schema, c.relname as name, c.reltuples::float8 as rows from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
           and has_table_privilege(c.oid, 'select') order by n.nspname, c.relname limit $1`,
        [limits.rows],
      );
      return rows.map(({ schema, name, rows: about }) => ({ schema, table: name, rows: about < 0 ? null : Math.round(about) }));
    }),
};

async function within<T>(
  connection: SourceConnection,
  address: string,
  limits: SourceLimits,
  act: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const { host, port, database, user, password, tls, authority } = connection;
  const client = new pg.Client({
    // an address: nothing is looked up again, and it is never the path of a socket
    ...{ host: address, port, database, user, application_name: "pilothouse", connectionTimeoutMillis: 10_000 },
    password: () => password, // by a function, so that no file of passwords is looked for where it is empty
    ssl:
      tls === "none"
        ? false
        : {
            rejectUnauthorized: true,
            checkServerIdentity: (_address, certificate) => checkServerIdentity(host, certificate),
            ...(authority === null ? {} : { ca: authority }),
          },
  });
  client.on("error", () => {}); // told by what was being asked
  try {
    await client.connect();
    for (const statement of session(limits)) await client.query(statement);
    return await act(client);
  } catch (error) {
    throw failedBy("postgres", error, "reading");
  } finally {
    await client.end().catch(() => {});
  }
}
