import { type Command, type Typed, WrongUse } from "#platform/command";

/** Any table of probabilities and outcomes in, its scores out: no server, no account, nothing leaves this machine. */
export const calibrationCommand: Command = {
  name: "calibration",
  summary:
    "Score any table that has a probability and an outcome in each row: how sure was it, and how right? No account, nothing leaves this machine.",
  usage: "--csv FILE",
  options: {
    csv: {
      type: "string",
      value: "FILE",
      says: "The table, or - for standard input. CSV in any dress; JSON, Parquet and Arrow do as well.",
    },
    probability: { type: "string", value: "COLUMN", says: "The column of what was stated, 0.7 or 70 %; found by its name where left out." },
    outcome: { type: "string", value: "COLUMN", says: "The column of what came: yes or no; found by its name where left out." },
    svg: { type: "string", value: "FILE", says: "Where the reliability diagram goes." },
  },
  examples: [
    "pilothouse calibration --csv statements.csv",
    'pilothouse calibration --csv games.csv --probability "home win" --outcome won --svg reliability.svg',
    "cat statements.csv | pilothouse calibration --csv - --json",
  ],
  run: async (typed, terminal) => {
    const file = fileTyped(typed);
    const { runCalibration } = await import("./run-calibration.ts");
    return runCalibration(file, typed, terminal);
  },
};

/** @throws {WrongUse} */
function fileTyped(typed: Typed): string {
  const files = [...typed.texts("csv"), ...typed.words];
  const [file, ...more] = files;
  if (file === undefined) throw new WrongUse("Name the table with --csv FILE, or --csv - for standard input.");
  if (more.length > 0) throw new WrongUse(`One file at a time; ${files.length} were named. Quote a name that has spaces.`);
  return file;
}
