import { expect, test } from "vitest";
import { forecastingApp } from "./testing.ts";

const path = "/finished-projects";
const text = [
  "Project,Kind,Started,First promised,Finished,Outcome",
  "Churn,own model,2025-01-01,2025-03-02,2025-05-01,shipped",
  "Search,RAG,2025-02-01,2025-03-03,2025-04-02,shipped",
  "Pricing,own model,2025-01-01,2025-02-01,2025-01-20,stopped",
  "Broken,own model,someday,2025-02-01,2025-01-20,stopped",
].join("\n");

test("a table is looked at first, and what can be read of it is kept as reported history", async () => {
  await using app = await forecastingApp();
  const looked = (await app.post(`${path}/preview`, { text })).body;
  expect(looked.read.map(({ name, ratio, known }: { name: string; ratio: number; known: boolean }) => [name, ratio, known])).toEqual([
    ["Churn", 2, false],
    ["Search", 2, false],
    ["Pricing", 0.61, false],
  ]);
  expect(looked.refused).toMatchObject([{ row: 5, column: "Started" }]);
  expect((await app.get(path)).body.projects).toEqual([]);
  const { status, body } = await app.post(path, { text });
  expect([status, body.counting, body.shipped, body.middleRatio]).toEqual([201, 3, 2, 2]);
  expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(["trained-model", "vendor-model", "agent", "bought"]);
  expect(body.kinds[0].says).toBe(
    "With your finished projects: 1.5 times in the middle case, and 0.6 to 3.7 times in eight of ten. Of that 23 % is from 1 finished project of its kind, 10 % from 1 of other kinds, and the rest is assumed.",
  );
  expect(body.projects[0]).toMatchObject({ name: "Churn", kind: "trained-model", reported: { on: "2026-11-23" }, withdrawn: null });
  expect((await app.get(`${path}?asOf=2026-11-22`)).body.projects).toEqual([]);
});

test("what is sent twice is kept once, and what was withdrawn counts no more", async () => {
  await using app = await forecastingApp();
  const { body } = await app.post(path, { text });
  expect((await app.post(path, { text })).body.code).toBe("forecasting/nothing-to-keep");
  expect((await app.post(`${path}/preview`, { text })).body.read.every(({ known }: { known: boolean }) => known)).toBe(true);
  const withdraw = () => app.post(`${path}/${body.projects[0].id}/withdraw`, { because: "Another company's." });
  expect((await withdraw()).body).toMatchObject({ counting: 2, projects: [{ withdrawn: { because: "Another company's." } }, {}, {}] });
  expect((await withdraw()).body.code).toBe("forecasting/withdrawn-already");
  expect((await app.post(path, { text })).body.counting).toBe(3);
});

test("the order of days and the meaning of columns can be chosen", async () => {
  await using app = await forecastingApp();
  const crooked = "Thing,Started,Due,Finished\nChurn,03/04/2025,04/05/2025,05/06/2025";
  const read = async (body: object) => (await app.post(`${path}/preview`, { text: crooked, ...body })).body;
  expect((await read({})).refused[0].says).toMatch(/none says name/);
  const columns = [{ column: "Thing", role: "name" }];
  expect((await read({ columns })).read[0].startedOn).toBe("2025-04-03");
  expect((await read({ columns, dayOrder: "month-first" })).read[0].startedOn).toBe("2025-03-04");
});

test("only a lead brings history in; a stranger and another workspace find none of it", async () => {
  await using app = await forecastingApp();
  await app.post(path, { text });
  expect((await app.post(path, { text }, "member/ada@acme")).status).toBe(403);
  expect((await app.get(path, "stranger")).status).toBe(401);
  expect((await app.get(path, "owner@umbra")).body.projects).toEqual([]);
  const { id } = (await app.get(path)).body.projects[0];
  expect((await app.post(`${path}/${id}/withdraw`, { because: "x" }, "owner@umbra")).status).toBe(404);
  expect((await app.post(`${path}/preview`, { text: "" })).body.errors[0].field).toBe("text");
});
