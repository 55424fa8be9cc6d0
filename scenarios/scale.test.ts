import { expect, test } from "vitest";
import { projectFold, stayNow } from "#chapters/lifecycle/domain";
import { day } from "#kernel";
import { asEntries, folded } from "./replay.ts";
import { scale } from "./scale.ts";

const until = day("2026-11-22");

test("a portfolio has as many projects and entries as asked for, in all phases, the same at every making", () => {
  const [company = [], ...batches] = [...scale({ projects: 60, entries: 100, until })];
  expect(batches.map(({ length }) => length)).toEqual(Array.from({ length: 60 }, () => 100));
  expect(batches.every((batch) => new Set(batch.map(({ stream }) => stream)).size === 1)).toBe(true);
  const projects = folded(projectFold, asEntries(batches.flat(), "imported"));
  expect(new Set(projects.map(({ id }) => id)).size).toBe(60);
  expect(new Set(projects.map((project) => stayNow(project)?.phase)).size).toBe(5);
  expect([...scale({ projects: 2, entries: 100, until })].flat()).toEqual([...company, ...batches.slice(0, 2).flat()]);
});

test("happens in order and before its last day", () => {
  for (const batch of scale({ projects: 20, entries: 300, until })) {
    const instants = batch.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted());
    expect((instants.at(-1) ?? "") < until).toBe(true);
  }
});
