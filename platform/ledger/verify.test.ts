import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testLedger } from "#platform/testing";
import { boxFold, note, opened, testKinds } from "./test-kinds.ts";

const by = "member/ada";

async function filled() {
  const store = await testLedger({ kinds: testKinds, folds: [boxFold] });
  const workspace = randomUUID();
  for (let count = 0; count < 6; count++)
    await store.ledger.append(workspace, { by, drafts: [opened(`${count % 2}`), note(`${count % 2}`, `n${count}`)] });
  return { ...store, workspace };
}

test("an untouched record holds", async () => {
  await using store = await filled();
  const { size, root } = await store.ledger.head(store.workspace);
  expect(await store.ledger.verify(store.workspace)).toEqual({
    holds: true,
    workspace: store.workspace,
    size,
    root,
    words: 6,
    withheld: 0,
  });
  expect(await store.ledger.verify(randomUUID())).toMatchObject({ holds: true, size: 0 });
});

test.each([
  ["a letter of a body", "update ledger.entry set body = replace(body, 'a box', 'a fox') where sequence = 4", 4],
  ["its author", "update ledger.entry set by = 'member/eve' where sequence = 5", 5],
  ["when it happened", "update ledger.entry set at = recorded_at || 'x' where sequence = 3", 3],
  ["its kind", "update ledger.entry set kind = 'test/alarm-set' where sequence = 7", 7],
  ["its mark of being imported", "update ledger.entry set imported = true where sequence = 0", 0],
  ["its place in its stream", "update ledger.entry set place = 99 where sequence = 9", 9],
  ["one bit of a hash beside it", "update ledger.entry set nodes = set_bit(nodes, 300, 1 - get_bit(nodes, 300)) where sequence = 5", 5],
  ["an entry taken away", "delete from ledger.entry where sequence = 6", 6],
  ["the last entry taken away", "delete from ledger.entry where sequence = 11", 11],
  ["somebody's words", "update ledger.words set words = 'never said' where sequence = 5", 5],
  ["words taken away without erasing them", "delete from ledger.words where sequence = 7", 7],
])("%s changed in the database is found, and the entry named", async (_what, statement, sequence) => {
  await using store = await filled();
  expect((await store.pool.query(statement)).rowCount).toBe(1);
  expect(await store.ledger.verify(store.workspace)).toMatchObject({ holds: false, sequence });
});

test("a record rewritten from end to end does not fit a head that was kept", async () => {
  await using store = await filled();
  const kept = await store.ledger.head(store.workspace);
  expect(await store.ledger.verify(store.workspace, kept)).toMatchObject({ holds: true });
  await store.ledger.drop(store.workspace);
  for (let count = 0; count < 7; count++) await store.ledger.append(store.workspace, { by, drafts: [opened("0"), opened("1")] });
  expect(await store.ledger.verify(store.workspace)).toMatchObject({ holds: true });
  expect(await store.ledger.verify(store.workspace, kept)).toMatchObject({
    holds: false,
    because: expect.stringContaining("earlier head"),
  });
});
