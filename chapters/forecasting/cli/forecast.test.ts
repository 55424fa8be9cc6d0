import { expect, test } from "vitest";
import { forecastingApp } from "../server/testing.ts";
import { terminal } from "./terminal.fixture.ts";

test("prints the probability, what moves the day, what will tell more, and what it stands on", async () => {
  await using house = terminal(await forecastingApp());
  const { exit, said } = await house.type("forecast", "churn", "--by", "2027-03-01");
  expect(exit).toBe(0);
  expect(said).toMatch(/^Shipped by 1 March 2027: \d+ %\. It is shipped at all with \d+ %/);
  expect(said).toMatch(/What moves the day most\n +\d+ % {2}\w/);
  expect(said).toMatch(/What will tell more\n {2}Today: judging technique, problem, data/);
  expect(said).toMatch(/\n {2}assumed {3}how far plans are off: A visit takes 1\.3 times as long as planned/);
  expect(said).toMatch(
    /\nWhat it costs\n {2}to the next decision {2}P10 [\d,]+ EUR, P50 [\d,]+ EUR, P80 [\d,]+ EUR, P90 [\d,]+ EUR; more than twice its plan with \d+ %/,
  );
  expect(said).toMatch(/\n {2}assumed {3}the rate: 2,000 to 4,000 EUR for a week of one person’s work/);
  expect(said).toMatch(/As of 23 November 2026; phase-graph-1, 10,000 worlds: another run may be off by 0\.5 points\.$/);
});

test("as JSON it is what the API says", async () => {
  await using house = terminal(await forecastingApp());
  const { said } = await house.type("forecast", "churn", "--by", "2027-03-01", "--json");
  const { body } = await house.app.get(`/projects/${house.app.project}/forecast?until=2027-03-01`);
  const { cost } = (await house.app.get(`/projects/${house.app.project}/cost`)).body;
  const worth = (await house.app.get(`/projects/${house.app.project}/worth`)).body.money;
  expect(JSON.parse(said)).toEqual({ ...body, cost, worth });
});

test("exits with 1 where there is none, and with 2 for what is no day or no project", async () => {
  await using house = terminal(await forecastingApp());
  await house.app.post("/projects", { name: "Search" });
  expect(await house.type("forecast", "search")).toMatchObject({
    exit: 1,
    said: expect.stringMatching(/^Search has no forecast as of 23 November 2026\./),
  });
  expect(await house.type("forecast", "churn", "--by", "soon")).toMatchObject({ exit: 2 });
  expect(await house.type("forecast")).toMatchObject({ exit: 2 });
});

test("what success is worth is said there too, and the forecast tells what the next test is worth", async () => {
  await using house = terminal(await forecastingApp());
  const share = { role: "minimum-viable", metric: "answers accepted", comparison: "at-least", threshold: 0.6, reason: "break-even" };
  await house.app.post(`/projects/${house.app.project}/criteria`, share);
  expect((await house.type("forecast", "churn")).said).toMatch(/What the next test is worth\n {2}Nobody has said what it is worth/);
  const said = ["project", "worth", "churn", "--low", "10000", "--high", "30000", "--per", "month", "--months", "24"];
  expect(await house.type(...said)).toMatchObject({ exit: 2, said: expect.stringMatching(/Say why/) });
  expect(await house.type(...said, "--because", "the sponsor", "--per", "week")).toMatchObject({ exit: 2 });
  const kept = await house.type(...said, "--because", "the sponsor's figure");
  expect(kept).toMatchObject({ exit: 0, said: expect.stringMatching(/^Kept\.\n\nWhat the next test is worth\n {2}\w/) });
  expect((await house.type("forecast", "churn")).said).toMatch(
    /Said to be worth 10,000 to 30,000 EUR a month, over 24 months\. the sponsor's figure/,
  );
});

test("what moved it since a day is printed with its days and its entry, and nothing that did not", async () => {
  await using house = terminal(await forecastingApp());
  const { app } = house;
  for (const judgement of ["technique", "problem", "data"])
    await app.post(`/projects/${app.project}/judgements`, { judgement, holds: true });
  await app.post(`/projects/${app.project}/notes`, { note: "Nothing new." });
  app.today = "2026-11-30";
  await app.post(`/projects/${app.project}/time-box`, { weeks: 4, reason: "The labels came late." });
  const { exit, said } = await house.type("forecast", "churn", "--since", "2026-11-23");
  expect(exit).toBe(0);
  expect(said).toMatch(
    /\nSince 23 November 2026 P80 is \d+ days later: .* P50 is \d+ days later\. Shipped at all: \d+ %, as before\.\nIn days of P80:/,
  );
  expect(said).toMatch(/\n {4,}\+\d+ d {2}The time box was extended by 4 weeks\. \(entry \d+\)\n/);
  expect(said).not.toMatch(/A note/);
  expect(await house.type("forecast", "churn", "--since", "soon")).toMatchObject({ exit: 2 });
});
