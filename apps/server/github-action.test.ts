import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { testDb } from "#platform/testing";
import { realServer, sessionAt } from "./testing/real-server.ts";

const folder = path.resolve("integrations/github-action");
const action = readFileSync(path.join(folder, "action.yml"), "utf8");
const fixtures = path.resolve("chapters/lifecycle/server/evidence-files/fixtures");

/** The shell step of the action, as a runner runs it: bash, with the inputs in the environment. */
async function step(inputs: Readonly<Record<string, string>>) {
  const [, command = ""] = /^ {6}run: (.*)$/m.exec(action) ?? [];
  const environment = [...action.matchAll(/^ {8}(PILOTHOUSE_\w+): \$\{\{ (?:inputs\.(\w+)|github\.action_path) \}\}$/gm)];
  const given = Object.fromEntries(environment.map(([, name = "", input]) => [name, input ? (inputs[input] ?? defaultOf(input)) : folder]));
  const aside = mkdtempSync(path.join(os.tmpdir(), "pilothouse-action-"));
  const written = { GITHUB_OUTPUT: path.join(aside, "output"), GITHUB_STEP_SUMMARY: path.join(aside, "summary") };
  for (const file of Object.values(written)) writeFileSync(file, "");
  const PATH = `${path.dirname(process.execPath)}:${process.env.PATH}`;
  const env = { PATH, ...given, ...written, GITHUB_RUN_ID: "7", GITHUB_RUN_ATTEMPT: "1" };
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", command], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  const exit = await new Promise<number | null>((done) => child.once("close", done));
  const [output, summary] = [readFileSync(written.GITHUB_OUTPUT, "utf8"), readFileSync(written.GITHUB_STEP_SUMMARY, "utf8")];
  rmSync(aside, { recursive: true });
  return { exit, said, output, summary };
}

const defaultOf = (input: string): string =>
  new RegExp(`^ {2}${input}:\\n(?: {4}.*\\n)*? {4}default: "?(.*?)"?$`, "m").exec(action)?.[1] ?? "";

test("the action's step offers what a run measured, and answers as the gate does", async () => {
  await using store = await testDb();
  await using server = await realServer(store.url);
  const cookie = await sessionAt(server);
  const ask = (at: string, init: RequestInit = {}) =>
    fetch(`${server.origin}/api/v1/workspaces/acme${at}`, { ...init, headers: { "content-type": "application/json", cookie } });
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what it expects.
  const post = async (at: string, body: unknown): Promise<any> => {
    const reply = await ask(at, { method: "POST", body: JSON.stringify(body) });
    expect(reply.status, at).toBeLessThan(300);
    return reply.json();
  };
  const { id } = await post("/projects", { name: "Desk $(touch /tmp/never) `routing`" });
  const enough = { role: "minimum-viable", metric: "pass rate", unit: "%", comparison: "at-least", threshold: 70, reason: "desks" };
  await post(`/projects/${id}/criteria`, enough);
  for (const phase of ["data-assessment", "proof-of-concept"]) await post(`/projects/${id}/phases`, { phase });
  const scopes = ["lifecycle:evidence", "lifecycle:read"];
  const { secret: key } = await post("/keys", { name: "pipeline", role: "member", scopes, until: null });
  const inputs = { url: server.origin, key, workspace: "acme", project: "Desk $(touch /tmp/never) `routing`" };

  const before = await step({ ...inputs, gate: "criteria" });
  expect(before).toMatchObject({ exit: 1, output: "passes=false\n", said: expect.stringContaining("The gate does not pass.") });

  const files = `${path.join(fixtures, "promptfoo.json")}\n${path.join(fixtures, "junit.xml")}`;
  const criteria = await step({ ...inputs, files, gate: "criteria" });
  expect(criteria).toMatchObject({ exit: 0, output: "passes=true\n" });
  expect(criteria.said).toMatch(/^- pass rate ≥ 70 %: met\. 75 was measured/);
  expect(criteria.summary).toContain("The gate passes.");
  expect((await step({ ...inputs, files, gate: "criteria" })).exit).toBe(0);
  const { story } = await (await ask(`/projects/${id}`)).json();
  expect(story.filter(({ kind }: { kind: string }) => kind === "lifecycle/evidence-offered")).toHaveLength(2);

  const go = await step(inputs);
  expect(go).toMatchObject({ exit: 1, said: expect.stringContaining("the project is in proof of concept") });
  await post(`/projects/${id}/phases`, { phase: "go-no-go" });
  expect(await step(inputs)).toMatchObject({ exit: 0, said: expect.stringContaining("A go could be decided now.") });

  const nothing = await step({ ...inputs, files: path.join(fixtures, "inspect.json"), gate: "none" });
  expect(nothing).toMatchObject({ exit: 1, said: expect.stringContaining("Asked for: pass rate") });
  const mapped = await step({ ...inputs, files: path.join(fixtures, "inspect.json"), map: "includes accuracy = pass rate", gate: "none" });
  expect(mapped).toMatchObject({ exit: 0, output: "" });
  expect(await step({ ...inputs, files: "absent.json" })).toMatchObject({
    exit: 2,
    said: expect.stringContaining("absent.json cannot be read"),
  });
  expect(await step({ ...inputs, key: "ph_wrong" })).toMatchObject({ exit: 2 });
  expect(await step({ ...inputs, project: "Nobody" })).toMatchObject({
    exit: 2,
    said: expect.stringContaining("No project is called “Nobody”"),
  });
}, 120_000);
