import { columnNames } from "./column-names.ts";
import { digestOf, type GivenFile } from "./given-file.ts";
import { literal } from "./locked-database.ts";
import type { Prepared, Workroom } from "./prepared.ts";
import { unreadableTable } from "./problems.ts";
import type { TableColumn } from "./table-origin.ts";

/** Parquet says itself what its columns are. */
export async function prepareParquet(given: GivenFile, { signal }: Workroom): Promise<Prepared> {
  const digest = await digestOf(given, signal);
  const damaged = () =>
    unreadableTable({
      name: given.name,
      because: "it is Parquet that breaks off, is damaged or is encrypted. Write it anew and send all of it.",
    });
  return {
    from: { format: "parquet", encoding: null, delimiter: null, header: false },
    file: given,
    digest,
    define: async (sandbox, path) => {
      const read = `read_parquet(${literal(path)})`;
      try {
        const described = await sandbox.rows(`describe select * from ${read}`);
        const names = columnNames(described.map((row) => String(row.column_name)));
        const columns = described.map((row, at) => ({ name: names[at] ?? "", cell: `c${at}`, native: nativeOf(String(row.column_type)) }));
        const cells = described.map((row, at) => `${cellOf(String(row.column_name), String(row.column_type))} as c${at}`);
        await sandbox.rows(`create view t as select ${cells.join(", ")} from ${read}`);
        // each value is looked at once: a damaged page shows only then
        const [seen] = await sandbox.rows(`select count(*) as rows, ${columns.map(({ cell }) => `count(${cell})`).join(", ")} from t`);
        return { rows: Number(seen?.rows ?? 0), columns, skipped: [] };
      } catch (error) {
        throw isOfFile(error) ? damaged() : error;
      }
    },
  };
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const isOfFile = (error: unknown): boolean =>
  error instanceof Error &&
  /^(Invalid Input|IO|Serialization|Not implemented|Invalid|INTERNAL|FATAL|TProtocol|Binder)/i.test(error.message);

export function nativeOf(type: string): TableColumn["native"] {
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type)) return "number";
  if (type === "BOOLEAN") return "boolean";
  if (/^(DATE|TIMESTAMP.*)$/.test(type)) return "date-time";
  return /^(VARCHAR|UUID|ENUM.*)$/.test(type) ? "text" : "other";
}

/** What is made of parts is shown as JSON. */
const cellOf = (name: string, type: string): string =>
  /[[(]/.test(type) && !/^(DECIMAL|ENUM)/.test(type) ? `to_json(${identifier(name)})::varchar` : identifier(name);
