import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { Problem } from "#kernel";
import { type GivenFile, givenFile, piecesOf } from "./given-file.ts";
import { unreadableTable } from "./problems.ts";

interface Unpacking {
  readonly as: "gzip" | "zstd";
  readonly to: string;
  /** Bytes that it may come to: a small file may hold a very large one. */
  readonly most: number;
  readonly signal?: AbortSignal | undefined;
}

/** Writes what is packed in a file to another, and says the digest of the packed bytes. @throws {unreadableTable} */
export async function unpack(
  given: GivenFile,
  { as, to, most, signal }: Unpacking,
): Promise<{ readonly file: GivenFile; readonly digest: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  const refuse = (because: string) => unreadableTable({ name: given.name, because });
  const hashed = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      hash.update(piece);
      done(null, piece);
    },
  });
  const limited = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      bytes += piece.length;
      done(bytes > most ? refuse(`unpacked it has more than ${Math.round(most / 1024 / 1024)} MB. Send fewer rows.`) : null, piece);
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
