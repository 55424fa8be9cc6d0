import { expect, test } from "vitest";
import { type TestApp, testApp } from "../../../apps/server/testing/test-app.ts";

/** Somebody with an account and a session, joined to workspaces by invitations. */
async function joined(house: TestApp, invites: readonly (readonly ["owner" | "foreigner", string, string])[]) {
  const account = { email: "vic@consult.example", password: "correct horse", name: "Vic" };
  await house.accounts.create(account);
  const signedIn = await house.send("/api/v1/sign-in", { as: "stranger", body: { email: account.email, password: account.password } });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  for (const [as, workspace, role] of invites) {
    const body = { email: account.email, role };
    const { link } = await house.ask(`/api/v1/workspaces/${workspace}/invitations`, { as, body });
    const token = new URL(link).searchParams.get("token");
    await house.ask("/api/v1/invitations/accept", { as: "stranger", headers: { cookie }, body: { token } });
  }
  return { home: () => house.ask("/api/v1/home", { as: "stranger", headers: { cookie } }), cookie };
}

async function dueProject(house: TestApp, as: "owner" | "foreigner", workspace: string, name: string, ownerEmail?: string) {
  const base = `/api/v1/workspaces/${workspace}/projects`;
  const { id } = await house.ask(base, { as, body: { name, kind: "trained-model" } });
  if (ownerEmail) await house.ask(`${base}/${id}/owner`, { as, body: { name: "Vic", email: ownerEmail } });
  await house.ask(`${base}/${id}/decision-date`, { as, body: { day: "2026-06-01" } });
  return id;
}

test("the home has a row for each of one's own workspaces, with the sentence its portfolio begins with, and no other's", async () => {
  await using house = await testApp();
  await dueProject(house, "owner", "acme", "Churn");
  await dueProject(house, "foreigner", "globex", "Pricing");
  await house.ask("/api/v1/workspaces", { as: "foreigner", body: { name: "Hidden" } });
  const { home } = await joined(house, [
    ["owner", "acme", "lead"],
    ["foreigner", "globex", "viewer"],
  ]);
  const { workspaces, mayOpen } = await home();
  expect(mayOpen).toBe(false);
  expect(workspaces.map(({ slug, role }: { slug: string; role: string }) => [slug, role])).toEqual([
    ["acme", "lead"],
    ["globex", "viewer"],
  ]);
  const portfolios = await Promise.all([
    house.ask(house.at("/projects")),
    house.ask("/api/v1/workspaces/globex/projects", { as: "foreigner" }),
  ]);
  expect(workspaces.map(({ says }: { says: string }) => says)).toEqual(portfolios.map(({ says }) => says));
  expect(JSON.stringify(workspaces)).not.toContain("Hidden");
});

test("what needs you is what you may do something about: all of it from member on, your own project as a viewer too", async () => {
  await using house = await testApp();
  await dueProject(house, "owner", "acme", "Churn");
  const own = await dueProject(house, "owner", "acme", "Fraud", "VIC@consult.example");
  await dueProject(house, "foreigner", "globex", "Pricing");
  const { home } = await joined(house, [
    ["owner", "acme", "viewer"],
    ["foreigner", "globex", "member"],
  ]);
  house.now = new Date("2026-06-10T09:00:00Z");
  const [acme, globex] = (await home()).workspaces;
  expect(acme.needsYou).toMatchObject([{ project: own, name: "Fraud", yours: true }]);
  expect(globex.needsYou).toMatchObject([{ name: "Pricing", yours: false }]);
  expect(JSON.stringify([acme, globex])).not.toContain("words:");
});

test("who was removed sees that workspace no more", async () => {
  await using house = await testApp();
  const { home } = await joined(house, [
    ["owner", "acme", "lead"],
    ["foreigner", "globex", "viewer"],
  ]);
  const { members } = await house.ask(house.at("/members"));
  const vic = members.find(({ name }: { name: string }) => name === "Vic");
  await house.ask(`DELETE ${house.at(`/members/${vic.id}`)}`);
  expect((await home()).workspaces.map(({ slug }: { slug: string }) => slug)).toEqual(["globex"]);
});

test("a home is a person's: a stranger signs in, and a key is told to read its portfolio, whatever its scope", async () => {
  await using house = await testApp();
  expect((await house.send("/api/v1/home", { as: "stranger" })).status).toBe(401);
  for (const scopes of [["nothing:at-all"], ["*"]]) {
    const refused = await house.send("/api/v1/home", { as: await house.key("owner", scopes) });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, "workspace/homeless"]);
  }
  expect((await house.ask("/api/v1/home")).mayOpen).toBe(true);
});

test("a vote asked of oneself comes first, whoever answers for the project, and goes once it is cast", async () => {
  await using house = await testApp();
  const id = await dueProject(house, "owner", "acme", "Churn");
  const { home, cookie } = await joined(house, [["owner", "acme", "member"]]);
  const vic = (await house.ask(house.at("/members"))).members.find(({ name }: { name: string }) => name === "Vic").id;
  const at = (path: string) => house.at(`/projects/${id}${path}`);
  const enough = { role: "minimum-viable", metric: "recall", comparison: "at-least", threshold: 0.8, reason: "support reads all below it" };
  await house.ask(at("/criteria"), { body: enough });
  for (const phase of ["data-assessment", "proof-of-concept", "go-no-go"]) await house.ask(at("/phases"), { body: { phase } });
  await house.ask(at("/gate"), { body: { gatekeepers: [vic] } });
  expect((await home()).workspaces[0].needsYou[0]).toMatchObject({ name: "Churn", yours: true, says: "Your vote is asked." });
  const vote = { as: "stranger", headers: { cookie }, body: { vote: "go", reason: "it holds", startAgain: "yes" } } as const;
  await house.ask(at("/gate/votes"), vote);
  const left = (await home()).workspaces[0].needsYou.map(({ says }: { says: string }) => says);
  expect(left.filter((says: string) => says.startsWith("Your vote"))).toEqual([]);
});
