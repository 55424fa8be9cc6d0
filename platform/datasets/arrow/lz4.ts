const MAGIC = 0x184d2204;
const RAW = 0x80000000;

/**
 * Bytes of one LZ4 frame, unpacked: what Arrow packs its buffers with unless told otherwise. Checksums are not looked at.
 *
 * Source: LZ4 frame format 1.6.1 and block format, github.com/lz4/lz4/doc.
 *
 * @throws {RangeError} For what is no such frame, or breaks off.
 */
export function unpackLz4(packed: Uint8Array): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < 7 || view.getUint32(0, true) !== MAGIC) throw new RangeError("no LZ4 frame");
  const flags = packed[4] ?? 0;
  const hasBlockSums = (flags & 0x10) !== 0;
  let at = 7 + ((flags & 0x08) !== 0 ? 8 : 0) + ((flags & 0x01) !== 0 ? 4 : 0);
  let size = 0;
  for (;;) {
    const head = view.getUint32(at, true);
    at += 4;
    if (head === 0) return room.slice(0, size);
    const length = head & ~RAW;
    makeRoom(size, size + Math.min(MOST_OF_BLOCK, (head & RAW) === 0 ? length * 255 : length));
    const block = packed.subarray(at, at + length);
    if (block.length < length) throw new RangeError("an LZ4 frame breaks off");
    if ((head & RAW) !== 0) {
      room.set(block, size);
      size += length;
    } else size = unpackBlock(block, room, size);
    at += length + (hasBlockSums ? 4 : 0);
  }
}

/** The largest block that a frame may have, unpacked. */
const MOST_OF_BLOCK = 4 * 1024 * 1024;

/** Used again and again: a table has thousands of frames, and each comes out as large as it is. */
let room = new Uint8Array(MOST_OF_BLOCK);

function makeRoom(held: number, size: number): void {
  if (size <= room.length) return;
  const larger = new Uint8Array(Math.max(size, room.length * 2));
  larger.set(room.subarray(0, held));
  room = larger;
}

/** @returns Where the bytes end that were written. */
function unpackBlock(block: Uint8Array, out: Uint8Array, from: number): number {
  let at = 0;
  let to = from;
  const more = (short: number): number => {
    let length = short;
    for (let byte = short === 15 ? 255 : 0; byte === 255; length += byte) byte = block[at++] ?? 0;
    return length;
  };
  while (at < block.length) {
    const token = block[at++] ?? 0;
    const literals = more(token >> 4);
    if (to + literals > out.length) throw new RangeError("an LZ4 block is too large");
    out.set(block.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at >= block.length) break;
    const back = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const length = more(token & 15) + 4;
    if (back === 0 || back > to || to + length > out.length) throw new RangeError("an LZ4 block is damaged");
    for (const end = to + length; to < end; to++) out[to] = out[to - back] ?? 0; // what is copied may reach into what is being written
  }
  return to;
}
