import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { badSetting, type Config } from "./config.ts";

/**
 * The text that encrypts every stored key: `PILOTHOUSE_SECRET`, or the file `secret` in the data directory, which only its owner may read
 * and which the first start makes. Several servers on one database need the variable, since each has a data directory of its own.
 */
export function secretOf({ secret, dataDir }: Pick<Config, "secret" | "dataDir">): string {
  if (secret) return secret;
  const file = path.join(dataDir, "secret");
  const text = read(file) ?? make(file);
  if (text.length < 32) {
    throw badSetting({ said: [`${file} is damaged (shorter than 32 characters). Put it back from a backup, or set PILOTHOUSE_SECRET.`] });
  }
  return text;
}

function read(file: string): string | undefined {
  try {
    const text = readFileSync(file, "utf8").trim();
    chmodSync(file, 0o600);
    return text;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Written aside and linked into place, so that two first starts at once agree on one secret and a killed one leaves no half of it. */
function make(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(aside, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}
