export const sourceEngines = ["postgres", "mysql", "clickhouse"] as const;
export type SourceEngine = (typeof sourceEngines)[number];

/** How a database is reached that somebody else runs. Fields alone: no address that a driver would take apart by rules of its own. */
export interface SourceConnection {
  readonly engine: SourceEngine;
  /** A name or an address; never a path. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** `verified`: encrypted, and the server shows a certificate for its name. `none`: neither. */
  readonly tls: "verified" | "none";
  /** Certificates in PEM that are trusted instead of the system's; null for those. */
  readonly authority: string | null;
}

/** What is read of it: a table, or the rows of one SELECT. */
export type SourceReading =
  | { readonly of: "table"; readonly schema: string | null; readonly table: string }
  | { readonly of: "query"; readonly sql: string };

/** What one reading may take. Beyond these it is refused: the first rows of a table say nothing sure of the others. */
export interface SourceLimits {
  readonly rows: number;
  readonly bytes: number;
  /** For the statement, on the database's own clock too. */
  readonly seconds: number;
}

/** A column as the source declares it. */
export interface SourceColumn {
  readonly name: string;
  readonly native: "text" | "number" | "boolean" | "date-time" | "other";
}

/** Ports that a host stands for where none is named with it. */
export const usualPorts: Readonly<Record<SourceEngine, readonly number[]>> = {
  postgres: [5432],
  mysql: [3306],
  clickhouse: [8123, 8443],
};

export const engineNames: Readonly<Record<SourceEngine, string>> = { postgres: "PostgreSQL", mysql: "MySQL", clickhouse: "ClickHouse" };
