import { crc32, inflateRawSync } from "node:zlib";
import { brokenWorkbook, unpacksTooLarge } from "./problems.ts";

const MOST_UNPACKED = 50 * 1024 * 1024;
const MOST_ENTRIES = 2_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** One file in an archive, unpacked. */
export interface Unpacked {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where the list of files starts, and how many there are. */
function directory(zip: Buffer): { readonly at: number; readonly count: number } {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at--) {
    if (zip.readUInt32LE(at) === END) return { at: zip.readUInt32LE(at + 16), count: zip.readUInt16LE(at + 10) };
  }
  throw brokenWorkbook(null);
}

/** The names of an archive's files. @throws {brokenWorkbook} */
export const namesIn = (zip: Buffer): readonly string[] => entries(zip).map(({ name }) => name);

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly local: number;
}

function entries(zip: Buffer): readonly Listed[] {
  try {
    const { at, count } = directory(zip);
    if (count > MOST_ENTRIES) throw unpacksTooLarge(null);
    const found: Listed[] = [];
    let place = at;
    for (let index = 0; index < count; index++) {
      if (zip.readUInt32LE(place) !== CENTRAL) throw brokenWorkbook(null);
      const nameLength = zip.readUInt16LE(place + 28);
      found.push({
        name: zip.toString("utf8", place + 46, place + 46 + nameLength),
        method: zip.readUInt16LE(place + 10),
        size: zip.readUInt32LE(place + 20),
        local: zip.readUInt32LE(place + 42),
      });
      place += 46 + nameLength + zip.readUInt16LE(place + 30) + zip.readUInt16LE(place + 32);
    }
    return found;
  } catch (error) {
    if (error instanceof RangeError) throw brokenWorkbook(null);
    throw error;
  }
}

function unpack(zip: Buffer, { method, size, local }: Listed, room: number): Buffer {
  try {
    if (zip.readUInt32LE(local) !== LOCAL) throw brokenWorkbook(null);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    if (method === 0 && packed.length <= room) return packed;
    if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") throw unpacksTooLarge(null);
    throw brokenWorkbook(null);
  }
  throw method === 0 ? unpacksTooLarge(null) : brokenWorkbook(null);
}

/**
 * The files of an archive that `wanted` names, unpacked within 50 MB in all: a bomb is refused before it goes off.
 *
 * @throws {unpacksTooLarge} @throws {brokenWorkbook}
 */
export function unzip(zip: Buffer, wanted: (name: string) => boolean): readonly Unpacked[] {
  let room = MOST_UNPACKED;
  return entries(zip)
    .filter(({ name }) => wanted(name))
    .map((entry) => {
      const bytes = unpack(zip, entry, room);
      room -= bytes.length;
      return { name: entry.name, bytes };
    });
}

/** An archive of files as they are, without packing. */
export function zipStored(files: readonly Unpacked[]): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const label = Buffer.from(name, "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(0x21, 8); // 1 January 1980: the archive depends on the files alone
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    parts.push(word(LOCAL), common, label, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    listed.push(word(CENTRAL), Buffer.from([20, 0]), common, place, label);
    offset += 30 + label.length + bytes.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, word(END), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
