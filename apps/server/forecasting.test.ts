import { expect, test } from "vitest";
import { dayOf } from "#kernel";
import { homeLineOn } from "./home-line.ts";
import { type TestApp, testApp } from "./testing/test-app.ts";

// What people say of the future, in the whole product: who is asked, whose word a key is, what a record that was restored still tells.

const statementOn = async (house: TestApp, body: object = {}) => {
  const { id: project } = await house.ask(house.at("/projects"), { body: { name: "Churn" } });
  const claim = { claim: "The vendor renews.", project, resolvesOn: "2026-07-01", ...body };
  const { id } = await house.ask(house.at("/statements"), { as: "lead", body: claim });
  return { project, id, path: house.at(`/statements/${id}`) };
};

test("an answer that is asked for is on the home of each who has not given it", async () => {
  await using house = await testApp();
  await statementOn(house, { probability: 0.7 });
  const { members } = await house.ask(house.at("/members"));
  const asked = async (as: "lead" | "member" | "viewer") => {
    const member = members.find(({ name }: { name: string }) => name === as).id;
    const image = await house.ledger.image(house.workspace.id);
    const { needs } = await homeLineOn(house.records, house.ledger)({ workspace: house.workspace, image, today: dayOf(house.now), member });
    return needs.filter(({ says }) => says === "“The vendor renews.” is known on 1 July 2026; your answer is asked for.").length;
  };
  expect([await asked("lead"), await asked("member"), await asked("viewer")]).toEqual([0, 1, 0]);
});

test("a member's key speaks for that member, and for nobody twice", async () => {
  await using house = await testApp();
  const { path } = await statementOn(house);
  const { secret } = await house.ask(house.at("/keys"), { as: "member", body: { name: "mine", role: "member" } });
  await house.ask(`${path}/answers`, { as: secret, body: { probability: 0.3 } });
  const { given, own } = await house.ask(`${path}/answers`, { as: "member", body: { probability: 0.4 } });
  expect([given, own.map(({ probability }: { probability: number }) => probability)]).toEqual([1, [0.3, 0.4]]);
  const nobodys = await house.key("member");
  expect((await house.send(`${path}/answers`, { as: nobodys, body: { probability: 0.5 } })).status).toBe(403);
});

test("no export tells who answered, to nobody; what is open in it is what was open", async () => {
  await using house = await testApp();
  const open = await statementOn(house, { probability: 0.7 });
  const over = await statementOn(house, { claim: "It holds.", probability: 0.2 });
  await house.ask(`${over.path}/resolution`, { body: { outcome: "yes", because: "We saw it." } });
  const { members } = await house.ask(house.at("/members"));
  const lead = members.find(({ name }: { name: string }) => name === "lead").id;
  for (const as of ["owner", "admin"] as const) {
    const words = await (await house.send(house.at("/export?part=words"), { as })).text();
    expect(words).not.toContain(`member/${lead}`);
    expect([words.includes('"0.2"'), words.includes('"0.7"')]).toEqual([true, false]);
  }
  expect((await house.ask(open.path, { as: "owner" })).others).toEqual([]);
});
