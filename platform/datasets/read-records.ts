import type { FileHandle } from "node:fs/promises";
import { findRecord, noSpan, type RecordForm, type TextSpan } from "./find-record.ts";
import { flawIn, lengthOfMark, lineEnd, looksRight } from "./text-bytes.ts";

/** Why a record cannot be read as it stands. */
export type Flaw = "quote" | "long" | "encoding" | "nul";

/** One record of a file on its way past; what it says holds until the next. */
export interface PassingRecord {
  readonly bytes: Buffer;
  readonly span: Readonly<TextSpan>;
  /** Counted from 1, the header and empty lines too. */
  readonly row: number;
  readonly flaw: Flaw | undefined;
  /** Its bytes were looked at one record at a time, since some near it are no text. */
  readonly isLookedAt: boolean;
}

export interface Reading {
  readonly handle: FileHandle;
  readonly form: RecordForm;
  readonly signal?: AbortSignal | undefined;
  /** Told of each piece of the file as it is read. */
  readonly onPiece?: (piece: Buffer) => void;
}

/** The longest record that is read: a document in a cell, not a library. */
export const LONGEST = 4 * 1024 * 1024;

const PIECE = 1024 * 1024;

/** Bytes that are looked at again after quotes that nobody closed, before it is given up. */
const MOST_AGAIN = 64 * LONGEST;

/**
 * Reads a file once, a megabyte at a time, and shows each record. A flawed one ends with its first line, so that what follows is read.
 *
 * @returns False where so many quotes stay open that no row can be told from another.
 */
export async function readRecords({ handle, form, signal, onPiece }: Reading, show: (record: PassingRecord) => void): Promise<boolean> {
  const bytes = Buffer.allocUnsafe(LONGEST + 2 * PIECE);
  const span = noSpan();
  const record: { -readonly [Key in keyof PassingRecord]: PassingRecord[Key] } = {
    bytes,
    span,
    row: 0,
    flaw: undefined,
    isLookedAt: false,
  };
  let held = 0;
  let again = 0;
  let isInLong = false;
  for (let position = 0, isEnd = false; !isEnd; ) {
    signal?.throwIfAborted();
    const { bytesRead } = await handle.read(bytes, held, PIECE, position);
    isEnd = bytesRead === 0;
    if (!isEnd) onPiece?.(bytes.subarray(held, held + bytesRead));
    let from = position === 0 ? lengthOfMark(bytes.subarray(0, bytesRead)) : 0;
    position += bytesRead;
    held += bytesRead;
    record.isLookedAt = !looksRight(bytes.subarray(0, held), isEnd);
    while (from < held) {
      if (isInLong) {
        const line = lineEnd(bytes, from, held);
        isInLong = line < 0;
        from = line < 0 ? held : line;
        continue;
      }
      const isWhole = findRecord(bytes, from, held, { form, isEnd }, span);
      if (!isWhole && held - from < LONGEST) break;
      const isLong = !isWhole || span.end - from > LONGEST;
      record.flaw = undefined;
      if (isLong || span.flawAt > 0) {
        const line = lineEnd(bytes, from, held);
        again += (isWhole ? span.next : held) - (line < 0 ? held : line);
        if (again > MOST_AGAIN) return false;
        record.flaw = !isLong || (form.quotes && line >= 0 && line - from <= LONGEST) ? "quote" : "long";
        isInLong = line < 0 && !isEnd;
        span.end = span.next = line < 0 ? held : line;
      } else if (record.isLookedAt) record.flaw = flawIn(bytes.subarray(from, span.end));
      record.row += 1;
      show(record);
      from = span.next;
    }
    bytes.copyWithin(0, from, held);
    held -= from;
  }
  return true;
}
