import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "#kernel";
import { inOwnProcess, type OwnLimits } from "./index.ts";
import { tempFolder } from "./temp-folder.ts";

const module = new URL("./own-process.fixture.ts", import.meta.url);
const usual: OwnLimits = { memoryMb: 400, seconds: 20 };
const run = (deed: string, limits: Partial<OwnLimits> = {}, echo?: unknown) =>
  inOwnProcess<unknown, unknown>(module, { deed, echo }, { ...usual, ...limits });

const folder = mkdtempSync(join(tmpdir(), "own-process-test-"));
beforeEach(() => {
  vi.stubEnv("TMPDIR", folder);
  return () => vi.unstubAllEnvs();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const left = () => readdirSync(folder);

test("work goes to another process and comes back, with what it says on the way", async () => {
  const heard: unknown[] = [];
  const echo = { big: 9007199254740993n, at: new Date(0), none: undefined, list: new Map([[1, Number.NaN]]) };
  expect(await run("echo", { onProgress: (progress) => heard.push(progress) }, echo)).toEqual(echo);
  expect(heard).toEqual([{ step: "echo", share: 0.5 }]);
  expect(left()).toEqual([]);
});

test("it has none of our secrets, and a temp folder of its own", async () => {
  vi.stubEnv("PILOTHOUSE_SECRET", "hush").stubEnv("DATABASE_URL", "postgres://hush").stubEnv("NODE_OPTIONS", "--no-warnings");
  const environment = await run("environment");
  expect(JSON.stringify(environment)).not.toMatch(/hush|NODE_OPTIONS/);
  expect(await run("folder")).toMatch(folder);
  expect(left()).toEqual([]);
});

test("a refusal comes back as itself, and a failure as an error", async () => {
  await expect(run("refuse")).rejects.toMatchObject({ code: "platform/unreadable-table", status: 422, details: { name: "t.csv" } });
  await expect(run("refuse")).rejects.toBeInstanceOf(Problem);
  await expect(run("fail")).rejects.toThrow("cannot happen");
  const failed = await run("fail on a cell").catch((error: Error) => `${error.message} ${error.stack}`);
  expect(failed).toMatch(/^A text could not be read\..*own-process\.fixture/s);
  expect(failed).not.toContain("ada@exam");
  await expect(run("exit")).rejects.toThrow("ended with 3");
});

test.each([
  ["takes too long", "never end", { seconds: 1 }, "platform/measurement-took-too-long"],
  ["never lets go of its thread", "spin", { seconds: 1 }, "platform/measurement-took-too-long"],
  ["takes too much memory", "fill memory", { memoryMb: 200 }, "platform/measurement-took-too-much-memory"],
  ["fills its heap", "fill the heap", { memoryMb: 400 }, "platform/measurement-took-too-much-memory"],
  ["is killed", "be killed", {}, "platform/measurement-ended"],
])("what %s is ended with a reason, and nothing is left", async (_what, deed, limits, code) => {
  await expect(run(deed, limits)).rejects.toMatchObject({ code, status: 422 });
  expect(left()).toEqual([]);
});

test("it is given up at once when somebody says so, before, while it waits and while it works", async () => {
  await expect(run("never end", { signal: AbortSignal.abort(new RangeError("no longer")) })).rejects.toThrow("no longer");
  const giving = new AbortController();
  const works = [1, 2, 3].map(() =>
    run("never end", { signal: giving.signal, onProgress: () => giving.abort(new RangeError("no longer")) }),
  );
  const ends = await Promise.allSettled(works);
  expect(ends.map((end) => end.status === "rejected" && String(end.reason))).toEqual(Array(3).fill("RangeError: no longer"));
  expect(left()).toEqual([]);
});

test("who began it may be killed: it ends too, and takes its folder along", async () => {
  const script = `
    import { inOwnProcess } from ${JSON.stringify(new URL("./index.ts", import.meta.url).href)};
    const onProgress = ({ step, share }) => share === 0.6 && console.log(step);
    await inOwnProcess(new URL(${JSON.stringify(module.href)}), { deed: "write and wait" }, { memoryMb: 400, seconds: 60, onProgress });`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [pid = "", place = ""] = await new Promise<string[]>((resolve) =>
    parent.stdout.once("data", (text) => resolve(`${text}`.trim().split(" "))),
  );
  expect(existsSync(place)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(Number(pid)), { timeout: 5000 }).toBe(false);
  expect(left()).toEqual([]);
});

test("folders that nobody has touched for minutes are swept away when another is made, and no others", () => {
  const now = Date.now();
  for (const [name, ageSeconds] of [
    ["pilothouse-table-old", 180],
    ["pilothouse-table-new", 60],
    ["somebody-elses", 9999],
  ] as const) {
    mkdirSync(join(folder, name));
    utimesSync(join(folder, name), new Date(now), new Date(now - ageSeconds * 1000));
  }
  const made = tempFolder();
  expect(
    left()
      .filter((name) => !made.path.endsWith(name))
      .toSorted(),
  ).toEqual(["pilothouse-table-new", "somebody-elses"]);
  made.remove();
  expect(existsSync(made.path)).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
