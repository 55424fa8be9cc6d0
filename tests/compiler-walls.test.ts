import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const house = mkdtempSync(join(tmpdir(), "pilothouse-walls-"));
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** A house with one brick in each room, under the real compilers' settings. */
const bricks: Record<string, string> = {
  "kernel/index.ts": "export const one = 1;",
  "platform/records/index.ts": `export { store } from "./store.ts";`,
  "platform/records/store.ts": "export const store = process.pid;",
  "interface/index.ts": "export const screen = document.title;",
  "apps/web/main.tsx": `import { screen } from "#interface"; export const shown = screen;`,
  "apps/server/main.ts": `import { store } from "#platform/records"; export const kept = store;`,
  "chapters/lifecycle/domain/index.ts": `import { one } from "#kernel"; export const rule = one;`,
  "chapters/lifecycle/contract/index.ts": `import { rule } from "../domain/index.ts"; export type Rule = typeof rule;`,
  "chapters/lifecycle/server/index.ts": `export { find } from "./store.ts";`,
  "chapters/lifecycle/server/store.ts": `import { store } from "#platform/records"; export const find = () => store;`,
  "chapters/lifecycle/server/alone.ts": "export const alone = 1;",
  "chapters/lifecycle/web/index.tsx": `import { screen } from "#interface"; export const Panel = () => screen;`,
};

/**
 * What only the compiler can refuse, since no import gives it away, and imports that both refuse. It complains once about a file that a side
 * may not see, so two probes of one side never reach for the same file.
 */
const probes: readonly (readonly [name: string, file: string, text: string, refusal: RegExp])[] = [
  ["domain uses process", "chapters/lifecycle/domain/probe-1.ts", "export const x = process.pid;", /Cannot find name 'process'/],
  ["domain uses document", "chapters/lifecycle/domain/probe-2.ts", "export const x = document.title;", /Cannot find name 'document'/],
  ["domain uses fetch", "chapters/lifecycle/domain/probe-3.ts", `export const x = fetch("/");`, /Cannot find name 'fetch'/],
  ["domain uses a timer", "kernel/probe-4.ts", "export const x = setTimeout(() => {}, 1);", /Cannot find name 'setTimeout'/],
  ["domain → node:fs", "chapters/lifecycle/domain/probe-5.ts", `import fs from "node:fs"; export const x = fs;`, /node:fs/],
  [
    "domain → platform",
    "chapters/lifecycle/domain/probe-6.ts",
    `import { store } from "#platform/records"; export const x = store;`,
    /not listed within the file list/,
  ],
  [
    "domain → its server",
    "chapters/lifecycle/domain/probe-7.ts",
    `import { find } from "../server/index.ts"; export const x = find;`,
    /not listed within the file list/,
  ],
  [
    "contract → server",
    "chapters/lifecycle/contract/probe-8.ts",
    `import { find } from "../server/index.ts"; export const x = find;`,
    /not listed within the file list/,
  ],
  [
    "web → server",
    "chapters/lifecycle/web/probe-9.ts",
    `import { alone } from "../server/alone.ts"; export const x = alone;`,
    /not listed within the file list/,
  ],
  [
    "web → server, only a type",
    "chapters/lifecycle/web/probe-10.ts",
    `import type { find } from "#chapters/lifecycle/server"; export type X = typeof find;`,
    /not listed within the file list/,
  ],
  [
    "server → web",
    "chapters/lifecycle/server/probe-11.ts",
    `import { screen } from "../../../interface/index.ts"; export const x = screen;`,
    /not listed within the file list/,
  ],
  [
    "deep through the alias",
    "chapters/lifecycle/server/probe-12.ts",
    `import { find } from "#chapters/lifecycle/server/store"; export const x = find;`,
    /Cannot find module '#chapters\/lifecycle\/server\/store'/,
  ],
  [
    "deep into a platform module",
    "apps/server/probe-13.ts",
    `import { store } from "#platform/records/store"; export const x = store;`,
    /Cannot find module '#platform\/records\/store'/,
  ],
  ["server uses document", "chapters/lifecycle/server/probe-14.ts", "export const x = document.title;", /Cannot find name 'document'/],
  ["web uses process", "chapters/lifecycle/web/probe-15.ts", "export const x = process.pid;", /Cannot find name 'process'/],
];

function build(files: Record<string, string>): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(house, dirname(file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  const sides = ["pure", "wire", "server", "web"].map((side) => `tsconfig.${side}.json`);
  for (const file of ["package.json", "tsconfig.base.json", ...sides]) copyFileSync(join(root, file), join(house, file));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  return new Promise((done) => {
    execFile(process.execPath, [tsc, "-b", "--pretty", "false", ...sides], { cwd: house, maxBuffer: 1e7 }, (_failed, said) => done(said));
  });
}

symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
const sound = await build(bricks);
const said = await build(Object.fromEntries(probes.map(([, file, text]) => [file, text])));

test("the house stands before anything is forced into it", () => {
  expect(sound).toBe("");
});

test.each(probes)("the compiler refuses: %s", (_name, file, _text, refusal) => {
  const complaint = said.split("\n").filter((line) => line.startsWith(`${file}(`));
  expect(complaint.join("\n")).toMatch(refusal);
});
