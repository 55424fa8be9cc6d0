import { expect, test } from "vitest";
import { forecastingApp } from "../server/testing.ts";
import { terminal } from "./terminal.fixture.ts";

const ben = "member/ben@acme";

test("a statement is made, answered blind, listed and resolved", async () => {
  await using house = terminal(await forecastingApp());
  const made = await house.type("statement", "make", "The vendor renews", "--by", "2026-12-01", "--project", "churn", "--chance", "70%");
  expect(made).toMatchObject({
    exit: 0,
    said: expect.stringMatching(/^2026-12-01 {2}The vendor renews\n +open; you say 70 %; all together 70 %/),
  });
  const { id } = (await house.app.get("/statements")).body.statements[0];
  await house.app.post(`/statements/${id}/answers`, { probability: 0.3 }, ben);
  expect((await house.type("statement", "answer", id, "0.7")).said).toMatch(/you say 70 %; all together 50 %/);
  expect((await house.type("statement", "list", "--state", "unanswered")).said).toBe("There is no such statement.");
  expect(await house.type("statement", "resolve", id, "yes", "--because", "Signed.")).toMatchObject({
    exit: 0,
    said: expect.stringContaining("resolved: yes"),
  });
});

test.each([
  [["statement", "make"]],
  [["statement", "make", "It renews", "--criterion", "c1"]],
  [["statement", "make", "It renews", "--by", "soon"]],
  [["statement", "make", "It renews", "--by", "2026-12-01", "--chance", "120%"]],
  [["statement", "answer", "s1"]],
  [["statement", "answer", "s1", "1"]],
  [["statement", "resolve", "s1", "perhaps", "--because", "x"]],
  [["statement", "resolve", "s1", "yes"]],
  [["statement", "list", "--state", "odd"]],
  [["history", "import"]],
  [["history", "import", "/nowhere.csv"]],
])("wrong use exits with 2: %j", async (typed) => {
  await using house = terminal(await forecastingApp());
  expect((await house.type(...typed)).exit).toBe(2);
});

test("a history is looked at, then kept; a row that is refused answers with 1", async () => {
  const rows = ["Project,Started,Planned days,Finished", "Churn,2026-01-01,30,2026-03-02", "Search,someday,30,2026-03-02"];
  await using house = terminal(await forecastingApp(), rows.join("\n"));
  const dry = await house.type("history", "import", "-", "--dry-run");
  expect(dry.exit).toBe(1);
  expect(dry.said.split("\n")).toEqual([
    "row 2: Churn, shipped, 2 times its plan. It does not say how it ended; taken as shipped.",
    "row 3, Started: not read. “someday” cannot be read as a day. Write it as 2026-05-01.",
    "1 could be kept; nothing was.",
  ]);
  expect((await house.type("history", "import", "-")).said).toMatch(/1 kept, 1 in all\.$/);
  expect((await house.type("history", "import", "-")).said).toMatch(/kept already\.[\s\S]*0 could be kept; nothing was\.$/);
});

test("a track record says what it can, and how many more it takes", async () => {
  await using house = terminal(await forecastingApp());
  const { exit, said } = await house.type("track-record");
  expect([exit, said]).toEqual([
    0,
    expect.stringMatching(/^What the forecasts said\n {2}[\s\S]*What everybody said\n {2}The record of a group is shown from 5 people on/),
  ]);
  expect((await house.type("track-record", "--me")).said).toMatch(/^Your own\n {2}/);
});
