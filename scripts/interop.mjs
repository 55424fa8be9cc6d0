// Foreign clients against the product. Makes a Python environment in .interop/ (not in git), starts a server of its own on a free port with
// an empty data directory, runs every interop/*.py there (or those named) and stops the server again.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const wanted = process.argv.slice(2);
if (wanted[0] === "--environment") {
  console.log(environment()); // for the benches, which have a peer there
  process.exit(0);
}
const scripts = readdirSync("interop").filter(
  (file) => file.endsWith(".py") && (wanted.length === 0 || wanted.some((name) => file.includes(name))),
);
if (scripts.length === 0) {
  console.log(`interop: nothing in interop/ is called ${wanted.join(" or ")}.`);
  process.exit(2);
}
const python = environment();
const dataDir = mkdtempSync(path.join(os.tmpdir(), "pilothouse-interop-"));
let server;
let status = 1;
try {
  const admin = { PILOTHOUSE_ADMIN_EMAIL: "interop@example.org", PILOTHOUSE_ADMIN_PASSWORD: "interop-only-once-1" };
  const env = {
    ...process.env,
    ...admin,
    HOST: "127.0.0.1",
    PORT: "0",
    PILOTHOUSE_DATA: dataDir,
    LOG_LEVEL: "error",
    PILOTHOUSE_REQUESTS_PER_MINUTE: "0",
    PILOTHOUSE_SOURCE_HOSTS: "127.0.0.1:33306 127.0.0.1:38123", // where sql_sources.py starts its databases
  };
  delete env.DATABASE_URL;
  server = spawn(process.execPath, ["apps/server/main.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const url = await address(server);
  console.log(`interop: a server of its own is at ${url}`);
  const failed = scripts.filter((script) => {
    console.log(`interop: ${script} …`);
    const foreign = { ...env, PILOTHOUSE_URL: url };
    return spawnSync(python, [`interop/${script}`], { stdio: ["ignore", "inherit", "inherit"], env: foreign }).status !== 0;
  });
  for (const script of scripts) console.log(`interop: ${script} ${failed.includes(script) ? "FAILED" : "holds"}`);
  status = failed.length > 0 ? 1 : 0;
} finally {
  if (server?.exitCode === null) {
    server.kill("SIGTERM");
    await new Promise((done) => server.once("exit", done));
  }
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(status);

function environment() {
  const folder = path.resolve(".interop/venv");
  const inside = path.join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  const stamp = path.resolve(".interop/installed");
  const want = createHash("sha256").update(readFileSync("interop/requirements.txt")).digest("hex");
  if (existsSync(inside) && existsSync(stamp) && readFileSync(stamp, "utf8") === want) return inside;
  console.log("interop: making a Python environment in .interop/ (first run, or interop/requirements.txt changed) …");
  mkdirSync(".interop", { recursive: true });
  must("python3", ["-m", "venv", folder], "Python 3.10 or later with venv is needed: `apt-get install python3-venv`.");
  must(
    inside,
    ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", "interop/requirements.txt"],
    "Is the package index reachable? See `pip config list`.",
  );
  writeFileSync(stamp, want);
  return inside;
}

function must(program, args, advice) {
  if (spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0) return;
  console.log(`interop: \`${path.basename(program)} ${args.join(" ")}\` failed. ${advice}`);
  process.exit(1);
}

function address(child) {
  return new Promise((found, lost) => {
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
      const [at] = /http:\/\/[\w.[\]:]+:\d+/.exec(said) ?? [];
      if (at) found(at);
    });
    child.once("exit", () => lost(new Error(`the server did not start: ${said}`)));
  });
}
