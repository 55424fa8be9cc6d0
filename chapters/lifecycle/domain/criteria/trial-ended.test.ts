import { describe, expect, test } from "vitest";
import { type Day, day } from "#kernel";
import { type Evidence, projectDraft } from "../entries.ts";
import { openProject } from "../open-project.ts";
import { on, type TestRecord, testRecord } from "../testing.ts";
import { asAgreed } from "./as-agreed.ts";
import { editCriterion, setCriterion } from "./change-criterion.ts";
import { evaluationOf } from "./evaluate-criterion.ts";
import { offerEvidence } from "./offer-evidence.ts";
import { outdateEvidence } from "./outdate-evidence.ts";

const said = {
  ...({ role: "minimum-viable", metric: "hard cases solved", slice: null, comparison: "at-least", threshold: 0.4, unit: null } as const),
  ...{ minimumSample: null, deadline: null, reason: "break-even", freshForDays: 30, design: { of: "two-stage", notWorth: 0.2 } as const },
};

function trial(): TestRecord {
  const made = testRecord();
  const monday = on("2026-01-05");
  made.write(openProject({ id: "p1", name: "Churn" }), monday);
  made.write(setCriterion(made.project, "c1", asAgreed(made.project, said)), monday);
  made.write(projectDraft("p1", "lifecycle/criterion-locked", { criterion: "c1" }), monday);
  return made;
}

function counted(made: TestRecord, successes: number, n: number, when: string, over: Partial<Evidence> = {}): void {
  const figure: Evidence = {
    ...{ evidence: `e${made.sequence}`, criterion: "c1", value: successes / n, interval: null, n, slice: null, grade: "reported" },
    ...{ source: "pilot", digest: null, context: null, measuredOn: day(when), ...over },
  };
  made.write(offerEvidence(made.project, figure, on(when)), on(when));
}

const criterionOf = ({ project }: TestRecord) => {
  const [criterion] = project.criteria;
  if (criterion === undefined) throw new RangeError("there is one");
  return criterion;
};
const state = (made: TestRecord, today: Day) => evaluationOf(criterionOf(made), today).state;

describe("a trial that has stopped", () => {
  test("is not opened again by counting on, nor by a figure of another kind", () => {
    const made = trial();
    counted(made, 3, 13, "2026-01-12");
    expect(state(made, day("2026-01-12"))).toBe("missed");
    counted(made, 14, 43, "2026-01-20");
    expect(evaluationOf(criterionOf(made), day("2026-01-20"))).toEqual({
      state: "missed",
      because: "3 of 13 succeeded; with 3 or fewer of the first 13 it stops.",
    });
    counted(made, 14, 43, "2026-01-21", { slice: "easy cases" });
    expect(state(made, day("2026-01-21"))).toBe("missed");
    expect(criterionOf(made).metAt).toBeNull();
  });

  test("stays passed, too", () => {
    const made = trial();
    counted(made, 13, 30, "2026-01-12");
    counted(made, 13, 44, "2026-01-20");
    expect(state(made, day("2026-01-20"))).toBe("met");
  });

  test("begins anew where its terms are edited, where something outdated it, and where it had grown old", () => {
    const made = trial();
    counted(made, 3, 13, "2026-01-12");
    const stopped = made.project;
    made.write(
      editCriterion(made.project, "c1", asAgreed(made.project, { ...said, threshold: 0.45 }, "c1"), "the board asked"),
      on("2026-01-13"),
    );
    counted(made, 4, 8, "2026-01-14");
    expect(state(made, day("2026-01-14"))).toBe("unknown");

    made.project = stopped;
    made.project = outdateEvidence(made.project, () => "Measured before the pivot.", criterionOf(made).set);
    expect(state(made, day("2026-01-13"))).toBe("unknown");
    counted(made, 4, 13, "2026-01-14");
    expect(state(made, day("2026-01-14"))).toBe("unknown");

    made.project = stopped;
    expect(state(made, day("2026-02-12"))).toBe("unknown");
    counted(made, 13, 30, "2026-02-12");
    expect(state(made, day("2026-02-12"))).toBe("met");
  });
});
