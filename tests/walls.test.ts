import { expect, test } from "vitest";
import { complaints } from "./walls.ts";

test.each([
  ["kernel → chapter", "kernel/day.ts", `import { phases } from "#chapters/lifecycle/domain";`, "kernel may not import domain"],
  ["stats → domain", "stats/mean.ts", `import type { Kind } from "#chapters/lifecycle/domain";`, "stats may not import domain"],
  ["charts → interface", "charts/palette.ts", `import { Screen } from "#interface";`, "charts may not import interface"],
  [
    "domain → platform",
    "chapters/lifecycle/domain/x.ts",
    `import { openRecords } from "#platform/records";`,
    "domain may not import platform",
  ],
  ["domain → node:fs", "chapters/lifecycle/domain/x.ts", `import fs from "node:fs";`, "domain is pure and may not use node:fs"],
  ["domain → package", "chapters/lifecycle/domain/x.ts", `import { z } from "zod";`, "domain is pure and may not use zod"],
  [
    "contract → package",
    "chapters/lifecycle/contract/x.ts",
    `import { eq } from "drizzle-orm";`,
    "contract is pure and may not use drizzle-orm",
  ],
  ["domain → own server", "chapters/lifecycle/domain/x.ts", `import { s } from "../server/index.ts";`, "domain may not import server"],
  ["contract → server", "chapters/lifecycle/contract/x.ts", `export { s } from "../server/index.ts";`, "contract may not import server"],
  ["platform → chapter", "platform/http/x.ts", `import { r } from "#chapters/workspace/domain";`, "platform may not import domain"],
  ["web → server", "chapters/lifecycle/web/x.tsx", `import { r } from "../server/index.ts";`, "web may not import server"],
  ["web → server, a type", "chapters/lifecycle/web/x.tsx", `import type { R } from "../server/index.ts";`, "web may not import server"],
  [
    "web → server, a type in line",
    "chapters/lifecycle/web/x.tsx",
    `type R = import("#chapters/lifecycle/server").R;`,
    "web may not import server",
  ],
  ["web → platform", "chapters/lifecycle/web/x.tsx", `import { r } from "#platform/http";`, "web may not import platform"],
  ["web → Node", "chapters/lifecycle/web/x.tsx", `import path from "node:path";`, "web runs in a browser, without node:path"],
  ["server → web", "chapters/lifecycle/server/x.ts", `import { S } from "#chapters/lifecycle/web";`, "server may not import web"],
  ["apps/web → server", "apps/web/main.tsx", `import { r } from "#chapters/lifecycle/server";`, "apps/web may not import server"],
  ["apps/server → web", "apps/server/main.ts", `import { r } from "#chapters/lifecycle/web";`, "apps/server may not import web"],
  [
    "upward",
    "chapters/lifecycle/domain/x.ts",
    `import { r } from "#chapters/reporting/domain";`,
    "lifecycle (row 2) may not import reporting (row 9)",
  ],
  [
    "sideways",
    "chapters/people/domain/x.ts",
    `import { m } from "#chapters/metrics/domain";`,
    "people (row 1) may not import metrics (row 1)",
  ],
  ["a chapter without a row", "chapters/people/domain/x.ts", `import { m } from "#chapters/magic/domain";`, "magic has no row"],
  [
    "into another chapter by path",
    "chapters/lifecycle/server/x.ts",
    `import { p } from "../../people/server/index.ts";`,
    "reach chapters/people/server through #chapters/people/server",
  ],
  [
    "past another room's door",
    "chapters/lifecycle/server/x.ts",
    `import { p } from "../domain/phases.ts";`,
    "reach chapters/lifecycle/domain through its index.ts",
  ],
  [
    "deep through the alias",
    "chapters/reporting/server/x.ts",
    `import { s } from "#chapters/lifecycle/server/store";`,
    "reach chapters/lifecycle/server through its index.ts",
  ],
  ["into the kernel by path", "stats/mean.ts", `import { p } from "../kernel/index.ts";`, "reach kernel through #kernel"],
  [
    "past a platform module's door",
    "platform/http/x.ts",
    `import { D } from "../records/records.ts";`,
    "reach platform/records through its index.ts",
  ],
  [
    "past it from outside",
    "apps/server/main.ts",
    `import { D } from "#platform/records/records";`,
    "reach platform/records through its index.ts",
  ],
  [
    "by path from outside",
    "apps/server/main.ts",
    `import { D } from "../../platform/records/index.ts";`,
    "reach platform/records through #platform/records",
  ],
  ["an import nobody can read", "chapters/lifecycle/domain/x.ts", "await import(name);", "import() names a file"],
  ["a door that shows all", "kernel/index.ts", `export * from "./day.ts";`, "never *"],
  ["a folder that is no room", "chapters/lifecycle/utils/x.ts", "", "utils is no room"],
  ["the clock", "chapters/lifecycle/domain/x.ts", "const now = Date.now();", "the clock"],
  ["the clock, made new", "kernel/x.ts", "const now = new Date();", "the clock"],
  ["the clock, without brackets", "kernel/x.ts", "const now = new Date;", "the clock"],
  ["the clock, renamed", "kernel/x.ts", "const { now } = Date;", "under another name"],
  ["a stopwatch", "stats/x.ts", "performance.now()", "the clock"],
  ["dice", "stats/x.ts", "Math.random()", "dice"],
  ["dice, renamed", "charts/x.ts", "const { random } = Math;", "under another name"],
  ["dice of the browser", "chapters/lifecycle/contract/x.ts", "crypto.randomUUID()", "dice"],
  ["the time zone", "chapters/lifecycle/domain/x.ts", "when.getHours()", "time zone"],
])("refused: %s", (_case, file, text, sentence) => {
  const said = complaints(file, text);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`${file}: `);
  expect(said[0]).toContain(sentence);
});

test.each([
  ["a rule's own neighbour", "chapters/lifecycle/domain/x.ts", `import { phases } from "./phases.ts";`],
  ["its own contract, through the door", "chapters/lifecycle/server/x.ts", `import { c } from "../contract/index.ts";`],
  ["a part of its own chapter, through that part's door", "chapters/reporting/cli/x.ts", `await import("../server/brief/index.ts");`],
  ["a chapter of a row above", "chapters/reporting/domain/x.ts", `import { phases } from "#chapters/lifecycle/domain";`],
  ["a module of the platform", "platform/http/x.ts", `import type { Db } from "#platform/records";`],
  ["a pure room from the web", "chapters/lifecycle/web/x.tsx", `import { mean } from "#stats";`],
  ["a date that was handed in", "chapters/lifecycle/domain/x.ts", "const when = new Date(text).getUTCFullYear();"],
  ["what a comment says", "kernel/x.ts", "/**\n * Never Date.now() here.\n */\n// Math.random neither\nexport const one = 1;"],
])("allowed: %s", (_case, file, text) => {
  expect(complaints(file, text)).toEqual([]);
});
