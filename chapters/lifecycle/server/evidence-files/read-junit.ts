import type { Day } from "#kernel";
import { wilsonInterval } from "#stats";
import { type FileFigure, nothingOfContext } from "../../domain/index.ts";
import { refuse } from "./problems.ts";
import type { Read } from "./read.ts";
import { readXml } from "./read-xml.ts";
import { dayIn } from "./said-in.ts";

interface Tally {
  passed: number;
  failed: number;
  errored: number;
  skipped: number;
}

const nobody = (): Tally => ({ passed: 0, failed: 0, errored: 0, skipped: 0 });

/**
 * JUnit XML, as test runners of most languages write it: each `testcase` passed unless it holds a `failure` or an `error`, or was skipped.
 * What was skipped was not tried and counts for nothing; a run again that passed (Surefire's `flakyFailure`) passed. The cases are counted,
 * not believed: a suite's own totals differ from tool to tool.
 */
export function readJunit(text: string): Read {
  const all = nobody();
  const suites = new Map<string, Tally>();
  const path: string[] = [];
  let outcome: keyof Tally = "passed";
  let root: string | undefined;
  let ran: Day | null = null;
  let title: string | undefined;

  for (const event of readXml(text)) {
    if ("opens" in event) {
      const { opens, attributes } = event;
      root ??= opens;
      if (root !== "testsuites" && root !== "testsuite") refuse(notJunit(root));
      if (opens === "testsuite" || opens === "testsuites") {
        path.push(attributes.get("name")?.trim() ?? "");
        title ||= attributes.get("name")?.trim();
        ran ??= dayIn(attributes.get("timestamp"));
      }
      if (opens === "testcase") outcome = "passed";
      if (opens === "failure") outcome = "failed";
      if (opens === "error" && outcome !== "failed") outcome = "errored";
      if (opens === "skipped" && outcome === "passed") outcome = "skipped";
    } else if (event.closes === "testcase") {
      all[outcome]++;
      const suite = path.findLast((name) => name !== "");
      if (suite !== undefined) suites.set(suite, plusOne(suites.get(suite), outcome));
    } else if (event.closes === "testsuite" || event.closes === "testsuites") path.pop();
  }

  if (all.passed + all.failed + all.errored === 0)
    refuse("The report holds no test that ran, so there is nothing to offer. Run the tests, and send the report again.");
  const named = suites.size > 1 ? [...suites] : [];
  return {
    format: "JUnit XML",
    run: `JUnit report${title ? ` of ${title}` : ""}, ${all.passed} of ${tried(all)} tests passed`,
    measuredOn: ran,
    figures: [...figuresOf(all, null), ...named.filter(([, tally]) => tried(tally) > 0).flatMap(([name, tally]) => figuresOf(tally, name))],
  };
}

const plusOne = (tally: Tally = nobody(), outcome: keyof Tally): Tally => ({ ...tally, [outcome]: tally[outcome] + 1 });

const tried = ({ passed, failed, errored }: Tally): number => passed + failed + errored;

function figuresOf(tally: Tally, suite: string | null): readonly FileFigure[] {
  const n = tried(tally);
  const slice = suite === null ? null : suite.slice(0, 200);
  const count = (names: FileFigure["names"], value: number): FileFigure => ({
    ...{ names, value, n, slice, of: null, isShare: false, interval: null, context: { ...nothingOfContext, tool: "JUnit XML" } },
  });
  return [
    { ...count(["pass rate"], tally.passed / n), isShare: true, interval: wilsonInterval(tally.passed, n, 0.95) },
    count(["tests", "tests run"], n),
    count(["failures", "failed tests"], tally.failed + tally.errored),
    count(["skipped", "skipped tests"], tally.skipped),
  ];
}

const notJunit = (root: string): string =>
  root === "promptfoo"
    ? "This is promptfoo's XML. Let it write JSON instead, which says how the figures came about: promptfoo eval -o results.json."
    : `This XML is no JUnit report: it begins with <${root.slice(0, 60)}>, not with <testsuites> or <testsuite>.`;
