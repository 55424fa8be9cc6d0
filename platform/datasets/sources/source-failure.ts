import { Problem } from "#kernel";
import { engineNames, type SourceEngine } from "./source.ts";
import { badSource, sourceFailed } from "./source-problems.ts";

/** While a statement is described no row is read: what the server says then is of its text. Later it may be of cells. */
export type Stage = "describing" | "reading";

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  const { code, errno } = error as { readonly code?: unknown; readonly errno?: unknown }; // as Node and the drivers put them
  return String(code ?? errno ?? "");
};

/** What each kind of failure comes to, in words; the first that fits. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^(ECONNREFUSED)$/, "It refuses connections: nothing listens on that port."],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ESOCKETTIMEDOUT)$/, "It does not answer."],
  [/^(ECONNRESET|EPIPE|PROTOCOL_CONNECTION_LOST|57P01)$/, "It ended the connection."],
  [
    /^(28P01|28000|ER_ACCESS_DENIED_ERROR|ER_ACCESS_DENIED_NO_PASSWORD_ERROR|516|193|192|194)$/,
    "It does not let that user in with that password.",
  ],
  [/^(3D000|ER_BAD_DB_ERROR|ER_DBACCESS_DENIED_ERROR|81)$/, "It has no such database, or does not show it to that user."],
  [/^(42P01|3F000|ER_NO_SUCH_TABLE|60)$/, "It has no such table, or does not show it to that user."],
  [
    /^(42501|ER_TABLEACCESS_DENIED_ERROR|ER_COLUMNACCESS_DENIED_ERROR|ER_SPECIFIC_ACCESS_DENIED_ERROR|497|164)$/,
    "Its user may not read that.",
  ],
  [
    /^(57014|ER_QUERY_TIMEOUT|ER_STATEMENT_TIMEOUT|ER_QUERY_INTERRUPTED|1969|3024|159|160)$/,
    "It took longer than one reading may. Ask for less by a query.",
  ],
  [/^(25006|0A000|ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION)$/, "The query writes, or does what cannot be read from. Write a plain SELECT."],
  [/^(53300|ER_CON_COUNT_ERROR)$/, "It has no room for another connection now."],
  [/^ER_DUP_FIELDNAME$/, "Two columns of the query have one name. Give each a name of its own."],
  [
    /^(HANDSHAKE_NO_SSL_SUPPORT|HANDSHAKE_SSL_ERROR|EPROTO)$|CERT|SELF_SIGNED|^ERR_TLS|^ERR_SSL/,
    "Its certificate does not hold, or it offers no encryption.",
  ],
];

/** A failure as a person is told it: never the driver's own words once rows are read, never anything of the connection. */
export function failedBy(engine: SourceEngine, error: unknown, stage: Stage): Error {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  const [, known] = sentences.find(([pattern]) => pattern.test(code)) ?? [];
  const message = error instanceof Error ? error.message : "";
  if (known === undefined && /does not support SSL|establishing an SSL|secure connection/i.test(message))
    return sourceFailed({ because: said(engine, "Its certificate does not hold, or it offers no encryption.") });
  if (known === undefined && /timeout expired|timed out/i.test(message))
    return sourceFailed({ because: said(engine, "It does not answer.") });
  if (known === undefined && stage === "describing" && message !== "")
    return badSource({ field: "query", because: `${engineNames[engine]} does not take the query: ${message.slice(0, 300)}` });
  return sourceFailed({ because: said(engine, known ?? `It failed${code === "" ? "" : ` (${code})`}.`) });
}

const said = (engine: SourceEngine, sentence: string): string => `${engineNames[engine]} was not read. ${sentence}`;
