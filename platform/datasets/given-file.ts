import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { unreadableTable } from "./problems.ts";

/** A file that somebody gave, held open: whatever its name comes to mean later, these bytes are read. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: number;
  readonly handle: FileHandle;
}

/** @throws {unreadableTable} For what is no file: nothing there, a folder, a device, a pipe. */
export async function givenFile(path: string, name: string): Promise<GivenFile> {
  const refuse = (because: string) => unreadableTable({ name, because });
  // a pipe that nobody writes to would be waited for
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" || error.code === "ENOTDIR"
      ? refuse("there is no such file; check its path.")
      : refuse("it may not be read by this user; ask for leave to read it.");
  });
  const stat = await handle.stat();
  if (!stat.isFile()) {
    await handle.close();
    throw refuse(stat.isDirectory() ? "it is a folder; give one file in it." : "it is a device or a pipe; give a file.");
  }
  return { name, bytes: stat.size, handle };
}
