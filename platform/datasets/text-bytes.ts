import { isUtf8 } from "node:buffer";

const LF = 10;
const CR = 13;

/** Bytes of the mark that some programs put before UTF-8. */
export const lengthOfMark = ([a, b, c]: Uint8Array): number => (a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0);

/** Behind the first line break from here on, or −1. */
export function lineEnd(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR) return bytes[at + 1] === LF && at + 1 < to ? at + 2 : at + 1;
  }
  return -1;
}

/** True where all whole lines are UTF-8 without a zero byte: each record need not be looked at. */
export function looksRight(bytes: Buffer, isEnd: boolean): boolean {
  const lines = isEnd ? bytes : bytes.subarray(0, bytes.lastIndexOf(LF) + 1);
  return lines.length > 0 && isUtf8(lines) && !lines.includes(0);
}

/** What is wrong with the bytes of a record. */
export function flawIn(bytes: Buffer): "encoding" | "nul" | undefined {
  if (bytes.includes(0)) return "nul";
  return isUtf8(bytes) ? undefined : "encoding";
}
