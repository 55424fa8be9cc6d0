// How long until a new user sees a page: `npm start` on a fresh clone (what is committed), with the package cache as warm as it is; then again.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { report } from "./support/report.ts";

const clone = join(mkdtempSync(join(tmpdir(), "pilothouse-bench-start-")), "pilothouse");
try {
  execFileSync("git", ["clone", "--quiet", join(import.meta.dirname, ".."), clone]);
  const first = await secondsToPage();
  const second = await secondsToPage();
  report({ name: "npm start, fresh clone, to a usable page", ours: first, peer: 60, against: "bar", unit: "s", better: "lower" });
  report({ name: "npm start, second time, to a usable page", ours: second, peer: 5, against: "bar", unit: "s", better: "lower" });
} finally {
  rmSync(join(clone, ".."), { recursive: true, force: true });
}

async function secondsToPage(): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const { npm_config_local_prefix: _where, ...env } = process.env;
  const server = spawn("npm", ["start"], { cwd: clone, env: { ...env, PORT: `${port}` }, stdio: ["ignore", "ignore", "inherit"] });
  try {
    while (!(await answers(`http://127.0.0.1:${port}/`))) {
      if (server.exitCode !== null) throw new RangeError(`npm start ended with ${server.exitCode}`);
      await sleep(50);
    }
    return (performance.now() - began) / 1000;
  } finally {
    if (server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const page = await fetch(url);
    return page.ok && (await page.text()).includes("<script");
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const at = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof at === "object" && at ? at.port : 0;
}
