import { isAscii } from "node:buffer";
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { Dialect } from "./dialect.ts";
import { judgeRecord, saysOf } from "./judge-record.ts";
import { type PassingRecord, readRecords } from "./read-records.ts";
import { type Skipped, skipping } from "./skipped.ts";

/** What a delimited text holds, looked at from its first byte to its last. */
export interface Survey {
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly digest: string;
  readonly rows: number;
  readonly skipped: readonly Skipped[];
  /** Rows that are UTF-8 beyond ASCII, among those near rows that are not. */
  readonly foreign: number;
  /** Records that are not UTF-8. */
  readonly undecodable: number;
  /** DuckDB reads every record as it stands. */
  readonly isClean: boolean;
  /** Lines end inside of quoted cells. */
  readonly hasBreaks: boolean;
  /** Bytes of the longest record. */
  readonly longest: number;
}

export interface Surveying {
  readonly dialect: Dialect;
  readonly signal?: AbortSignal | undefined;
  /** Shown each record that is a row. */
  readonly onRow?: (record: PassingRecord) => void;
}

/** Reads all of it once. Undefined where quotes stay open all over. */
export async function survey(handle: FileHandle, { dialect, signal, onRow }: Surveying): Promise<Survey | undefined> {
  const form = { delimiter: dialect.delimiter?.charCodeAt(0) ?? -1, quotes: true, escapedBy: dialect.escapedBy.charCodeAt(0) };
  const hash = createHash("sha256");
  const left = skipping();
  let rows = 0;
  let foreign = 0;
  let undecodable = 0;
  let endings = 0;
  let longest = 0;
  let hasBreaks = false;
  let isOrderly = dialect.begins === 1;
  const isRead = await readRecords({ handle, form, signal, onPiece: (piece) => hash.update(piece) }, (record) => {
    const { span } = record;
    endings |= span.ending;
    if (record.flaw === "encoding") undecodable += 1;
    longest = Math.max(longest, span.end - span.from);
    const judged = judgeRecord(record, dialect);
    if (judged === "row") {
      rows += 1;
      if (span.hasBreak) hasBreaks = true;
      if (record.isLookedAt && !isAscii(record.bytes.subarray(span.from, span.end))) foreign += 1;
      onRow?.(record);
    } else if (judged === "header") hasBreaks ||= span.hasBreak;
    else if (judged === "spaces") isOrderly = false;
    else if (judged !== "empty") left.add(judged, () => ({ firstRow: record.row, ...saysOf(judged, record, dialect) }));
  });
  if (!isRead) return undefined;
  const skipped = left.all();
  const isClean = isOrderly && skipped.length === 0 && [0, 1, 2, 4].includes(endings);
  return { digest: hash.digest("hex"), rows, skipped, foreign, undecodable, isClean, hasBreaks, longest };
}
