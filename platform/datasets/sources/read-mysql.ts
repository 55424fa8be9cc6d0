import { connect as connectSocket } from "node:net";
import { type Connection, createConnection, type FieldPacket, type TypeCastField } from "mysql2";
import { checkSelect } from "./check-select.ts";
import type { Reader } from "./reader.ts";
import type { SourceColumn, SourceConnection, SourceLimits, SourceReading } from "./source.ts";
import { failedBy } from "./source-failure.ts";
import { badSource } from "./source-problems.ts";
import { csvLine } from "./temp-csv.ts";

const quote = (name: string): string => `\`${name.replaceAll("`", "``")}\``;

/** Types of columns by MySQL's own numbers for them. */
const natives = new Map<number, SourceColumn["native"]>([
  ...[0, 1, 2, 3, 4, 5, 8, 9, 13, 246].map((type) => [type, "number"] as const),
  ...[7, 10, 12].map((type) => [type, "date-time"] as const),
  ...[15, 247, 248, 249, 250, 251, 252, 253, 254].map((type) => [type, "text"] as const),
]);

/** Bytes that are no text are told in hexadecimal: columns of these types that have MySQL's number for no character set. */
const bytes = new Set([15, 249, 250, 251, 252, 253, 254]);
const BINARY = 63;

const session = [
  "set session transaction read only",
  "set session sql_mode = 'NO_ENGINE_SUBSTITUTION'",
  "set session time_zone = '+00:00'",
  "set session lock_wait_timeout = 5",
];

const statementOf = (reading: SourceReading): string =>
  reading.of === "query"
    ? checkSelect(reading.sql, "mysql")
    : `select * from ${reading.schema === null ? "" : `${quote(reading.schema)}.`}${quote(reading.table)}`;

/**
 * Reads from MySQL and MariaDB: in a read-only transaction on one snapshot, row by row as they come. The statement is first prepared by the
 * server by itself, without being run: one statement, whole. Files of this machine are never sent, whatever the server asks for.
 */
export const readMysql: Reader = {
  read: (connection, address, { reading, limits, first, begin }) =>
    within(connection, address, limits, async (client) => {
      const statement = statementOf(reading);
      const columns = await prepared(client, statement).catch((error: unknown) => {
        throw failedBy("mysql", error, "describing");
      });
      if (columns.length === 0) throw badSource({ field: "query", because: "The query gives no columns." });
      const csv = begin(columns.map(({ name, columnType }) => ({ name, native: natives.get(columnType ?? -1) ?? "other" })));
      const cells = columns.map(({ name, columnType, characterSet }) =>
        characterSet === BINARY && bytes.has(columnType ?? -1) ? `hex(${quote(name)})` : quote(name),
      );
      const sql = `select ${cells.join(", ")} from (\n${statement}\n) as source${first === null ? "" : ` limit ${first}`}`;
      const rows = client.query({ sql, rowsAsArray: true, typeCast: asText }).stream({ highWaterMark: 500 });
      for await (const row of rows) csv.row(csvLine(row));
    }),
  tables: (connection, address, limits) =>
    within(connection, address, limits, async (client) => {
      const rows = await asked(
        client,
        "select table_schema, table_name, table_rows from information_schema.tables where table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys') order by table_schema, table_name limit ?",
        [limits.rows],
      );
      return rows.map(([schema = null, table, about = null]) => ({
        schema,
        table: table ?? "",
        rows: about === null ? null : Number(about),
      }));
    }),
};

async function within<T>(
  connection: SourceConnection,
  address: string,
  limits: SourceLimits,
  act: (client: Connection) => Promise<T>,
): Promise<T> {
  const { host, port, database, user, password, tls, authority } = connection;
  const client = createConnection({
    ...{ host, port, database, user, password, charset: "utf8mb4", connectTimeout: 10_000 },
    stream: () => connectSocket({ host: address, port }), // an address: the name is not looked up again
    ...(tls === "none"
      ? {}
      : { ssl: { rejectUnauthorized: true, verifyIdentity: true, ...(authority === null ? {} : { ca: authority }) } }),
    flags: ["-LOCAL_FILES"],
    multipleStatements: false,
    disableEval: true,
  });
  client.on("error", () => {}); // told by what was being asked
  try {
    for (const statement of session) await asked(client, statement);
    // one of the two knows the first, the other the second
    await asked(client, `set session max_execution_time = ${Math.ceil(limits.seconds * 1000)}`).catch(() => []);
    await asked(client, `set session max_statement_time = ${Math.ceil(limits.seconds)}`).catch(() => []);
    await asked(client, "start transaction with consistent snapshot, read only");
    return await act(client);
  } catch (error) {
    throw failedBy("mysql", error, "reading");
  } finally {
    client.destroy();
  }
}

type Texts = readonly (string | null)[];

const asked = (client: Connection, sql: string, values: number[] = []): Promise<readonly Texts[]> =>
  new Promise((resolve, reject) => {
    client.query({ sql, values, rowsAsArray: true, typeCast: asText }, (error, rows) => {
      if (error) reject(error);
      else resolve(Array.isArray(rows) ? (rows as unknown as readonly Texts[]) : []); // as arrays of texts, by the two options above
    });
  });

const prepared = (client: Connection, sql: string): Promise<readonly FieldPacket[]> =>
  new Promise((resolve, reject) => {
    client.prepare(sql, (error, statement) => {
      if (error) return reject(error);
      statement.close();
      resolve((statement as unknown as { readonly columns: readonly FieldPacket[] }).columns); // its types leave it out
    });
  });

/** Each cell as the server writes it. */
function asText(field: TypeCastField): string | null {
  if (field.type === "BIT" || field.type === "GEOMETRY") return field.buffer()?.toString("hex") ?? null;
  return field.string();
}
