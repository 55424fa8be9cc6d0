// Forecasts of items by the week: whether ranges meant for 90 % hold on real logs, by the whole way from a file to its back-test, and how long a
// question takes that somebody drags. Logs are not kept here (no licence): name a folder of them with TEST_THROUGHPUT_LOGS.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { asGuessed, forecastItems, itemsModel, logSays, readLog } from "#chapters/forecasting/domain";
import { day } from "#kernel";
import { readText } from "#platform/pasted";
import { backtestThroughput } from "#stats";
import { paceDrift } from "../chapters/forecasting/domain/throughput/pace-drift.ts";
import { quantile, report } from "./support/report.ts";

const folder = process.env.TEST_THROUGHPUT_LOGS ?? join(import.meta.dirname, "../../shared/data/throughput");
const today = day("2026-11-22");
const assumed = { drift: 0.3, growth: { low: 1, high: 1.6, isOwn: false } };
const none = { mean: 0, spread: 0 };

console.log(`load ${loadavg()[0]?.toFixed(2)} before; the machine should be doing nothing else`);
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".csv")) : [];
if (files.length === 0) console.log(`no log is at hand in ${folder}: coverage is skipped`);
for (const file of files) {
  const read = readLog(readText(readFileSync(join(folder, file), "latin1")), today, asGuessed);
  console.log(`${file}: ${logSays(read)}`);
  if (read.weeks.known) coverage(file, read.weeks.value.finished);
}
report({
  name: "a question dragged, 30 items at 3.5 a week, 10,000 worlds",
  ours: dragged(30),
  peer: 50,
  against: "bar",
  unit: "ms",
  better: "lower",
});
report({ name: "the same at the longest, five years", ours: dragged(900), peer: 50, against: "bar", unit: "ms", better: "lower" });

/** Over all weeks of the log, and over its second half, whose first half is what is known at its beginning. */
function coverage(file: string, counts: readonly number[]): void {
  for (const horizon of [4, 12]) {
    const held = (weeks: readonly number[], learns: boolean): number => {
      const learning = learns ? { driftAfter: (before: readonly number[]) => paceDrift(before, 0.3).value } : {};
      const found = backtestThroughput(
        weeks,
        { history: 26, horizon, least: 5, ...learning },
        { drift: learns ? 0.3 : 0, split: none, worlds: 1_000, seed: "bench" },
      );
      return found.known ? 100 * found.value.held90 : Number.NaN;
    };
    const [all, half, plain] = [held(counts, true), held(counts.slice(Math.ceil(counts.length / 2)), true), held(counts, false)];
    console.log(
      `${file}, ${horizon} weeks ahead: ${all.toFixed(0)} % held, second half ${half.toFixed(0)} %; without drift ${plain.toFixed(0)} %`,
    );
    const name = `90 % ranges ${horizon} weeks ahead held, ${file}, second half`;
    report({ name, ours: half, peer: 85, against: "bar, 85 to 97 %", unit: "%", better: "higher" });
    if (half > 97) throw new RangeError(`${name}: ${half} %, which is too wide`);
  }
}

/** Milliseconds, the median of thirty after ten. */
function dragged(items: number): number {
  const finished = [3, 5, 4, 0, 6, 2, 7, 1].flatMap((count) => [count, count, count]);
  const model = itemsModel({ finished, created: null, open: 0, until: today }, assumed, today);
  if (!model.known) throw new RangeError(model.because);
  const times = Array.from({ length: 40 }, (_, run) => {
    const began = performance.now();
    forecastItems(model.value, { items: items + run, by: day("2027-11-22") });
    return performance.now() - began;
  });
  return quantile(times.slice(10), 0.5);
}
