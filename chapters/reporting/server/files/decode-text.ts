/** Text with the encoding it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

const LOOK_AT = 4_000;

/** Latin text in UTF-16 has a zero in every other byte: at the odd ones when the low byte comes first. */
function utf16By(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, LOOK_AT - (LOOK_AT % 2));
  if (head.length < 4) return null;
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.3 && even < head.length * 0.05) return "utf-16le";
  return even > head.length * 0.3 && odd < head.length * 0.05 ? "utf-16be" : null;
}

/**
 * The text of a file that does not say its encoding: by its byte order mark, else by its zeros, else UTF-8 where that is valid, else what
 * Western spreadsheets write (Windows-1252, of which Latin-1 is a part).
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decode = (encoding: Decoded["encoding"]): Decoded => ({ text: new TextDecoder(encoding).decode(bytes), encoding });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode("utf-16be");
  const wide = utf16By(bytes);
  if (wide) return decode(wide);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return decode("windows-1252");
  }
}
