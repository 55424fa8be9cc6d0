import { beginningOf, type GivenFile } from "./given-file.ts";
import { lineWriter } from "./line-writer.ts";
import { lengthOfMark } from "./text-bytes.ts";

const PIECE = 1024 * 1024;
const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE] = [...'"\\,[]'].map((sign) => sign.charCodeAt(0));
const [OPEN_OBJECT, CLOSE_OBJECT, SPACE] = [..."{} "].map((sign) => sign.charCodeAt(0));

/** Writes each item of a list of JSON as a line of its own, also where the list breaks off. Whether an item is JSON is for others to see. */
export async function splitArray(given: GivenFile, to: string, signal?: AbortSignal): Promise<void> {
  const file = lineWriter(to);
  const piece = Buffer.allocUnsafe(PIECE);
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  let isBegun = false;
  try {
    for (let position = lengthOfMark(await beginningOf(given)); ; ) {
      signal?.throwIfAborted();
      const { bytesRead } = await given.handle.read(piece, 0, PIECE, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      let from = 0;
      for (let at = 0; at < bytesRead; at++) {
        const byte = piece[at] ?? 0;
        if (byte < 32) piece[at] = SPACE ?? 0; // a line break would end the line, and inside of a text it is no JSON
        if (isEscaped) isEscaped = false;
        else if (isInText) {
          if (byte === BACKSLASH) isEscaped = true;
          else if (byte === QUOTE) isInText = false;
        } else if (byte === QUOTE) isInText = true;
        else if (byte === OPEN || byte === OPEN_OBJECT) {
          depth += 1;
          if (depth === 1) from = at + 1;
        } else if (byte === CLOSE || byte === CLOSE_OBJECT) depth -= 1;
        const isOver = depth === 0 && byte === CLOSE && !isInText;
        if ((isOver || (depth === 1 && byte === COMMA && !isInText)) && (isBegun || hasSigns(piece, from, at))) {
          file.add(piece, from, at);
          file.end();
          isBegun = false;
        }
        if (isOver || (depth === 1 && byte === COMMA && !isInText)) from = at + 1;
      }
      if (depth > 0 && (isBegun || hasSigns(piece, from, bytesRead))) {
        file.add(piece, from, bytesRead);
        isBegun = true;
      }
    }
    if (isBegun) file.end();
  } finally {
    file.close();
  }
}

const hasSigns = (bytes: Buffer, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > 32) return true;
  return false;
};
