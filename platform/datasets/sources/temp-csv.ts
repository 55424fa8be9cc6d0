import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import type { SourceLimits } from "./source.ts";
import { sourceFailed } from "./source-problems.ts";

const BUFFER_BYTES = 1 << 20;

/** Rows on their way into a file that only this process reads. Written at once, so that a source waits while the disk is busy. */
export interface TempCsv {
  /** One row as CSV, its line end included. @throws {sourceFailed} Beyond the limits. */
  readonly row: (line: Buffer | string) => void;
  readonly end: () => {
    readonly rows: number;
    readonly bytes: number /** SHA-256 of the rows in order, header first. */;
    readonly digest: string;
  };
  /** Lets go of the file; what stands in it is not whole. */
  readonly abandon: () => void;
}

export function tempCsv(path: string, names: readonly string[], limits: SourceLimits): TempCsv {
  const file = openSync(path, "wx", 0o600);
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let [held, bytes, rows] = [0, 0, 0];
  let isOpen = true;
  const write = (all: Uint8Array) => {
    for (let at = 0; at < all.length; ) at += writeSync(file, all, at);
    hash.update(all);
  };
  const flush = () => {
    write(buffer.subarray(0, held));
    held = 0;
  };
  const add = (line: Buffer) => {
    bytes += line.length;
    if (bytes > limits.bytes) throw sourceFailed({ because: `It holds more than ${sizeSays(limits.bytes)}, ${tooMuch}` });
    if (held + line.length > BUFFER_BYTES) flush();
    // copied at once: a driver hands out pieces of memory that it fills anew
    if (line.length > BUFFER_BYTES) write(line);
    else held += line.copy(buffer, held);
  };
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  add(Buffer.from(csvLine(names)));
  return {
    row: (line) => {
      rows += 1;
      if (rows > limits.rows) throw sourceFailed({ because: `It has more than ${limits.rows.toLocaleString("en-GB")} rows, ${tooMuch}` });
      add(typeof line === "string" ? Buffer.from(line) : line);
    },
    end: () => {
      flush();
      close();
      return { rows, bytes, digest: hash.digest("hex") };
    },
    abandon: close,
  };
}

const tooMuch =
  "which is what one reading may take here. Ask for fewer columns or rows by a query, or have whoever runs the server allow more.";

const sizeSays = (bytes: number): string =>
  bytes < 1e6 ? `${bytes} bytes` : `${(bytes / 1e6).toLocaleString("en-GB", { maximumFractionDigits: 0 })} MB`;

/** Null is nothing between two commas, an empty text two quotes. */
export const csvLine = (cells: readonly (string | null)[]): string => `${cells.map(csvCell).join(",")}\n`;

const csvCell = (cell: string | null): string => (cell === null ? "" : `"${cell.replaceAll('"', '""')}"`);
