/** What is needed to check one line without asking the server again. */
export interface Inclusion {
  readonly sequence: number;
  /** The line's bytes, as text. */
  readonly leaf: string;
  /** Hashes in hexadecimal, from the leaf towards the root. */
  readonly path: readonly string[];
  readonly size: number;
  readonly root: string;
}

/**
 * Recomputes the root from one leaf and its path (RFC 9162, 2.1.3.2), with the browser's own SHA-256.
 *
 * True: these very bytes stand at this place in the log whose signed head has this root.
 */
export async function proveInclusion({ sequence, leaf, path, size, root }: Inclusion): Promise<boolean> {
  if (sequence >= size) return false;
  let [place, last] = [sequence, size - 1];
  let hash = await sha256(join([0], new TextEncoder().encode(leaf)));
  for (const step of path) {
    if (last === 0) return false;
    const beside = bytesOf(step);
    if (place % 2 === 1 || place === last) {
      hash = await sha256(join([1], beside, hash));
      while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1];
    } else hash = await sha256(join([1], hash, beside));
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 && hexOf(hash) === root.toLowerCase();
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

function join(...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

const bytesOf = (hex: string): Uint8Array => new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
