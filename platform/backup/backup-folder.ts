import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { PassThrough, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { isLeftOut } from "./our-tables.ts";
import { damaged } from "./problems.ts";

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Counts and hashes what passes. */
function measure() {
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      bytes += part.length;
      done(null, part);
    },
  });
  return { through, measured: (): Written => ({ bytes, sha256: hash.digest("hex") }) };
}

/** Writes a file of the backup, compressed, and onto the disk before it counts as written. */
export async function writeCompressed(file: string, fill: (to: Writable) => Promise<void>): Promise<Written> {
  const source = new PassThrough();
  const { through, measured } = measure();
  const written = pipeline(source, createGzip({ level: 4 }), through, createWriteStream(file, { mode: 0o600, flags: "wx", flush: true }));
  written.catch(() => {}); // heard of below, or in what fills it
  try {
    await fill(source);
    source.end();
  } catch (error) {
    source.destroy(error instanceof Error ? error : new Error(String(error)));
    await written.catch(() => {});
    throw error;
  }
  await written;
  return measured();
}

/** Copies a file as it is. */
export async function copyFile(from: string, to: string): Promise<Written> {
  const { through, measured } = measure();
  await pipeline(createReadStream(from), through, createWriteStream(to, { mode: 0o600, flush: true }));
  return measured();
}

/** The bytes of a compressed file. @throws {damaged} Also where it ends too early. */
export async function* bytesIn(folder: string, file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(path.join(folder, file));
  const plain = createGunzip();
  source.once("error", (error) => plain.destroy(error));
  source.pipe(plain);
  try {
    yield* plain;
  } catch (error) {
    throw damaged({ place: file, because: reasonOf(error) });
  } finally {
    source.destroy();
  }
}

/** Its lines: a row each. */
export async function* linesIn(folder: string, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const part of bytesIn(folder, file)) {
    const lines = (rest + decoder.decode(part, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") throw damaged({ place: file, because: "its last row is cut short" });
}

/** @throws {damaged} When the file is not the one that was written. */
export async function demandFile(folder: string, file: string, { bytes, sha256 }: Written): Promise<void> {
  const hash = createHash("sha256");
  let found = 0;
  try {
    for await (const part of createReadStream(path.join(folder, file))) {
      hash.update(part);
      found += part.length;
    }
  } catch (error) {
    throw damaged({ place: file, because: reasonOf(error) });
  }
  if (found < bytes) throw damaged({ place: file, because: `it is cut short: ${found} bytes of ${bytes}` });
  if (found > bytes || hash.digest("hex") !== sha256) throw damaged({ place: file, because: "its bytes are not those that were written" });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "it is not there";
  if (code === "Z_BUF_ERROR") return "it is cut short";
  return error instanceof Error ? error.message : "it cannot be read";
}

/** So that a name which stands in a folder after a crash leads to what was written. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** Files of the data directory that belong in a backup, as paths from there. */
export function filesOf(dataDir: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(dataDir);
  } catch {
    return []; // with a database of their own, many have no data directory
  }
  return names
    .filter((name) => !isLeftOut(name))
    .flatMap((name) => {
      const inside = readdirSync(dataDir, { withFileTypes: true }).find((entry) => entry.name === name);
      if (inside?.isFile()) return [name];
      if (!inside?.isDirectory()) return [];
      return readdirSync(path.join(dataDir, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(dataDir, path.join(entry.parentPath, entry.name)));
    })
    .toSorted();
}
