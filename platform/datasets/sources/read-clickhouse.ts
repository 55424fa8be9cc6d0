import http from "node:http";
import https from "node:https";
import { isIPv6, type LookupFunction } from "node:net";
import { checkSelect } from "./check-select.ts";
import type { Reader } from "./reader.ts";
import type { SourceColumn, SourceConnection, SourceLimits, SourceReading } from "./source.ts";
import { failedBy } from "./source-failure.ts";
import { badSource } from "./source-problems.ts";

const quote = (name: string): string => `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;

const statementOf = (reading: SourceReading): string =>
  reading.of === "query"
    ? checkSelect(reading.sql, "clickhouse")
    : `select * from ${reading.schema === null ? "" : `${quote(reading.schema)}.`}${quote(reading.table)}`;

/**
 * Reads from ClickHouse over HTTP, with `readonly = 1`: no writing, no setting, no function that reaches another host or a file. Every column
 * is asked for as text, so that each cell comes in quotes: what stands outside of them is the server's complaint in the middle of a reading.
 */
export const readClickhouse: Reader = {
  async read(connection, address, { reading, limits, first, begin }) {
    const statement = statementOf(reading);
    const ask = await asker(connection, address, limits);
    if (ask.mode === 2 && reading.of === "query")
      throw badSource({
        field: "query",
        because:
          "ClickHouse keeps this user at readonly = 2, where a query may reach other hosts. Read a table, or use a user without that setting.",
      });
    const described = lines(await whole(ask, `describe table (\n${statement}\n) format TabSeparated`)).map((line) =>
      line.split("\t").map(plain),
    );
    const columns = described.flatMap(([name, type]) => (name === undefined || type === undefined ? [] : [{ name, type }]));
    if (columns.length === 0) throw badSource({ field: "query", because: "The query gives no columns." });
    const csv = begin(columns.map(({ name, type }) => ({ name, native: nativeOf(type) })));
    const rows = csvRows(csv.row);
    await ask.stream(
      `select ${columns.map(asText).join(", ")} from (\n${statement}\n)${first === null ? "" : ` limit ${first}`} format CSV`,
      rows.add,
    );
    rows.end();
  },
  async tables(connection, address, limits) {
    const ask = await asker(connection, address, limits);
    const found = await whole(
      ask,
      `select database, name from system.tables where database not in ('system', 'INFORMATION_SCHEMA', 'information_schema')
       order by database, name limit ${Math.round(limits.rows)} format TabSeparated`,
    );
    return lines(found).map((line) => {
      const [schema = "", table = ""] = line.split("\t").map(plain);
      return { schema, table, rows: null };
    });
  },
};

const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

/** A cell of TabSeparated as it is meant. */
const plain = (cell: string): string =>
  cell.replace(/\\(.)/g, (_, sign: string) => ({ t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", 0: "\0" })[sign] ?? sign);

function nativeOf(type: string): SourceColumn["native"] {
  const bare = type.replace(/^(?:LowCardinality\()?(?:Nullable\()?/, "");
  if (/^(U?Int\d|Float|Decimal)/.test(bare)) return "number";
  if (/^Date/.test(bare)) return "date-time";
  if (/^Bool/.test(bare)) return "boolean";
  return /^(String|FixedString|Enum|UUID)/.test(bare) ? "text" : "other";
}

const asText = ({ name, type }: { readonly name: string; readonly type: string }, at: number): string =>
  `ifNull(toString(${quote(name)}${/^(?:LowCardinality\()?(?:Nullable\()?DateTime/.test(type) ? ", 'UTC'" : ""}), '') as c${at}`;

interface Ask {
  /** What the user is kept at: 0 free, 1 reads and changes no setting, 2 reads. */
  readonly mode: number;
  readonly stream: (query: string, onChunk: (chunk: Buffer) => void) => Promise<void>;
}

async function asker(connection: SourceConnection, address: string, limits: SourceLimits): Promise<Ask> {
  const ask = (settings: Readonly<Record<string, string>>) => (query: string, onChunk: (chunk: Buffer) => void) =>
    posted(connection, address, { query, settings, seconds: limits.seconds, onChunk });
  const own = await whole(
    { mode: 1, stream: ask({}) },
    `select name, value from system.settings where name in (${names}) format TabSeparated`,
  );
  const values = new Map(lines(own).map((line) => [line.split("\t")[0] ?? "", Number(line.split("\t")[1])]));
  const mode = values.get("readonly") ?? 0;
  const wanted = { ...bounds(limits), ...(mode === 0 ? { readonly: "1" } : {}) };
  return { mode, stream: ask(mode === 1 ? {} : Object.fromEntries(Object.entries(wanted).filter(([name]) => values.has(name)))) };
}

/** What a server is asked to end by itself; older ones do not know the second. */
const bounds = ({ seconds }: SourceLimits) => ({
  max_execution_time: String(Math.ceil(seconds)),
  cancel_http_readonly_queries_on_client_close: "1",
});
const names = "'readonly', 'max_execution_time', 'cancel_http_readonly_queries_on_client_close'";

const MOST_OF_A_REPLY = 20_000_000;

async function whole(ask: Ask, query: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  await ask.stream(query, (chunk) => {
    bytes += chunk.length;
    if (bytes > MOST_OF_A_REPLY) throw new RangeError("a reply that should be short is not");
    chunks.push(chunk);
  });
  return Buffer.concat(chunks).toString("utf8");
}

interface Posting {
  readonly query: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly onChunk: (chunk: Buffer) => void;
}

/** Posts a query to the address that was found; follows no redirect. */
function posted(connection: SourceConnection, address: string, { query, settings, seconds, onChunk }: Posting): Promise<void> {
  const { host, port, database, user, password, tls, authority } = connection;
  const pinned: LookupFunction = (_name, options, done) =>
    options.all ? done(null, [{ address, family: isIPv6(address) ? 6 : 4 }]) : done(null, address, isIPv6(address) ? 6 : 4);
  const body = Buffer.from(query);
  return new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => reject(failedBy("clickhouse", error, "reading"));
    const request = (tls === "none" ? http : https).request(
      {
        ...{ host, port, method: "POST", agent: false, lookup: pinned, signal: AbortSignal.timeout((seconds + 10) * 1000) },
        path: `/?${new URLSearchParams({ database, ...settings })}`,
        headers: { "x-clickhouse-user": user, "x-clickhouse-key": password, "content-length": body.length, "user-agent": "Pilothouse" },
        ...(authority === null ? {} : { ca: authority }),
      },
      (reply) => {
        const isGood = reply.statusCode === 200;
        let said = "";
        reply.on("data", (chunk: Buffer) => {
          if (!isGood) {
            said = `${said}${chunk.toString("latin1")}`.slice(0, 200);
            return;
          }
          try {
            onChunk(chunk);
          } catch (error) {
            reject(error);
            request.destroy();
          }
        });
        reply.on("error", fail);
        reply.on("end", () => {
          if (!reply.complete) fail(coded("ECONNRESET"));
          else if (isGood) resolve();
          else
            fail(
              coded(/^Code: (\d+)/.exec(said)?.[1] ?? String(reply.headers["x-clickhouse-exception-code"] ?? `HTTP ${reply.statusCode}`)),
            );
        });
      },
    );
    request.on("error", fail);
    request.end(body);
  });
}

const coded = (code: string): Error => Object.assign(new Error("the source failed"), { code });

const QUOTE = 0x22;
const LINE_END = 0x0a;

/** Rows out of chunks, each cell of which stands in quotes. */
function csvRows(onRow: (row: Buffer) => void) {
  let isQuoted = false;
  let held: Buffer = Buffer.alloc(0);
  return {
    add: (chunk: Buffer) => {
      let from = 0;
      for (let at = 0; at < chunk.length; at++) {
        const byte = chunk[at];
        if (byte === QUOTE) isQuoted = !isQuoted;
        else if (!isQuoted && byte === LINE_END) {
          const end = chunk.subarray(from, at + 1);
          emit(held.length > 0 ? Buffer.concat([held, end]) : end);
          held = Buffer.alloc(0);
          from = at + 1;
        }
      }
      if (from < chunk.length) held = Buffer.concat([held, chunk.subarray(from)]);
    },
    end: () => {
      if (held.length > 0) throw failedBy("clickhouse", coded(codeIn(held)), "reading");
    },
  };
  function emit(row: Buffer): void {
    if (row[0] !== QUOTE) throw failedBy("clickhouse", coded(codeIn(row)), "reading");
    onRow(Buffer.from(row));
  }
}

const codeIn = (text: Buffer): string => /Code: (\d+)/.exec(text.subarray(0, 200).toString("latin1"))?.[1] ?? "an incomplete reply";
