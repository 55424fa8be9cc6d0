import { open, readFile, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { problem } from "#kernel";
import { WrongUse } from "#platform/command";

const notWritten = problem<{ file: string; why: string }>(
  "data-readiness/file-not-written",
  409,
  ({ file, why }) => `"${file}" could not be written: ${why}. Choose another place with --out.`,
);

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  EACCES: "this account may not",
  EPERM: "this account may not",
  ENOSPC: "the disk is full",
};

const because = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? (WHY[error.code] ?? error.code) : String(error);

/** A small file that an option names. @throws {WrongUse} */
export const textOf = (path: string, option: string): Promise<string> =>
  readFile(path, "utf8").catch((error: unknown) => {
    throw new WrongUse(`${option} "${path}" could not be read: ${because(error)}.`);
  });

export const write = (path: string, bytes: string | Uint8Array): Promise<void> =>
  writeFile(path, bytes).catch((error: unknown) => {
    throw notWritten({ file: path, why: because(error) });
  });

/** What a report is called that nobody named a place for: `customers.csv.gz` → `customers-readiness.html`, here. */
export const defaultPlace = (file: string): string =>
  `${
    file === "-"
      ? "standard-input"
      : basename(file)
          .replace(/\.(gz|zst)$/i, "")
          .replace(/\.[^.]+$/, "")
  }-readiness.html`;

export const endOf = (path: string): string => extname(path).toLowerCase();

/** Whether a file begins as a report or a profile of ours does; another .json is a table. */
export async function isOurs(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(200) });
    return /^\s*\{\s*"(version|shape)"\s*:\s*1\s*,/.test(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await file.close();
  }
}
