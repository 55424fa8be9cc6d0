import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#kernel";
import { brierScore } from "#stats";
import { calibrationReport } from "./calibration-report.ts";
import { guessColumns } from "./guess-columns.ts";
import { readChance } from "./read-chance.ts";
import { type ClaimTable, readClaims } from "./read-claims.ts";

/** A table as one types it: cells parted by bars, the first line its names. */
function table(text: string): ClaimTable {
  const [columns = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return { columns, rows, hasNames: true, rowOf: (place) => place + 2 };
}

function refused(text: string): unknown {
  try {
    readClaims(table(text));
  } catch (error) {
    if (error instanceof Problem) return [error.code, error.message];
    throw error;
  }
  return "read";
}

const named = (...columns: string[]) => ({ columns, hasNames: true });

describe("columns", () => {
  test.each([
    [
      ["probability", "outcome"],
      [0, 1],
    ],
    [
      ["id", "Resolved", "My Forecast"],
      [2, 1],
    ],
    [
      ["p", "o", "came true"],
      [0, 2],
    ],
    [
      ["Question", "Probability (%)", "Resolution", "Category", "Stated on"],
      [1, 2],
    ],
    [
      ["forecastDate", "forecast", "result"],
      [1, 2],
    ],
    [
      ["predictedProbability", "actualOutcome"],
      [0, 1],
    ],
  ] as const)("%j are found by their names", (columns, [probability, outcome]) => {
    expect(guessColumns(named(...columns))).toMatchObject({ probability, outcome });
  });

  test("question, kind and day are found where they are, and nothing is made of them where not", () => {
    expect(guessColumns(named("claim", "kind", "stated on", "p", "outcome"))).toMatchObject({ question: 0, kind: 1, statedOn: 2 });
    expect(guessColumns(named("p", "outcome"))).toMatchObject({ question: null, kind: null, statedOn: null });
  });

  test("that could be several are asked for, with which", () => {
    expect(() => guessColumns(named("prob1", "prob1_outcome", "prob2", "prob2_outcome"))).toThrow(
      "Several columns may hold the probability: “prob1”, “prob2”. Say which by --probability COLUMN.",
    );
    expect(
      guessColumns(named("prob1", "prob1_outcome", "prob2", "prob2_outcome"), { probability: "prob2", outcome: "PROB2_OUTCOME" }),
    ).toMatchObject({
      probability: 2,
      outcome: 3,
    });
  });

  test("that are not there are said, with those that are", () => {
    expect(() => guessColumns(named("a", "b"))).toThrow("No column looks like the probability.");
    expect(() => guessColumns(named("p", "outcome"), { outcome: "won" })).toThrow("There is no column “won”. There are: “p”, “outcome”.");
  });

  test("without names are a probability and an outcome where there are two", () => {
    expect(guessColumns({ columns: ["column1", "column2"], hasNames: false })).toMatchObject({ probability: 0, outcome: 1 });
    expect(() => guessColumns({ columns: ["column1", "column2", "column3"], hasNames: false })).toThrow(Problem);
  });
});

describe("cells", () => {
  test("are read as people write them", () => {
    const { claims, voids, open, inPercent } = readClaims(
      table("question|p|outcome|kind|date\na|0.7|Yes|agent|2026-03-01\nb|30 %|no||\nc|,5|TRUE||\nd|1|0||\ne|0.2|void||\nf|0.4|||\n|||  |"),
    );
    expect(claims.map(({ chance, came }) => [chance, came])).toEqual([
      [0.7, true],
      [0.3, false],
      [0.5, true],
      [1, false],
    ]);
    expect([voids, open, inPercent]).toEqual([1, 1, true]);
    expect(claims[0]).toEqual({ chance: 0.7, came: true, question: "a", kind: "agent", statedOn: "2026-03-01" });
  });

  test("of percentages without a sign are percentages by their column", () => {
    expect(readClaims(table("p|outcome\n70|1\n5|0\n0.5|0")).claims.map(({ chance }) => chance)).toEqual([0.7, 0.05, 0.005]);
    expect(readClaims(table("probability %|outcome\n1|1\n0.5|0")).claims.map(({ chance }) => chance)).toEqual([0.01, 0.005]);
    expect(readClaims(table("p|outcome\n1|1\n0|0")).claims.map(({ chance }) => chance)).toEqual([1, 0]);
  });

  test.each([
    ["p|outcome\n0.5|1\n1.2|0", "Row 3, column “p”: 1.2 is no probability: it lies between 0 and 1, or between 0 % and 100 %."],
    ["p|outcome\n1.2|1\n1.5|0", "Row 2, column “p”: 1.2 is no probability"],
    ["p|outcome\n0.5|1\n70|0\n0.2|0", "Row 3, column “p”: 70 is no probability in a column of shares. Write 70 %, or 0.7."],
    ["p|outcome\n70|1\n30|1\n120|0", "Row 4, column “p”: 120 is no percentage: it lies between 0 and 100."],
    ["p|outcome\n0.5|1\n-0.1|0", "Row 3, column “p”: -0.1 is no probability"],
    ["p|outcome\n0.5|1\n101 %|0", "Row 3, column “p”: 101 % is no percentage"],
    ["p|outcome\n0.5|1\nlikely|0", "Row 3, column “p”: “likely” is no number. Write a probability such as 0.7 or 70 %."],
    ["p|outcome\n0.5|1\n|0", "Row 3, column “p”: The probability is missing though there is an outcome."],
    ["p|outcome\n0.5|1\n1.2|void", "Row 3, column “p”: 1.2 is no probability"],
    ["p|outcome\n0.5|1\n0.4|maybe", "Row 3, column “outcome”: “maybe” is no outcome. Write yes or no"],
    ["p|outcome\n0.5|1\n0.4|2", "Row 3, column “outcome”: “2” is no outcome."],
    ["p|outcome\n0.5|1\n0.4|", "Only one row has an outcome in column “outcome”, and a score is of two at least."],
    ["p|outcome\n0.5|", "No row has an outcome in column “outcome”"],
  ])("%j is refused with the row, the column and what to do", (text, says) => {
    expect(refused(text)).toEqual([expect.stringMatching(/^forecasting\//), expect.stringContaining(says)]);
  });

  test("in any of their writings give the same chance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (hundredths) => {
        for (const [cell, inPercent] of [
          [`${hundredths} %`, false],
          [`${hundredths}%`, true],
          [String(hundredths), true],
          [(hundredths / 100).toFixed(2), false],
          [(hundredths / 100).toFixed(2).replace(".", ","), false],
        ] as const)
          expect(readChance(cell, inPercent)).toBeCloseTo(hundredths / 100, 12);
      }),
    );
  });
});

describe("a report", () => {
  const rows = (many: number, more = "") =>
    `question|kind|p|outcome\n${Array.from({ length: many }, (_, at) => `q${at}|${at % 2 === 0 ? "agent" : "bought"}|${(at % 9) / 10 + 0.1}|${at % 3 === 0 ? "yes" : "no"}`).join("\n")}${more}`;

  test("is the arithmetic from two rows on, and says what it is worth", () => {
    const read = readClaims(table("p|outcome\n0.9|yes\n0.6|no"));
    const report = calibrationReport("two.csv", read);
    expect(report.scores.brier).toBeCloseTo(brierScore(read.claims), 12);
    expect(report.reliability).toMatchObject({ known: false, because: expect.stringContaining("28 more") });
    expect(report.mind).toEqual([
      "2 outcomes are too few to judge anybody by: one more or less changes everything. 8 more, and it begins to mean something.",
    ]);
  });

  test("of forty has a curve, and kinds with ten and more", () => {
    const report = calibrationReport("forty.csv", readClaims(table(rows(40))));
    expect(report.reliability.known && report.putRight.known).toBe(true);
    expect(report.kinds.map(({ kind, statements }) => [kind, statements])).toEqual([
      ["agent", 20],
      ["bought", 20],
    ]);
    expect(report.mind).toEqual([]);
  });

  test("minds questions that were stated several times", () => {
    const { mind } = calibrationReport("again.csv", readClaims(table(rows(12, "\nq1|agent|0.2|no"))));
    expect(mind).toEqual([
      "One question was stated several times. Rows of one question come true together, so that luck is larger than it looks here.",
    ]);
  });

  test("of the same table is the same to the last digit", () => {
    const make = () => JSON.stringify(calibrationReport("forty.csv", readClaims(table(rows(40)))));
    expect(make()).toBe(make());
  });
});
