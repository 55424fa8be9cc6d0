import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { secretOf } from "./secret.ts";

function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), "pilothouse-secret-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test("the variable wins and no file is made", () => {
  const dataDir = folder();
  expect(secretOf({ secret: "x".repeat(40), dataDir })).toBe("x".repeat(40));
  expect(readdirSync(dataDir)).toEqual([]);
});

test("the first start makes a file that only its owner reads, and later starts read the same", () => {
  const dataDir = path.join(folder(), "new");
  const first = secretOf({ secret: undefined, dataDir });
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(secretOf({ secret: undefined, dataDir })).toBe(first);
  expect(readdirSync(dataDir)).toEqual(["secret"]);
  expect(statSync(path.join(dataDir, "secret")).mode & 0o777).toBe(0o600);
});

test("a file others could read is closed to them", () => {
  const dataDir = folder();
  writeFileSync(path.join(dataDir, "secret"), "y".repeat(43), { mode: 0o644 });
  secretOf({ secret: undefined, dataDir });
  expect(statSync(path.join(dataDir, "secret")).mode & 0o777).toBe(0o600);
});

test("a damaged file is named rather than replaced, since stored keys depend on it", () => {
  const dataDir = folder();
  writeFileSync(path.join(dataDir, "secret"), "short");
  expect(() => secretOf({ secret: undefined, dataDir })).toThrow(/secret is damaged/);
});
