import { readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "../../database/postgres/meta");

export interface OurTable {
  /** `schema.name` */
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns that count by themselves. */
  readonly serials: readonly string[];
}

interface Snapshot {
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly schema: string;
        readonly name: string;
        readonly columns: Readonly<Record<string, { readonly name: string; readonly type: string }>>;
        readonly foreignKeys: Readonly<Record<string, { readonly schemaTo: string; readonly tableTo: string }>>;
      }
    >
  >;
}

const json = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), "utf8"));

/** The last migration's name: which tables there are, and how. */
export function lastMigration(): { readonly index: number; readonly tag: string } {
  const { entries } = json<{ readonly entries: readonly { readonly idx: number; readonly tag: string }[] }>("_journal.json");
  const last = entries.at(-1);
  if (!last) throw new RangeError("there are migrations");
  return { index: last.idx, tag: last.tag };
}

/** Every table that the migrations have made, those that others lead to first. */
export function ourTables(): readonly OurTable[] {
  const { tables } = json<Snapshot>(`${String(lastMigration().index).padStart(4, "0")}_snapshot.json`);
  const named = new Map(Object.values(tables).map((table) => [`${table.schema}.${table.name}`, table]));
  const ordered = new Map<string, OurTable>();
  const take = (name: string): void => {
    const table = named.get(name);
    if (!table || ordered.has(name)) return;
    named.delete(name); // a table that leads to itself is taken once
    for (const { schemaTo, tableTo } of Object.values(table.foreignKeys)) take(`${schemaTo}.${tableTo}`);
    const columns = Object.values(table.columns);
    ordered.set(name, {
      table: name,
      columns: columns.map((column) => column.name),
      serials: columns.filter(({ type }) => type.endsWith("serial")).map((column) => column.name),
    });
  };
  for (const name of [...named.keys()].toSorted()) take(name);
  return [...ordered.values()];
}

/** Not news any more by the time it would be told; and rows of files that are in no backup. */
const NOT_COPIED: ReadonlySet<string> = new Set(["ledger.outbox", "readiness.upload"]);

/** Those that are in a backup. */
export const copiedTables = (): readonly OurTable[] => ourTables().filter(({ table }) => !NOT_COPIED.has(table));

/** What of a data directory is the engine's, is only there while something runs (raw data too, until it is measured), or must not lie beside what it opens. */
const LEFT_OUT = /^(records|uploads|secret|secret\..*|server\.lock.*)$/;

/** True for a file or folder of the data directory that is in no backup. */
export const isLeftOut = (place: string): boolean => LEFT_OUT.test(path.normalize(place).split(path.sep)[0] ?? "");

/** As SQL names it. */
export const quoted = (table: string): string =>
  table
    .split(".")
    .map((part) => `"${part}"`)
    .join(".");

/** By key, where reading it back follows the log; as it comes otherwise. */
export const orderOf: Readonly<Record<string, string>> = {
  "ledger.head": "order by workspace",
  "ledger.entry": "order by workspace, sequence",
  "ledger.words": "order by workspace, sequence, id",
};
