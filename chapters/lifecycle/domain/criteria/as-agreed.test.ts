import { describe, expect, test } from "vitest";
import { projectDraft } from "../entries.ts";
import { openProject } from "../open-project.ts";
import { on, testRecord } from "../testing.ts";
import { asAgreed, noSuchTrial, noTrialHere, type TermsSaid, trialCountsCases } from "./as-agreed.ts";
import { setCriterion } from "./change-criterion.ts";

const said = (over: Partial<TermsSaid> = {}): TermsSaid => ({
  ...{ role: "minimum-viable", metric: "hard cases solved", slice: null, comparison: "at-least", threshold: 0.4, unit: null },
  ...{ minimumSample: null, deadline: null, reason: "below it support reads every ticket anyway", ...over },
});

function record() {
  const made = testRecord();
  made.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
  return made;
}

describe("what nobody says of a criterion", () => {
  test("is the usual: the figure decides, and stays fresh as long as the project's kind lets it, as an assumption", () => {
    const made = record();
    expect(asAgreed(made.project, said())).toMatchObject({ settledBy: "figure", freshForDays: 90, freshAssumed: true, design: null });
    made.write(projectDraft("p1", "lifecycle/kind-chosen", { kind: "vendor-model", guessedFrom: null }), on("2026-01-05"));
    expect(asAgreed(made.project, said()).freshForDays).toBe(45);
    expect(asAgreed(made.project, said({ phase: "iteration" })).freshForDays).toBe(31);
    expect(asAgreed(made.project, said({ freshForDays: null }))).toMatchObject({ freshForDays: null, freshAssumed: false });
    expect(asAgreed(made.project, said({ freshForDays: 14 }))).toMatchObject({ freshForDays: 14, freshAssumed: false });
  });

  test("stays as it was where a criterion is changed", () => {
    const made = record();
    const first = said({
      design: { of: "two-stage", notWorth: 0.2 },
      estimator: "solved without help",
      freshForDays: null,
      phase: "go-no-go",
    });
    made.write(setCriterion(made.project, "c1", asAgreed(made.project, first)), on("2026-01-05"));
    const kept = { estimator: "solved without help", freshForDays: null, phase: "go-no-go", design: { of: "two-stage", n: 43 } };
    expect(asAgreed(made.project, said(), "c1")).toMatchObject(kept);
    expect(asAgreed(made.project, said({ threshold: 0.45 }), "c1").design).toMatchObject({ p0: 0.2, p1: 0.45 });
    expect(asAgreed(made.project, said({ design: null, estimator: null }), "c1")).toMatchObject({ design: null, estimator: null });
  });
});

describe("a trial", () => {
  test("needs only the share that is not worth it; cases and stops are computed", () => {
    const terms = asAgreed(record().project, said({ design: { of: "two-stage", notWorth: 0.2 } }));
    expect(terms.design).toEqual({
      ...{ of: "two-stage", shape: "optimal", p0: 0.2, p1: 0.4, alpha: 0.05, power: 0.8 },
      ...{ r1: 3, n1: 13, r: 12, n: 43 },
    });
    const percent = asAgreed(
      record().project,
      said({ threshold: 40, unit: "%", design: { of: "two-stage", notWorth: 20, shape: "minimax" } }),
    );
    expect(percent.design).toMatchObject({ r1: 4, n1: 18, r: 10, n: 33 });
    const single = asAgreed(record().project, said({ design: { of: "two-stage", notWorth: 0.2, shape: "single" } }));
    expect(single.design).toMatchObject({ shape: "single", r1: 11, n1: 35, r: 11, n: 35 });
  });

  test("with one size stops below 5 % and passes above 95 %, where nobody says otherwise", () => {
    const terms = asAgreed(record().project, said({ design: { of: "predicted", planned: 40 } }));
    expect(terms.design).toEqual({ of: "predicted", planned: 40, prior: { successes: 1, failures: 1 }, stopBelow: 0.05, passAbove: 0.95 });
  });

  test("fits a share that is to be high, and nothing else", () => {
    const { project } = record();
    const design = { of: "two-stage", notWorth: 0.2 } as const;
    for (const over of [{ role: "kill" }, { comparison: "below" }, { threshold: 12 }, { threshold: 1 }] as const)
      expect(() => asAgreed(project, said({ ...over, design }))).toThrow(noTrialHere({ field: "design" }).message);
    for (const over of [{ minimumSample: 50 }, { settledBy: "range" }] as const)
      expect(() => asAgreed(project, said({ ...over, design }))).toThrow(trialCountsCases({ field: "minimumSample" }).message);
  });

  test("is refused where no such trial is, with what to do instead", () => {
    const { project } = record();
    expect(() => asAgreed(project, said({ design: { of: "two-stage", notWorth: 0.5 } }))).toThrow(/below the threshold\. Choose shares/);
    expect(() => asAgreed(project, said({ design: { of: "two-stage", notWorth: 0.39 } }))).toThrow(
      /more than 400 cases to tell 39 % and 40 % apart/,
    );
    const turned = { of: "predicted", planned: 40, stopBelow: 0.9, passAbove: 0.2 } as const;
    expect(() => asAgreed(project, said({ design: turned }))).toThrow(
      noSuchTrial({ field: "design.stopBelow", because: "It would stop and pass at once." }).message,
    );
  });
});
