import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { testLedger } from "#platform/testing";
import { openLedger } from "./index.ts";
import { boxFold, handClock, note, opened, owner, testKinds } from "./test-kinds.ts";

const open = (clock?: () => Date) => testLedger({ kinds: testKinds, folds: [boxFold], ...(clock && { clock }) });
const by = "member/ada";

test("an entry has its place, its times and its author, and is in the image at once", async () => {
  const { clock } = handClock("2026-03-01T09:00:00.000Z");
  await using store = await open(clock);
  const workspace = randomUUID();
  const { entries } = await store.ledger.append(workspace, { by, drafts: [opened("one"), opened("two", "b", "2026-02-01T00:00:00Z")] });
  expect(entries).toMatchObject([
    { sequence: 0, stream: "test/box/one", at: "2026-03-01T09:00:00.000Z", recordedAt: "2026-03-01T09:00:00.000Z", by, imported: false },
    { sequence: 1, stream: "test/box/two", at: "2026-02-01T00:00:00.000Z", recordedAt: "2026-03-01T09:00:00.000Z", body: { label: "b" } },
  ]);
  const image = await store.ledger.image(workspace);
  expect(image.size).toBe(2);
  expect(image.all(boxFold).map(({ label }) => label)).toEqual(["a box", "b"]);
  expect(image.one(boxFold, "two")?.label).toBe("b");
  expect(image.one(boxFold, "three")).toBeUndefined();
  expect([image.version("test/box/one"), image.version("test/box/three")]).toEqual([1, 0]);
});

test("ten writers at once, in two processes' worth of ledgers, never skip or repeat a sequence", async () => {
  await using store = await open();
  const other = await openLedger({ kinds: testKinds, folds: [boxFold], secret: "a secret of a test, long enough for one", records: store });
  const workspace = randomUUID();
  await Promise.all(
    Array.from({ length: 10 }, async (_, writer) => {
      const ledger = writer % 2 === 0 ? store.ledger : other;
      for (let count = 0; count < 20; count++) await ledger.append(workspace, { by, drafts: [opened(`${writer}`, `${count}`)] });
    }),
  );
  const { rows } = await store.pool.query("select sequence, stream, place from ledger.entry order by sequence");
  expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 200 }, (_, index) => index));
  for (let writer = 0; writer < 10; writer++) {
    const places = rows.filter(({ stream }) => stream === `test/box/${writer}`).map(({ place }) => place);
    expect(places).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  }
  const images = await Promise.all([store.ledger.image(workspace), other.image(workspace)]);
  expect(images[0].all(boxFold)).toEqual(images[1].all(boxFold));
});

test("a decision may stand on streams in which it writes nothing: on one, on all of a noun, on none being opened", async () => {
  await using store = await open();
  const other = await openLedger({ kinds: testKinds, folds: [boxFold], secret: "a secret of a test, long enough for one", records: store });
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [opened("one"), opened("two")] });
  for (const [writer, reader] of [
    [store.ledger, store.ledger],
    [other, store.ledger],
  ] as const) {
    const seen = await reader.image(workspace);
    const decided = (...unmoved: string[]) => reader.append(workspace, { by, drafts: [note("one", "said")], unmoved, seen });
    await writer.append(workspace, { by, drafts: [note("two", "moved")] });
    await expect(decided("test/box/two")).rejects.toMatchObject({ code: "platform/conflict", details: { stream: "test/box/two" } });
    await expect(decided("test/box/")).rejects.toMatchObject({ code: "platform/conflict" });
    await decided("test/box", "test/box/three", "test/box/tw", "test/bo");
    const later = await reader.image(workspace);
    await writer.append(workspace, { by, drafts: [opened(`new-${writer === other}`)] });
    const again = reader.append(workspace, { by, drafts: [note("one", "again")], unmoved: ["test/box"], seen: later });
    await expect(again).rejects.toMatchObject({ code: "platform/conflict" });
  }
  const seen = await store.ledger.image(workspace);
  const at = (ledger: typeof other, to: string, from: string) =>
    ledger.append(workspace, { by, drafts: [note(to, "x")], unmoved: [from], seen });
  for (const second of [store.ledger, other]) {
    const both = await Promise.allSettled([at(store.ledger, "one", "test/box/two"), at(second, "two", "test/box/one")]);
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeLessThan(2);
  }
});

test("a decision on what has changed meanwhile is a conflict that can be tried again", async () => {
  await using store = await open();
  const other = await openLedger({ kinds: testKinds, folds: [boxFold], secret: "a secret of a test, long enough for one", records: store });
  const workspace = randomUUID();
  const seen = await store.ledger.image(workspace);
  await store.ledger.append(workspace, { by, drafts: [opened("one")], seen });
  await expect(store.ledger.append(workspace, { by, drafts: [note("one", "late")], seen })).rejects.toMatchObject({
    code: "platform/conflict",
    status: 409,
    details: { stream: "test/box/one", expected: 0, found: 1 },
  });
  await other.append(workspace, { by, drafts: [note("one", "from the other process")] });
  const again = await store.ledger.image(workspace);
  await store.ledger.append(workspace, { by, drafts: [note("one", "again")], seen: again });
  expect((await other.image(workspace)).version("test/box/one")).toBe(3);
  const both = await other.image(workspace);
  const [first, second] = await Promise.allSettled(
    ["x", "y"].map((words) => store.ledger.append(workspace, { by, drafts: [note("one", words)], seen: both })),
  );
  expect([first?.status, second?.status]).toEqual(["fulfilled", "rejected"]);
});

test("an entry stands in a stream of its own chapter, also when history is brought in", async () => {
  await using store = await open();
  const workspace = randomUUID();
  const stray = { ...opened("one"), stream: "people/person/one" };
  const refusal = { code: "platform/refused-entry", status: 422, details: { issues: [{ field: "stream" }] } };
  await expect(store.ledger.append(workspace, { by, drafts: [stray] })).rejects.toMatchObject(refusal);
  await expect(store.ledger.importHistory(workspace, [stray])).rejects.toMatchObject(refusal);
});

test("a clock that is put back never puts an entry before the last", async () => {
  const hand = handClock("2026-03-01T09:00:00.000Z");
  await using store = await open(hand.clock);
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [opened("one")] });
  hand.set("2026-02-28T09:00:00.000Z");
  const { entries } = await store.ledger.append(workspace, { by, drafts: [note("one", "said"), opened("two")] });
  expect(entries.map(({ at, recordedAt }) => [at, recordedAt])).toEqual(
    Array.from({ length: 2 }, () => ["2026-03-01T09:00:00.000Z", "2026-03-01T09:00:00.000Z"]),
  );
  expect(await store.ledger.verify(workspace)).toMatchObject({ holds: true, size: 3 });
});

test("several entries for one stream in one append follow each other, and are one decision", async () => {
  await using store = await open();
  const workspace = randomUUID();
  const seen = await store.ledger.image(workspace);
  await store.ledger.append(workspace, { by, drafts: [opened("one"), note("one", "a"), opened("two"), note("one", "b")], seen });
  const image = await store.ledger.image(workspace);
  expect([image.version("test/box/one"), image.one(boxFold, "one")?.notes.length]).toEqual([3, 2]);
});

test("an unknown kind, an old version and a body that its schema refuses never get in", async () => {
  await using store = await open();
  const workspace = randomUUID();
  const draft = opened("one");
  const refused = (drafts: (typeof draft)[]) => expect(store.ledger.append(workspace, { by, drafts })).rejects;
  await refused([draft, { ...draft, kind: "test/box-burnt" }]).toMatchObject({ code: "platform/unknown-kind", status: 422 });
  await refused([draft, { ...draft, version: 2 }]).toMatchObject({ code: "platform/unknown-kind" });
  await refused([draft, { ...draft, body: { label: 7 } }]).toMatchObject({
    code: "platform/refused-entry",
    details: { issues: [{ field: "label" }] },
  });
  await refused([draft, { ...draft, body: { label: "half \ud83d" } }]).toMatchObject({ code: "platform/refused-entry" });
  await refused([draft, { ...draft, at: "yesterday" }]).toMatchObject({ code: "platform/refused-entry" });
  expect((await store.ledger.head(workspace)).size).toBe(0);
});

test("time never runs backwards within a stream, nor far ahead of the clock", async () => {
  const hand = handClock("2026-03-01T09:00:00.000Z");
  await using store = await open(hand.clock);
  const workspace = randomUUID();
  await store.ledger.append(workspace, { by, drafts: [opened("one", "a", "2026-02-10T00:00:00Z")] });
  await expect(store.ledger.append(workspace, { by, drafts: [note("one", "w", "2026-02-09T23:59:59Z")] })).rejects.toMatchObject({
    code: "platform/earlier-than-last",
    status: 422,
  });
  await expect(store.ledger.append(workspace, { by, drafts: [note("one", "w", "2026-03-03T00:00:00Z")] })).rejects.toMatchObject({
    code: "platform/not-yet-happened",
  });
  hand.set("2026-01-01T00:00:00.000Z");
  const { entries } = await store.ledger.append(workspace, { by, drafts: [opened("two")] });
  expect(entries[0]?.recordedAt).toBe("2026-03-01T09:00:00.000Z");
});

test("a request sent twice writes once; with another body it is refused; after seven days it is a new one", async () => {
  const hand = handClock("2026-03-01T09:00:00.000Z");
  await using store = await open(hand.clock);
  const workspace = randomUUID();
  const request = { endpoint: "POST /boxes", key: "k1", body: { label: "a" } };
  const send = (words = "one") => store.ledger.append(workspace, { by, drafts: [opened(words), note(words, "said")], request });
  const [first, second] = (await Promise.all([send(), send("two")])).sort((one, other) => Number(one.replayed) - Number(other.replayed));
  if (!first || !second) throw new Error("no answers");
  expect(first).toMatchObject({ replayed: false, entries: [{ sequence: 0 }, { sequence: 1 }] });
  expect(second).toEqual({ replayed: true, entries: first.entries });
  expect(await store.ledger.replay(workspace, by, request)).toEqual(first.entries);
  expect(await store.ledger.replay(workspace, "member/bob", request)).toBeUndefined();
  const reused = { ...request, body: { label: "b" } };
  await expect(store.ledger.append(workspace, { by, drafts: [opened("three")], request: reused })).rejects.toMatchObject({ status: 422 });
  await expect(store.ledger.replay(workspace, by, reused)).rejects.toMatchObject({ code: "platform/idempotency-key-reused" });
  expect((await store.ledger.head(workspace)).size).toBe(2);
  hand.set("2026-03-08T09:00:00.001Z");
  expect(await send("four")).toMatchObject({ replayed: false, entries: [{ sequence: 2 }, { sequence: 3 }] });
});

test("what is written together with entries is there with them or not at all", async () => {
  await using store = await open();
  const workspace = randomUUID();
  await store.pool.query("create table beside (said text)");
  await store.ledger.append(workspace, {
    by,
    drafts: [opened("one")],
    together: async (client) => void (await client.query("insert into beside values ('a')")),
  });
  const failing = store.ledger.append(workspace, {
    by,
    drafts: [opened("two")],
    together: async (client) => {
      await client.query("insert into beside values ('b')");
      throw new Error("no");
    },
  });
  await expect(failing).rejects.toThrow("no");
  expect((await store.pool.query("select said from beside")).rows).toEqual([{ said: "a" }]);
  expect((await store.ledger.head(workspace)).size).toBe(1);
});

test("a history of thousands of entries is written whole", async () => {
  await using store = await open();
  const workspace = randomUUID();
  const drafts = Array.from({ length: 5_001 }, (_, index) => opened(`${index % 7}`, `${index}`));
  await store.ledger.append(workspace, { by, drafts });
  expect((await store.ledger.image(workspace)).size).toBe(5_001);
  const proof = await store.ledger.proof(workspace, 4_999, owner);
  expect(proof?.head.size).toBe(5_001);
});

test("listeners hear of what was appended, after it is committed", async () => {
  await using store = await open();
  const workspace = randomUUID();
  const heard: number[] = [];
  const stop = store.ledger.onAppended((_workspace, entries) => heard.push(...entries.map(({ sequence }) => sequence)));
  await store.ledger.append(workspace, { by, drafts: [opened("one"), opened("two")] });
  stop();
  await store.ledger.append(workspace, { by, drafts: [opened("three")] });
  expect(heard).toEqual([0, 1]);
});

test("connections that break under a writer lose nothing acknowledged and write nothing twice", async () => {
  await using store = await open();
  const workspace = randomUUID();
  const acknowledged: number[] = [];
  const admin = new pg.Client({ connectionString: store.url });
  await admin.connect();
  for (let count = 0; count < 30; count++) {
    const request = { endpoint: "POST /boxes", key: `${count}`, body: {} };
    const send = () => store.ledger.append(workspace, { by, drafts: [opened("one", `${count}`)], request });
    const sent = send().catch(send).catch(send).catch(send); // several connections may be broken, and each says so once
    if (count % 3 === 0)
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
    const { entries } = await sent;
    acknowledged.push(...entries.map(({ sequence }) => sequence));
  }
  await admin.end();
  expect(acknowledged).toEqual(Array.from({ length: 30 }, (_, index) => index));
  expect(await store.ledger.verify(workspace)).toMatchObject({ holds: true, size: 30 });
});
