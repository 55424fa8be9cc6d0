import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Entry, Fold } from "#kernel";
import { testLedger } from "#platform/testing";
import { openLedger } from "./index.ts";
import { boxFold, handClock, note, opened, testKinds } from "./test-kinds.ts";

const by = "member/ada";
const secret = "a secret of a test, long enough for one";

test("as of a day: what had happened by its end; known at a day: what had been written by then", async () => {
  const hand = handClock("2026-03-01T09:00:00.000Z");
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold], clock: hand.clock });
  const workspace = randomUUID();
  const { ledger } = store;
  await ledger.append(workspace, {
    by,
    drafts: [opened("one", "first", "2026-01-10T00:00:00Z"), opened("two", "later", "2026-02-10T12:00:00Z")],
  });
  hand.set("2026-03-20T09:00:00.000Z");
  await ledger.append(workspace, { by, drafts: [opened("one", "renamed", "2026-02-01T00:00:00Z")] });

  const labels = async (bounds: { asOf?: string | Date; knownAt?: string | Date }) =>
    (await ledger.image(workspace, bounds)).all(boxFold).map(({ label }) => label);
  expect(await labels({ asOf: "2026-01-09" })).toEqual([]);
  expect(await labels({ asOf: "2026-01-10" })).toEqual(["first"]);
  expect(await labels({ asOf: "2026-02-10" })).toEqual(["renamed", "later"]);
  expect(await labels({ asOf: new Date("2026-02-10T11:59:59Z") })).toEqual(["renamed"]);
  expect(await labels({ asOf: "2026-02-10", knownAt: "2026-03-19" })).toEqual(["first", "later"]);
  expect(await labels({ knownAt: "2026-02-28" })).toEqual([]);
  expect(await labels({})).toEqual(["renamed", "later"]);
  expect((await ledger.image(workspace, { asOf: "2026-01-31" })).version("test/box/one")).toBe(1);
});

test("what happened at one and the same instant is in it together, to the millisecond", async () => {
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold] });
  const workspace = randomUUID();
  const at = "2026-01-10T09:00:00.000Z";
  await store.ledger.append(workspace, {
    by,
    drafts: [opened("one", "first", at), opened("one", "second", at), opened("two", "other", at)],
  });
  const labels = async (asOf: Date) => (await store.ledger.image(workspace, { asOf })).all(boxFold).map(({ label }) => label);
  expect(await labels(new Date(at))).toEqual(["second", "other"]);
  expect(await labels(new Date("2026-01-10T08:59:59.999Z"))).toEqual([]);
});

test("every past state is the one that was, however long the stream", async () => {
  const hand = handClock("2026-12-31T00:00:00.000Z");
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold], clock: hand.clock });
  const workspace = randomUUID();
  const at = (day: number) => new Date(Date.UTC(2026, 0, 1 + day));
  await store.ledger.append(workspace, {
    by,
    drafts: Array.from({ length: 150 }, (_, day) => opened("one", `${day}`, at(day).toISOString())),
  });
  for (const day of [0, 31, 32, 33, 63, 64, 149, 95, 1]) {
    expect((await store.ledger.image(workspace, { asOf: at(day) })).one(boxFold, "one")?.label).toBe(`${day}`);
  }
});

test("an image stays as it is while the log grows on", async () => {
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold] });
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [opened("one", "before")] });
  const before = await store.ledger.image(workspace);
  await store.ledger.append(workspace, { by, drafts: [opened("one", "after"), opened("two")] });
  const after = await store.ledger.image(workspace);
  expect([before.one(boxFold, "one")?.label, before.all(boxFold).length, before.version("test/box/one")]).toEqual(["before", 1, 1]);
  expect([after.one(boxFold, "one")?.label, after.all(boxFold).length, after.version("test/box/one")]).toEqual(["after", 2, 2]);
});

test("workspaces are walls: one never shows in another's image", async () => {
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold] });
  await store.ledger.append(randomUUID(), { by, drafts: [opened("one")] });
  expect((await store.ledger.image(randomUUID())).size).toBe(0);
});

test("with no memory to spare, images are folded anew and say the same", async () => {
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold], memoryBytes: 1 });
  const workspaces = [randomUUID(), randomUUID(), randomUUID()];
  for (const workspace of workspaces) await store.ledger.append(workspace, { by, drafts: [opened("one", workspace)] });
  for (const workspace of [...workspaces, ...workspaces]) {
    expect((await store.ledger.image(workspace)).one(boxFold, "one")?.label).toBe(workspace);
  }
});

test("callers at once all see what another process had committed before they asked", async () => {
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold] });
  const other = await openLedger({ kinds: testKinds, folds: [boxFold], secret, records: store });
  const workspace = randomUUID();
  for (let round = 1; round <= 20; round++) {
    const early = store.ledger.image(workspace);
    await other.append(workspace, { by, drafts: [note("one", `${round}`)] });
    const late = await Promise.all([store.ledger.image(workspace), store.ledger.image(workspace)]);
    expect(late.map(({ size }) => size)).toEqual([round, round]);
    await early;
  }
});

test("bodies of old versions are read as the newest version has them", async () => {
  await using store = await testLedger({ kinds: testKinds, folds: [boxFold] });
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [opened("one", "Tea, green")] });
  const kinds = [
    ...testKinds,
    {
      kind: "test/box-opened",
      version: 2,
      readableBy: "viewer",
      schema: z.unknown(),
      upcast: ({ label }: { label: string }) => ({ words: label.split(", ") }),
    },
    {
      kind: "test/box-opened",
      version: 3,
      readableBy: "viewer",
      schema: z.unknown(),
      upcast: ({ words }: { words: string[] }) => ({ first: words[0] }),
    },
  ] as const;
  const firsts: Fold<string, Entry<string, { first: string }>> = {
    noun: "test/box",
    version: 1,
    initial: () => "",
    evolve: (_, { body }) => body.first,
  };
  const newer = await openLedger({ kinds, folds: [firsts], secret, records: store });
  expect((await newer.image(workspace)).one(firsts, "one")).toBe("Tea");
  const page = await newer.entries(workspace, { reader: { by, role: "viewer" } });
  expect(page.entries).toMatchObject([{ version: 3, body: { first: "Tea" } }]);
  await expect(newer.append(workspace, { by, drafts: [opened("one")] })).rejects.toMatchObject({ code: "platform/unknown-kind" });
});
