import { createReadStream, createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { GivenFile } from "./given-file.ts";
import type { Scan } from "./scan.ts";

export type Encoding = "utf-8" | "utf-8 with a byte order mark" | "utf-16le" | "utf-16be" | "windows-1252";

/** How a text is encoded, whatever spreadsheet program wrote it; undefined for what is no text. */
export function encodingOf({ beginning, isUtf8, hasNul }: Pick<Scan, "beginning" | "isUtf8" | "hasNul">): Encoding | undefined {
  const [a, b, c] = beginning;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (hasNul) return undefined;
  if (!isUtf8) return "windows-1252"; // takes every byte, and is what spreadsheet programs of the West write
  return a === 0xef && b === 0xbb && c === 0xbf ? "utf-8 with a byte order mark" : "utf-8";
}

/** The beginning of a text, as characters. */
export const decoded = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(nameOf(encoding)).decode(bytes, { stream: true });

/** Writes a text anew in UTF-8, a piece at a time. */
export async function writeAsUtf8({ handle }: GivenFile, encoding: Encoding, to: string, signal?: AbortSignal): Promise<void> {
  const decoder = new TextDecoder(nameOf(encoding));
  const recode = new Transform({
    transform: (piece: Buffer, _encoding, done) => done(null, decoder.decode(piece, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  const from = createReadStream("", { fd: handle, start: 0, autoClose: false });
  await pipeline(from, recode, createWriteStream(to, { mode: 0o600 }), { ...(signal ? { signal } : {}) });
}

const nameOf = (encoding: Encoding): string => (encoding.startsWith("utf-8") ? "utf-8" : encoding);
