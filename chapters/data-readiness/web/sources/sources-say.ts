import { count } from "#interface";
import type { SourceView } from "../../contract/index.ts";
import type { SourceEngine } from "../../domain/index.ts";

export const engineName: Readonly<Record<SourceEngine, string>> = {
  postgres: "PostgreSQL",
  mysql: "MySQL or MariaDB",
  clickhouse: "ClickHouse",
};

/** Where an engine listens as it comes. */
export const usualPort = (engine: SourceEngine, tls: SourceView["tls"]): string =>
  ({ postgres: "5432", mysql: "3306", clickhouse: tls === "none" ? "8123" : "8443" })[engine];

/** "PostgreSQL, shop at db.example.org:5432 as reader". */
export const sourceSays = ({ engine, database, host, port, user, tls, isOpen }: SourceView): string =>
  isOpen
    ? `${engineName[engine]}, ${database} at ${host}:${port} as ${user}${tls === "none" ? ", not encrypted" : ""}`
    : `${engineName[engine]} at ${host}. It cannot be read: its host is not allowed any more, or its password belongs to another server's secret.`;

interface Listed {
  readonly sources: readonly SourceView[];
  readonly hosts: number;
}

/** What the screen of sources says first. */
export function sourcesSay({ sources, hosts }: Listed): string {
  if (sources.length > 0) return `${count(sources.length, "database")} can be read where ${sources.length === 1 ? "it lies" : "they lie"}.`;
  return hosts === 0 ? "No database may be read yet." : "No database has been added yet.";
}

/** What to do where none can be added. */
export const noHosts =
  "Whoever runs the server names the hosts that may be read, in PILOTHOUSE_SOURCE_HOSTS. Until then, export a table to a file and drop that.";

/** "about 1,200 rows"; nothing where the source does not estimate. */
export const aboutRows = (rows: number | null): string => (rows === null ? "" : `about ${count(rows, "row")}`);

/** Tables whose name, or schema, has what is looked for; without it all. */
export const tablesWith = <T extends { readonly schema: string | null; readonly table: string }>(
  all: readonly T[],
  search: string,
): readonly T[] => {
  const wanted = search.trim().toLowerCase();
  return all.filter(({ schema, table }) => `${schema ?? ""}.${table}`.toLowerCase().includes(wanted));
};
