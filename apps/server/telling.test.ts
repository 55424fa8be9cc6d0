import { describe, expect, test } from "vitest";
import { type Channel, channel, type MailServer, mailServer } from "#platform/testing";
import { compose } from "./compose.ts";
import { type TestApp, testApp } from "./testing/test-app.ts";

const secret = "a secret of a test, long enough for one";
const from = "Pilothouse <pilothouse@acme.example>";

/** A house that tells one channel, and mails where there is a mail server. 1 June 2026 is a Monday. */
async function telling(slack: Channel, mails?: MailServer) {
  const settings = { mail: mails && { url: mails.url, from }, webhookHosts: [slack.host], publicUrl: undefined };
  const house = await testApp({ telling: settings });
  await house.ask(`PUT ${house.at("/telling/webhook")}`, { body: { webhook: slack.address }, as: "admin" });
  /** The same again, as another process over the same database. */
  const another = () =>
    compose({ records: { db: house.records, pool: house.pool }, secret, clock: () => house.now, requestsPerMinute: 0, telling: settings });
  return Object.assign(house, { another, settings });
}

async function churn(house: TestApp, name = "Churn"): Promise<{ readonly project: string; readonly criterion: string }> {
  const project = house.at(`/projects/${(await house.ask(house.at("/projects"), { body: { name } })).id}`);
  const kill = { role: "kill", metric: "cost a case", comparison: "above", threshold: 2, unit: "EUR" };
  const criterion = (await house.ask(`${project}/criteria`, { body: kill })).criteria[0].id;
  await house.ask(`${project}/phases`, { body: { phase: "data-assessment" } });
  return { project, criterion };
}

const measure = (house: TestApp, { project, criterion }: { project: string; criterion: string }, value = 3) =>
  house.ask(`${project}/evidence`, { body: { criterion, value, source: "invoice of Grace Hopper" }, as: "member" });

const subjects = ({ mails }: MailServer) => mails.map(({ to, raw }) => `${to[0]}: ${/^Subject: (.*)$/m.exec(raw)?.[1]?.trim()}`).toSorted();

describe("a criterion that is met", () => {
  test("is told the channel at once and once, with a link and nobody's name or words", async () => {
    await using slack = await channel();
    await using house = await telling(slack);
    const made = await churn(house);
    await measure(house, made);
    for (let round = 0; round < 3; round++) await house.telling.round();
    expect(slack.posts.map(({ text }) => text)).toEqual([
      `Churn: the kill criterion “cost a case &gt; 2 EUR” was met on 1 June 2026. Stop it, hold it, or decide at the gate.\nhttp://localhost/w/acme/projects/${made.project.split("/").at(-1)}`,
    ]);
    await measure(house, made, 4);
    await house.telling.round();
    expect(slack.posts).toHaveLength(1);
  });

  test("is mailed to those who decide, as they chose", async () => {
    await using slack = await channel();
    await using mails = await mailServer();
    await using house = await telling(slack, mails);
    await house.ask(`PUT ${house.at("/telling/mail")}`, { as: "admin", body: { atOnce: "votes", digest: false } });
    await house.ask(`PUT ${house.at("/telling/mail")}`, { as: "viewer", body: { atOnce: "all", digest: false } });
    await measure(house, await churn(house));
    for (let round = 0; round < 2; round++) await house.telling.round();
    expect(subjects(mails).filter((each) => each.includes("is met"))).toEqual([
      "lead@acme.example: Churn: a kill criterion is met",
      "owner@acme.example: Churn: a kill criterion is met",
      "viewer@acme.example: Churn: a kill criterion is met",
    ]);
    expect(mails.mails.map(({ raw }) => raw).join("")).not.toContain("Grace");
  });
});

describe("a vote that is asked", () => {
  test("is mailed to those who are asked and told the channel, once; how anybody voted is told nobody", async () => {
    await using slack = await channel();
    await using mails = await mailServer();
    await using house = await telling(slack, mails);
    const project = house.at(`/projects/${(await house.ask(house.at("/projects"), { body: { name: "Churn" } })).id}`);
    const enough = { role: "minimum-viable", metric: "recall", comparison: "at-least", threshold: 0.8, reason: "support" };
    await house.ask(`${project}/criteria`, { body: enough });
    for (const phase of ["data-assessment", "proof-of-concept", "go-no-go"]) await house.ask(`${project}/phases`, { body: { phase } });
    await house.ask(`${project}/weight`, { body: { weight: "standard" } });
    const { members } = await house.ask(house.at("/members"));
    const idOf = (name: string) => members.find((member: { name: string }) => member.name === name).id;
    await house.ask(`${project}/gate`, { body: { gatekeepers: [idOf("lead"), idOf("member")], voteBy: "2026-06-05" } });
    await house.telling.round();
    await house.ask(`${project}/gate/votes`, { body: { vote: "no-go", reason: "the labels are wrong" }, as: "member" });
    await house.ask(`${project}/gate/gatekeepers`, { body: { gatekeepers: [idOf("admin")] } });
    for (let round = 0; round < 2; round++) await house.telling.round();
    expect(subjects(mails)).toEqual(["admin", "lead", "member"].map((name) => `${name}@acme.example: Churn: a vote is asked`));
    expect(slack.posts.map(({ text }) => text.split("\n")[0])).toEqual([
      "Churn: votes are asked for at its gate by 5 June 2026. Each stays face down until one's own is in.",
    ]);
    expect(`${mails.mails.map(({ raw }) => raw)}${slack.posts.map(({ text }) => text)}`).not.toMatch(/no-go|labels/);
  });
});

describe("over two processes and a crash", () => {
  test("each message is told once", async () => {
    await using slack = await channel();
    await using house = await telling(slack);
    const others = await Promise.all([house.another(), house.another()]);
    const made = await Promise.all(["A", "B", "C", "D", "E"].map((name) => churn(house, name)));
    await Promise.all(made.map((each) => measure(house, each)));
    await Promise.all([house, ...others].flatMap(({ telling }) => [telling.round(), telling.round()]));
    expect(slack.posts.map(({ text }) => text.slice(0, 2)).toSorted()).toEqual(["A:", "B:", "C:", "D:", "E:"]);
    for (const other of others) other.stop();
  });

  test("what was put in line and not struck off the outbox, or not sent, is told by the next, once", async () => {
    await using slack = await channel();
    await using house = await telling(slack);
    const made = await churn(house);
    await measure(house, made);
    const { rows } = await house.pool.query("select workspace, first, count from ledger.outbox order by first desc limit 1");
    await house.telling.round();
    await house.pool.query("insert into ledger.outbox (workspace, first, count) values ($1, $2, $3)", [
      rows[0].workspace,
      rows[0].first,
      rows[0].count,
    ]);
    const other = await house.another();
    await other.telling.round();
    expect(slack.posts).toHaveLength(1);
    other.stop();
  });
});

describe("a channel that fails", () => {
  test("holds nobody up, is tried again later, and is shown in the settings with why", async () => {
    await using slack = await channel();
    await using house = await telling(slack);
    slack.answer = () => ({ status: 503 });
    const made = await churn(house);
    await measure(house, made);
    await house.telling.round();
    const failing = await house.ask(house.at("/telling"), { as: "admin" });
    expect(failing.webhook).toMatchObject({ host: slack.host, failures: 1, because: "It answered 503.", toldAt: null });
    await house.telling.round();
    expect(slack.posts).toHaveLength(1);
    slack.answer = () => ({ status: 200 });
    house.now = new Date(house.now.getTime() + 31_000);
    await house.telling.round();
    expect(slack.posts).toHaveLength(2);
    expect(new Set(slack.posts.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    expect((await house.ask(house.at("/telling"), { as: "admin" })).webhook).toMatchObject({ failures: 0, because: null });
  });
});

describe("what the day brings", () => {
  test("a decision is told on its day, and all that is due in one message a day; nothing on a Sunday or a holiday", async () => {
    await using slack = await channel();
    await using mails = await mailServer();
    await using house = await telling(slack, mails);
    const { project } = await churn(house);
    await house.ask(`${project}/decision-date`, { body: { day: "2026-06-10" } });
    const holidays = { holidays: [{ from: "2026-06-12", to: "2026-06-12", name: "Corpus Christi" }] };
    await house.ask(`POST ${house.at("/rules/holidays")}`, { body: holidays });
    const told: Record<string, number> = {};
    for (let hours = 0; hours < 15 * 24; hours += 2) {
      house.now = new Date(Date.parse("2026-06-01T09:00:00Z") + hours * 3_600_000);
      const before = slack.posts.length;
      await house.telling.round();
      for (const { text } of slack.posts.slice(before)) {
        const what = text.startsWith("Churn: its decision was set for 10 June")
          ? "day"
          : text.includes("needs somebody")
            ? "digest"
            : text.includes("was not recorded")
              ? "passed"
              : text;
        const name = `${house.now.toISOString().slice(0, 10)} ${what}`;
        told[name] = (told[name] ?? 0) + 1;
      }
    }
    expect(told).toEqual({
      "2026-06-10 day": 1,
      "2026-06-11 passed": 1,
      "2026-06-15 digest": 1,
      "2026-06-16 digest": 1,
    });
    const digests = subjects(mails).filter((each) => each.includes("What is due"));
    expect(new Set(digests).size).toBe(digests.length);
    expect(new Set(digests.map((each) => each.split(":")[0]))).toEqual(
      new Set(["owner@acme.example", "admin@acme.example", "lead@acme.example"]),
    );
  });

  test("a workspace with nothing due gets no digest", async () => {
    await using slack = await channel();
    await using house = await telling(slack);
    await house.ask(house.at("/projects"), { body: { name: "Quiet" } });
    await house.telling.round();
    expect(slack.posts).toEqual([]);
  });
});

describe("the settings", () => {
  test("a test message goes to the channel and to oneself, and says how it went", async () => {
    await using slack = await channel();
    await using mails = await mailServer();
    await using house = await telling(slack, mails);
    const sent = await house.ask(`POST ${house.at("/telling/test")}`, { as: "admin" });
    expect(sent).toEqual({ webhook: { told: true, because: null }, mail: { told: true, because: null } });
    expect(slack.posts[0]?.text).toContain("A test from Pilothouse: Acme");
    expect(mails.mails.map(({ to }) => to)).toEqual([["admin@acme.example"]]);
    slack.answer = () => ({ status: 404 });
    expect((await house.ask(`POST ${house.at("/telling/test")}`, { as: "admin" })).webhook).toEqual({
      told: false,
      because: "It answered 404.",
    });
  });

  test("the address goes in and never comes out: not in replies, entries, exports, or the database as it is", async () => {
    await using slack = await channel();
    await using house = await telling(slack);
    const texts = await Promise.all(
      ["/telling", "/entries", "/export", "/export?part=words"].map(async (path) =>
        (await house.send(house.at(path), { as: "owner" })).text(),
      ),
    );
    for (const text of texts) expect(text).not.toContain("s3cret");
    expect(texts[0]).toContain(slack.host);
    expect((await house.ask(house.at("/telling"), { as: "lead" })).webhook).toBeNull();
    const { rows } = await house.pool.query(
      "select t::text as row from telling.webhook t union all select e::text from ledger.entry e union all select i::text from ledger.idempotency i",
    );
    expect(JSON.stringify(rows)).not.toContain("s3cret");
    const refused = await house.send(`PUT ${house.at("/telling/webhook")}`, { body: { webhook: "https://10.0.0.1/s3cret" }, as: "admin" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).not.toContain("s3cret");
  });

  test("are set by who runs the place, and by nobody else; once removed, nothing is told", async () => {
    await using slack = await channel();
    await using house = await telling(slack);
    const put = (as: "stranger" | "foreigner" | "viewer" | "lead") =>
      house.send(`PUT ${house.at("/telling/webhook")}`, { body: { webhook: slack.address }, as }).then(({ status }) => status);
    expect([await put("stranger"), await put("foreigner"), await put("viewer"), await put("lead")]).toEqual([401, 404, 403, 403]);
    await house.ask(`DELETE ${house.at("/telling/webhook")}`, { as: "admin" });
    expect((await house.ask(house.at("/telling"), { as: "admin" })).webhook).toBeNull();
    await measure(house, await churn(house));
    await house.telling.round();
    expect(slack.posts).toEqual([]);
  });

  test("a key gets no mail; whoever is a member chooses for themselves", async () => {
    await using slack = await channel();
    await using house = await telling(slack);
    const key = await house.key("admin");
    const refused = await house.send(`PUT ${house.at("/telling/mail")}`, { as: key, body: { atOnce: "all", digest: true } });
    expect(refused.status).toBe(422);
    expect((await house.ask(house.at("/telling"), { as: key })).yours).toBeNull();
    const chosen = await house.ask(`PUT ${house.at("/telling/mail")}`, { as: "viewer", body: { atOnce: "none", digest: true } });
    expect(chosen.yours).toEqual({ atOnce: "none", digest: true });
    expect((await house.ask(house.at("/telling"), { as: "lead" })).yours).toEqual({ atOnce: "all", digest: true });
  });
});
