import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connection, runCommand } from "#platform/command";
import { type As, type TestApp, testApp } from "../../../apps/server/testing/test-app.ts";
import { workspaceCommands } from "./index.ts";

let house: TestApp;
let folder: string;
beforeEach(async () => {
  house = await testApp();
  folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-commands-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house[Symbol.asyncDispose]();
});

/** Runs a command as it is typed, reaching the product as someone. */
async function typed(words: readonly string[], as: As = "owner") {
  const said: string[] = [];
  const complaints: string[] = [];
  const send = (address: string, init: RequestInit) =>
    as.startsWith("ph_")
      ? Promise.resolve(house.app.request(address, { ...init, headers: { ...init.headers, authorization: `Bearer ${as}` } }))
      : Promise.resolve(house.app.request(address, { ...init, headers: { ...init.headers, "x-test-person": as } }));
  const code = await runCommand(workspaceCommands, words, (json) => ({
    now: house.now,
    json,
    environment: {},
    print: (text) => said.push(text),
    complain: (text) => complaints.push(text),
    readInput: async () => new Uint8Array(),
    connect: async () => connection(send, async () => {}),
  }));
  return { code, said: said.join("\n"), complaints: complaints.join("\n") };
}

test("a key is made, printed alone, and works", async () => {
  const { code, said } = await typed(["key", "create", "ci", "--workspace", "acme", "--role", "viewer", "--scope", "*:read"]);
  expect([code, said.slice(0, 3)]).toEqual([0, "ph_"]);
  expect((await house.send(house.at("/members"), { as: said as `ph_${string}` })).status).toBe(200);
  expect((await typed(["key", "create", "--role", "king"])).code).toBe(2);
});

test("a link for a forgotten password is printed alone, for one address", async () => {
  const { code, said } = await typed(["password", "link", "Lead@acme.example", "--workspace", "acme"]);
  expect([code, said]).toEqual([0, expect.stringMatching(/^http:\S+\/password\?token=password_[\w-]{43}$/)]);
  expect((await typed(["password", "link", "nobody@acme.example"])).code).toBe(2);
  expect((await typed(["password", "link"])).code).toBe(2);
});

test("an export is checked with nothing at hand, restored elsewhere, and a flipped byte is named", async () => {
  const file = path.join(folder, "acme.ndjson");
  expect((await typed(["export", file, "--workspace", "acme"])).code).toBe(0);
  expect((await typed(["ledger", "verify", file])).said).toMatch(/is whole: 6 entries, 10 words of people/);
  await using other = await testApp();
  const [here, there] = [house, other];
  house = other;
  const { workspace, head } = JSON.parse((await typed(["restore", file, "--json"])).said);
  house = here;
  expect([workspace.slug, head.size]).toEqual(["acme-2", 6]);
  expect((await there.ask("/api/v1/workspaces/acme-2/head")).root).toBe(head.root);

  writeFileSync(file, readFileSync(file, "utf8").replace('"role":"lead"', '"role":"owner"'));
  const flipped = await typed(["ledger", "verify", file]);
  expect([flipped.code, flipped.said]).toEqual([1, expect.stringContaining("entry 4")]);
});

test("the stored record is checked, and the doctor says what is amiss", async () => {
  expect((await typed(["ledger", "verify"])).code).toBe(0);
  expect(JSON.parse((await typed(["doctor", "--json"])).said)).toMatchObject({ well: true });
  await house.records.execute(`update ledger.entry set body = replace(body, '"lead"', '"owner"') where sequence = 4`);
  const { code, said } = await typed(["doctor"]);
  expect([code, said]).toEqual([1, expect.stringMatching(/AMISS {2}record of acme: entry 4/)]);
});

test("what cannot be meant is wrong use, what is refused is no", async () => {
  expect((await typed(["restore"])).code).toBe(2);
  expect((await typed(["import", path.join(folder, "missing.ndjson")])).code).toBe(2);
  const { code, complaints } = await typed(["init", "Mine"]);
  expect([code, complaints]).toEqual([1, expect.stringContaining("command line")]);
});

test("a workspace is handed over by one command, with its record for a server of their own", async () => {
  const file = path.join(folder, "acme.ndjson");
  const { code, said, complaints } = await typed(["hand-over", "acme", "--to", "client@client.example", "--export", file]);
  expect([code, complaints]).toEqual([0, expect.stringContaining("owner becomes viewer; until then nothing changes")]);
  const token = new URL(said).searchParams.get("token");
  expect((await house.ask("/api/v1/invitations/look", { as: "stranger", body: { token } })).handsOver).toBe(true);
  await using elsewhere = await testApp();
  const body = { entries: readFileSync(file, "utf8"), words: readFileSync(file.replace(".ndjson", ".words.ndjson"), "utf8") };
  expect((await elsewhere.ask("/api/v1/restore", { body })).workspace.name).toBe("Acme");
  expect((await typed(["hand-over", "acme"])).code).toBeGreaterThan(0);
});
