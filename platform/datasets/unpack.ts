import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { Problem } from "#kernel";
import { type GivenFile, givenFile, piecesOf } from "./given-file.ts";
import { unreadableTable } from "./problems.ts";

const MEGABYTE = 1024 * 1024;

interface Unpacking {
  readonly as: "gzip" | "zstd";
  readonly to: string;
  /** Megabytes that may be written. */
  readonly diskMb: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What a packed file may come to: a hundred times its size, and 256 MB in any case. Tables are packed to a fifth or a twentieth; six
 * megabytes that come to six gigabytes are one byte over and over, and would keep a measurement busy for nothing.
 */
const AS_MUCH = 100;
const SMALL_MB = 256;

/** Writes what is packed in a file to another, and says the digest of the packed bytes. @throws {unreadableTable} */
export async function unpack(
  given: GivenFile,
  { as, to, diskMb, signal }: Unpacking,
): Promise<{ readonly file: GivenFile; readonly digest: string }> {
  const hash = createHash("sha256");
  const most = Math.min(diskMb, Math.max(SMALL_MB, (AS_MUCH * given.bytes) / MEGABYTE));
  let bytes = 0;
  const refuse = (because: string) => unreadableTable({ name: given.name, because });
  const tooLarge = () => {
    const large = `unpacked it has more than ${Math.floor(most).toLocaleString("en")} MB`;
    return refuse(
      most < diskMb
        ? `${large}, which is more than ${Math.floor((most * MEGABYTE) / given.bytes).toLocaleString("en")} times its size. Send it unpacked, if it is a table.`
        : `${large}. Send fewer rows.`,
    );
  };
  const hashed = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      hash.update(piece);
      done(null, piece);
    },
  });
  const limited = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      bytes += piece.length;
      done(bytes > most * MEGABYTE ? tooLarge() : null, piece);
    },
  });
  try {
    await pipeline(
      piecesOf(given, 0, signal),
      hashed,
      as === "gzip" ? createGunzip() : createZstdDecompress(),
      limited,
      createWriteStream(to, { flags: "wx", mode: 0o600 }),
      signal ? { signal } : {},
    );
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Problem || !isOfPacking(error)) throw error;
    throw refuse(`it is packed with ${as} and breaks off or is damaged after ${bytes} unpacked bytes. Send it again, whole.`);
  }
  return { file: await givenFile(to, given.name), digest: hash.digest("hex") };
}

const isOfPacking = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^(Z_|ERR_ZSTD|ZSTD)|ERR_ZLIB|unexpected end/i.test(`${error.code} ${error.message}`);
