import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDb } from "#platform/testing";
import { openLedger } from "./index.ts";
import { isSigned } from "./tree-head.ts";

const secret = "a secret of a test, long enough for one";
const open = (records: Awaited<ReturnType<typeof testDb>>, under = secret) => openLedger({ records, kinds: [], folds: [], secret: under });

test("first starts at once make one key, which every later start signs with", async () => {
  await using store = await testDb();
  const ledgers = [...(await Promise.all([open(store), open(store), open(store)])), await open(store)];
  const workspace = randomUUID();
  const heads = await Promise.all(ledgers.map((ledger) => ledger.head(workspace)));
  expect(heads.every(isSigned)).toBe(true);
  expect(new Set(heads.map(({ publicKey }) => publicKey)).size).toBe(1);
  expect(heads[0]).toMatchObject({ size: 0, root: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" });
});

test("the key cannot be used without the secret it was kept under, and that is said", async () => {
  await using store = await testDb();
  await open(store);
  await expect(open(store, "another secret, also long enough for one")).rejects.toMatchObject({ code: "platform/wrong-secret" });
});

test("a head with anything changed is not signed", async () => {
  await using store = await testDb();
  const head = await (await open(store)).head(randomUUID());
  expect(isSigned({ ...head, size: 2 })).toBe(false);
  expect(isSigned({ ...head, workspace: randomUUID() })).toBe(false);
  expect(isSigned({ ...head, root: head.root.replace("e", "f") })).toBe(false);
  expect(isSigned({ ...head, recordedAt: "2026-01-01T00:00:00.000Z" })).toBe(false);
  expect(isSigned({ ...head, publicKey: "AAAA" })).toBe(false);
});
