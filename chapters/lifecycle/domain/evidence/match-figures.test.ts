import { describe, expect, test } from "vitest";
import { Problem } from "#kernel";
import { setCriterion } from "../criteria/change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "../criteria/criterion.ts";
import { on, testRecord } from "../testing.ts";
import { type FileFigure, plainName, type ResultFile } from "./figures.ts";
import { type Asked, matchFigures } from "./match-figures.ts";
import { type FigureSaid, offerBatch, offerFigure } from "./offer-batch.ts";

const terms = (more: Partial<CriterionTerms>): CriterionTerms => ({
  ...{ role: "success", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null },
  ...{ minimumSample: null, deadline: null, reason: "support", phase: "proof-of-concept", ...nothingMoreAgreed },
  ...more,
});

/** A project that asks for these. */
function asking(...all: readonly Partial<CriterionTerms>[]) {
  const record = testRecord();
  all.forEach((each, place) => void record.write(setCriterion(record.project, `c${place}`, terms(each)), on("2026-01-05")));
  return record.project;
}

const figure = (name: string, value: number, more: Partial<FileFigure> = {}): FileFigure => ({
  ...{ names: [name], value, of: null, isShare: true, n: 400, interval: null, slice: null, context: null },
  ...more,
});

const file = (...figures: readonly FileFigure[]): ResultFile => ({
  ...{ format: "promptfoo", run: "run 7", digest: "0".repeat(64), measuredOn: null },
  figures,
});

const plain: Asked = { map: [], slice: null, of: null };

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "taken";
};

describe("a figure in a file", () => {
  test("finds each criterion that asks for its metric, however the name is spelt", () => {
    const project = asking({ metric: "Pass-Rate" }, { metric: "pass_rate", role: "minimum-viable", threshold: 0.6 }, { metric: "latency" });
    const found = matchFigures(project, file(figure("pass rate", 0.7), figure("faithfulness", 0.4)), plain);
    expect(found.map(({ criterion, value }) => [criterion.id, value])).toEqual([
      ["c0", 0.7],
      ["c1", 0.7],
    ]);
    expect(plainName("  PASS–rate (new) ")).toBe("pass rate new");
  });

  test("answers for its own slice alone", () => {
    const project = asking({ metric: "recall", slice: "New customers" }, { metric: "recall" });
    const sliced = figure("recall", 0.7, { slice: "new-customers" });
    expect(matchFigures(project, file(sliced), plain).map(({ criterion, slice }) => [criterion.id, slice])).toEqual([
      ["c0", "New customers"],
    ]);
    expect(matchFigures(project, file(figure("recall", 0.9)), plain).map(({ criterion }) => criterion.id)).toEqual(["c1"]);
    const said = matchFigures(project, file(figure("recall", 0.9)), { ...plain, slice: "new customers" });
    expect(said.map(({ criterion, slice }) => [criterion.id, slice])).toEqual([["c0", "New customers"]]);
  });

  test("goes where it is mapped, and nowhere else by name", () => {
    const project = asking({ metric: "recall" }, { metric: "quality" });
    const map = [{ figure: "pass-rate", criterion: "quality" }];
    const found = matchFigures(project, file(figure("pass rate", 0.7), figure("recall", 0.9)), { ...plain, map });
    expect(found.map(({ figure: { names }, criterion }) => [names[0], criterion.id])).toEqual([
      ["pass rate", "c1"],
      ["recall", "c0"],
    ]);
    const over = matchFigures(project, file(figure("pass rate", 0.7), figure("recall", 0.9)), {
      ...plain,
      map: [{ figure: "pass rate", criterion: "c0" }],
    });
    expect(over.map(({ figure: { names }, criterion }) => [names[0], criterion.id])).toEqual([["pass rate", "c0"]]);
  });

  test("that nobody asks for is refused with what the file has and what is asked for", () => {
    const said = refusal(() => matchFigures(asking({ metric: "recall", slice: "new customers" }), file(figure("pass rate", 0.7)), plain));
    expect(said).toContain("The file has: pass rate. Asked for: recall on new customers.");
    expect(refusal(() => matchFigures(asking(), file(), plain))).toContain("set a criterion first");
    const map = [{ figure: "recall", criterion: "recall" }];
    expect(refusal(() => matchFigures(asking({}), file(figure("pass rate", 0.7)), { ...plain, map }))).toContain("no figure “recall”");
    const unknown = [{ figure: "pass rate", criterion: "speed" }];
    expect(refusal(() => matchFigures(asking({}), file(figure("pass rate", 0.7)), { ...plain, map: unknown }))).toContain(
      "asks for “speed”",
    );
  });

  test("of several models is not chosen by us", () => {
    const project = asking({ metric: "pass rate" });
    const both = file(figure("pass rate", 0.7, { of: "small-1" }), figure("pass rate", 0.9, { of: "large-2" }));
    expect(refusal(() => matchFigures(project, both, plain))).toContain("pass rate of small-1; pass rate of large-2");
    expect(matchFigures(project, both, { ...plain, of: "large" }).map(({ value }) => value)).toEqual([0.9]);
    const map = [{ figure: "pass rate of small-1", criterion: "pass rate" }];
    expect(matchFigures(project, both, { ...plain, map }).map(({ value }) => value)).toEqual([0.7]);
  });

  test("is the more exact of two that carry the name", () => {
    const two = file(figure("accuracy", 0.7, { names: ["match accuracy", "accuracy"] }), figure("accuracy", 0.9));
    expect(matchFigures(asking({ metric: "accuracy" }), two, plain).map(({ value }) => value)).toEqual([0.9]);
  });

  test("that is a share answers a criterion in % in %, and no criterion on another scale", () => {
    const share = file(figure("pass rate", 0.07, { interval: { low: 0.05, high: 0.1 } }));
    const [found] = matchFigures(asking({ metric: "pass rate", unit: "%", threshold: 80 }), share, plain);
    expect(found).toMatchObject({ value: 7, interval: { low: 5, high: 10 } });
    const said = refusal(() => matchFigures(asking({ metric: "pass rate", threshold: 80 }), share, plain));
    expect(said).toContain("Give the criterion the unit %");
    expect(
      matchFigures(asking({ metric: "pass rate", unit: "%", threshold: 8 }), file(figure("pass rate", 7, { isShare: false })), plain),
    ).toMatchObject([{ value: 7 }]);
  });
});

describe("figures that are said", () => {
  const said = (more: Partial<FigureSaid>): FigureSaid => ({
    ...{ criterion: null, metric: null, value: 0.9, interval: null, n: 400, slice: null, grade: "reported", source: "run 7" },
    ...{ digest: null, measuredOn: on("2026-01-20").today, context: null },
    ...more,
  });
  const moment = () => {
    let made = 0;
    return { ...on("2026-01-20"), newId: () => `e${++made}` };
  };

  test("find their criteria by name, as figures in files do", () => {
    const project = asking({ metric: "recall", slice: "new customers" }, { metric: "recall", slice: "new customers", role: "kill" });
    const drafts = offerFigure(project, said({ metric: "Recall", slice: "new-customers" }), moment());
    expect(drafts.map(({ body }) => body)).toMatchObject([
      { criterion: "c0", slice: "new customers", evidence: "e1" },
      { criterion: "c1", slice: "new customers", evidence: "e2" },
    ]);
    expect(refusal(() => offerFigure(project, said({ metric: "recall" }), moment()))).toContain("recall on new customers");
    expect(refusal(() => offerFigure(project, said({}), moment()))).toContain("Say what it answers");
  });

  test("are taken all, or none; each refusal has its place and field", () => {
    const project = asking({ metric: "recall" }, { metric: "cost" });
    const batch = [
      said({ metric: "recall" }),
      said({ metric: "speed" }),
      said({ criterion: "c1", measuredOn: on("2027-01-01").today }),
      said({ criterion: "c0" }),
      said({ criterion: "c9" }),
    ];
    try {
      offerBatch(project, batch, moment());
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(error.message).toContain("Nothing was offered: of 5 figures, 4 cannot be taken.");
      const { errors } = error.details as { errors: readonly { field: string; message: string }[] };
      expect(errors.map(({ field }) => field)).toEqual([
        "figures.1.metric",
        "figures.2.measuredOn",
        "figures.3.criterion",
        "figures.4.criterion",
      ]);
      expect(errors[2]?.message).toContain("Figure 0 answers the same criterion");
    }
    expect(offerBatch(project, [said({ metric: "recall" }), said({ metric: "cost", value: 3 })], moment())).toHaveLength(2);
  });
});
