import type { FileHandle } from "node:fs/promises";
import { zstdDecompressSync } from "node:zlib";
import { DuckDBDataChunk } from "@duckdb/node-api";
import { CompressionType, compressionRegistry, type RecordBatch, RecordBatchReader } from "apache-arrow";
import { Problem } from "#kernel";
import { type ArrowColumn, arrowColumn } from "./arrow/arrow-columns.ts";
import { unpackLz4 } from "./arrow/lz4.ts";
import { columnNames } from "./column-names.ts";
import { beginningOf, digestOf, type GivenFile, piecesOf } from "./given-file.ts";
import { keptAs } from "./kept-rows.ts";
import type { Prepared, Workroom } from "./prepared.ts";
import { unreadableTable } from "./problems.ts";

compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: unpackLz4 });
compressionRegistry.set(CompressionType.ZSTD, { decode: (bytes) => zstdDecompressSync(bytes) });

/** Rows that DuckDB takes at once. */
const CHUNK = 2048;

/** What Arrow's file begins with, which has a table of contents at its end; its stream begins at once. */
const MAGIC = "ARROW1";

/** Arrow's file and stream, as Feather and most libraries write them. Read a batch at a time into a table: DuckDB knows no Arrow without its extension. */
export async function prepareArrow(given: GivenFile, { signal }: Workroom): Promise<Prepared> {
  const digest = await digestOf(given, signal);
  return {
    from: { format: "arrow", encoding: null, delimiter: null, header: false },
    file: given,
    digest,
    define: async (sandbox) => {
      const isFile = (await beginningOf(given)).toString("latin1", 0, MAGIC.length) === MAGIC;
      try {
        const reader = await (isFile ? RecordBatchReader.from(keptOpen(given.handle)) : RecordBatchReader.from(piecesOf(given, 0, signal)));
        await reader.open();
        const { fields } = reader.schema;
        const kinds = fields.map(({ type }) => arrowColumn(type));
        const names = columnNames(fields.map(({ name }) => name));
        const columns = kinds.map(({ native }, at) => ({ name: names[at] ?? "", cell: `c${at}`, native }));
        await sandbox.rows(`create table ${keptAs("t", kinds.length)} (${kinds.map(({ type }, at) => `c${at} ${type}`).join(", ")})`);
        const rows = await sandbox.fill(keptAs("t", kinds.length), chunksOf(reader, kinds, signal));
        return { rows, columns, skipped: [] };
      } catch (error) {
        signal?.throwIfAborted();
        throw isOfTheFile(error) ? damaged(given.name) : error;
      }
    },
  };
}

/** The reader would close what others still hold open. */
const keptOpen = (handle: FileHandle): FileHandle =>
  new Proxy(handle, {
    get: (target, name) => {
      if (name === "close") return async () => {};
      const own: unknown = Reflect.get(target, name, target);
      return typeof own === "function" ? own.bind(target) : own;
    },
  });

async function* chunksOf(
  reader: AsyncIterable<RecordBatch>,
  kinds: readonly ArrowColumn[],
  signal: AbortSignal | undefined,
): AsyncGenerator<DuckDBDataChunk> {
  const types = kinds.map(({ type }) => type);
  for await (const batch of reader) {
    const vectors = kinds.map((_, at) => batch.getChildAt(at));
    for (let from = 0; from < batch.numRows; from += CHUNK) {
      signal?.throwIfAborted();
      const count = Math.min(CHUNK, batch.numRows - from);
      const chunk = DuckDBDataChunk.create(types, count);
      for (const [at, { cell }] of kinds.entries()) {
        const vector = vectors[at];
        chunk.setColumnValues(
          at,
          Array.from({ length: count }, (_, row) => (vector ? cell(vector, from + row) : null)),
        );
      }
      yield chunk;
    }
  }
}

/** What its reader throws where bytes are not what they should be. */
const isOfTheFile = (error: unknown): boolean =>
  !(error instanceof Problem) && error instanceof Error && !/out of memory/i.test(error.message);

const damaged = (name: string) =>
  unreadableTable({
    name,
    because: "it is Arrow that breaks off, is damaged, or is written in a way that is not known here. Write it anew, or as Parquet.",
  });
