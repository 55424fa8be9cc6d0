import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#kernel";
import { wilsonInterval } from "#stats";
import { figureSays, type ResultFile } from "../../domain/index.ts";
import { readResults } from "./index.ts";

const bytesOf = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, "fixtures", name));
const fixture = (name: string): ResultFile => readResults({ name, bytes: bytesOf(name) });
const text = (said: string): ResultFile => readResults({ name: "file", bytes: Buffer.from(said) });

const refusal = (said: string | Uint8Array): string => {
  try {
    readResults({ name: "file", bytes: Buffer.from(said) });
  } catch (error) {
    if (error instanceof Problem && error.status === 422) return error.message;
    throw error;
  }
  return "taken";
};

const figuresOf = (file: ResultFile) => Object.fromEntries(file.figures.map((figure) => [figureSays(figure), figure.value]));

describe("promptfoo's results", () => {
  test("have the pass rate, each named metric, latency and cost, of each provider", () => {
    const file = fixture("promptfoo.json");
    expect(file).toMatchObject({
      format: "promptfoo",
      run: expect.stringMatching(/^promptfoo, Desk routing, eval-/),
      measuredOn: "2026-11-22",
    });
    expect(figuresOf(file)).toMatchObject({
      "routed of vendor-small-2026-05": 0.75,
      "pass rate of vendor-small-2026-05": 0.75,
      "failures of vendor-small-2026-05": 1,
      "cost of vendor-small-2026-05": 0.0016,
      "cost per test of vendor-small-2026-05": 0.0004,
    });
    const [routed] = file.figures;
    expect(routed).toMatchObject({ n: 4, isShare: true, interval: wilsonInterval(3, 4, 0.95) });
  });

  test("say the model, the prompt's hash, the cases, tokens, cost and the tool's version", () => {
    const raw = JSON.parse(bytesOf("promptfoo.json").toString());
    expect(fixture("promptfoo.json").figures[0]?.context).toEqual({
      ...{ model: "vendor-small-2026-05", modelVersion: null, judge: null },
      promptHash: raw.results.prompts[0].id,
      evaluationSet: expect.stringMatching(/^[0-9a-f]{64}$/),
      tokens: { in: 80, out: 12 },
      cost: { amount: 0.0016, currency: null },
      ...{ tool: "promptfoo", toolVersion: "0.123.1" },
    });
  });

  test("the same cases in another order have the same digest, and one case more has another", () => {
    const raw = JSON.parse(bytesOf("promptfoo.json").toString());
    const digest = (value: unknown) => text(JSON.stringify(value)).figures[0]?.context?.evaluationSet;
    const before = digest(raw);
    raw.results.results.reverse();
    expect(digest(raw)).toBe(before);
    raw.results.results.push({ ...raw.results.results[0], vars: { thing: "a hat" } });
    expect(digest(raw)).not.toBe(before);
  });

  test("a grader that is named is the judge; a test that could not run did not pass", () => {
    const raw = JSON.parse(bytesOf("promptfoo.json").toString());
    raw.results.prompts[0].metrics.testErrorCount = 4;
    raw.results.results[0].testCase.assert.push({ type: "llm-rubric", provider: { id: "openai:gpt-4.1" } });
    const file = text(JSON.stringify(raw));
    expect(figuresOf(file)["pass rate of vendor-small-2026-05"]).toBe(3 / 8);
    expect(file.figures[0]?.context?.judge).toBe("openai:gpt-4.1");
  });

  test("of another version, or not as promptfoo writes them, are refused by name", () => {
    expect(refusal('{"results":{"version":2,"prompts":[]}}')).toContain("this is version 2");
    expect(refusal('{"results":{"version":3,"prompts":[{"provider":4}]}}')).toContain("results.prompts.0.provider");
    expect(refusal('{"results":{"version":3,"prompts":[]}}')).toContain("no test that ran");
  });
});

describe("a log of Inspect AI", () => {
  test("has each metric of each scorer, with n and a range", () => {
    const file = fixture("inspect.json");
    expect(file).toMatchObject({
      format: "Inspect AI",
      run: expect.stringMatching(/^Inspect AI, desk_routing, /),
      measuredOn: "2026-11-22",
    });
    expect(figuresOf(file)).toEqual({ "includes accuracy of mockllm/model": 0.75, "match accuracy of mockllm/model": 0.5 });
    expect(file.figures[0]).toMatchObject({ n: 4, isShare: true, interval: wilsonInterval(3, 4, 0.95) });
  });

  test("says the model, the solvers' and the cases' digests, tokens, and the tool's version", () => {
    expect(fixture("inspect.json").figures[0]?.context).toMatchObject({
      ...{ model: "mockllm/model", tokens: { in: 160, out: 20 }, tool: "Inspect AI", toolVersion: "0.3.285", judge: null, cost: null },
      promptHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      evaluationSet: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test("where samples hang together, or are left out, the tool's own standard error is the range", () => {
    const raw = JSON.parse(bytesOf("inspect.json").toString());
    raw.results.scores[0].metrics.stderr.params = { cluster: "desk" };
    const { interval } = text(JSON.stringify(raw)).figures[0] ?? {};
    expect(interval?.low).toBeCloseTo(0.75 - 1.96 * 0.25, 3);
    expect(interval?.high).toBe(1);
    const { samples, reductions, ...header } = raw;
    const bare = text(JSON.stringify(header));
    expect(bare.figures[0]).toMatchObject({ value: 0.75, isShare: true, context: { evaluationSet: null } });
    expect([samples.length, reductions.length]).toEqual([4, 2]);
  });

  test("NaN, as Python writes it, is no figure; the others are taken", () => {
    const raw = bytesOf("inspect.json")
      .toString()
      .replace(/"value": ?0\.75/, '"value": NaN');
    expect(figuresOf(text(raw))).toEqual({ "match accuracy of mockllm/model": 0.5 });
  });

  test("of a run that broke off, or that was marked invalid, offers nothing", () => {
    const raw = JSON.parse(bytesOf("inspect.json").toString());
    expect(refusal(JSON.stringify({ ...raw, status: "cancelled" }))).toContain("did not end well");
    expect(refusal(JSON.stringify({ ...raw, invalidated: true }))).toContain("invalid");
    expect(refusal(JSON.stringify({ ...raw, results: null }))).toContain("no figure");
    expect(refusal(JSON.stringify({ ...raw, version: 3 }))).toContain("version 3");
    expect(refusal(new Uint8Array([0x50, 0x4b, 3, 4]))).toContain("inspect log convert");
  });
});

describe("JUnit XML", () => {
  test("of pytest: what failed failed, what was left out was not tried", () => {
    const file = fixture("junit.xml");
    expect(file).toMatchObject({ format: "JUnit XML", run: "JUnit report of pytest tests, 3 of 4 tests passed", measuredOn: "2026-11-22" });
    expect(figuresOf(file)).toEqual({ "pass rate": 0.75, tests: 4, failures: 1, skipped: 1 });
    expect(file.figures[0]).toMatchObject({ n: 4, interval: wilsonInterval(3, 4, 0.95) });
  });

  test("with several suites answers for each as a slice; a test that passed when run again passed", () => {
    const file =
      text(`<?xml version="1.0"?><testsuites><testsuite name="new customers"><testcase name="a"/><testcase name="b"><error/></testcase>
      </testsuite><testsuite name="old"><testcase name="c"><flakyFailure message="once &lt;3"/></testcase></testsuite></testsuites>`);
    expect(figuresOf(file)).toMatchObject({ "pass rate": 2 / 3, "pass rate on new customers": 0.5, "pass rate on old": 1 });
  });

  test("cases are counted, and a suite's own totals are not believed", () => {
    const file = text('<testsuite tests="1000" failures="0"><testcase name="a"><failure>x</failure></testcase></testsuite>');
    expect(figuresOf(file)).toMatchObject({ "pass rate": 0, tests: 1 });
  });

  test("with nothing that ran, cut off, or of another kind is refused with what to do", () => {
    expect(refusal("<testsuites/>")).toContain("no test that ran");
    expect(refusal("<testsuite><testcase>")).toContain("cut off");
    expect(refusal("<testsuite><testcase></testsuite>")).toContain("closes what is not open");
    expect(refusal("<coverage></coverage>")).toContain("begins with <coverage>");
    expect(refusal("<promptfoo></promptfoo>")).toContain("promptfoo eval -o results.json");
    expect(refusal('<testsuite name="a" name></testsuite>')).toContain("not well formed");
  });

  test("knows no document types and no entities, so nothing is expanded and nothing is fetched", () => {
    const bomb = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><testsuite name="&b;"/>';
    expect(refusal(bomb)).toContain("document type");
    expect(refusal('<!DOCTYPE t SYSTEM "file:///etc/passwd"><testsuite/>')).toContain("document type");
    expect(refusal('<testsuite name="&b;"/>')).toContain("&b;");
    expect(refusal("<a>".repeat(100_000))).not.toBe("taken");
    expect(refusal(`<testsuite>${"<testsuite>".repeat(100)}`)).toContain("nested more than");
  });
});

describe("any other file", () => {
  test("is refused with the ones that are read", () => {
    for (const said of ["", "pass_rate,0.8", "{}", "[1]", '{"results":{"acc":1}}', "\u0000\u0001"]) {
      expect(refusal(said), JSON.stringify(said)).toContain("JUnit XML, promptfoo's JSON");
    }
    expect(refusal('{"results": ')).toContain("not whole JSON");
    expect(refusal('{"a":1}\n{"b":2}\n')).toContain("document on each line");
    expect(refusal(new Uint8Array([0xc3, 0x28, 0xa0]))).toContain("not text");
  });

  test("may hold characters that no store has; they are left out", () => {
    const raw = JSON.parse(bytesOf("promptfoo.json").toString());
    raw.results.prompts[0].provider = "small\u0000-\ud800";
    expect(text(JSON.stringify(raw)).figures[0]?.context?.model).toBe("small-\ufffd");
    raw.results.prompts[0].provider = " ";
    expect(text(JSON.stringify(raw)).figures[0]?.context?.model).toBeNull();
  });

  test("never breaks a reader: it is read, or refused in a sentence", () => {
    const seeds = ["junit.xml", "promptfoo.json", "inspect.json"].map((name) => bytesOf(name));
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.uint8Array({ maxLength: 12 }),
        (seed, where, patch) => {
          const bytes = Buffer.from(seed);
          bytes.set(patch, Math.floor(where * (bytes.length - patch.length)));
          refusal(bytes);
        },
      ),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => void refusal(`{"results":${json},"eval":${json},"status":"success","version":2}`)),
    );
  });

  test("of 12 MB is read in a second or two, whatever it holds", () => {
    const started = performance.now();
    refusal(`<testsuite>${'<testcase name="a &amp; b"/>'.repeat(400_000)}</testsuite>`);
    refusal(`<testsuite ${"a ".repeat(4_000_000)}`);
    refusal(`{"a":"${"\\\\".repeat(3_000_000)}", "b": NaN`);
    refusal(`${'{"a":'.repeat(1_000_000)}1${"}".repeat(1_000_000)}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
