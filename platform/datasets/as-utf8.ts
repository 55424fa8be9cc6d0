import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type GivenFile, givenFile, piecesOf } from "./given-file.ts";
import { lengthOfMark } from "./text-bytes.ts";

export type Encoding = "utf-8" | "utf-8 with a byte order mark" | "utf-16le" | "utf-16be" | "windows-1252";

const SAMPLE = 64 * 1024;

/** How a text is encoded, by its beginning, whatever program wrote it; undefined for what is no text. */
export function encodingOf(beginning: Uint8Array): Encoding | undefined {
  const [a, b] = beginning;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (lengthOfMark(beginning) > 0) return "utf-8 with a byte order mark";
  const zeros = [0, 0];
  let control = 0;
  const sample = beginning.subarray(0, SAMPLE);
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 32 && !isSpace(byte)) control += 1;
  }
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / sample.length);
  if (odd > 0.4 && even < 0.1) return "utf-16le"; // of Latin letters every second byte is zero
  if (even > 0.4 && odd < 0.1) return "utf-16be";
  return (even + odd) / 2 + control / sample.length > 0.02 ? undefined : "utf-8";
}

/** Tab, line breaks, form feed. */
const isSpace = (byte: number): boolean => byte === 9 || byte === 10 || byte === 12 || byte === 13;

/** The beginning of a text, as characters. */
export const decoded = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(labelOf(encoding)).decode(bytes, { stream: true });

/** Writes a text anew in UTF-8, a piece at a time. */
export async function writeAsUtf8(given: GivenFile, encoding: Encoding, to: string, signal?: AbortSignal): Promise<GivenFile> {
  const decoder = new TextDecoder(labelOf(encoding));
  const recode = new Transform({
    transform: (piece: Buffer, _encoding, done) => done(null, decoder.decode(piece, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  await pipeline(piecesOf(given, 0, signal), recode, createWriteStream(to, { flags: "wx", mode: 0o600 }), signal ? { signal } : {});
  return givenFile(to, given.name);
}

const labelOf = (encoding: Encoding): string => (encoding.startsWith("utf-8") ? "utf-8" : encoding);
