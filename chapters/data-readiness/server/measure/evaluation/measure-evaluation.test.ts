import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { day } from "#kernel";
import { openTable } from "#platform/datasets";
import { type EvaluationProfile, type EvaluationRoles, noRoles } from "../../../domain/index.ts";
import { measureEvaluation } from "./measure-evaluation.ts";

const folder = mkdtempSync(join(tmpdir(), "evaluation-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const none: EvaluationRoles = {
  ...{ input: "input", expected: null, output: null, judgeScore: null, humanScore: null, secondHumanScore: null },
  ...{ secondOutput: null, secondScore: null, passFrom: null, licence: null, hard: null, writtenOn: null },
};

type Case = Readonly<Record<string, string | number>>;

interface Asked {
  readonly roles?: Partial<EvaluationRoles>;
  readonly segments?: readonly string[];
  readonly claimedMargin?: number;
  readonly prompts?: readonly string[];
}

/** Measures cases, read as text: a cell that is empty is missing. */
async function measured(cases: readonly Case[], asked: Asked = {}): Promise<EvaluationProfile> {
  const names = [...new Set(cases.flatMap((each) => Object.keys(each)))];
  const cell = (value: string | number | undefined) => `"${String(value ?? "").replaceAll('"', '""')}"`;
  const lines = [names.join(","), ...cases.map((each) => names.map((name) => cell(each[name])).join(","))];
  const path = join(folder, "set.csv");
  writeFileSync(path, `${lines.join("\n")}\n`);
  const table = await openTable({ path, name: "set.csv" }, { limits: { memoryMb: 512, seconds: 60 } });
  try {
    const texts = table.columns.map(({ cell: c }) => `nullif(${c}, '') as ${c}`).join(", ");
    await table.sql(`create temp view typed as select ${texts} from t`);
    const columns = table.columns.map(({ name, cell: c }) => ({ name, cell: c, type: "text" }));
    const evaluation = { ...none, ...asked.roles };
    const found = await measureEvaluation(
      { table, columns },
      { ...noRoles, evaluation, segments: asked.segments ?? [] },
      { claimedMargin: asked.claimedMargin ?? null, prompts: asked.prompts ?? null, today: day("2026-11-22") },
    );
    if (!found.known) throw new RangeError(found.because);
    return found.value;
  } finally {
    table.close();
  }
}

const subjects = ["heron", "tide", "ledger", "copper", "violin", "orchard", "glacier", "pilot", "ribbon", "quarry"];
const verbs = ["explain", "compare", "translate", "summarise", "rank", "sketch", "price", "date", "name", "refute"];
/** Questions that have nothing to do with each other. */
const question = (at: number) =>
  `${verbs[at % 10]} the ${subjects[Math.floor(at / 10) % 10]} of year ${1700 + at * 7}, ${(at * 7919) % 1000} ${subjects[(at * 3) % 10]}s in view`;
const questions = (n: number, rest: (at: number) => Case = () => ({})) =>
  Array.from({ length: n }, (_, at) => ({ input: question(at), ...rest(at) }));

test("of twenty, eighteen passed: the truth lies between 0.70 and 0.97, and only large differences show", async () => {
  const found = await measured(
    questions(20, (at) => ({ score: at < 18 ? "pass" : "fail" })),
    { roles: { humanScore: "score" }, claimedMargin: 0.05 },
  );
  if (!found.passed.known || !found.margin.paired.known || !found.margin.unpaired.known || !found.needed.known)
    throw new RangeError("all of this is known");
  const { of, n, by, low, high } = found.passed.value;
  expect({ of, n, by, low: low.toFixed(2), high: high.toFixed(2) }).toEqual({ of: 18, n: 20, by: "people", low: "0.70", high: "0.97" });
  expect(found.distinct).toBe(20);
  expect(found.margin).toMatchObject({ base: 0.9, discordant: expect.closeTo(0.09, 12), assumed: true });
  expect(found.margin.unpaired.value).toBeCloseTo(0.39, 2);
  expect(found.margin.paired.value).toBeCloseTo(0.35, 2);
  expect(found.needed.value).toEqual({ claimed: 0.05, unpaired: 686, paired: 281 });
});

test("cases that repeat another, word for word or nearly, are counted once", async () => {
  const long = "Describe in three sentences how the harbour master of Rotterdam decides which of two container ships is to be let in first";
  const cases = [
    ...questions(30),
    { input: question(3).toUpperCase() },
    { input: `  ${question(4)}. ` },
    { input: question(4) },
    { input: long },
    { input: `${long}, please.` },
    { input: long.replace("three", "3") },
  ];
  const found = await measured(cases);
  expect(found.nearDuplicates).toMatchObject({ cases: 5, exact: 3, groups: 3, lookedAt: 36 });
  expect(found.distinct).toBe(31);
});

test("a template around each input makes no duplicates of them, nor a sign changed", async () => {
  const template =
    "You are a careful assistant. Read the ticket below and answer with one word only, the name of the team it goes to. Ticket:";
  const found = await measured([
    ...questions(40).map(({ input }) => ({ input: `${template} ${input}` })),
    { input: "3 + 4" },
    { input: "3 - 4" },
    { input: "3.4" },
    { input: "34" },
  ]);
  expect(found.nearDuplicates).toMatchObject({ cases: 0, groups: 0 });
});

test("what the model was shown is found: whole, or thirteen words of it; a shared template is not", async () => {
  const template = "answer the question below as well as you can in one short sentence and give no reason for it";
  const cases = [
    ...questions(30).map(({ input }) => ({ input: `${template} ${input}` })),
    { input: "Which port lies at the mouth of the Elbe, and how far inland does the tide still run on an ordinary day there?" },
    { input: "Which city has the oldest tram?" },
    { input: "Thanks" },
    { input: "Good day" },
  ];
  const found = await measured(cases, {
    prompts: [
      `${template}\nWhich city has the oldest tram\nHello and thanks for the good day`,
      "We ask: which port lies at the mouth of the Elbe and how far inland does the tide still run when it rains",
      "good day",
    ],
  });
  expect(found.overlap).toMatchObject({ known: true, value: { cases: 3, exact: 2, share: 3 / 34 } });
  expect((await measured(questions(5))).overlap.known).toBe(false);
});

test("signs of a script without spaces count as words", async () => {
  const found = await measured([{ input: "東京の人口は何人ですか、教えてください" }, { input: "大阪" }], {
    prompts: ["例：東京の人口は何人ですか、教えてください。"],
  });
  expect(found.overlap).toMatchObject({ value: { cases: 1 } });
});

test("the same input with another answer contradicts; 4, 4.0 and “ 4 ” do not", async () => {
  const cases = [
    { input: "2 + 2", expected: "4" },
    { input: "2 + 2 ", expected: "4.0" },
    { input: "Capital of Australia?", expected: "Canberra" },
    { input: "capital of australia", expected: "Sydney" },
    { input: "capital of Australia!", expected: "" },
  ];
  const found = await measured(cases, { roles: { expected: "expected" } });
  expect(found.contradictory).toEqual({ cases: 2, groups: 1 });
  expect(found).toMatchObject({ cases: 5, withExpected: 4 });
});

test("rows without an input are no cases", async () => {
  expect(await measured([...questions(3), { input: "" }, { input: " ." }])).toMatchObject({ cases: 3, withoutInput: 2 });
});

test("short answers are held against outputs, free text is not", async () => {
  const roles = { expected: "expected", output: "output" };
  const short = questions(40, (at) => ({ expected: "Yes.", output: at < 30 ? "yes" : "no" }));
  expect((await measured(short, { roles })).passed).toMatchObject({ value: { of: 30, n: 40, by: "expected" } });
  const prose = questions(40, () => ({ expected: "A long answer of many words that nobody repeats as it stands", output: "another" }));
  expect((await measured(prose, { roles })).passed).toMatchObject({ known: false, because: expect.stringContaining("free text") });
  expect((await measured(questions(3))).passed).toMatchObject({ known: false });
});

test("a judge is held against people from fifty cases on, and its pass rate freed of its errors", async () => {
  const roles = { judgeScore: "judge", humanScore: "human" };
  // 400 judged; 100 rated by people too: of 80 that pass the judge passes 76, of 20 that fail it passes 5
  const rated = (at: number) => {
    if (at >= 100) return { judge: at < 355 ? 1 : 0, human: "" };
    return at < 80 ? { judge: at < 76 ? 1 : 0, human: 1 } : { judge: at < 85 ? 1 : 0, human: 0 };
  };
  const found = await measured(questions(400, rated), { roles });
  expect(found.passed).toMatchObject({ value: { of: 336, n: 400, by: "judge" } });
  expect(found.judge).toMatchObject({
    known: true,
    value: {
      n: 100,
      agree: { of: 91, n: 100 },
      kappa: expect.closeTo((0.91 - (0.8 * 0.81 + 0.2 * 0.19)) / (1 - (0.8 * 0.81 + 0.2 * 0.19)), 10),
      weighted: false,
      lenient: { of: 5, n: 20 },
      strict: { of: 4, n: 80 },
    },
  });
  expect(found.corrected).toMatchObject({ known: true, value: { share: expect.closeTo((0.84 + 0.75 - 1) / (0.95 + 0.75 - 1), 10) } });
  const few = await measured(
    questions(400, (at) => ({ ...rated(at), human: at < 49 ? 1 : "" })),
    { roles },
  );
  expect(few.judge).toMatchObject({ known: false, because: expect.stringContaining("49 cases") });
  expect(few.corrected.known).toBe(false);
});

test("scores with an order are weighted, and two people are held against each other", async () => {
  const steps = (at: number) => ({ one: 1 + (at % 5), two: 1 + ((at + (at % 7 === 0 ? 1 : 0)) % 5) });
  const found = await measured(questions(70, steps), { roles: { humanScore: "one", secondHumanScore: "two" } });
  expect(found.people).toMatchObject({ known: true, value: { n: 70, weighted: true, lenient: null, strict: null } });
  expect(found.passed).toMatchObject({ known: false, because: expect.stringContaining("from which score") });
  const passing = await measured(questions(70, steps), { roles: { humanScore: "one", secondHumanScore: "two", passFrom: 3 } });
  expect(passing.passed).toMatchObject({ value: { of: 42, n: 70 } });
});

test("two systems on the same cases give the share that differs, and what that many cases show", async () => {
  const cases = questions(200, (at) => ({ first: at < 160 ? 1 : 0, second: at < 150 || at >= 180 ? 1 : 0 }));
  const found = await measured(cases, { roles: { judgeScore: "first", secondScore: "second" }, claimedMargin: 0.05 });
  expect(found.compared).toMatchObject({ value: { n: 200, bothPass: 150, onlyFirst: 10, onlySecond: 20, bothFail: 20, difference: 0.05 } });
  expect(found.margin).toMatchObject({ base: 0.8, discordant: 0.15, assumed: false });
  expect(found.needed).toMatchObject({ value: { paired: 469, unpaired: 1094 } });
});

test("hard cases, segments, age and licences are counted, and a rare licence is not named", async () => {
  const cases = questions(60, (at) => ({
    kind: at < 40 ? "billing" : at < 59 ? "returns" : "fraud",
    hard: at % 4 === 0 ? "hard" : "easy",
    written: at < 30 ? "2026-01-01" : "2026-11-12",
    licence: at < 50 ? "CC-BY-4.0" : at < 53 ? "of Ada Lovelace" : "",
  }));
  const found = await measured(cases, { roles: { hard: "hard", writtenOn: "written", licence: "licence" }, segments: ["kind"] });
  expect(found.hard).toMatchObject({ value: { cases: 15, share: 0.25 } });
  expect(found.coverage).toMatchObject({ value: { segments: 3, thin: 2, fewest: 1, withoutHard: 1 } });
  expect(found.age).toMatchObject({ value: { oldest: "2026-01-01", newest: "2026-11-12", medianDays: 167.5 } });
  expect(found.licences).toMatchObject({
    value: [
      { licence: "CC-BY-4.0", cases: 50 },
      { licence: "1 other", cases: 3 },
      { licence: null, cases: 7 },
    ],
  });
});

test("leaves nothing of the cases behind but counts", async () => {
  const found = await measured(
    questions(30, () => ({ expected: "a secret phrase", human: "pass" })),
    {
      roles: { expected: "expected", humanScore: "human" },
      prompts: ["a secret phrase"],
    },
  );
  expect(JSON.stringify(found)).not.toMatch(/secret|heron|tide/);
});
