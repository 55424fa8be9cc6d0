import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const files = ["stats", "kernel", "charts"].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith("index.ts"))
    .map((file) => join(root, room, file)),
);

/** Every line `expression; // → value` in a doc comment. Lines above it in the same example are its beginning (`const forecasts = …`). */
const examples = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/^ *\/\*\*[\s\S]*?\*\//gm)].flatMap(([comment]) => {
    const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
    return lines.flatMap((line, at) => {
      const [, code, value] = /^(.+?);?\s*\/\/ → (.+?)(?:\s*\*\/)?$/.exec(line) ?? [];
      if (code === undefined || value === undefined) return [];
      const example = lines.slice(lines.lastIndexOf("@example", at) + 1, at);
      const before = example.filter((earlier) => !earlier.includes("// →"));
      return [{ file: relative(root, file), code, value, before: before.join("\n") }];
    });
  }),
);

/** Run by Node as a module of its own, as a reader would: each example sees what its file exports, and nothing else. */
async function run(): Promise<{ got: string; want: string }[]> {
  const blocks = examples.map(async ({ file, before, code, value }) => {
    const path = JSON.stringify(join(root, file));
    const names = Object.keys(await import(join(root, file))).join(", ");
    return `said.push(await (async () => {
      const { ${names} } = await import(${path});
      ${before}
      return { got: show(${code}), want: show(${value}) };
    })().catch((error) => ({ got: String(error), want: "no error" })));`;
  });
  const program = `import { inspect } from "node:util";
    const said = [];
    const show = (value) => inspect(value, { depth: 9, sorted: true });
    ${(await Promise.all(blocks)).join("\n")}
    console.log(JSON.stringify(said));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module-typescript", "-e", program], { cwd: root });
  return JSON.parse(stdout);
}

const ran = run();

test("there are examples, and none is skipped", () => {
  const written = files.flatMap((file) => readFileSync(file, "utf8").match(/\/\/ →/g) ?? []);
  expect(examples.length).toBeGreaterThan(0);
  expect(examples).toHaveLength(written.length);
});

test.each(examples.map((example, at) => ({ ...example, at })))("$file: $code → $value", async ({ at }) => {
  const { got, want } = (await ran)[at] ?? { got: "nothing", want: "an answer" };
  expect(got).toBe(want);
});
