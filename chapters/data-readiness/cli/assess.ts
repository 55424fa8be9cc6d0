import type { Command } from "#platform/command";
import { measuringOptions } from "./measured.ts";

/** A table in, an honest report out: no server, no account, nothing leaves this machine. */
export const assessCommand: Command = {
  name: "data assess",
  summary:
    "Measure a table where it lies, and say which band of readiness it has reached, what holds it there and what the work would take. No account, nothing leaves this machine. Exit 0 where the band asked for is reached, 1 where not, 2 where the file cannot be read.",
  usage: "FILE|DATABASE",
  options: {
    question: { type: "string", value: "TEXT", says: "What the data must answer; band A cannot be reached without." },
    out: { type: "string", value: "FILE", multiple: true, says: "Where a report goes: .html, .pdf, .md or .json; may be repeated." },
    "at-least": { type: "string", value: "C|B|A", says: "Exit 1 unless this band is reached." },
    "measured-only": { type: "boolean", says: "Judge by what was measured alone, not by what people must answer." },
    said: { type: "string", value: "CHECK=yes:WHY", multiple: true, says: "What a person answers: yes, partly or no; may be repeated." },
    answers: { type: "string", value: "FILE", says: "Answers, waivers and estimates as JSON, kept beside the data." },
    previous: { type: "string", value: "FILE", says: "The version before, as a .json report: says what changed." },
    ...measuringOptions,
  },
  examples: [
    "pilothouse data assess customers.csv --target churned",
    'pilothouse data assess customers.csv --target churned --question "Who leaves within 90 days?" --out report.pdf',
    'pilothouse data assess customers.parquet --said lawful="yes:contract of 2025" --at-least B --json',
    "pilothouse data assess postgres://reader@db.example.org/sales --table orders",
    "pilothouse data assess cases.ndjson --input question --expected answer --margin 0.05",
  ],
  run: async (typed, terminal) => (await import("./run-assess.ts")).runAssess(typed, terminal),
};
