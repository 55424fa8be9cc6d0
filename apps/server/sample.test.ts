import { expect, test } from "vitest";
import type { DataSetRow } from "#chapters/data-readiness/contract";
import type { PortfolioView, ProjectView } from "#chapters/lifecycle/contract";
import type { MeView } from "#chapters/workspace/contract";
import { keepSample } from "./sample.ts";
import { testApp } from "./testing/test-app.ts";

const at = (path: string) => `/api/v1/workspaces/marrowby-home${path}`;

test("one click opens the sample beside one's own workspace, and one drops it whole", async () => {
  await using house = await testApp();
  const me: MeView = await house.ask("POST /api/v1/sample", { as: "viewer" });
  expect(me.workspaces).toMatchObject([{ slug: "marrowby-home", name: "Marrowby Home (sample)", role: "owner", sample: true }]);
  const portfolio: PortfolioView = await house.ask(at("/projects"), { as: "viewer" });
  expect(portfolio.totals).toMatchObject({ projects: 12, stopped: 1, onHold: 1 });
  expect(portfolio.needsYou[0]).toMatchObject({ name: "Damage claims from photos", need: { what: "kill-met", since: "2026-05-26" } });
  expect(portfolio.launchedLately).toMatchObject([{ name: "Delivery day at checkout" }]);
  expect(portfolio.learnedLately).toHaveLength(2);

  expect(await house.ask(`DELETE ${at("")}`, { as: "viewer" })).toEqual({ dropped: "marrowby-home" });
  expect((await house.send(at("/projects"), { as: "viewer" })).status).toBe(404);
  expect((await house.ask("/api/v1/me", { as: "viewer" })).workspaces).not.toMatchObject([{ slug: "marrowby-home" }]);
  await house.ask("POST /api/v1/sample", { as: "viewer" });
  expect((await house.ask(at("/projects"), { as: "viewer" })).totals.projects).toBe(12);
});

test("everyone who asks joins the one sample; nobody else sees it, and a key opens none", async () => {
  await using house = await testApp();
  await Promise.all(["member", "foreigner"].map((as) => house.ask("POST /api/v1/sample", { as: as as "member" | "foreigner" })));
  const { members } = await house.ask(at("/members"), { as: "foreigner" });
  expect(members).toHaveLength(2);
  expect((await house.send(at("/projects"), { as: "lead" })).status).toBe(404);
  expect((await house.send("POST /api/v1/sample", { as: "stranger" })).status).toBe(401);
  expect((await house.send("POST /api/v1/sample", { as: await house.key("owner") })).status).toBe(403);
});

test("the waiting project can be decided for real; imported history tells and opens nothing", async () => {
  await using house = await testApp();
  await house.ask("POST /api/v1/sample");
  const { rows }: PortfolioView = await house.ask(at("/projects?sort=name"));
  const project = (name: string) => `/projects/${rows.find((row) => row.name === name)?.id}`;
  const decided: ProjectView = await house.ask(at(`${project("Invoice matching")}/decisions`), {
    body: { outcome: "go", reason: "Good enough to begin with." },
  });
  expect(decided.go).toMatchObject({ outcome: "go", live: true });
  const entered: ProjectView = await house.ask(at(`${project("Invoice matching")}/phases`), { body: { phase: "productionisation" } });
  expect(entered.phase?.phase).toBe("productionisation");

  const promise = { day: "2026-07-01", to: "the shops" };
  const refused = await house.send(at(`${project("Answers for customer service")}/launch-commitments`), { body: promise });
  expect(refused.status).toBe(409);
});

test("started with the sample, the server shows it to every account, also to those that come later", async () => {
  await using house = await testApp();
  const complaints: unknown[] = [];
  await house.accounts.create({ email: "ada@acme.example", password: "long enough a password", name: "Ada" });
  await keepSample(house, house.records, house.now, (error) => complaints.push(error));
  await keepSample(house, house.records, house.now, (error) => complaints.push(error));
  const sample = await house.ask("POST /api/v1/sample", { as: "owner" });
  expect(sample.workspaces).toHaveLength(2);
  expect((await house.ask(at("/members"))).members).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test("three data sets stand at their bands, each with its report, and one is cited at the gate that waits", async () => {
  await using house = await testApp();
  await house.ask("POST /api/v1/sample");
  const { dataSets } = await house.ask(at("/data-sets"));
  const standing = Object.fromEntries(
    dataSets.map(({ name, questions }: DataSetRow) => [name, questions.map(({ band }) => (band.known ? band.value : band.because))]),
  );
  // the fee moved since the version before, and that holds the first at B
  expect(standing).toEqual({ "Service plans": ["B"], "Supplier invoices": ["B"], "Questions of customers": ["C"] });
  const { rows }: PortfolioView = await house.ask(at("/projects?sort=name"));
  const waiting = rows.find(({ name }) => name === "Invoice matching")?.id;
  const { attached } = await house.ask(at(`/projects/${waiting}/readiness`));
  expect(attached).toMatchObject([
    { name: "Supplier invoices", band: "B", says: "data readiness band on Supplier invoices ≥ 2 of 3 (C, B, A)" },
  ]);
  expect((await house.ask(at(`/data-sets/${attached[0].dataSet}/reports/${attached[0].digest}`))).isWhole).toBe(true);
  const project: ProjectView = await house.ask(at(`/projects/${waiting}`));
  expect(project.criteria.find(({ id }) => id === attached[0].criterion)).toMatchObject({ state: "met", evidence: { grade: "reported" } });
  const plans = dataSets.find(({ name }: DataSetRow) => name === "Service plans").id;
  expect((await house.ask(at(`/data-sets/${plans}`))).versions).toHaveLength(2);
});
