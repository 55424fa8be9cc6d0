import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, Problem } from "#kernel";
import { noRoles } from "../profile/roles.ts";
import { answerCheck, endWaiver, type KnownCheck, waiveCheck } from "./answer-check.ts";
import { askQuestion, rolesFor, withdrawQuestion } from "./ask-question.ts";
import { assessedFor, assessVersion, mayAssess, sayRoles, versionsOf } from "./assess-version.ts";
import { nothingSaidOf } from "./data-set.ts";
import { type DataSetBodies, dataSetDraft } from "./entries.ts";
import { estimateEffort, recordWork, setHalfLife } from "./estimate-work.ts";
import { evolveDataSet } from "./evolve-data-set.ts";
import { linkProject, MOST_DATA_SETS, nameDataSet, renameDataSet, restoreDataSet, retireDataSet, unlinkProject } from "./name-data-set.ts";
import { measuredVersion, testDataSet } from "./record.fixture.ts";

const today = { today: day("2026-03-01") };
const usual = { low: 0.5, likely: 1, high: 4 };
const checks: readonly (KnownCheck & { readonly effort: typeof usual })[] = [
  { id: "missing-cells", by: "measured", effort: usual },
  { id: "lawful-use", by: "said", effort: usual },
];
const asks = { asks: "Who will leave?", target: null, claimedMargin: null, project: null };

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.code.replace("data-readiness/", "");
    throw error;
  }
  return "taken";
};

const named = (name = "Customers", id = "d1") => {
  const record = testDataSet(id);
  record.write(nameDataSet(id, { name, project: null }, []));
  return record;
};

describe("a data set", () => {
  test("has a name of its own among those in use", () => {
    const first = named();
    const taken = () => nameDataSet("d2", { name: " customers ", project: null }, [first.now]);
    expect(refusal(taken)).toBe("name-taken");
    first.write(retireDataSet(first.now, "nobody fills it any more"));
    expect(refusal(taken)).toBe("taken");
    const second = named("Customers", "d2");
    expect(refusal(() => restoreDataSet(first.now, [first.now, second.now]))).toBe("name-taken");
    second.write(renameDataSet(second.now, "Clients", [first.now, second.now]));
    expect(first.write(restoreDataSet(first.now, [first.now, second.now])).retired).toBeNull();
  });

  test("is one of ten thousand at most", () => {
    const all = Array.from({ length: MOST_DATA_SETS }, (_, place) => ({ ...nothingSaidOf(`d${place}`), name: `${place}` }));
    expect(refusal(() => nameDataSet("d", { name: "one more", project: null }, all))).toBe("too-many-data-sets");
    expect(refusal(() => nameDataSet("d", { name: "one more", project: null }, all.slice(1)))).toBe("taken");
  });

  test("is linked to a project once, by its name or by a question of the project", () => {
    const record = testDataSet();
    record.write(nameDataSet("d1", { name: "Customers", project: "p1" }, []));
    record.write(askQuestion(record.now, "q1", { ...asks, project: "p2" }));
    expect(record.now.projects.map(({ project }) => project)).toEqual(["p1", "p2"]);
    expect(linkProject(record.now, "p2")).toEqual([]);
    expect(record.write(unlinkProject(record.now, "p1")).projects.map(({ project }) => project)).toEqual(["p2"]);
    expect(unlinkProject(record.now, "p1")).toEqual([]);
  });

  test("that was retired is read, and not added to", () => {
    const record = named();
    record.write(retireDataSet(record.now, "nobody fills it any more"));
    for (const work of [
      () => retireDataSet(record.now, "again"),
      () => askQuestion(record.now, "q1", asks),
      () => sayRoles(record.now, noRoles),
      () => mayAssess(record.now, { version: "1", question: null }),
      () => answerCheck(record.now, { check: "lawful-use", question: null, answer: "yes", because: null }, checks),
    ])
      expect(refusal(work)).toBe("data-set-retired");
  });
});

describe("a question", () => {
  test("brings a target of its own, which stands in for the one of the roles", () => {
    expect(rolesFor({ ...noRoles, target: "churned" }, { target: "spent" }).target).toBe("spent");
    expect(rolesFor({ ...noRoles, target: "churned" }, { target: null }).target).toBe("churned");
    expect(rolesFor({ ...noRoles, target: "churned" }, null).target).toBe("churned");
  });

  test("that was withdrawn is asked no more", () => {
    const record = named();
    record.write(askQuestion(record.now, "q1", asks));
    record.write(withdrawQuestion(record.now, "q1", "the project stopped"));
    expect(refusal(() => withdrawQuestion(record.now, "q1", "again"))).toBe("question-withdrawn");
    expect(refusal(() => mayAssess(record.now, { version: "1", question: "q1" }))).toBe("question-withdrawn");
    expect(refusal(() => mayAssess(record.now, { version: "1", question: "q2" }))).toBe("no-such-question");
  });
});

describe("a version", () => {
  test("is told once measured, and never from tomorrow", () => {
    const record = named();
    expect(refusal(() => assessVersion(record.now, measuredVersion("1", { on: day("2026-03-02") }), today))).toBe("profile-from-future");
    record.write(assessVersion(record.now, measuredVersion("1"), today));
    record.write(assessVersion(record.now, measuredVersion("2"), today));
    record.write(assessVersion(record.now, measuredVersion("1"), today));
    expect(versionsOf(record.now)).toEqual(["1", "2"]);
  });

  test("answers a question by what was measured for it, else for its target, and never by another target", () => {
    const record = named();
    record.write(askQuestion(record.now, "q1", { ...asks, target: "churned" }));
    record.write(askQuestion(record.now, "q2", asks));
    const of = (question: string | null, version: string | null = null) => assessedFor(record.now, { version, question })?.assessment;
    expect(of(null)).toBeUndefined();
    record.write(assessVersion(record.now, measuredVersion("1", { target: "spent" }), today));
    expect([of(null), of("q1"), of("q2")]).toEqual(["of 1  spent", undefined, "of 1  spent"]);
    record.write(assessVersion(record.now, measuredVersion("1", { target: "churned" }), today));
    expect(of("q1")).toBe("of 1  churned");
    record.write(assessVersion(record.now, measuredVersion("1", { question: "q1", target: "churned" }), today));
    record.write(assessVersion(record.now, measuredVersion("1", { target: "churned" }), today));
    expect(of("q1")).toBe("of 1 q1 churned");
    record.write(assessVersion(record.now, measuredVersion("2", { target: "spent" }), today));
    expect([of("q1"), of("q1", "1"), of(null, "1")]).toEqual([undefined, "of 1 q1 churned", "of 1  churned"]);
  });
});

describe("a check", () => {
  test("that is measured is not answered by hand, and a no says why", () => {
    const { now } = named();
    const answer = (check: string, said: "yes" | "partly" | "no", because: string | null = null) =>
      refusal(() => answerCheck(now, { check, question: null, answer: said, because }, checks));
    expect(answer("missing-cells", "yes")).toBe("measured-check");
    expect(answer("luck", "yes")).toBe("no-such-check");
    expect(answer("lawful-use", "no", "  ")).toBe("answer-without-reason");
    expect([answer("lawful-use", "yes"), answer("lawful-use", "partly", "half of it")]).toEqual(["taken", "taken"]);
  });

  test("is let be until a day within half a year, and no longer than somebody wants", () => {
    const record = named();
    const of = { check: "missing-cells", question: null };
    const waive = (until: string) => waiveCheck(record.now, { ...of, because: "mended in May", until: day(until) }, { checks, ...today });
    expect([refusal(() => waive("2026-03-01")), refusal(() => waive("2026-09-01"))]).toEqual(["waiver-day", "waiver-day"]);
    expect(refusal(() => endWaiver(record.now, of))).toBe("not-waived");
    expect(record.write(waive("2026-05-31")).waivers).toHaveLength(1);
    expect(record.write(waive("2026-06-30")).waivers).toMatchObject([{ until: "2026-06-30" }]);
    expect(refusal(() => endWaiver(record.now, { ...of, question: "q1" }))).toBe("not-waived");
    expect(record.write(endWaiver(record.now, of)).waivers).toEqual([]);
  });

  test("takes the newest of what is said for each question", () => {
    const record = named();
    record.write(askQuestion(record.now, "q1", asks));
    const answer = (question: string | null, said: "yes" | "no") =>
      record.write(answerCheck(record.now, { check: "lawful-use", question, answer: said, because: "the contract" }, checks));
    answer(null, "no");
    answer("q1", "no");
    answer(null, "yes");
    expect(record.now.answers.map(({ question, answer: said }) => [question, said])).toEqual([
      ["q1", "no"],
      [null, "yes"],
    ]);
  });

  test("asks for work in three points that run upwards, and keeps what it took beside them", () => {
    const record = named();
    const of = { check: "missing-cells", question: null };
    const effort = { low: 1, likely: 3, high: 8 };
    const estimate = (said: typeof effort | null) => estimateEffort(record.now, { ...of, effort: said }, checks);
    for (const crooked of [
      { ...effort, low: 0 },
      { ...effort, low: 4 },
      { ...effort, high: 2 },
    ])
      expect(refusal(() => estimate(crooked))).toBe("crooked-effort");
    expect(record.write(estimate(effort)).efforts).toMatchObject([{ ...of, effort }]);
    record.write(recordWork(record.now, { ...of, personDays: 5 }, checks));
    record.write(estimate(null));
    record.write(recordWork(record.now, { ...of, personDays: 2 }, checks));
    expect(record.now).toMatchObject({
      efforts: [],
      work: [
        { estimated: effort, personDays: 5 },
        { estimated: usual, personDays: 2 },
      ],
    });
    expect(record.write(setHalfLife(record.now, { check: "missing-cells", days: 30 }, checks)).halfLives).toMatchObject([{ days: 30 }]);
    expect(record.write(setHalfLife(record.now, { check: "missing-cells", days: null }, checks)).halfLives).toEqual([]);
  });
});

describe("the fold", () => {
  const effort = { low: 1, likely: 2, high: 3 };
  const of = { check: "missing-cells", question: null };
  const bodies: DataSetBodies = {
    "data-readiness/data-set-named": { name: "Customers" },
    "data-readiness/data-set-renamed": { name: "Clients" },
    "data-readiness/data-set-linked": { project: "p1" },
    "data-readiness/data-set-unlinked": { project: "p1" },
    "data-readiness/data-set-retired": { because: "words" },
    "data-readiness/data-set-restored": {},
    "data-readiness/roles-said": { roles: noRoles },
    "data-readiness/question-asked": { ...asks, question: "q1" },
    "data-readiness/question-withdrawn": { question: "q1", because: "words" },
    "data-readiness/version-assessed": {
      ...{ assessment: "a1", version: "1", data: "a", profile: "b", rows: 1, question: null, target: null },
      ...{ measuredOn: day("2026-03-01"), measured: "here", startedBy: "member/ada" },
    },
    "data-readiness/check-answered": { ...of, answer: "yes", because: null },
    "data-readiness/check-waived": { ...of, because: "words", until: day("2026-04-01") },
    "data-readiness/waiver-ended": of,
    "data-readiness/effort-estimated": { ...of, effort },
    "data-readiness/work-done": { ...of, estimated: effort, personDays: 2 },
    "data-readiness/half-life-set": { check: "missing-cells", days: 30 },
  };
  const kinds = Object.keys(bodies) as readonly (keyof DataSetBodies)[]; // keys of a literal of that type

  test("takes any entries in any order, and leaves alone what it does not know", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 40 }), (order) => {
        const record = testDataSet();
        for (const kind of order) record.write(dataSetDraft("d1", kind, bodies[kind]) as Parameters<typeof record.write>[0]);
        expect(record.now.id).toBe("d1");
        expect(new Set(record.now.waivers.map(({ check, question }) => `${check} ${question}`)).size).toBe(record.now.waivers.length);
      }),
    );
    const strange = { ...dataSetDraft("d1", "data-readiness/data-set-renamed", { name: "x" }), kind: "data-readiness/unheard-of" };
    const told = { sequence: 1, at: "2026-03-01T12:00:00Z", recordedAt: "2026-03-01T12:00:00Z", by: "system", imported: false };
    const { now } = named();
    expect(evolveDataSet(now, { ...strange, ...told } as unknown as Parameters<typeof evolveDataSet>[1])).toBe(now);
  });
});
