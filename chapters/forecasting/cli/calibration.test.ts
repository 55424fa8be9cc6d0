import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "#platform/command";
import { forecastingCommands } from "./index.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "calibration-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const root = join(import.meta.dirname, "../../..");
const statements = join(root, "scenarios/tables/statements.csv");

async function calibration(typed: readonly string[], input: string | Uint8Array = "") {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(forecastingCommands, ["calibration", ...typed], (json) => ({
    now: new Date("2026-11-22T09:00:00"),
    json,
    environment: {},
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    readInput: async () => (typeof input === "string" ? new TextEncoder().encode(input) : input),
    connect: () => Promise.reject(new RangeError("a score needs no server")),
  }));
  return { code, printed: printed.join("\n"), complained: complained.join("\n") };
}

describe("calibration --csv FILE", () => {
  test("tells in a terminal what was read, the scores in words, the curve and what is learnt from it", async () => {
    const { code, printed } = await calibration(["--csv", statements]);
    expect(code).toBe(0);
    expect(printed).toContain("statements.csv: 43 statements, 26 came true, 12 January 2026 to 6 September");
    expect(printed).toContain("1 void, 2 still open");
    expect(printed).toMatch(/^Brier score 0\.293/m);
    expect(printed).toMatch(/^ {2}= miscalibration +0\.066/m);
    expect(printed).toMatch(/Spiegelhalter's Z +4\.81 +luck: less than 0\.1 % \(exact\)/);
    expect(printed).toMatch(/^ {2}90 % to 95 % +11 +91 % +73 % +75 % to 100 % {2}\*$/m);
    expect(printed).toContain("By 43 claims, what is said is read otherwise: 10 % as 33 %");
    for (const line of printed.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test("prints one JSON document, the same each time", async () => {
    const first = await calibration(["--csv", statements, "--json"]);
    expect(JSON.parse(first.printed)).toMatchObject({
      version: 1,
      file: "statements.csv",
      read: { statements: 43, came: 26, voids: 1, open: 2, used: { probability: "probability", outcome: "outcome" } },
      scores: { brier: expect.closeTo(0.2932, 3), spiegelhalter: { known: true, value: { by: "exact" } } },
      reliability: { known: true, value: { steps: expect.any(Array) } },
      putRight: { known: true },
    });
    expect((await calibration(["--csv", statements, "--json"])).printed).toBe(first.printed);
  });

  test("reads standard input, in any dress, and draws the diagram where there is enough for one", async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `${(at % 8) + 1}0;${at % 2 === 0 ? "ja" : "nein"}`);
    const place = join(folder, "diagram.svg");
    const { printed } = await calibration(["--csv", "-", "--svg", place], `Forecast;Result\r\n${rows.join("\r\n")}\r\n`);
    expect(printed).toContain("standard input: 40 statements, 20 came true");
    expect(printed).toContain(`The diagram: ${place}`.slice(0, 40));
    expect(await readFile(place, "utf8")).toMatch(/^<svg [^>]*aria-label="What was stated and what came true, of 40 statements/);
    const few = await calibration(["--csv", "-", "--svg", join(folder, "none.svg")], "p,outcome\n0.2,0\n0.7,1\n");
    expect(few.printed).toContain("No diagram was drawn.");
    expect(few.printed).toContain("2 outcomes are too few to judge anybody by");
    expect(existsSync(join(folder, "none.svg"))).toBe(false);
  });

  test.each([
    ["p,outcome\n0.5,1\n\n1.2,0\n", "Row 4, column “p”: 1.2 is no probability"],
    ['p,outcome,note\n0.5,1,"two\nlines"\n\n1.2,0,x\n', "Row 4, column “p”: 1.2 is no probability"],
    ["sep=;\np;outcome\n0,5;1\n1,2;0\n", "Row 4, column “p”: 1,2 is no probability"],
    ["p,outcome\n0.5,1\n0.4,maybe\n", "Row 3, column “outcome”: “maybe” is no outcome."],
    ["p,outcome\n0.5,1\n0.4\n0.3,0\n0.2,1\n", "Row 3 has 1 cell where the table has 2 columns. A score is of all rows"],
    ["p,outcome\n0.5,1\n", "Only one row has an outcome"],
    ["a,b\nx,y\n", "No column looks like the probability."],
    ["", "it is empty"],
  ])("refuses %j with the row, the column and what to do", async (input, says) => {
    const { code, complained, printed } = await calibration(["--csv", "-"], input);
    expect([code, complained, printed]).toEqual([1, expect.stringContaining(says), ""]);
  });

  test("tells a pipeline the row and the column", async () => {
    const { complained } = await calibration(["--csv", "-", "--json"], "p,outcome\n0.5,1\n1.2,0\n");
    expect(JSON.parse(complained)).toMatchObject({
      code: "forecasting/impossible-probability",
      details: { row: 3, column: "p", cell: "1.2" },
    });
  });

  test.each([
    [[], 2, "Name the table with --csv FILE"],
    [["--csv", "a.csv", "b.csv"], 2, "One file at a time; 2 were named."],
    [["--csv", "no-such-file.csv"], 1, "there is no such file"],
    [["--csv", statements, "--outcome", "won"], 1, "There is no column “won”."],
    [["--csv", statements, "--svg", "/no/such/folder/x.svg"], 1, "could not be written"],
  ] as const)("%j is refused with what to do", async (typed, code, says) => {
    const answer = await calibration(typed);
    expect([answer.code, answer.complained]).toEqual([code, expect.stringContaining(says)]);
  });

  test("thousands of model outputs are told in tenths, where the curve has more levels than a terminal has lines", async () => {
    const rows = Array.from(
      { length: 4000 },
      (_, at) => `${((at * 0.754877666) % 1).toFixed(6)},${(at * 0.569840291) % 1 < (at * 0.754877666) % 1 ? 1 : 0}`,
    );
    const { printed } = await calibration(["--csv", "-"], `predicted,actual\n${rows.join("\n")}\n`);
    expect(printed).toContain("4,000 statements");
    expect(printed).toMatch(/in the long run, 9 in 10\n( {2}about \d+ %.*\n){11}/);
  });

  test("a file in another encoding, and words that move a cursor, do no harm", async () => {
    const wide = Buffer.from("\uFEFFquestion\tp\toutcome\nGrün\u001b[2J\t0.7\tyes\nRot\t0.2\tno\n", "utf16le");
    const { code, printed } = await calibration(["--csv", "-"], wide);
    expect(code).toBe(0);
    expect(printed).not.toContain("\u001b");
  });

  test("the README's command works as it is written", async () => {
    const commands = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^npm run pilothouse -- calibration (.+)$/gm)];
    expect(commands.length).toBeGreaterThan(0);
    for (const [, typed = ""] of commands) {
      const words = typed
        .split(" ")
        .map((word) => (word.startsWith("scenarios/") ? join(root, word) : word.endsWith(".svg") ? join(folder, word) : word));
      expect((await calibration(words)).code).toBe(0);
    }
  });
});

const games = join(root, "../shared/data/forecasts/nhl_games.csv");
if (!existsSync(games)) console.log("skipped: the published forecasts are not at ../shared/data/forecasts");

/** FiveThirtyEight, CC BY 4.0. Computed apart with NumPy and scikit-learn. */
test.skipIf(!existsSync(games))("published win probabilities of 1,401 hockey games: the same scores as scikit-learn's", async () => {
  const { printed } = await calibration(["--csv", games, "--probability", "prob1", "--outcome", "prob1_outcome", "--json"]);
  const { scores, read } = JSON.parse(printed);
  expect(read).toMatchObject({ statements: 1401, came: 758 });
  for (const [name, value] of Object.entries(GAMES)) expect([name, scores[name]]).toEqual([name, expect.closeTo(value, 9)]);
  expect(scores.spiegelhalter.value.z).toBeCloseTo(-1.304509, 5);
});

const GAMES = {
  brier: 0.2312567811152321,
  logScore: 0.6547679630659797,
  miscalibration: 0.006324446068519313,
  discrimination: 0.023383209932121035,
  uncertainty: 0.24831554497883382,
};
