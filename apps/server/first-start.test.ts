import { expect, test } from "vitest";
import { testDb } from "#platform/testing";
import { compose } from "./compose.ts";
import { firstStart } from "./first-start.ts";

const admin = { email: "ada.lovelace@initech.example", password: "correct horse battery" };
const now = new Date("2026-06-01T09:00:00Z");
const secret = "a secret of a test, long enough for one";

test("of servers that start at once on one empty database, one makes the administrator and the workspace", async () => {
  await using store = await testDb();
  const houses = await Promise.all([1, 2, 3].map(() => compose({ records: store, secret })));
  expect(await Promise.all(houses.map((house) => firstStart(house, store, { admin }, now)))).toEqual([undefined, undefined, undefined]);
  expect(await houses[0]?.accounts.all()).toMatchObject([{ email: admin.email, name: "Ada Lovelace" }]);
  expect((await store.pool.query("select slug from workspace.workspace")).rows).toEqual([{ slug: "initech" }]);
});

test("a first start that was killed half-way is finished by the next; a later one changes nothing", async () => {
  await using store = await testDb();
  const house = await compose({ records: store, secret });
  await house.accounts.create({ ...admin, name: "Ada" });
  for (let start = 0; start < 2; start++) expect(await firstStart(house, store, { admin }, now)).toBeUndefined();
  expect((await store.pool.query("select slug from workspace.workspace")).rows).toEqual([{ slug: "initech" }]);
});

test("without an administrator in the environment, each start prints a link until somebody has come in", async () => {
  await using store = await testDb();
  const house = await compose({ records: store, secret });
  const links = [await firstStart(house, store, { admin: undefined }, now), await firstStart(house, store, { admin: undefined }, now)];
  expect(new Set(links).size).toBe(2);
  for (const link of links) expect(link).toMatch(/^\/set-up\?token=setup_/);
  await house.accounts.create({ ...admin, name: "Ada" });
  expect(await firstStart(house, store, { admin: undefined }, now)).toBeUndefined();
});
