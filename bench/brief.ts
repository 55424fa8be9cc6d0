// The main job: a messy CSV of twelve projects becomes a page, by the command, start of the process included. Each command is run five times
// and the median told; the first run of all warms the disk.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quantile, report } from "./support/report.ts";

const root = join(import.meta.dirname, "..");
const table = join(root, "scenarios/tables/twelve-projects.csv");
const folder = mkdtempSync(join(tmpdir(), "pilothouse-bench-brief-"));
try {
  const html = seconds("page.html");
  const pdf = seconds("page.pdf");
  const page = readFileSync(join(folder, "page.html"), "utf8").replace(/<style>.*?<\/style>/s, "");
  const red = page.match(/breach/g)?.length ?? 0;
  report({
    name: "messy CSV of twelve projects to a page, by the command",
    ours: html,
    peer: 1,
    against: "bar",
    unit: "s",
    better: "lower",
  });
  report({ name: "the same as a tagged PDF", ours: pdf, peer: 5, against: "bar of ours", unit: "s", better: "lower" });
  report({ name: "red marks on it, plus one", ours: red + 1, peer: 1, against: "bar", unit: "", better: "lower" });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function seconds(out: string): number {
  const once = (): number => {
    const began = performance.now();
    execFileSync(process.execPath, [join(root, "apps/cli/main.ts"), "brief", table, "--out", join(folder, out)], { stdio: "ignore" });
    return (performance.now() - began) / 1000;
  };
  once();
  return quantile(Array.from({ length: 5 }, once), 0.5);
}
