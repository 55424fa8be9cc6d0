import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testLedger } from "#platform/testing";
import { parseReference } from "./take-words.ts";
import { boxFold, guess, guessesOpened, note, opened, owner, testKinds, viewer } from "./test-kinds.ts";

const by = "member/ada";
const open = () => testLedger({ kinds: testKinds, folds: [boxFold] });

test("personal words live beside the ledger, with a salted commitment in it", async () => {
  await using store = await open();
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [opened("one"), note("one", "Grüße an Ada 🎉")] });
  const [reference = ""] = (await store.ledger.image(workspace)).one(boxFold, "one")?.notes ?? [];
  const { id, commitment } = parseReference(reference) ?? {};
  const { rows } = await store.pool.query("select salt, words from ledger.words where id = $1", [id]);
  expect(createHash("sha256").update(rows[0].salt).update("Grüße an Ada 🎉").digest("hex")).toBe(commitment);
  expect(JSON.stringify((await store.pool.query("select * from ledger.entry")).rows)).not.toContain("Ada 🎉");
  expect([...(await store.ledger.words(workspace, [reference, reference, "plain text"], viewer))]).toEqual([
    [reference, "Grüße an Ada 🎉"],
  ]);
  expect((await store.ledger.words(randomUUID(), [reference], viewer)).size).toBe(0);
});

test("erased words are gone in every process, and the entry's proof stands", async () => {
  await using store = await open();
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [note("one", "forget me"), note("one", "keep me")] });
  const before = await store.ledger.proof(workspace, 0, owner);
  const [gone = "", kept = ""] = (await store.ledger.image(workspace)).one(boxFold, "one")?.notes ?? [];
  await store.ledger.words(workspace, [gone, kept], owner);
  expect(await store.ledger.erase(workspace, [gone])).toBe(1);
  expect(await store.ledger.erase(workspace, [gone])).toBe(0);
  const after = await store.ledger.words(workspace, [gone, kept], owner);
  expect([after.get(gone), after.get(kept)]).toEqual(["[erased]", "keep me"]);
  const { rows } = await store.pool.query("select salt, words from ledger.words where id = $1", [parseReference(gone)?.id]);
  expect(rows).toEqual([{ salt: null, words: null }]);
  expect(await store.ledger.proof(workspace, 0, owner)).toEqual(before);
});

test("sealed words are open to their author alone, until the entry that opens them", async () => {
  await using store = await open();
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [guess("one", "seven"), guess("two", "nine")] });
  const image = await store.ledger.image(workspace);
  const references = image.all(boxFold).flatMap(({ guesses }) => guesses.filter((each) => each !== null));
  const read = async (reader: string) => [...(await store.ledger.words(workspace, references, { by: reader, role: "owner" })).values()];
  expect(await read("member/eve")).toEqual([null, null]);
  expect(await read(by)).toEqual(["seven", "nine"]);
  await store.ledger.append(workspace, { by, drafts: [guessesOpened("two")] });
  expect(await read("member/eve")).toEqual([null, "nine"]);
  await store.ledger.append(workspace, { by, drafts: [guess("two", "after the opening")] });
  const [last = ""] = (await store.ledger.image(workspace)).one(boxFold, "two")?.guesses.slice(-2) ?? [];
  expect((await store.ledger.words(workspace, [last], viewer)).get(last)).toBeNull();
});

test("nobody gets at another's words by writing a reference to them", async () => {
  await using store = await open();
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [note("one", "mine")] });
  const [reference = ""] = (await store.ledger.image(workspace)).one(boxFold, "one")?.notes ?? [];
  for (const draft of [opened("two", reference), note("two", reference)]) {
    await expect(store.ledger.append(workspace, { by, drafts: [draft] })).rejects.toMatchObject({ code: "platform/refused-entry" });
  }
});

test("words that cannot be kept are refused, not lost", async () => {
  await using store = await open();
  await expect(store.ledger.append(randomUUID(), { by, drafts: [note("one", "a\0b")] })).rejects.toMatchObject({
    details: { issues: [{ field: "note" }] },
  });
});
