import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const run = promisify(execFile);

test("every TypeScript file belongs to a side, so tests, benches and scenarios are type-checked too", async () => {
  const { references }: { references: { path: string }[] } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const lists = await Promise.all(
    references.map(({ path }) => run(process.execPath, [tsc, "-p", path, "--listFilesOnly"], { cwd: root, maxBuffer: 1e8 })),
  );
  const checked = new Set(lists.flatMap(({ stdout }) => stdout.trim().split("\n")).map((file) => relative(root, file)));

  const tracked = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "*.ts", "*.tsx"];
  const { stdout } = await run("git", tracked, { cwd: root });
  const { stdout: gone } = await run("git", ["ls-files", "--deleted"], { cwd: root });
  const deleted = new Set(gone.trim().split("\n"));
  const files = stdout
    .trim()
    .split("\n")
    .filter((file) => !deleted.has(file));
  expect(files.filter((file) => !checked.has(file))).toEqual([]);
});
