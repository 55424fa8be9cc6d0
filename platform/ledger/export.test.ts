import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testLedger } from "#platform/testing";
import { type Ledger, verifyExport } from "./index.ts";
import { alarm, boxFold, guess, guessesOpened, note, opened, owner, testKinds, viewer } from "./test-kinds.ts";

const by = "member/ada";
const open = () => testLedger({ kinds: testKinds, folds: [boxFold] });

async function collected(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
const exported = async (ledger: Ledger, workspace: string) => ({
  entries: await collected(ledger.exportEntries(workspace)),
  words: await collected(ledger.exportWords(workspace)),
});

/** A workspace with plain, personal, erased, sealed and opened words. */
async function filled(ledger: Ledger): Promise<string> {
  const workspace = randomUUID();
  await ledger.append(workspace, { by, drafts: [opened("one", 'Größe "42" \\ é\n'), note("one", "kept"), note("one", "erased")] });
  await ledger.append(workspace, { by, drafts: [guess("one", "sealed"), guess("two", "opened"), guessesOpened("two"), alarm("one", 7)] });
  const [, gone = ""] = (await ledger.image(workspace)).one(boxFold, "one")?.notes ?? [];
  await ledger.erase(workspace, [gone]);
  return workspace;
}

test("an export is restored into an empty workspace with the same root, image and words", async () => {
  await using from = await open();
  await using to = await open();
  const workspace = await filled(from.ledger);
  const copy = await exported(from.ledger, workspace);
  const head = await from.ledger.head(workspace);
  expect(await to.ledger.restore(copy)).toEqual(head);
  const after = await to.ledger.head(workspace);
  expect([after.size, after.root, after.recordedAt]).toEqual([head.size, head.root, head.recordedAt]);
  expect(after.publicKey).not.toBe(head.publicKey);
  const [before, restored] = await Promise.all([from.ledger.image(workspace), to.ledger.image(workspace)]);
  expect(restored.all(boxFold)).toEqual(before.all(boxFold));
  const references = before.all(boxFold).flatMap(({ notes, guesses }) => [...notes, ...guesses.filter((each) => each !== null)]);
  const read = ({ ledger }: { ledger: Ledger }) => ledger.words(workspace, references, viewer);
  expect(await read(to)).toEqual(await read(from));
  expect([...(await read(to)).values()]).toEqual(["kept", "[erased]", null, "opened"]);
  expect((await exported(to.ledger, workspace)).entries.slice(1)).toEqual(copy.entries.slice(1));
  expect(await to.ledger.verify(workspace, head)).toMatchObject({ holds: true, size: 7 });
  await to.ledger.append(workspace, { by, drafts: [note("one", "life goes on")], seen: restored });
  expect((await to.ledger.head(workspace)).size).toBe(8);
  await expect(to.ledger.restore(copy)).rejects.toMatchObject({ code: "platform/workspace-not-empty", status: 409 });
  expect(await to.ledger.drain(async () => {})).toBe(1);
});

test("words of another export, words twice over and a seal that is none are refused, and nothing is kept", async () => {
  await using store = await open();
  await using to = await open();
  const copy = await exported(store.ledger, await filled(store.ledger));
  const other = await exported(store.ledger, await filled(store.ledger));
  const line = copy.words.find((each) => each.includes('"sealedUntil":null')) ?? "";
  for (const words of [other.words, [...copy.words, line], [line.replace('"sealedUntil":null', '"sealedUntil":7')]]) {
    await expect(to.ledger.restore({ ...copy, words })).rejects.toMatchObject({ code: "platform/record-altered" });
  }
  await to.ledger.restore(copy);
});

test("an export is checked with no installation at hand", async () => {
  await using store = await open();
  const workspace = await filled(store.ledger);
  const copy = await exported(store.ledger, workspace);
  const { root, publicKey } = await store.ledger.head(workspace);
  expect(await verifyExport({ ...copy, publicKey })).toEqual({ holds: true, workspace, size: 7, root, words: 3, withheld: 0 });
  expect(await verifyExport({ ...copy, publicKey: "another" })).toMatchObject({ holds: false, sequence: null });
});

test("any byte changed in any line of an export is found, and its entry named; nothing of it is restored", async () => {
  await using store = await open();
  await using to = await open();
  const workspace = await filled(store.ledger);
  const { entries, words } = await exported(store.ledger, workspace);
  for (let line = 1; line < entries.length; line++) {
    const text = entries[line] ?? "";
    for (let at = 0; at < text.length; at += 7) {
      const changed = text.slice(0, at) + (text[at] === "0" ? "1" : "0") + text.slice(at + 1);
      const verdict = await verifyExport({ entries: entries.with(line, changed), words });
      expect(verdict).toMatchObject({ holds: false, sequence: line - 1 });
    }
  }
  expect(await verifyExport({ entries: entries.toSpliced(3, 1), words })).toMatchObject({ holds: false, sequence: 2 });
  expect(await verifyExport({ entries: entries.slice(0, -1), words })).toMatchObject({ holds: false, sequence: 6 });
  expect(await verifyExport({ entries: [...entries, entries[7] ?? ""], words })).toMatchObject({ holds: false, sequence: 7 });
  const header = (entries[0] ?? "").replace('"size":7', '"size":8');
  expect(await verifyExport({ entries: entries.with(0, header), words })).toMatchObject({
    holds: false,
    because: expect.stringContaining("signature"),
  });
  expect(await verifyExport({ entries, words: words.with(0, (words[0] ?? "").replace(/"words":"./, '"words":"X')) })).toMatchObject({
    holds: false,
  });
  const bad = to.ledger.restore({ entries: entries.with(2, (entries[2] ?? "").replace("ada", "eve")), words });
  await expect(bad).rejects.toMatchObject({ code: "platform/record-altered", details: { sequence: 1 } });
  expect((await to.ledger.head(workspace)).size).toBe(0);
  expect((await to.pool.query("select count(*)::int as n from ledger.entry")).rows).toEqual([{ n: 0 }]);
});

test("a reader's export keeps back what the reader may not read, and still proves the rest", async () => {
  await using store = await open();
  const workspace = await filled(store.ledger);
  const entries = await collected(store.ledger.exportEntries(workspace, viewer));
  const words = await collected(store.ledger.exportWords(workspace, viewer));
  expect(entries.join()).not.toContain("alarm");
  expect(words.map((line) => JSON.parse(line).words)).toEqual(["opened"]);
  expect(await verifyExport({ entries, words })).toMatchObject({ holds: true, withheld: 3 });
  await using to = await open();
  await expect(to.ledger.restore({ entries, words })).rejects.toMatchObject({ code: "platform/record-altered", details: { sequence: 1 } });
  const ownWords = await collected(store.ledger.exportWords(workspace, owner));
  expect(ownWords.map((line) => JSON.parse(line).words).sort()).toEqual(["kept", "opened"]);
});

test("history is imported into streams that it opens, marked for good", async () => {
  await using store = await open();
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [opened("live")] });
  const past = [
    opened("old", "a", "2024-01-01T00:00:00Z"),
    note("old", "b", "2024-06-01T00:00:00Z"),
    opened("older", "c", "2023-01-01T00:00:00Z"),
  ];
  expect((await store.ledger.image(workspace, { asOf: "2024-03-01" })).size).toBe(1);
  expect((await store.ledger.image(workspace, { asOf: "2024-03-01" })).all(boxFold)).toEqual([]);
  const { entries } = await store.ledger.importHistory(workspace, past);
  expect(entries.map(({ imported, by: who, at }) => [imported, who, at.slice(0, 4)])).toEqual([
    [true, "import", "2024"],
    [true, "import", "2024"],
    [true, "import", "2023"],
  ]);
  const image = await store.ledger.image(workspace, { asOf: "2024-03-01" });
  expect(image.all(boxFold).map(({ label }) => label)).toEqual(["a", "c"]);
  expect((await store.ledger.image(workspace, { asOf: "2024-12-31", knownAt: "2024-12-31" })).all(boxFold)).toEqual([]);
  for (const stream of ["live", "old"]) {
    const again = store.ledger.importHistory(workspace, [opened("new"), note(stream, "x")]);
    await expect(again).rejects.toMatchObject({ code: "platform/stream-exists", status: 409 });
  }
  expect((await store.ledger.head(workspace)).size).toBe(4);
});
