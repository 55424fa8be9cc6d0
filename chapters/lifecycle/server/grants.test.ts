import { expect, test } from "vitest";
import { type TestApp, testApp } from "../../../apps/server/testing/test-app.ts";

async function ground(house: TestApp) {
  const { members } = await house.ask(house.at("/members"));
  const idOf = (name: string): string => members.find((one: { name: string }) => one.name === name).id;
  const { id } = await house.ask(house.at("/projects"), { body: { name: "Churn", kind: "trained-model" } });
  return { idOf, project: id, at: (path: string) => house.at(`/projects/${id}${path}`) };
}
const refusal = async (response: Response) => `${response.status} ${((await response.json()) as { code?: string }).code ?? ""}`;

test("a viewer who is granted a project writes there, and nowhere else, until it is taken back", async () => {
  await using house = await testApp();
  const { idOf, project, at } = await ground(house);
  const viewer = idOf("viewer");
  const note = { as: "viewer", body: { note: "Seen." } } as const;
  expect((await house.send(at("/notes"), note)).status).toBe(403);
  const given = await house.ask(`PUT ${at(`/grants/${viewer}`)}`, { as: "admin", body: { role: "member" } });
  expect(given.members.find(({ id }: { id: string }) => id === viewer)).toMatchObject({ role: "viewer", grant: "member" });
  expect((await house.send(at("/notes"), note)).status).toBe(201);
  expect((await house.send(house.at("/projects"), { as: "viewer", body: { name: "Mine" } })).status).toBe(403);
  expect((await house.send(at("/decisions"), { as: "viewer", body: { outcome: "hold", reason: "Wait." } })).status).toBe(403);
  expect((await house.ask(house.at("/grants"), { as: "viewer" })).grants).toEqual([
    { project, projectName: "Churn", member: viewer, memberName: "viewer", role: "member" },
  ]);
  await house.ask(`DELETE ${at(`/grants/${viewer}`)}`, { as: "admin" });
  expect((await house.send(at("/notes"), note)).status).toBe(403);
  expect(await refusal(await house.send(`DELETE ${at(`/grants/${viewer}`)}`))).toBe("409 workspace/no-such-grant");
});

test("a grant raises and never lowers, is an admin's to give, and is no way to admin", async () => {
  await using house = await testApp();
  const { idOf, at } = await ground(house);
  const put = (name: string, role: string, as: "owner" | "admin" | "lead" | "foreigner" | "stranger" = "owner") =>
    house.send(`PUT ${at(`/grants/${idOf(name)}`)}`, { as, body: { role } });
  expect(await refusal(await put("lead", "member"))).toBe("422 workspace/grant-raises-nothing");
  expect(await refusal(await put("owner", "lead"))).toBe("422 workspace/grant-raises-nothing");
  expect((await put("viewer", "admin")).status).toBe(400);
  expect((await put("viewer", "lead", "lead")).status).toBe(403);
  expect((await put("viewer", "lead", "stranger")).status).toBe(401);
  expect((await put("viewer", "lead", "foreigner")).status).toBe(404);
  await put("viewer", "lead");
  expect((await house.send(`PUT ${at(`/grants/${idOf("member")}`)}`, { as: "viewer", body: { role: "lead" } })).status).toBe(403);
  expect((await house.send(`PUT ${house.at(`/projects/nothing/grants/${idOf("viewer")}`)}`, { body: { role: "lead" } })).status).toBe(404);
  expect((await house.send(`PUT ${at("/grants/nobody")}`, { body: { role: "lead" } })).status).toBe(404);
});

test("a role that has risen to a grant makes it say nothing, and whoever leaves leaves their grants", async () => {
  await using house = await testApp();
  const { idOf, at } = await ground(house);
  const viewer = idOf("viewer");
  await house.ask(`PUT ${at(`/grants/${viewer}`)}`, { body: { role: "member" } });
  const key = await house.ask(house.at("/keys"), { as: "viewer", body: { name: "push", role: "member", scopes: ["lifecycle:write"] } });
  const note = { as: key.secret, body: { note: "Seen." } };
  expect((await house.send(at("/notes"), note)).status).toBe(201);
  expect((await house.send(at("/criteria"), { as: key.secret, body: {} })).status).toBe(400);
  await house.ask(`PATCH ${house.at(`/members/${viewer}`)}`, { body: { role: "lead" } });
  const { members } = await house.ask(at("/grants"));
  expect(members.find(({ id }: { id: string }) => id === viewer)).toMatchObject({ role: "lead", grant: null });
  await house.ask(`DELETE ${house.at(`/members/${viewer}`)}`);
  expect((await house.send(at("/notes"), note)).status).toBe(401);
  expect((await house.ask(house.at("/grants"))).grants).toEqual([]);
});

test("no history from elsewhere, and no export that was touched, forges a grant", async () => {
  await using house = await testApp();
  const { idOf, project, at } = await ground(house);
  const line = { stream: `workspace/member/${idOf("viewer")}`, kind: "workspace/grant-given", at: "2026-01-01T00:00:00Z" };
  const drafts = [{ ...line, body: { project, role: "lead" } }];
  expect(await refusal(await house.send(house.at("/import"), { body: { drafts } }))).toBe("422 workspace/not-work");
  const hidden = [{ ...drafts[0], stream: `lifecycle/project/${project}` }];
  expect(await refusal(await house.send(house.at("/import"), { body: { drafts: hidden } }))).toBe("422 workspace/not-work");

  await house.ask(`PUT ${at(`/grants/${idOf("viewer")}`)}`, { body: { role: "member" } });
  const entries = await (await house.send(house.at("/export"))).text();
  const forged = entries.replace('"role":"member"}', '"role":"lead"}');
  expect(forged).not.toBe(entries);
  await using elsewhere = await testApp();
  expect(await refusal(await elsewhere.send("/api/v1/restore", { body: { entries: forged } }))).toMatch(/^422 /);
  expect((await elsewhere.ask("/api/v1/restore", { body: { entries } })).workspace.name).toBe("Acme");
});

test("a grant that is taken while its holder writes has let it be written before, or not at all", async () => {
  await using house = await testApp();
  const { idOf, at } = await ground(house);
  const viewer = idOf("viewer");
  await house.ask(`PUT ${at(`/grants/${viewer}`)}`, { body: { role: "member" } });
  const writes = Array.from({ length: 6 }, (_, number) => house.send(at("/notes"), { as: "viewer", body: { note: `Note ${number}` } }));
  const [taken, ...wrote] = await Promise.all([house.send(`DELETE ${at(`/grants/${viewer}`)}`), ...writes]);
  expect(taken?.status).toBe(200);
  for (const { status } of wrote) expect([201, 403, 409]).toContain(status);
  const { entries } = await house.ledger.entries(house.workspace.id, { limit: 50, reader: { by: "console", role: "owner" } });
  const end = entries.find(({ kind }) => kind === "workspace/grant-taken")?.sequence ?? 0;
  expect(entries.filter(({ by, sequence }) => by === `member/${viewer}` && sequence > end)).toEqual([]);
});
