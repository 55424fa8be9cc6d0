import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tryFileLock, withFileLock } from "./file-lock.ts";
import { identityOf, isRunning, ownIdentity } from "./process-identity.ts";

function place(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, "it.lock");
}

async function deadIdentity(): Promise<string> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  const identity = identityOf(child.pid ?? 0) ?? "";
  child.kill("SIGKILL");
  await once(child, "exit");
  return identity;
}

test("a lock that is held names its holder", () => {
  const file = place();
  const first = tryFileLock(file);
  expect(tryFileLock(file)).toMatchObject({ heldBy: { pid: process.pid } });
  if ("release" in first) first.release();
  expect(tryFileLock(file)).toHaveProperty("release");
});

test("the lock of a process that was killed is taken over, and nothing is left lying about", async () => {
  const file = place();
  writeFileSync(file, JSON.stringify({ process: await deadIdentity(), since: "2026-01-01T00:00:00Z", nonce: "x" }));
  expect(tryFileLock(file)).toHaveProperty("release");
  expect(readdirSync(path.dirname(file))).toEqual(["it.lock"]);
});

test("so is one whose process id belongs to another process by now", () => {
  const file = place();
  const [pid] = ownIdentity().split(" ");
  writeFileSync(file, JSON.stringify({ process: `${pid} 1 an-earlier-boot`, since: "2026-01-01T00:00:00Z", nonce: "x" }));
  expect(tryFileLock(file)).toHaveProperty("release");
});

test("so is one that a power cut left empty", () => {
  const file = place();
  writeFileSync(file, "");
  expect(tryFileLock(file)).toHaveProperty("release");
});

test("of many that find the same dead lock, one gets it", async () => {
  const file = place();
  writeFileSync(file, JSON.stringify({ process: await deadIdentity(), since: "2026-01-01T00:00:00Z", nonce: "x" }));
  const program = `import { tryFileLock } from "./platform/records/engine/file-lock.ts";
    console.log("release" in tryFileLock(${JSON.stringify(file)}) ? "taken" : "held"); setTimeout(() => {}, 1500);`;
  const said = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
      const [text] = await once(child.stdout, "data");
      await once(child, "exit");
      return String(text).trim();
    }),
  );
  expect(said.sort()).toEqual(["held", "held", "held", "held", "held", "taken"]);
});

test("work under a lock is done one at a time", async () => {
  const file = place();
  let inside = 0;
  await Promise.all(
    Array.from({ length: 5 }, () =>
      withFileLock(file, async () => {
        inside += 1;
        expect(inside).toBe(1);
        await new Promise((done) => setTimeout(done, 5));
        inside -= 1;
      }),
    ),
  );
  expect(() => readFileSync(file)).toThrow();
});

test("a process that was killed is not running, though its id may be", async () => {
  expect(isRunning(ownIdentity())).toBe(true);
  expect(isRunning(await deadIdentity())).toBe(false);
  expect(isRunning("")).toBe(false);
});
