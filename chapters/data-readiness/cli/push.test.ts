import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connection, runCommand } from "#platform/command";
import { opened } from "../server/testing.ts";
import { dataReadinessCommands } from "./index.ts";

let folder = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "push-"));
  file = join(folder, "customers.csv");
  const rows = Array.from({ length: 60 }, (_, at) => `${at},ada${at}@example.org,${at % 3 === 0 ? "yes" : "no"}`);
  await writeFile(file, `id,mail,churned\n${rows.join("\n")}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function house() {
  const app = await opened();
  const sent: string[] = [];
  const send = (path: string, { headers, ...init }: RequestInit) => {
    sent.push(String(init.body ?? ""));
    return app.request(path, { ...init, headers: { ...Object.fromEntries(new Headers(headers)), authorization: "Bearer lead@acme" } });
  };
  const type = async (...typed: readonly string[]) => {
    const said: string[] = [];
    const exit = await runCommand(dataReadinessCommands, ["data", ...typed], (json) => ({
      now: new Date("2026-11-23T12:00:00Z"),
      json,
      environment: {},
      print: (text) => said.push(text),
      complain: (text) => said.push(text),
      readInput: async () => new Uint8Array(),
      connect: async () => connection(send, async () => {}),
    }));
    return { exit, said: said.join("\n") };
  };
  return { app, sent, type, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

test("measures here, and sends the profile alone: no row, no cell of personal data", { timeout: 60_000 }, async () => {
  await using at = await house();
  const push = ["push", file, "--data-set", "Customers", "--target", "churned", "--workspace", "acme"];
  expect(await at.type(...push)).toEqual({ exit: 2, said: expect.stringContaining("No data set is called “Customers”. --new names it.") });
  const { exit, said } = await at.type(...push, "--new");
  expect(said).toMatch(/^Reported to Customers: its first version\. No row left this machine\.\nBand: none\./);
  expect(exit).toBe(0);
  expect(at.sent.join("")).not.toContain("ada7@example.org");
  const again = await at.type(...push, "--version", "2026-12", "--json");
  expect(JSON.parse(again.said)).toMatchObject({ name: "Customers", made: { value: { version: "2026-12", measured: "elsewhere" } } });
});

test("sends a report that was kept, for a question in its own words", { timeout: 60_000 }, async () => {
  await using at = await house();
  const kept = join(folder, "kept.json");
  await at.type("assess", file, "--target", "churned", "--out", kept);
  const { body } = await at.app.post("/data-sets", { name: "Customers" });
  await at.app.post(`/data-sets/${body.id}/questions`, { asks: "Who will leave?", target: "churned" });
  const push = ["push", kept, "--data-set", "customers", "--workspace", "acme"];
  expect((await at.type(...push, "--question", "Who stays?")).said).toContain("It is asked: Who will leave?");
  expect(await at.type(...push, "--question", "who will leave?")).toEqual({ exit: 0, said: expect.stringContaining("Band: none.") });
});

test("shows a table's columns and what they are taken for", { timeout: 60_000 }, async () => {
  await using at = await house();
  const { exit, said } = await at.type("look", file);
  expect([exit, said]).toEqual([
    0,
    expect.stringMatching(/^60 rows, 3 columns\n\nid +identifier\nmail +\w+\nchurned +yes or no\n\nGuessed.*:\n {2}--target "churned": /),
  ]);
  expect(JSON.parse((await at.type("look", file, "--json")).said)).toMatchObject({ rows: 60, columns: [{ name: "id" }, {}, {}] });
  expect((await at.type("look", join(folder, "none.csv"))).exit).toBe(2);
});
