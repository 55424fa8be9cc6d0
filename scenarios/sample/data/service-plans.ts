import { addDays } from "#kernel";
import { among, around, csv, daysBefore, diceOf, type SampleTable, TOLD_FROM } from "./sample-table.ts";

const header = ["contract", "opened_on", "region", "plan", "visits", "reminders_opened", "months", "fee", "split", "cancelled", "checked"];
const regions = { north: 0.24, west: 0.26, south: 0.22, east: 0.16, islands: 0.12 };
const plans = { basic: 0.55, comfort: 0.33, full: 0.12 };

const WEEKS = 40;
const TEST_WEEKS = 8;
/** Contracts whose label somebody checked by hand. */
const CHECKED = 300;

/** Service plans with whether they were cancelled: complete, checked by hand on a sample, and split in time. */
function servicePlans(name: string, rows: number, { feesMissing }: { readonly feesMissing: number }): SampleTable {
  const measuredOn = name === "plans-before" ? addDays(TOLD_FROM, -84) : TOLD_FROM;
  const text = (): string => {
    const roll = diceOf(name);
    const lines = Array.from({ length: rows }, (_, row) => {
      const daysAgo = 3 + Math.floor(((rows - 1 - row) / rows) * WEEKS * 7);
      const plan = among(roll, plans);
      const visits = Math.max(0, Math.round(around(roll, 3, 1.5)));
      const opened = Math.max(0, Math.round(around(roll, 5, 2)));
      const months = 1 + Math.floor(roll() * 60);
      const fee = Math.max(4, around(roll, plan === "basic" ? 9 : plan === "comfort" ? 19 : 34, 2)).toFixed(2);
      const cancels = roll() < 0.16 + (opened < 4 ? 0.34 : 0) + (months < 8 ? 0.12 : 0) - (plan === "full" ? 0.06 : 0);
      const label = cancels ? "yes" : "no";
      const isChecked = row % Math.floor(rows / CHECKED) === 0;
      const wrong = isChecked && roll() < 0.01;
      return [
        `SP-${String(10_000 + Math.floor(roll() * 1e9)).padStart(10, "0")}${row}`,
        daysBefore(measuredOn, daysAgo),
        ...[among(roll, regions), plan, visits, opened, months],
        ...[roll() < feesMissing ? "" : fee, daysAgo <= TEST_WEEKS * 7 ? "test" : "train", label],
        isChecked ? (wrong ? (cancels ? "no" : "yes") : label) : "",
      ];
    });
    return csv(header, lines);
  };
  return { name, file: "service-plans.csv", measuredOn, text };
}

/** Twelve weeks before the other: a tenth of the fees had not come over from billing. */
export const plansBefore = servicePlans("plans-before", 4800, { feesMissing: 0.12 });
export const plansNow = servicePlans("plans-now", 6000, { feesMissing: 0.01 });
