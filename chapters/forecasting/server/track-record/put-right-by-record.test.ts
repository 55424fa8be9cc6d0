import { expect, test } from "vitest";
import { forecastingApp } from "../testing.ts";

const people = ["ada", "ben", "cleo", "dan", "eve"].map((name) => `member/${name}@acme`);
const [ada = "", ben = ""] = people;

type App = Awaited<ReturnType<typeof forecastingApp>>;

/** A claim that is answered by some at one chance. */
async function asked(app: App, who: readonly string[], resolvesOn: string): Promise<string> {
  const { body } = await app.post("/statements", { claim: `Known by ${resolvesOn}`, resolvesOn }, ada);
  for (const as of who) await app.post(`/statements/${body.id}/answers`, { probability: 0.8 }, as);
  return body.id;
}

/** So many, said at 80 % by all, of which every other came true, known on one day. */
async function record(app: App, many: number, day: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let at = 0; at < many; at++) ids.push(await asked(app, people, day));
  app.today = day;
  for (const [at, id] of ids.entries()) {
    const said = { outcome: at % 2 === 0 ? "yes" : "no", because: "We saw it." };
    expect((await app.post(`/statements/${id}/resolution`, said, ada)).status).toBe(201);
  }
  return ids;
}

test("what all say together is put right by everybody's record, beside what was said; one's own answer by one's own record", async () => {
  await using app = await forecastingApp();
  const early = await asked(app, people, "2026-12-20");
  const before = (await app.get(`/statements/${early}`, ben)).body;
  expect(before).toMatchObject({ pooled: 0.8, putRight: { known: false }, ownPutRight: { known: false } });
  expect(before.putRight.because).toMatch(/5 people/);

  const [first = ""] = await record(app, 20, "2026-12-01");
  const open = (await app.get(`/statements/${early}`, ben)).body;
  expect(open).toMatchObject({ pooled: 0.8, putRight: { known: true, value: { claims: 20, slope: expect.any(Number) } } });
  expect(open.putRight.value.chance).toBeLessThan(0.75);
  expect(open.ownPutRight).toMatchObject({
    known: true,
    value: { claims: 20, says: expect.stringMatching(/^By the 20 claims you answered/) },
  });

  // Nobody else's own record is shown to a reader, nor anything while one's own answer is not in.
  expect((await app.get(`/statements/${early}`, "viewer@acme")).body).toMatchObject({ pooled: null, putRight: null, ownPutRight: null });
  const listed = (await app.get("/statements?state=open", ben)).body.statements[0];
  expect(listed).toEqual(open);

  // What was resolved is read by what was known before its end: of its own day there was nothing.
  expect((await app.get(`/statements/${first}`, ben)).body).toMatchObject({ state: "resolved", pooled: 0.8, putRight: { known: false } });
  app.today = "2026-12-20";
  await app.post(`/statements/${early}/resolution`, { outcome: "yes", because: "It came." }, ada);
  expect((await app.get(`/statements/${early}`, ben)).body.putRight).toEqual(open.putRight);
  const late = await asked(app, people, "2027-01-20");
  expect((await app.get(`/statements/${late}`, ben)).body.putRight.value.claims).toBe(21);
  expect((await app.get(`/statements/${early}`, ben)).body.putRight).toEqual(open.putRight);
});
