import { expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { forecastingApp } from "../server/testing.ts";
import { terminal } from "./terminal.fixture.ts";

const weeks = [3, 5, 4, 0, 6, 2, 7, 3, 4, 4, 5, 1, 3];
const lines = weeks.flatMap((many, week) =>
  Array.from({ length: many }, (_, at) => `W${week}-${at},${at % 2 ? "ana" : "ben"},${addDays(day("2026-08-24"), 7 * week)}`),
);
const log = ["Key,Assignee,Done", ...lines, "L-1,ana,2026-11-22", "B-1,ana,someday"].join("\n");

test("a log on standard input is forecast from with no server, and the same after it was imported", async () => {
  await using house = terminal(await forecastingApp(), log);
  const asked = ["--items", "30", "--by", "2027-03-01"] as const;
  const here = await house.type("throughput", "--csv", "-", ...asked);
  expect(here.exit).toBe(0);
  expect(here.said).toMatch(/^30 items are done by P50 /);
  expect(here.said).toMatch(/On its own past\n {2}4 weeks ahead, the 90 % range held \d of 5\s+times/);
  expect(here.said).toMatch(/1 left out, the first in row \d+, Done: “someday” cannot be read as a day/);
  expect(here.said).toMatch(/Not read and never kept: Assignee\./);
  expect((await house.type("throughput", "import", "-", "--name", "Search team")).said).toMatch(/Kept as "Search team"\.$/);
  const kept = await house.type("throughput", "search team", ...asked);
  const answer = (said: string) => said.split("\n\n").slice(0, 3).join("\n\n");
  expect(answer(kept.said)).toBe(answer(here.said));
});

test("a log of four weeks is no forecast, says how many more it takes, and answers with 1", async () => {
  await using house = terminal(await forecastingApp(), log);
  const early = await house.type("throughput", "--csv", "-", "--as-of", "2026-09-20");
  expect([early.exit, early.said]).toEqual([1, expect.stringMatching(/needs 5 whole weeks; the log has 4, so 1 more is\s+needed/)]);
  expect((await house.type("throughput", "import", "-", "--dry-run")).said).toMatch(/Nothing was kept\.$/);
});

test.each([
  [["throughput"]],
  [["throughput", "Nobody's"]],
  [["throughput", "--csv", "/nowhere.csv"]],
  [["throughput", "--csv", "-", "--items", "0"]],
  [["throughput", "--csv", "-", "--by", "soon"]],
  [["throughput", "import"]],
  [["throughput", "import", "-"]],
])("wrong use exits with 2: %j", async (typed) => {
  await using house = terminal(await forecastingApp(), log);
  expect((await house.type(...typed)).exit).toBe(2);
});
