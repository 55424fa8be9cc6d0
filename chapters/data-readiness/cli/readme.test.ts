import { readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runData } from "./run.fixture.ts";

const root = join(import.meta.dirname, "../../..");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readme-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the README tells to type, in its words. */
const commands = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^npm run pilothouse -- data (.+)$/gm)].map(
  ([, typed = ""]) => typed,
);

/** Files of the repository are read there; what is written goes to a folder of the test, and is read again from it. */
const placed = (typed: string): string[] =>
  [...typed.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, plain = ""]) => quoted ?? plain)
    .map((word) =>
      word.startsWith("scenarios/") ? join(root, word) : /\.(html|pdf|json)$/.test(word) ? join(folder, basename(word)) : word,
    );

test("the README's commands work as they are written, one after another", { timeout: 120_000 }, async () => {
  expect(commands.length).toBeGreaterThan(3);
  for (const typed of commands) {
    const words = placed(typed);
    const own = words[0] === "assess" && !words.includes("--out") ? ["--out", join(folder, "default.html")] : [];
    const { code, printed, complained } = await runData([...words, ...own]);
    expect([typed, complained]).toEqual([typed, ""]);
    expect([typed, code, printed.length > 100 || typed.startsWith("compare")]).toEqual([typed, 0, true]);
  }
  expect(await readdir(folder)).toEqual(expect.arrayContaining(["customers.json", "customers.pdf", "default.html"]));
});

test("checks that the README and the action's page name are checks", async () => {
  const named = ["README.md", "integrations/github-action/README.md"].flatMap((file) => [
    ...readFileSync(join(root, file), "utf8").matchAll(/(?:--said |"check": ")([a-z-]+)/g),
  ]);
  const { allChecks } = await import("../domain/index.ts");
  for (const [, check] of named) expect(allChecks.map(({ id }) => id)).toContain(check);
});
