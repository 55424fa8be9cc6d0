import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testLedger } from "#platform/testing";
import { boxFold, opened, testKinds } from "./test-kinds.ts";

const by = "member/ada";

test("what was appended is handed over once the handler is done, in order, and again when it failed", async () => {
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold] });
  const workspace = randomUUID();
  for (const label of ["a", "b", "c"]) await store.ledger.append(workspace, { by, drafts: [opened("one", label), opened("two", label)] });
  const heard: number[] = [];
  const failing = store.ledger.drain(async ({ entries }) => {
    if (entries[0]?.sequence === 2) throw new Error("the receiver is away");
    heard.push(...entries.map(({ sequence }) => sequence));
  });
  await expect(failing).rejects.toThrow("away");
  expect(await store.ledger.drain(async ({ entries }) => void heard.push(...entries.map(({ sequence }) => sequence)))).toBe(2);
  expect(heard).toEqual([0, 1, 2, 3, 4, 5]);
  expect(await store.ledger.drain(async () => {})).toBe(0);
});

test("two that drain at once never share a workspace", async () => {
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold] });
  const workspaces = [randomUUID(), randomUUID(), randomUUID()];
  for (const workspace of workspaces)
    for (let count = 0; count < 5; count++) await store.ledger.append(workspace, { by, drafts: [opened("one")] });
  const heard: string[] = [];
  const handler = async (delivery: { workspace: string; entries: readonly { sequence: number }[] }) => {
    heard.push(`${delivery.workspace} ${delivery.entries[0]?.sequence}`);
  };
  const counts = await Promise.all([store.ledger.drain(handler), store.ledger.drain(handler)]);
  expect(counts[0] + counts[1] + (await store.ledger.drain(handler))).toBe(15);
  expect(new Set(heard).size).toBe(15);
  for (const workspace of workspaces) {
    const order = heard.filter((each) => each.startsWith(workspace)).map((each) => Number(each.split(" ")[1]));
    expect(order).toEqual([0, 1, 2, 3, 4]);
  }
});

test("what nobody is to be told is let go of, and the rest waits", async () => {
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold] });
  const [heard, unheard] = [randomUUID(), randomUUID()];
  for (const workspace of [heard, unheard]) await store.ledger.append(workspace, { by, drafts: [opened("one")] });
  await store.ledger.leaveUntold([heard]);
  const told: string[] = [];
  await store.ledger.drain(async ({ workspace }) => void told.push(workspace));
  expect(told).toEqual([heard]);
  await store.ledger.append(heard, { by, drafts: [opened("two")] });
  await store.ledger.leaveUntold([]);
  expect(await store.ledger.drain(async () => {})).toBe(0);
});
