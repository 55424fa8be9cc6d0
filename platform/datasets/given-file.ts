import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, readlink, realpath } from "node:fs/promises";
import { isAbsolute, relative } from "node:path";
import { unreadableTable } from "./problems.ts";

/** A file that somebody gave, held open: whatever its name comes to mean later, these bytes are read. */
export interface GivenFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** When it was last written to, in milliseconds. */
  readonly changed: number;
  readonly handle: FileHandle;
}

/** @throws {unreadableTable} For what is no file (nothing there, a folder, a device, a pipe), and for what lies elsewhere than it may. */
export async function givenFile(path: string, name: string, within?: string): Promise<GivenFile> {
  const refuse = (because: string) => unreadableTable({ name, because });
  // without this, a pipe to which nobody writes would be waited for
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: NodeJS.ErrnoException) => {
    const isNowhere = error.code === "ENOENT" || error.code === "ENOTDIR";
    throw refuse(isNowhere || within !== undefined ? NOWHERE : `it cannot be opened (${error.code}). See that this user may read it.`);
  });
  const stat = await handle.stat();
  const isElsewhere = within !== undefined && !(await liesIn(within, handle, path));
  if (stat.isFile() && !isElsewhere) return { name, path, bytes: stat.size, changed: stat.mtimeMs, handle };
  await handle.close();
  // of what lies elsewhere nothing is told, not even that it is there
  if (isElsewhere) throw refuse(NOWHERE);
  throw refuse(stat.isDirectory() ? "it is a folder. Give one file of it." : "it is a device or a pipe. Give a file.");
}

/** Where the file that is open lies, whatever links led to it and whatever they lead to by now. */
async function liesIn(folder: string, handle: FileHandle, path: string): Promise<boolean> {
  const real = process.platform === "linux" ? await readlink(`/proc/self/fd/${handle.fd}`) : await realpath(path);
  const way = relative(await realpath(folder), real);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}

const NOWHERE = "there is no such file. Check its path.";

const MEGABYTE = 1024 * 1024;

/** The first megabyte, or all of it. */
export async function beginningOf({ handle }: GivenFile): Promise<Buffer> {
  const bytes = Buffer.alloc(MEGABYTE);
  const { bytesRead } = await handle.read(bytes, 0, MEGABYTE, 0);
  return bytes.subarray(0, bytesRead);
}

/** All bytes from here on, a megabyte at a time. A stream of Node's would close what others still hold open. */
export async function* piecesOf({ handle }: GivenFile, from: number, signal?: AbortSignal): AsyncGenerator<Buffer, void> {
  for (let at = from; ; ) {
    signal?.throwIfAborted();
    const piece = Buffer.allocUnsafe(MEGABYTE);
    const { bytesRead } = await handle.read(piece, 0, MEGABYTE, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

/** SHA-256, in lower-case hexadecimal. */
export async function digestOf(file: GivenFile, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of piecesOf(file, 0, signal)) hash.update(piece);
  return hash.digest("hex");
}
