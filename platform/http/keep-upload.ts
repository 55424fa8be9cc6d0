import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Incoming } from "./incoming.ts";
import { diskFull } from "./problems.ts";

/** A file that was sent and is kept. */
export interface KeptUpload {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, in lower-case hexadecimal. */
  readonly digest: string;
}

const PARTIAL = ".partial";

/** What stays free for everything else that writes: the database is on the same disk mostly. */
const RESERVE = 256 * 1024 * 1024;
/** How many bytes are written before it is asked again whether there is room: others send at the same time, and not all say how much. */
const ASKED_EVERY = 32 * 1024 * 1024;

/**
 * Writes a file that is being sent into a folder that only this user may enter: whole under its name, or not at all.
 *
 * @throws {diskFull} @throws {Problem} As the sender's pieces do; nothing is left of them.
 */
export async function keepUpload(file: Incoming, to: { readonly folder: string; readonly name: string }): Promise<KeptUpload> {
  await mkdir(to.folder, { recursive: true, mode: 0o700 });
  if ((file.length ?? 0) > (await roomIn(to.folder))) throw diskFull({ needed: file.length });
  const path = join(to.folder, to.name);
  const partial = `${path}.${randomUUID()}${PARTIAL}`;
  const handle = await open(partial, "wx", 0o600);
  try {
    const { bytes, digest } = await pour(file, handle, () => roomIn(to.folder));
    await handle.sync();
    await handle.close();
    await rename(partial, path);
    return { path, bytes, digest };
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(partial, { force: true });
    throw error;
  }
}

/** Longer than bytes of an upload may stay away: another server on the same disk may be writing the newer ones. */
const ABANDONED_MS = 10 * 60_000;

/** Takes away what was being sent when an earlier process ended. */
export async function sweepUploads(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(PARTIAL))) {
    const path = join(folder, name);
    const written = await stat(path).catch(() => undefined);
    if (written && now.getTime() - written.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

/** Writes the pieces one after another and says what they came to. @param room How many bytes may still be written. @throws {diskFull} */
export async function pour(
  { pieces, length }: Incoming,
  handle: FileHandle,
  room: () => Promise<number>,
): Promise<Pick<KeptUpload, "bytes" | "digest">> {
  const hash = createHash("sha256");
  let bytes = 0;
  let askedAt = 0;
  for await (const piece of pieces) {
    if (bytes - askedAt >= ASKED_EVERY) {
      askedAt = bytes;
      if ((await room()) < 0) throw diskFull({ needed: length });
    }
    hash.update(piece);
    await writeWhole(handle, piece).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOSPC" || error.code === "EDQUOT" ? diskFull({ needed: length }) : error;
    });
    bytes += piece.byteLength;
  }
  return { bytes, digest: hash.digest("hex") };
}

/** The system may write less than it is given. */
async function writeWhole(handle: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.byteLength; ) at += (await handle.write(piece, at)).bytesWritten;
}

async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize - RESERVE;
}
