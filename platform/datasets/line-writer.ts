import { closeSync, openSync, writeSync } from "node:fs";

const PIECE = 1024 * 1024;
const LF = 10;

/** Writes a file that only this user may read, a line at a time. */
export interface LineWriter {
  /** Adds bytes to the line. */
  readonly add: (bytes: Buffer, from: number, to: number) => void;
  readonly end: () => void;
  readonly close: () => void;
}

export function lineWriter(path: string): LineWriter {
  const file = openSync(path, "wx", 0o600);
  const held = Buffer.allocUnsafe(PIECE);
  let size = 0;
  const flush = () => {
    for (let at = 0; at < size; ) at += writeSync(file, held, at, size - at);
    size = 0;
  };
  const add = (bytes: Buffer, from: number, to: number) => {
    for (let at = from; at < to; ) {
      if (size === PIECE) flush();
      const copied = bytes.copy(held, size, at, to);
      at += copied;
      size += copied;
    }
  };
  const end = () => {
    if (size === PIECE) flush();
    held[size++] = LF;
  };
  const close = () => {
    try {
      flush();
    } finally {
      closeSync(file);
    }
  };
  return { add, end, close };
}
