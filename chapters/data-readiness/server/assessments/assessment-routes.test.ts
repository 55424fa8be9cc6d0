import { afterEach, describe, expect, test } from "vitest";
import type { TestApp } from "#platform/testing";
import { named, opened, sent as sendFile } from "../testing.ts";

const csv = `id,joined,plan,churned\n${Array.from({ length: 200 }, (_, row) => `${row},2026-0${(row % 9) + 1}-11,${row % 3 ? "basic" : "full"},${row % 4 ? "no" : "yes"}`).join("\n")}\n`;

/** Sends one. */
const sent = (app: TestApp, dataSet: string, more: { readonly as?: string; readonly name?: string; readonly text?: string } = {}) =>
  sendFile(app, dataSet, { text: csv, ...more });

async function removed(app: TestApp, path: string, as: string) {
  const answer = await app.request(`/api/v1/workspaces/acme${path}`, { method: "DELETE", headers: { authorization: `Bearer ${as}` } });
  return { status: answer.status, body: await answer.json() };
}

/** Waits until an assessment has ended. */
async function ended(app: TestApp, dataSet: string, id: string) {
  for (let look = 0; look < 400; look++) {
    const { body } = await app.get(`/data-sets/${dataSet}/assessments/${id}`, "viewer@acme");
    if (!["waiting", "measuring"].includes(body.state)) return body;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error("it did not end");
}

const ada = "member/ada@acme";

describe("a file", () => {
  test("is sent, looked at with guessed roles, assessed, reported on, and gone", async () => {
    await using app = await opened();
    const id = await named(app);
    const { status, body: file } = await sent(app, id);
    expect([status, file]).toMatchObject([
      201,
      { name: "customers.csv", bytes: csv.length, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    const { body: look } = await app.get(`/data-sets/${id}/uploads/${file.id}/look`, ada);
    expect(look).toMatchObject({
      rows: 200,
      columns: [{ name: "id" }, { name: "joined", type: "date-time" }, { name: "plan" }, { name: "churned" }],
    });
    expect(look.guessed.map(({ role }: { role: string }) => role)).toContain("time");
    const roles = { ...look.roles, target: "churned" };
    const { body: asked } = await app.post(`/data-sets/${id}/assessments`, { upload: file.id, version: "2026-11", roles }, ada);
    expect(asked).toMatchObject({ version: "2026-11", file: "customers.csv" });
    const done = await ended(app, id, asked.id);
    expect(done).toMatchObject({ state: "done", because: null, profile: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { body: page } = await app.get(`/data-sets/${id}`);
    expect(page.versions).toMatchObject([
      { version: "2026-11", rows: 200, target: "churned", measured: "here", data: file.digest, isHere: true },
    ]);
    expect(page.made).toMatchObject({ known: true, value: { assessment: asked.id, rows: 200 } });
    expect((await app.get(`/data-sets/${id}/uploads`, ada)).body.uploads).toEqual([]);
    expect((await app.get(`/data-sets/${id}/uploads/${file.id}/look`, ada)).status).toBe(404);
    expect((await app.get(`/data-sets/${id}/assessments`)).body.assessments).toMatchObject([{ id: asked.id, state: "done" }]);
  });

  test("that is to be kept is assessed again with other roles, and deleted when somebody says so", async () => {
    await using app = await opened();
    const id = await named(app);
    const { body: file } = await sent(app, id);
    const assess = async (target: string) => {
      const roles = { ...(await app.get(`/data-sets/${id}/uploads/${file.id}/look`, ada)).body.roles, target };
      const { body } = await app.post(`/data-sets/${id}/assessments`, { upload: file.id, version: "1", roles, keep: true }, ada);
      return ended(app, id, body.id);
    };
    expect([(await assess("churned")).state, (await assess("plan")).state]).toEqual(["done", "done"]);
    const { body: look } = await app.get(`/data-sets/${id}/uploads/${file.id}/look`, ada);
    expect([look.roles.target, look.guessed.map(({ role }: { role: string }) => role)]).toEqual(["plan", []]);
    expect((await removed(app, `/data-sets/${id}/uploads/${file.id}`, ada)).body).toEqual({ deleted: true });
    expect((await app.get(`/data-sets/${id}/uploads/${file.id}/look`, ada)).status).toBe(404);
  });

  test("is its sender's alone: no colleague, no other data set and no other workspace finds it", async () => {
    await using app = await opened();
    const id = await named(app);
    const other = await named(app, "Orders");
    const theirs = (await app.post("/data-sets", { name: "Theirs" }, "owner@umbra")).body.id;
    const { body: file } = await sent(app, id);
    const colleague = "owner/grace@acme";
    for (const [dataSet, as] of [
      [id, colleague],
      [other, ada],
      [theirs, "owner@umbra"],
    ] as const) {
      expect((await app.get(`/data-sets/${dataSet}/uploads/${file.id}/look`, as)).status).toBe(404);
      expect((await app.post(`/data-sets/${dataSet}/assessments`, { upload: file.id, version: "1" }, as)).status).toBe(404);
    }
    expect((await removed(app, `/data-sets/${id}/uploads/${file.id}`, colleague)).status).toBe(404);
    expect((await app.get(`/data-sets/${id}/uploads`, colleague)).body.uploads).toEqual([]);
    expect((await sent(app, id, { as: "owner@umbra" })).status).toBe(404);
    expect((await sent(app, id, { as: "viewer@acme" })).status).toBe(403);
  });

  test.each([
    ["../../../etc/passwd", "passwd"],
    ["C:\\data\\customers.csv", "customers.csv"],
    ["..\\..\\secret", "secret"],
    ["tab\there.csv", "tabhere.csv"],
    ["Köln ’26.csv", "Köln ’26.csv"],
  ])("called %j is kept under an id, and is called %j", async (name, called) => {
    await using app = await opened();
    const { status, body } = await sent(app, await named(app), { name });
    expect([status, body.name]).toEqual([201, called]);
  });

  test.each(["..", "/", "a/..", "."])("called %j is asked for a name", async (name) => {
    await using app = await opened();
    expect((await sent(app, await named(app), { name })).body.code).toBe("data-readiness/unnamed-file");
  });

  test("with a name that is too long is refused", async () => {
    await using app = await opened();
    expect((await sent(app, await named(app), { name: "x".repeat(256) })).body.errors[0].field).toBe("name");
  });

  test("is one of twenty at most that somebody has here", async () => {
    await using app = await opened();
    const id = await named(app);
    for (let many = 0; many < 20; many++) expect((await sent(app, id, { text: `a\n${many}\n` })).status).toBe(201);
    expect((await sent(app, id)).body.code).toBe("data-readiness/too-many-uploads");
    expect((await sent(app, id, { as: "member/bob@acme" })).status).toBe(201);
  });
});

describe("files that are sent at once", () => {
  test("are twenty at most too", async () => {
    await using app = await opened();
    const id = await named(app);
    const answers = await Promise.all(Array.from({ length: 26 }, () => sent(app, id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect((await app.get(`/data-sets/${id}/uploads`, ada)).body.uploads).toHaveLength(20);
  });
});

describe("an assessment", () => {
  test("of what is no table ends with what to do, and the file stays", async () => {
    await using app = await opened();
    const id = await named(app);
    const { body: file } = await sent(app, id, { text: "\u0000\u0001\u0002".repeat(50) });
    const { body: asked } = await app.post(`/data-sets/${id}/assessments`, { upload: file.id, version: "1" }, ada);
    expect(await ended(app, id, asked.id)).toMatchObject({
      state: "failed",
      because: expect.stringMatching(/customers\.csv/),
      profile: null,
    });
    expect((await app.get(`/data-sets/${id}`)).body.versions).toEqual([]);
    expect((await app.get(`/data-sets/${id}/uploads`, ada)).body.uploads).toHaveLength(1);
  });

  test("that was cancelled leaves nothing", async () => {
    await using app = await opened();
    const id = await named(app);
    const { body: file } = await sent(app, id);
    const { body: asked } = await app.post(`/data-sets/${id}/assessments`, { upload: file.id, version: "1" }, ada);
    const { body } = await app.post(`/data-sets/${id}/assessments/${asked.id}/cancel`, {}, ada);
    expect(body.state).toBe("cancelled");
    await new Promise((later) => setTimeout(later, 1_000));
    expect((await app.get(`/data-sets/${id}`)).body.versions).toEqual([]);
    expect((await app.get(`/data-sets/${id}/assessments/${asked.id}`)).body.state).toBe("cancelled");
  });

  test("of two people at once tells both versions", async () => {
    await using app = await opened();
    const id = await named(app);
    const people = ["member/ada@acme", "member/bob@acme", "lead/eve@acme"];
    const asked = await Promise.all(
      people.map(async (as, place) => {
        const { body: file } = await sent(app, id, { as, text: `${csv}${300 + place},2026-01-01,basic,no\n` });
        return (await app.post(`/data-sets/${id}/assessments`, { upload: file.id, version: `v${place}` }, as)).body.id;
      }),
    );
    for (const one of asked) expect((await ended(app, id, one)).state).toBe("done");
    const { body } = await app.get(`/data-sets/${id}`);
    expect(body.versions.map(({ version }: { version: string }) => version).toSorted()).toEqual(["v0", "v1", "v2"]);
  });

  test("is asked of a question's own target", async () => {
    await using app = await opened();
    const id = await named(app);
    const { body: page } = await app.post(`/data-sets/${id}/questions`, { asks: "Who pays more?", target: "plan" });
    const { body: file } = await sent(app, id);
    const question = page.questions[0].id;
    const { body: asked } = await app.post(`/data-sets/${id}/assessments`, { upload: file.id, version: "1", question }, ada);
    expect((await ended(app, id, asked.id)).state).toBe("done");
    const { body } = await app.get(`/data-sets/${id}?question=${question}`);
    expect([body.versions[0].target, body.made.value.question, body.made.value.report.question]).toEqual([
      "plan",
      question,
      "Who pays more?",
    ]);
  });

  test("of a retired data set, of a question that was withdrawn, and of another workspace's are refused", async () => {
    await using app = await opened();
    const id = await named(app);
    const { body: file } = await sent(app, id);
    const { body: page } = await app.post(`/data-sets/${id}/questions`, { asks: "Who pays more?" });
    const question = page.questions[0].id;
    await app.post(`/data-sets/${id}/questions/${question}/withdraw`, { because: "nobody asks" });
    const assess = (more: object) => app.post(`/data-sets/${id}/assessments`, { upload: file.id, version: "1", ...more }, ada);
    expect((await assess({ question })).body.code).toBe("data-readiness/question-withdrawn");
    expect((await assess({ question: "none" })).body.code).toBe("data-readiness/no-such-question");
    expect((await assess({ version: "x".repeat(201) })).body.errors[0].field).toBe("version");
    expect((await assess({ upload: "../../../etc/passwd" })).body.errors[0].field).toBe("upload");
    await app.post(`/data-sets/${id}/retire`, { because: "over" });
    expect((await assess({})).body.code).toBe("data-readiness/data-set-retired");
    expect((await sent(app, id)).body.code).toBe("data-readiness/data-set-retired");
  });

  test("is found by nobody of another workspace, also not under a data set of theirs", async () => {
    await using app = await opened();
    const id = await named(app);
    const { body: file } = await sent(app, id);
    const { body: asked } = await app.post(`/data-sets/${id}/assessments`, { upload: file.id, version: "1" }, ada);
    const theirs = (await app.post("/data-sets", { name: "Theirs" }, "owner@umbra")).body.id;
    expect((await app.get(`/data-sets/${theirs}/assessments/${asked.id}`, "owner@umbra")).status).toBe(404);
    expect((await app.post(`/data-sets/${theirs}/assessments/${asked.id}/cancel`, {}, "owner@umbra")).status).toBe(404);
    expect((await ended(app, id, asked.id)).state).toBe("done");
  });
});

afterEach(() => new Promise((later) => setTimeout(later, 50))); // what was being written is done before its database goes
