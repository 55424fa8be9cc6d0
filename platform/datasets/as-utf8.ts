/** Bytes of a table in UTF-8, whatever spreadsheet program wrote them; undefined for what is no text. */
export function asUtf8(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textIn("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textIn("utf-16be", bytes);
  if (bytes.includes(0)) return undefined;
  // What is not UTF-8 was saved by a spreadsheet program of the West: Windows-1252 takes every byte.
  return isUtf8(bytes) ? bytes : textIn("windows-1252", bytes);
}

const textIn = (encoding: string, bytes: Uint8Array): Uint8Array => new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
