import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { GivenFile } from "./given-file.ts";

/** What the bytes of a file are, looked at from the first to the last. */
export interface Scan {
  /** SHA-256, in lower-case hexadecimal. */
  readonly digest: string;
  readonly isUtf8: boolean;
  readonly hasNul: boolean;
  /** The first megabyte. */
  readonly beginning: Buffer;
}

const MEGABYTE = 1024 * 1024;

/** Reads a file once, holding a megabyte of it. */
export async function scan({ handle }: GivenFile, signal?: AbortSignal): Promise<Scan> {
  const hash = createHash("sha256");
  const chunk = Buffer.allocUnsafe(MEGABYTE);
  let beginning: Buffer | undefined;
  let isText = true;
  let hasNul = false;
  let cutOff = Buffer.alloc(0);
  for (let at = 0; ; ) {
    signal?.throwIfAborted();
    const { bytesRead } = await handle.read(chunk, 0, MEGABYTE, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    const bytes = chunk.subarray(0, bytesRead);
    hash.update(bytes);
    beginning ??= Buffer.from(bytes);
    hasNul ||= bytes.includes(0);
    if (!isText) continue;
    const whole = cutOff.length > 0 ? Buffer.concat([cutOff, bytes]) : bytes;
    const end = lastWhole(whole);
    isText = isUtf8(whole.subarray(0, end));
    cutOff = Buffer.from(whole.subarray(end));
  }
  return { digest: hash.digest("hex"), isUtf8: isText && cutOff.length === 0, hasNul, beginning: beginning ?? Buffer.alloc(0) };
}

/** Where the last character ends that is not cut off: a character has four bytes at most. */
function lastWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return needs(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const needs = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
