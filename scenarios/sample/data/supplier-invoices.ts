import { among, around, csv, daysBefore, diceOf, type SampleTable, TOLD_FROM } from "./sample-table.ts";

const header = ["invoice", "received_on", "supplier", "arrives_as", "lines", "amount", "currency", "order_found", "matched", "checked"];
const suppliers = Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`S-${String(at + 1).padStart(2, "0")}`, 1 / 24]));

/** Invoices of half a year with how a clerk matched them: valid as they stand, and with few of the scans that matter. */
export const supplierInvoices: SampleTable = {
  name: "invoices",
  file: "supplier-invoices.csv",
  measuredOn: TOLD_FROM,
  text: () => {
    const roll = diceOf("invoices");
    const rows = Array.from({ length: 3200 }, (_, row) => {
      const daysAgo = 5 + Math.floor(((3199 - row) / 3200) * 26 * 7);
      const as = among(roll, { "pdf with text": 0.913, edi: 0.08, scan: 0.007 });
      const lines = 1 + Math.floor(roll() * 12);
      const found = roll() < (as === "scan" ? 0.55 : 0.93) ? "yes" : "no";
      const chance = (as === "scan" ? 0.4 : 0.74) - (found === "no" ? 0.35 : 0) - lines * 0.008;
      const matched = roll() < chance ? "yes" : "no";
      return [
        `${daysBefore(TOLD_FROM, daysAgo).slice(2, 4)}-${String(70_000 + row * 3 + Math.floor(roll() * 3))}`,
        daysBefore(TOLD_FROM, daysAgo),
        ...[among(roll, suppliers), as, lines],
        Math.max(12, around(roll, 180 + lines * 60, 90)).toFixed(2),
        among(roll, { EUR: 0.9, GBP: 0.1 }),
        ...[found, matched],
        row % 16 === 0 ? (roll() < 0.01 ? (matched === "yes" ? "no" : "yes") : matched) : "",
      ];
    });
    return csv(header, rows);
  },
};
