import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gammaOf, moveTo, nextRatio, normalOf, ratioBelief, streamOf } from "#stats";
import { factsOf } from "../../lifecycle/domain/facts/facts.fixture.ts";
import { WORTH } from "./finished/own-history.ts";
import { usualGiven } from "./forecast-given.ts";
import { lengthRatio } from "./length-ratio.ts";

// Estimates and what came of them, of 10,266 tasks of one company, in Derek Jones's SiP_dataset without a licence, so it is not kept here.
const log = process.env.TEST_EFFORT_LOG ?? join(import.meta.dirname, "../../../../shared/data/effort/Sip-task-info.csv");

const facts = (row: object) => factsOf(2, { name: "Churn", phase: "proof-of-concept", ...row });
const sound = { technique: true, problem: true, data: true };

test("of research it is 1.30, 2.50 and 3.76 times as planned at one in two, eight and nine in ten", () => {
  const { belief } = lengthRatio(facts({}), usualGiven);
  expect([0.5, 0.8, 0.9].map((chance) => nextRatio(belief, chance).toFixed(3))).toEqual(["1.300", "2.495", "3.761"]);
});

test("is narrower where technique, problem and data are judged sound, and its middle stays", () => {
  const [research, predictable] = [{}, sound].map((row) => lengthRatio(facts(row), usualGiven).belief);
  expect(predictable?.mean).toBe(research?.mean);
  expect((predictable?.spread ?? 0) / (research?.spread ?? 1)).toBeCloseTo(0.43 / 0.6, 9);
});

test("the drift of the times is a part of the spread, and all parts are the whole", () => {
  for (const row of [{}, sound]) {
    const { belief, shares } = lengthRatio(facts(row), usualGiven);
    expect(shares.time + shares.project + shares.visit).toBeCloseTo(1, 12);
    expect(Math.sqrt(shares.time) * belief.spread).toBeCloseTo(0.3, 2);
  }
});

test("one's own finished projects move it, each as much as a third of the assumption", () => {
  const { belief } = lengthRatio(facts({}), { ...usualGiven, finished: [2, 2, 2] });
  expect(Math.exp(belief.mean)).toBeCloseTo(Math.sqrt(1.3 * 2), 9);
  expect(belief.weight).toBe(6);
});

test("another kind's finished projects move it too, and less", () => {
  const others = [{ kind: "bought" as const, ratios: [2, 2, 2] }];
  const [own, elsewhere] = [{ finished: [2, 2, 2] }, { finishedOthers: others }].map((given) =>
    lengthRatio(facts({}), { ...usualGiven, ...given }),
  );
  expect(elsewhere?.belief.mean).toBeGreaterThan(Math.log(1.3));
  expect(elsewhere?.belief.mean).toBeLessThan(own?.belief.mean ?? 0);
  expect([elsewhere?.from.own, own?.from.others]).toEqual([0, 0]);
});

test("keeps its promise where all of one's own work was predictable: the narrower assumption is not told twice", () => {
  const stream = streamOf("predictable");
  const spread = 0.43;
  for (const record of [0, 6, 30]) {
    let held = 0;
    const companies = 1_500;
    for (let company = 0; company < companies; company++) {
      moveTo(stream, company);
      const own = spread * Math.sqrt(WORTH.freedom / (2 * gammaOf(stream, WORTH.freedom / 2)));
      const middle = Math.log(1.3) + (own / Math.sqrt(WORTH.weight)) * normalOf(stream);
      const next = (): number => Math.exp(middle + own * normalOf(stream));
      const came = next();
      const finished = Array.from({ length: record }, next);
      const { belief } = lengthRatio(facts(sound), { ...usualGiven, finished });
      if (nextRatio(belief, 0.1) <= came && came <= nextRatio(belief, 0.9)) held += 1;
    }
    expect(Math.abs(held / companies - 0.8)).toBeLessThan(3 * Math.sqrt((0.8 * 0.2) / companies));
  }
});

test("on a real company's tasks, on which nothing was chosen, nine in ten of 90 % ranges hold, however long the record", (context) => {
  if (!existsSync(log)) context.skip(`skipped: ${log} is not at hand`);
  const byProject = ratiosOf(readFileSync(log, "latin1"));
  const { belief } = lengthRatio(facts({}), usualGiven);
  for (const record of [0, 5, 10, 20, 50]) {
    let [held, all] = [0, 0];
    for (const ratios of byProject) {
      // Every seventh, after as many before it as the record holds.
      for (let at = record; at < ratios.length; at += 7) {
        const learnt = ratioBelief(belief, ratios.slice(at - record, at).map(Math.log));
        const came = ratios[at] ?? 0;
        all += 1;
        if (came >= nextRatio(learnt, 0.05) && came <= nextRatio(learnt, 0.95)) held += 1;
      }
    }
    expect(all).toBeGreaterThan(1_300);
    expect(held / all).toBeGreaterThan(0.85);
    expect(held / all).toBeLessThan(0.97);
  }
}, 60_000);

/** Actual / estimated hours by project, in the order of their numbers; a task that several worked on once. */
function ratiosOf(text: string): readonly (readonly number[])[] {
  const tasks = new Map<string, { readonly project: string; readonly number: number; readonly ratio: number }>();
  for (const line of text.trim().split(/\r?\n/).slice(1)) {
    const cells = cellsOf(line);
    const [number, estimate, actual] = [cells[0] ?? "", Number(cells[11]), Number(cells[12])];
    if (estimate > 0 && actual > 0 && !tasks.has(number))
      tasks.set(number, { project: cells[7] ?? "", number: Number(number), ratio: actual / estimate });
  }
  const byProject = Map.groupBy(tasks.values(), ({ project }) => project);
  return [...byProject.values()].map((each) => each.toSorted((a, b) => a.number - b.number).map(({ ratio }) => ratio));
}

function cellsOf(line: string): readonly string[] {
  const cells = [""];
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === "," && !isQuoted) cells.push("");
    else cells[cells.length - 1] += letter;
  }
  return cells;
}
