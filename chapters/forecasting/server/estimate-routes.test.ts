import { expect, test } from "vitest";
import { forecastingApp } from "./testing.ts";

const ada = "member/ada@acme";
const ben = "member/ben@acme";
const range = (low: number, median: number, high: number, part = "data-assessment") => ({ ranges: [{ part, high, low, median }] });

async function asked() {
  const app = await forecastingApp();
  const path = `/projects/${app.project}/estimates`;
  const { status, body } = await app.post(path, { parts: ["data-assessment"], until: "2026-11-25" }, ada);
  expect(status).toBe(201);
  const round: string = body.rounds[0].id;
  return Object.assign(app, { path, round, give: (said: object, as: string) => app.post(`${path}/${round}/ranges`, said, as) });
}

test("what others gave is hidden until one's own is in, and then has no names", async () => {
  await using app = await asked();
  expect((await app.give(range(3, 5, 9), ada)).status).toBe(201);
  const before = (await app.get(app.path, ben)).body.rounds[0];
  expect(before).toMatchObject({ given: 1, shown: false, own: [], ranges: [] });
  expect(before.says).toBe("One person has given theirs. You see them, without names, once yours is in.");
  expect(JSON.stringify(before)).not.toMatch(/\b[359]\b.*\b9\b/);
  const after = (await app.give(range(1, 4, 20), ben)).body.rounds[0];
  expect(after).toMatchObject({ given: 2, shown: true, own: [{ blind: true, ranges: [{ low: 1, median: 4, high: 20 }] }] });
  expect(after.ranges[0].estimates).toEqual([
    { low: 1, median: 4, high: 20, own: true, blind: true },
    { low: 3, median: 5, high: 9, own: false, blind: true },
  ]);
  for (const as of ["viewer@acme", "owner@acme"]) expect((await app.get(app.path, as)).body.rounds[0].ranges).toEqual([]);
});

test("a later giving stands beside the first, which alone was blind", async () => {
  await using app = await asked();
  await app.give(range(3, 5, 9), ada);
  await app.give(range(1, 4, 20), ben);
  const { own, given, ranges } = (await app.give(range(4, 8, 16), ada)).body.rounds[0];
  expect(own.map(({ blind, ranges: [{ median }] }: { blind: boolean; ranges: [{ median: number }] }) => [blind, median])).toEqual([
    [true, 5],
    [false, 8],
  ]);
  expect([given, ranges[0].estimates.map(({ median }: { median: number }) => median)]).toEqual([2, [4, 8]]);
});

test("a round is closed by a lead, laid open to all, and takes no more; a new one shows the old", async () => {
  await using app = await asked();
  expect((await app.post(`${app.path}/${app.round}/close`, {})).body.code).toBe("forecasting/nobody-gave");
  await app.give(range(3, 5, 9), ada);
  expect((await app.post(app.path, { parts: ["whole"] }, ben)).body.code).toBe("forecasting/round-is-open");
  expect((await app.post(`${app.path}/${app.round}/close`, {}, ben)).status).toBe(403);
  expect((await app.post(`${app.path}/${app.round}/close`, {})).body.rounds[0]).toMatchObject({ shown: true, closed: "2026-11-23" });
  expect((await app.get(app.path, "viewer@acme")).body.rounds[0].ranges[0].estimates).toHaveLength(1);
  expect((await app.give(range(1, 2, 3), ben)).body.code).toBe("forecasting/round-closed");
  const { rounds } = (await app.post(app.path, { parts: ["whole", "productionisation"] }, ben)).body;
  expect(rounds.map(({ parts }: { parts: string[] }) => parts)).toEqual([["whole", "productionisation"], ["data-assessment"]]);
});

test("who gave what is nowhere in the record: not for its owner, and not once it is open", async () => {
  await using app = await asked();
  await app.give(range(3, 5, 9), ada);
  await app.give(range(1, 4, 20), ben);
  const read = async () => {
    const { entries } = await app.ledger.entries(app.acme, { reader: { by: "member/x", role: "owner" }, limit: 50 });
    return entries.filter(({ kind }) => kind === "forecasting/estimate-given").toReversed();
  };
  const sealed = await read();
  expect(sealed.map(({ by, body }) => [by, JSON.stringify(body).includes("member/")])).toEqual(Array(2).fill(["system", false]));
  const [author, ...days] = await wordsOf(app, sealed[0]?.body);
  expect([author, days]).toEqual([null, [null, null, null]]);
  await app.post(`${app.path}/${app.round}/close`, {});
  const [stillAuthor, ...open] = await wordsOf(app, (await read())[0]?.body);
  expect([stillAuthor, open]).toEqual([null, ["3", "5", "9"]]);
  const pseudonyms = sealed.map(({ body }) => (body as { giver: string }).giver);
  expect(new Set(pseudonyms).size).toBe(2);
});

async function wordsOf(app: Awaited<ReturnType<typeof asked>>, body: unknown): Promise<readonly (string | null)[]> {
  const { author, ranges } = body as { author: string; ranges: { low: string; median: string; high: string }[] };
  const references = [author, ...ranges.flatMap(({ low, median, high }) => [low, median, high])];
  const words = await app.ledger.words(app.acme, references, { by: "member/x", role: "owner" });
  return references.map((reference) => words.get(reference) ?? null);
}

test.each([
  [range(9, 5, 3), "forecasting/crooked-range", "ranges.0.low"],
  [range(3, 9, 5), "forecasting/crooked-range", "ranges.0.high"],
  [range(5, 5, 5), "forecasting/range-without-width", "ranges.0.high"],
  [range(1, 2, 3, "productionisation"), "forecasting/part-not-asked", "ranges"],
  [range(-1, 2, 3), "platform/invalid-request", "ranges.0.low"],
  [range(1, 2, 3651), "platform/invalid-request", "ranges.0.high"],
  [{ ranges: [] }, "platform/invalid-request", "ranges"],
])("an impossible range is refused with its field: %j", async (said, code, field) => {
  await using app = await asked();
  const { body } = await app.give(said, ada);
  expect([body.code, body.details?.field ?? body.errors[0].field]).toEqual([code, field]);
  expect((body.errors[0]?.message ?? body.detail).length).toBeGreaterThan(15);
});

test("nothing is asked of what is over, twice, or for yesterday; a key of nobody's has no opinion", async () => {
  await using app = await forecastingApp();
  const path = `/projects/${app.project}/estimates`;
  const code = async (body: object) => (await app.post(path, body, ada)).body.code;
  expect(await code({ parts: ["whole", "whole"] })).toBe("forecasting/part-asked-twice");
  expect(await code({ parts: ["whole"], until: "2026-11-22" })).toBe("forecasting/day-passed");
  const { body } = await app.post(path, { parts: ["whole"] }, ada);
  const given = await app.post(`${path}/${body.rounds[0].id}/ranges`, range(1, 2, 3, "whole"), "key:forecasting:answer@acme");
  expect([given.status, given.body.code]).toEqual([403, "forecasting/people-estimate"]);
  await app.post(`/projects/${app.project}/decisions`, { outcome: "stop", reason: "No data." });
  expect((await app.get(path)).body.mayAsk).toEqual([]);
});

test("refused to a stranger; tells another workspace nothing", async () => {
  await using app = await asked();
  await app.give(range(3, 5, 9), ada);
  expect((await app.get(app.path, "stranger")).status).toBe(401);
  expect((await app.get(app.path, "owner@umbra")).status).toBe(404);
  expect((await app.post(`${app.path}/${app.round}/ranges`, range(1, 2, 3), "owner@umbra")).status).toBe(404);
  const other = (await app.post("/projects", { name: "Search" })).body.id;
  expect((await app.post(`/projects/${other}/estimates/${app.round}/close`, {})).status).toBe(404);
});
