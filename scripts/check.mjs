// Format, lint, types, house, dead code: every step runs, also after one that failed, and the end says which did.
import { spawnSync } from "node:child_process";

const steps = [
  ["format and lint", "biome", ["check", "--error-on-warnings", "."]],
  ["types", "tsc", ["-b"]],
  ["house", "vitest", ["run", "--project", "house", "--reporter", "dot", "--reporter", "./tests/plain-reporter.ts"]],
  ["dead code", "knip", ["--no-progress"]],
];

const failed = steps.filter(([name, program, args]) => {
  const began = Date.now();
  const { status } = spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });
  console.log(`check: ${name} ${status === 0 ? "holds" : "FAILS"} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return status !== 0;
});

if (failed.length > 0) console.log(`check: ${failed.map(([name]) => name).join(", ")} must be put right.`);
process.exit(failed.length > 0 ? 1 : 0);
