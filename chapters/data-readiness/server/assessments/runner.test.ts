import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { profileOf } from "../../domain/profile/profile.fixture.ts";
import { forgotten, heardOf, keptUntil, named, type Opened, opened, sent } from "../testing.ts";
import { type AssessmentRow, insertAssessment, takeWaiting } from "./assessment-store.ts";

const text = `id,plan\n${Array.from({ length: 50 }, (_, row) => `${row},basic`).join("\n")}\n`;

/** As another process left it, when it was last heard of so many seconds ago. */
async function left(app: Opened, dataSet: string, secondsAgo: number, more: Partial<AssessmentRow> = {}): Promise<string> {
  const id = randomUUID();
  const now = new Date("2026-11-23T12:00:00Z");
  await insertAssessment(app.db, {
    ...{
      id,
      workspace: app.acme,
      dataSet,
      upload: null,
      source: null,
      reading: null,
      file: "customers.csv",
      version: "1",
      question: null,
      roles: "{}",
      prompts: null,
    },
    ...{ keep: false, askedBy: "member/ada", askedAt: now, state: "measuring", step: "reading the file", progress: 0.5, because: null },
    ...{ profile: null, server: randomUUID(), beatAt: now, startedAt: now, endedAt: null, ...more },
  });
  await heardOf(app, id, secondsAgo);
  return id;
}

const stateOf = async (app: Opened, dataSet: string, id: string): Promise<string> =>
  (await app.get(`/data-sets/${dataSet}/assessments/${id}`)).body.state;

test("what another process measured is told as interrupted once nothing is heard of it, and left alone before", async () => {
  await using app = await opened();
  const dataSet = await named(app);
  const [silent, heard] = [await left(app, dataSet, 60), await left(app, dataSet, 3)];
  const stop = app.start(false);
  await vi.waitUntil(async () => (await stateOf(app, dataSet, silent)) === "interrupted");
  expect(await stateOf(app, dataSet, heard)).toBe("measuring");
  expect((await app.get(`/data-sets/${dataSet}/assessments/${silent}`)).body.because).toMatch(/Nothing was kept of it: start it again/);
  await stop();
});

test("a server that is alone with its database knows at once that nobody measures any more", async () => {
  await using app = await opened();
  const dataSet = await named(app);
  const heard = await left(app, dataSet, 0);
  const stop = app.start(true);
  await vi.waitUntil(async () => (await stateOf(app, dataSet, heard)) === "interrupted");
  await stop();
});

test("one that was written down before its process went away is done", async () => {
  await using app = await opened();
  const dataSet = await named(app);
  await app.post(`/data-sets/${dataSet}/profiles`, { version: "1", profile: profileOf({}) });
  const { assessment, profile } = (await app.get(`/data-sets/${dataSet}`)).body.versions[0];
  await left(app, dataSet, 60, { id: assessment });
  const stop = app.start(false);
  await heardOf(app, assessment, 60);
  await vi.waitUntil(async () => (await stateOf(app, dataSet, assessment)) === "done", { timeout: 10_000 });
  expect((await app.get(`/data-sets/${dataSet}/assessments/${assessment}`)).body.profile).toBe(profile);
  await stop();
});

test("what waits is measured by the server that starts next; what waits for a file that is gone ends", async () => {
  await using app = await opened();
  const dataSet = await named(app);
  const { body: file } = await sent(app, dataSet, { text });
  const waits = { state: "waiting", server: null, beatAt: null, step: null } as const;
  const here = await left(app, dataSet, 0, { ...waits, upload: file.id });
  const gone = await left(app, dataSet, 0, { ...waits, upload: randomUUID() });
  const stop = app.start(true);
  await vi.waitUntil(async () => (await stateOf(app, dataSet, here)) === "done", { timeout: 20_000 });
  expect((await app.get(`/data-sets/${dataSet}/assessments/${gone}`)).body).toMatchObject({
    state: "failed",
    because: expect.stringMatching(/Send it again/),
  });
  await stop();
});

test("nobody waits behind all that another workspace asked for", async () => {
  await using app = await opened();
  const dataSet = await named(app);
  const waits = { state: "waiting", server: null, beatAt: null, step: null, source: randomUUID(), reading: "{}" } as const;
  const at = (minute: number) => ({ askedAt: new Date(`2026-11-23T12:0${minute}:00Z`) });
  await left(app, dataSet, 0);
  const older = await left(app, dataSet, 0, { ...waits, ...at(1) });
  const theirs = await left(app, dataSet, 0, { ...waits, ...at(2), workspace: randomUUID() });
  const take = async () => (await takeWaiting(app.db, { server: randomUUID(), place: randomUUID(), now: new Date() }))?.id;
  expect([await take(), await take(), await take()]).toEqual([theirs, older, undefined]);
});

test("a server that stops in the middle says so, and keeps nothing half-written", async () => {
  await using app = await opened();
  const dataSet = await named(app);
  const stop = app.start(true);
  const rows = Array.from({ length: 200_000 }, (_, row) => `${row},${row % 7},${(row * 7919) % 1000}`).join("\n");
  const { body: file } = await sent(app, dataSet, { text: `id,plan,spent\n${rows}\n` });
  const { body: asked } = await app.post(`/data-sets/${dataSet}/assessments`, { upload: file.id, version: "1" }, "member/ada@acme");
  await vi.waitUntil(async () => (await stateOf(app, dataSet, asked.id)) === "measuring", { timeout: 10_000, interval: 10 });
  await stop();
  expect(await stateOf(app, dataSet, asked.id)).toBe("interrupted");
  expect((await app.get(`/data-sets/${dataSet}`)).body.versions).toEqual([]);
  expect((await app.get(`/data-sets/${dataSet}/uploads`, "member/ada@acme")).body.uploads).toHaveLength(1);
});

test("raw files whose day is over are swept away, with those that nothing knows of and rows whose file is gone", async () => {
  await using app = await opened();
  const dataSet = await named(app);
  const [old, lost, kept] = [await sent(app, dataSet, { text }), await sent(app, dataSet, { text }), await sent(app, dataSet, { text })];
  const folder = path.join(app.dataDir, "uploads", app.acme);
  const lying = () => readdirSync(folder).toSorted();
  expect(lying()).toEqual([old, lost, kept].map(({ body }) => body.id).toSorted());
  await keptUntil(app, old.body.id, "2026-11-23T11:59:59Z");
  await forgotten(app, lost.body.id);
  const strange = path.join(folder, randomUUID());
  writeFileSync(strange, "a,b\n1,2\n");
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const file of [strange, path.join(folder, lost.body.id)]) utimesSync(file, hourAgo, hourAgo);
  const stop = app.start(true);
  await vi.waitUntil(() => lying().length === 1);
  expect(lying()).toEqual([kept.body.id]);
  expect((await app.get(`/data-sets/${dataSet}/uploads`, "member/ada@acme")).body.uploads).toMatchObject([{ id: kept.body.id }]);
  await stop();
});

test("a file that is being measured is not swept away from under it", async () => {
  await using app = await opened();
  const dataSet = await named(app);
  const { body: file } = await sent(app, dataSet, { text });
  await left(app, dataSet, 0, { upload: file.id });
  await keptUntil(app, file.id, "2026-11-01T00:00:00Z");
  const stop = app.start(false);
  await new Promise((later) => setTimeout(later, 500));
  await stop();
  expect(existsSync(path.join(app.dataDir, "uploads", app.acme, file.id))).toBe(true);
});

test("what was measured goes with its workspace; a record without it says so", async () => {
  await using app = await opened();
  const gone = (await app.post("/data-sets", { name: "Theirs" }, "owner@umbra")).body.id; // its row in the table of workspaces was dropped
  await app.post(`/data-sets/${gone}/profiles`, { version: "1", profile: profileOf({}) }, "owner@umbra");
  const ours = await named(app);
  await app.post(`/data-sets/${ours}/profiles`, { version: "1", profile: profileOf({}) });
  const stop = app.start(true);
  const theirs = async () => (await app.get(`/data-sets/${gone}`, "owner@umbra")).body;
  await vi.waitUntil(async () => !(await theirs()).versions[0].isHere);
  expect((await theirs()).made).toEqual({
    known: false,
    because: "The profile of “1” is not here: this record came without what was measured. Assess the version again, or report its profile.",
  });
  expect((await app.get(`/data-sets/${ours}`)).body.versions[0].isHere).toBe(true);
  await stop();
});
