import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testLedger } from "#platform/testing";
import { leafHash, provesConsistency, provesInclusion } from "./merkle.ts";
import { alarm, boxFold, note, opened, owner, testKinds, viewer } from "./test-kinds.ts";
import { isSigned } from "./tree-head.ts";

const by = "member/ada";
const open = () => testLedger({ kinds: testKinds, folds: [boxFold] });
const bytes = (hex: string) => Buffer.from(hex, "hex");

test("the log is read newest first, page by page, by stream and by kind", async () => {
  await using store = await open();
  const workspace = randomUUID();
  await store.ledger.append(workspace, {
    by,
    drafts: Array.from({ length: 5 }, (_, index) => [opened(`${index}`), note(`${index}`, "w")]).flat(),
  });
  const sequences = async (query: object) => {
    const { entries, next } = await store.ledger.entries(workspace, { reader: owner, ...query });
    return [entries.map(({ sequence }) => sequence), next];
  };
  expect(await sequences({ limit: 4 })).toEqual([[9, 8, 7, 6], 6]);
  expect(await sequences({ limit: 4, before: 6 })).toEqual([[5, 4, 3, 2], 2]);
  expect(await sequences({ limit: 4, before: 2 })).toEqual([[1, 0], null]);
  expect(await sequences({ stream: "test/box/3" })).toEqual([[7, 6], null]);
  expect(await sequences({ stream: "test/box/3", before: 7 })).toEqual([[6], null]);
  expect(await sequences({ kind: "test/note-put", limit: 2 })).toEqual([[9, 7], 7]);
});

test("who may not read a kind sees nothing of it, in the list or with its proof", async () => {
  await using store = await open();
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [opened("one"), alarm("one", 42), note("one", "w")] });
  const kindsFor = async (reader: typeof viewer) => (await store.ledger.entries(workspace, { reader })).entries.map(({ kind }) => kind);
  expect(await kindsFor(owner)).toEqual(["test/note-put", "test/alarm-set", "test/box-opened"]);
  expect(await kindsFor(viewer)).toEqual(["test/box-opened"]);
  expect(await kindsFor({ by: "stranger", role: null })).toEqual([]);
  expect(await store.ledger.proof(workspace, 1, viewer)).toBeUndefined();
  expect((await store.ledger.entries(workspace, { reader: viewer, kind: "test/alarm-set" })).entries).toEqual([]);
  expect(store.ledger.mayRead("test/alarm-set", viewer)).toBe(false);
});

test("each entry's proof leads to the signed head, at every size", async () => {
  await using store = await open();
  const workspace = randomUUID();
  for (let size = 1; size <= 20; size++) {
    await store.ledger.append(workspace, { by, drafts: [opened(`${size}`)] });
    for (let index = 0; index < size; index++) {
      const proof = await store.ledger.proof(workspace, index, owner);
      if (!proof) throw new Error("no proof");
      expect(isSigned(proof.head)).toBe(true);
      expect(leafHash(proof.leaf).toString("hex")).toBe(proof.leafHash);
      const claim = { index, size, leaf: bytes(proof.leafHash), proof: proof.path.map(bytes), root: bytes(proof.head.root) };
      expect(provesInclusion(claim)).toBe(true);
    }
  }
});

test("each earlier head is proved to be a prefix of the log", async () => {
  await using store = await open();
  const workspace = randomUUID();
  const heads = [];
  for (let size = 1; size <= 12; size++) {
    await store.ledger.append(workspace, { by, drafts: [opened(`${size}`)] });
    heads.push(await store.ledger.head(workspace));
  }
  const newest = heads[11];
  if (!newest) throw new Error("no head");
  for (const head of heads) {
    const proof = (await store.ledger.consistency(workspace, head.size, newest.size)).map(bytes);
    const claim = { older: head.size, newer: newest.size, olderRoot: bytes(head.root), newerRoot: bytes(newest.root), proof };
    expect(provesConsistency(claim)).toBe(true);
  }
});
