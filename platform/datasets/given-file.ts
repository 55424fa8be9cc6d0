import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { unreadableTable } from "./problems.ts";

/** A file that somebody gave, held open: whatever its name comes to mean later, these bytes are read. */
export interface GivenFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly handle: FileHandle;
}

/** @throws {unreadableTable} For what is no file: nothing there, a folder, a device, a pipe. */
export async function givenFile(path: string, name: string): Promise<GivenFile> {
  const refuse = (because: string) => unreadableTable({ name, because });
  // without this, a pipe to which nobody writes would be waited for
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: NodeJS.ErrnoException) => {
    const isNowhere = error.code === "ENOENT" || error.code === "ENOTDIR";
    throw refuse(
      isNowhere ? "there is no such file. Check its path." : `it cannot be opened (${error.code}). See that this user may read it.`,
    );
  });
  const stat = await handle.stat();
  if (stat.isFile()) return { name, path, bytes: stat.size, handle };
  await handle.close();
  throw refuse(stat.isDirectory() ? "it is a folder. Give one file of it." : "it is a device or a pipe. Give a file.");
}

const MEGABYTE = 1024 * 1024;

/** The first megabyte, or all of it. */
export async function beginningOf({ handle }: GivenFile): Promise<Buffer> {
  const bytes = Buffer.alloc(MEGABYTE);
  const { bytesRead } = await handle.read(bytes, 0, MEGABYTE, 0);
  return bytes.subarray(0, bytesRead);
}

/** SHA-256, in lower-case hexadecimal. */
export async function digestOf({ handle }: GivenFile, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(MEGABYTE);
  for (let at = 0; ; ) {
    signal?.throwIfAborted();
    const { bytesRead } = await handle.read(piece, 0, MEGABYTE, at);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(piece.subarray(0, bytesRead));
    at += bytesRead;
  }
}
