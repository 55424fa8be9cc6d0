import { describe, expect, test } from "vitest";
import { type Day, day } from "#kernel";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { type Evidence, projectDraft } from "../entries.ts";
import { contextOf, type EvidenceContext } from "../evidence/context.ts";
import { concerns } from "../facts/concerns.ts";
import { asReferences, projectFacts } from "../facts/project-facts.ts";
import { decideStop } from "../gate/make-decision.ts";
import { needs } from "../needs/needs.ts";
import { openProject } from "../open-project.ts";
import { storySays } from "../story/story-says.ts";
import { atTheGate, entryOf, on, onDay, type TestRecord, testRecord } from "../testing.ts";
import { changeModel, changeModelEverywhere, changePrices, declareDependency, dropDependency } from "./declare-dependency.ts";
import { madeWithAnother } from "./made-with.ts";

const said = {
  ...{ dependency: "d1", vendor: "Lumen", model: "small-1", version: "2026-01", retiresOn: null },
  ...{ prices: [], pricesAsOf: null },
};

/** At the gate, on a vendor's model, its one criterion met by evidence of 1 February that says nothing of a model. */
function onAModel(retiresOn: Day | null = null): TestRecord {
  const record = atTheGate();
  record.write(declareDependency(record.project, { ...said, retiresOn }), on("2026-02-02"));
  return record;
}

const moved = (record: TestRecord, version = "2026-03", text = "2026-03-01") =>
  record.write(changeModel(record.project, "d1", { version, on: day(text), reason: null }, on(text)), on(text));

const measured = (record: TestRecord, text: string, context: Partial<EvidenceContext> | null = null, value = 0.9): void => {
  const { evidence } = record.project.criteria[0] ?? {};
  if (!evidence) throw new RangeError("the gate has its evidence");
  const figure: Evidence = { ...evidence.value, evidence: `e-${text}`, value, measuredOn: day(text), context: contextOf(context) };
  record.write(offerEvidence(record.project, figure, on(text)), on(text));
};
const state = ({ project }: TestRecord, text: string) => {
  const [criterion] = project.criteria;
  if (criterion === undefined) throw new RangeError("the gate has its criterion");
  return evaluationOf(criterion, day(text));
};
const due = ({ project }: TestRecord, text: string) => needs(project, onDay(text)).filter(({ what }) => what !== "time-box-over");

describe("a version that changed", () => {
  test("leaves what was measured before unknown, with the reason, and due until it is measured again", () => {
    const record = onAModel();
    expect(state(record, "2026-02-28").state).toBe("met");
    moved(record);
    expect(state(record, "2026-03-01")).toEqual({
      state: "unknown",
      because: "It was measured before small-1 changed to version 2026-03 on 1 March 2026, and does not say with which version.",
    });
    expect(due(record, "2026-03-01").find(({ what }) => what === "evidence-stale")).toMatchObject({
      says: "small-1 changed to version 2026-03 on 1 March 2026: a criterion is unknown until it is measured again.",
      next: "Measure with this version.",
      breach: false,
    });
    measured(record, "2026-03-02");
    expect(state(record, "2026-03-02").state).toBe("met");
    expect(due(record, "2026-03-02").map(({ what }) => what)).not.toContain("evidence-stale");
  });

  test("is found out by what evidence says it was made with, whenever it was measured", () => {
    const record = onAModel();
    moved(record);
    measured(record, "2026-03-05", { model: "lumen/small-1", modelVersion: "2026-01" });
    expect(state(record, "2026-03-05")).toEqual({
      state: "unknown",
      because: "It was measured with version 2026-01 of small-1; the project stands on version 2026-03.",
    });
    measured(record, "2026-03-06", { model: "Small 1", modelVersion: "2026-03" });
    expect(state(record, "2026-03-06").state).toBe("met");
  });

  test("asks nobody to decide on a kill criterion that another model has met", () => {
    const record = testRecord();
    record.write(openProject({ id: "p1", name: "Answers", kind: "vendor-model" }), on("2026-01-05"));
    record.write(declareDependency(record.project, said), on("2026-01-05"));
    const terms = atTheGate().project.criteria[0]?.terms;
    if (terms === undefined) throw new RangeError("the gate has its criterion");
    record.write(
      projectDraft("p1", "lifecycle/criterion-set", { criterion: "c1", terms: { ...terms, role: "kill", comparison: "below" } }),
      on("2026-01-05"),
    );
    const other = { ...figureOf(), value: 0.1, context: contextOf({ model: "large-9" }) };
    record.write(offerEvidence(record.project, other, on("2026-02-01")), on("2026-02-01"));
    expect(state(record, "2026-02-01").because).toBe("It was measured with large-9; the project stands on small-1.");
    expect(due(record, "2026-02-01").map(({ what }) => what)).not.toContain("kill-met");
  });

  test("is refused where it is none, lies ahead, or is of something nobody declared", () => {
    const { project } = onAModel();
    const change = { version: "2026-03", on: day("2026-03-01"), reason: null };
    expect(() => changeModel(project, "d1", { ...change, version: "2026-01" }, on("2026-03-01"))).toThrow("It has version 2026-01 already");
    expect(() => changeModel(project, "d1", change, on("2026-02-28"))).toThrow("28 February 2026 at the latest");
    expect(() => changeModel(project, "d2", change, on("2026-03-01"))).toThrow("does not stand on this");
    expect(() => declareDependency(project, { ...said, dependency: "d2", vendor: "LUMEN", model: "Small 1" })).toThrow(
      "stands on small-1 2026-01 by Lumen already",
    );
  });
});

const figureOf = (): Evidence => {
  const { evidence } = atTheGate().project.criteria[0] ?? {};
  if (!evidence) throw new RangeError("the gate has its evidence");
  return evidence.value;
};

test.each([
  [{ model: "small-1" }, null],
  [{ model: "lumen/small-1", modelVersion: "2026-01" }, null],
  [{ model: "small-1-2026-01" }, null],
  [{ model: "small-1@2026-02" }, /version 2026-02 of small-1/],
  [{ model: "small-1-mini" }, /measured with small-1-mini/],
  [{ model: "elsewhere/small-1:2026-01" }, null],
  [{ modelVersion: "2025-01" }, null],
  [null, null],
])("evidence made with %j is compared with small-1 2026-01", (context, why) => {
  const { project } = onAModel();
  const says = madeWithAnother({ ...figureOf(), context: contextOf(context) }, project.dependencies);
  if (why === null) expect(says).toBeNull();
  else expect(says).toMatch(why);
});

test("what speaks for one of two models that a project stands on speaks for it", () => {
  const record = onAModel();
  record.write(
    declareDependency(record.project, { ...said, dependency: "d2", vendor: "Umbra", model: "embed-3", version: null }),
    on("2026-02-02"),
  );
  const with_ = (model: string) => madeWithAnother({ ...figureOf(), context: contextOf({ model }) }, record.project.dependencies);
  expect(with_("small-1")).toBeNull();
  expect(with_("umbra/embed-3")).toBeNull();
  expect(with_("large-9")).toBe("It was measured with large-9; the project stands on small-1 and embed-3.");
});

describe("a retirement", () => {
  test("is due from ninety days before, to the day, is never a breach, and is over with the version", () => {
    const record = onAModel(day("2026-06-01"));
    const near = (text: string) => due(record, text).find(({ what }) => what === "retirement-near");
    expect(near("2026-03-02")).toBeUndefined();
    expect(near("2026-03-03")).toMatchObject({
      says: "small-1 2026-01 by Lumen is retired in 90 days, on 1 June 2026.",
      since: "2026-03-03",
      breach: false,
    });
    expect(near("2026-05-31")?.says).toBe("small-1 2026-01 by Lumen is retired in a day, on 1 June 2026.");
    expect(near("2026-06-01")?.says).toBe("small-1 2026-01 by Lumen is retired today, 1 June 2026.");
    expect(near("2026-06-02")?.says).toBe("small-1 2026-01 by Lumen was retired on 1 June 2026.");
    moved(record, "2026-05", "2026-06-02");
    expect(near("2026-06-02")).toBeUndefined();
  });

  test("stands on the brief as on the page, and stops with the project", () => {
    const record = onAModel(day("2026-06-01"));
    const codes = () =>
      concerns(
        projectFacts(
          record.project,
          onDay("2026-05-01"),
          asReferences(() => undefined),
        ),
        day("2026-05-01"),
      );
    expect(codes().find(({ code }) => code === "retirement-near")).toMatchObject({
      level: "due",
      says: "small-1 2026-01 by Lumen is retired on 1 June 2026",
    });
    record.write(decideStop(record.project, "too dear", on("2026-05-01")), on("2026-05-01"));
    expect(codes().map(({ code }) => code)).not.toContain("retirement-near");
    expect(due(record, "2026-05-01")).toEqual([]);
  });

  test("goes with what is dropped, and is announced or taken back without a new version", () => {
    const record = onAModel();
    const announce = (retiresOn: Day | null) =>
      record.write(
        changeModel(record.project, "d1", { on: day("2026-04-01"), reason: null, retiresOn }, on("2026-04-01")),
        on("2026-04-01"),
      );
    announce(day("2026-05-01"));
    expect(due(record, "2026-04-01").map(({ what }) => what)).toContain("retirement-near");
    announce(null);
    expect(due(record, "2026-04-01").map(({ what }) => what)).not.toContain("retirement-near");
    announce(day("2026-05-01"));
    record.write(dropDependency(record.project, "d1", "we moved to an open model"), on("2026-04-02"));
    expect(due(record, "2026-04-02").map(({ what }) => what)).not.toContain("retirement-near");
    expect(() => dropDependency(record.project, "d1", "again")).toThrow("does not stand on this");
  });
});

test("one act changes it for all that stand on it, and leaves alone what is stopped, dropped, or there already", () => {
  const records = ["p1", "p2", "p3", "p4"].map((id) => {
    const record = testRecord(id);
    record.write(openProject({ id, name: id, kind: "vendor-model" }), on("2026-01-05"));
    const version = id === "p4" ? "2026-03" : "2026-01";
    record.write(
      declareDependency(record.project, { ...said, dependency: `d-${id}`, version, vendor: id === "p2" ? "lumen" : "Lumen" }),
      on("2026-01-05"),
    );
    return record;
  });
  records[2]?.write(decideStop(records[2].project, "no lift", on("2026-01-06")), on("2026-01-06"));
  const change = { vendor: "Lumen", model: "small-1", version: "2026-03", on: day("2026-03-01"), reason: null };
  const drafts = changeModelEverywhere(
    records.map(({ project }) => project),
    change,
    on("2026-03-01"),
  );
  expect(drafts.map(({ stream }) => stream)).toEqual(["lifecycle/project/p1", "lifecycle/project/p2"]);
  expect(() => changeModelEverywhere([], change, on("2026-03-01"))).toThrow("No project under way stands on this model");
});

test("a price has its day, and the story says it as one would aloud", () => {
  const { project } = onAModel();
  const prices = [{ amount: 0.4, currency: "EUR", per: "million-tokens-in" } as const];
  expect(() => declareDependency(project, { ...said, dependency: "d2", model: "small-2", prices })).toThrow(
    "Give the day of the price list",
  );
  const draft = changePrices(project, "d1", prices, day("2026-03-01"));
  const entry = entryOf(draft, 99, new Date("2026-03-01T12:00:00Z"), "member/ada", false);
  expect(storySays(entry, project).says).toBe("The price of small-1 as of 1 March 2026: EUR 0.4 a million tokens in.");
});
