import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addDays, day, daysBetween } from "#kernel";
import { diceOf, nextRatio, pinballLoss, pooledRatio, type RatioPrior, ratioBelief } from "#stats";
import { WORTH } from "./own-history.ts";

// Two logs without a licence, so that they are not kept here: 145 projects of a software house with the day they were first estimated to end
// (Kitchenham et al. 2002, in Derek Jones's ESEUR-code-data as projects/82507128-kitchenham.arff), and 10,266 tasks (his SiP_dataset).
const shared = join(import.meta.dirname, "../../../../../shared/data/effort");
const projectLog = process.env.TEST_PROJECT_LOG ?? join(shared, "82507128-kitchenham.arff");
const taskLog = process.env.TEST_EFFORT_LOG ?? join(shared, "Sip-task-info.csv");

const prior: RatioPrior = { mean: Math.log(1.3), spread: 0.6, ...WORTH };
const CHANCES = [0.1, 0.5, 0.8, 0.9];

/** Something that is over: of which kind, and ln(actual / planned). */
interface Over {
  readonly kind: string;
  readonly log: number;
}

/** How well it was forecast by those of its own kind alone, and by all kinds as far as they are alike: mean pinball loss of logarithms, coverage of 80 %. */
function backTest(cases: readonly { readonly came: Over; readonly before: readonly Over[] }[]) {
  const scores = { alone: { loss: 0, held: 0 }, pooled: { loss: 0, held: 0 } };
  for (const { came, before } of cases) {
    const kinds = [...Map.groupBy(before, ({ kind }) => kind)].map(([kind, all]) => ({ kind, logRatios: all.map(({ log }) => log) }));
    const own = kinds.find(({ kind }) => kind === came.kind)?.logRatios ?? [];
    const others = kinds.flatMap(({ kind, logRatios }) => (kind === came.kind ? [] : [{ prior, logRatios }]));
    const beliefs = { alone: ratioBelief(prior, own), pooled: pooledRatio({ prior, logRatios: own }, others).belief };
    for (const how of ["alone", "pooled"] as const) {
      const at = (chance: number): number => Math.log(nextRatio(beliefs[how], chance));
      for (const chance of CHANCES) scores[how].loss += pinballLoss(at(chance), chance, came.log) / CHANCES.length / cases.length;
      if (at(0.1) <= came.log && came.log <= at(0.9)) scores[how].held += 1 / cases.length;
    }
  }
  return scores;
}

/** Real projects with their clients and types, the day they began, and the day they were over. */
function projects(text: string, by: "client" | "type") {
  const rows = text
    .slice(text.indexOf("@data") + 5)
    .trim()
    .split(/\r?\n/);
  return rows.flatMap((row) => {
    const [, client = "", type = "", began = "", took = "", , , meant = ""] = row.split(",");
    if (!(/^\d{4}-/.test(began) && /^\d{4}-/.test(meant) && Number(took) > 0)) return [];
    const [startedOn, planned] = [day(began), daysBetween(day(began), day(meant))];
    const over = { kind: by === "client" ? client : type, log: Math.log(Number(took) / planned) };
    return planned > 0 ? [{ ...over, startedOn, finishedOn: addDays(startedOn, Number(took)) }] : [];
  });
}

test.for(["client", "type"] as const)(
  "on 141 real projects it is no worse than each %s for itself, whatever is left out",
  (by, { skip }) => {
    if (!existsSync(projectLog)) skip(`skipped: ${projectLog} is not at hand`);
    const all = projects(readFileSync(projectLog, "utf8"), by);
    expect(all).toHaveLength(141);
    const leftOut = backTest(all.map((came) => ({ came, before: all.filter((one) => one !== came) })));
    const asOf = backTest(all.map((came) => ({ came, before: all.filter(({ finishedOn }) => finishedOn < came.startedOn) })));
    for (const { alone, pooled } of [leftOut, asOf]) {
      expect(pooled.loss).toBeLessThanOrEqual(alone.loss);
      expect(pooled.held).toBeGreaterThan(0.8);
    }
  },
);

test.for([5, 15, 40])(
  "on a real company's tasks, four sorts at a time and %i done, it is no worse than each sort for itself",
  (done, { skip }) => {
    if (!existsSync(taskLog)) skip(`skipped: ${taskLog} is not at hand`);
    const sorts = [...tasksBySort(readFileSync(taskLog, "latin1")).values()].filter((logs) => logs.length >= 30);
    const dice = diceOf(`tasks ${done}`);
    const oneOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(dice() * all.length)];
    const cases = Array.from({ length: 300 }, () => {
      const chosen = [1, 2, 3, 4].map(() => oneOf(sorts) ?? []);
      const weights = chosen.map(() => -Math.log(1 - dice()));
      const whole = weights.reduce((sum, each) => sum + each, 0);
      const before: Over[] = [];
      for (let each = 0; each < done; each++) {
        const place = dice() * whole;
        const which = weights.findIndex((_, at) => place < weights.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
        before.push({ kind: `${which}`, log: oneOf(chosen[which] ?? []) ?? 0 });
      }
      return chosen.map((logs, which) => ({ came: { kind: `${which}`, log: oneOf(logs) ?? 0 }, before }));
    }).flat();
    const { alone, pooled } = backTest(cases);
    expect(pooled.loss).toBeLessThanOrEqual(alone.loss * 1.005);
    expect(Math.abs(pooled.held - 0.8)).toBeLessThan(0.04);
  },
);

/** ln(actual / estimated hours) by sort of work; a task that several worked on once. */
function tasksBySort(text: string): ReadonlyMap<string, readonly number[]> {
  const bySort = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const line of text.trim().split(/\r?\n/).slice(1)) {
    const found = /^(\d+),.*,"[^"]*","([^"]*)",([\d.]+),([\d.]+),/.exec(line);
    const [, number = "", sort = "", estimate, actual] = found ?? [];
    if (seen.has(number) || !(Number(estimate) > 0 && Number(actual) > 0)) continue;
    seen.add(number);
    bySort.set(sort, [...(bySort.get(sort) ?? []), Math.log(Number(actual) / Number(estimate))]);
  }
  return bySort;
}
