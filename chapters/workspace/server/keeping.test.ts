import { expect, test } from "vitest";
import { type TestApp, testApp } from "../../../apps/server/testing/test-app.ts";
import { historyIn } from "../cli/import.ts";

const text = async (house: TestApp, part: string, as: "owner" | "admin" = "owner") =>
  (await house.send(house.at(`/export?part=${part}`), { as })).text();

test("an exported workspace is restored elsewhere with the same root, words and roles, and nobody's key", async () => {
  await using from = await testApp();
  await using to = await testApp();
  const { secret } = await from.ask(from.at("/keys"), { body: { name: "CI", role: "owner" } });
  const [entries, words] = [await text(from, "entries"), await text(from, "words")];
  const { workspace, head } = await to.ask("/api/v1/restore", { body: { entries, words } });
  expect(workspace).toEqual({ slug: "acme-2", name: "Acme" });
  expect(head.root).toBe((await from.ask(from.at("/head"))).root);
  expect((await to.send("/api/v1/workspaces/acme-2/members", { as: secret })).status).toBe(401);
  const members = await to.ask("/api/v1/workspaces/acme-2/members", { as: "viewer" });
  expect(members.members.map(({ name }: { name: string }) => name)).toContain("lead");

  const again = await to.send("/api/v1/restore", { body: { entries, words } });
  expect(await again.json()).toMatchObject({ code: "platform/workspace-not-empty" });
  const flipped = await to.send("/api/v1/restore", { body: { entries: entries.replace('"lead"', '"admin"'), words } });
  expect(flipped.status).toBe(409);
  expect((await to.send("/api/v1/restore", { as: "lead", body: { entries, words } })).status).toBe(403);
  expect((await to.send("/api/v1/restore", { body: { entries: "hello" } })).status).toBe(422);
});

test("a flipped byte in an export is found, and nothing of it is kept", async () => {
  await using from = await testApp();
  await using to = await testApp();
  const entries = (await text(from, "entries")).replace('"role":"lead"', '"role":"owner"');
  const refused = await to.send("/api/v1/restore", { body: { entries, words: await text(from, "words") } });
  expect(await refused.json()).toMatchObject({ status: 422, code: "platform/record-altered", details: { sequence: 4 } });
  expect((await to.send("/api/v1/workspaces/acme-2")).status).toBe(404);
});

test("what is stored can be checked whole, and a byte changed in the store is named", async () => {
  await using house = await testApp();
  expect(await house.ask(house.at("/verification"), { as: "admin" })).toMatchObject({ holds: true, size: 6 });
  await house.records.execute(`update ledger.entry set body = replace(body, '"lead"', '"owner"') where sequence = 4`);
  expect(await house.ask(house.at("/verification"))).toMatchObject({ holds: false, sequence: 4 });
});

test("history from elsewhere says nothing of who may do what", async () => {
  await using house = await testApp();
  const { members } = await house.ask(house.at("/members"));
  const joining = { account: "account-foreigner", name: "F", email: "f@x.example", role: "owner", invitation: null };
  const draft = { stream: "workspace/member/0198", kind: "workspace/member-joined", version: 1, at: "2026-01-01T00:00:00Z", body: joining };
  const refused = await house.send(house.at("/import"), { body: { drafts: [draft] } });
  expect(await refused.json()).toMatchObject({ code: "workspace/not-work" });
  expect((await house.ask(house.at("/members"))).members).toEqual(members);
});

test("an export is read as history: without members and keys, with its words put back", async () => {
  await using house = await testApp();
  await house.ask(house.at("/persons"), { body: { name: "Grace Hopper" } });
  const told = historyIn(await text(house, "entries"), await text(house, "words"));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ kind: expect.stringMatching(/^people\//), body: { name: "Grace Hopper" } });
});

test("a console alone may open a workspace for another", async () => {
  await using house = await testApp();
  expect((await house.send("/api/v1/init", { body: { workspace: "Mine" } })).status).toBe(403);
});
