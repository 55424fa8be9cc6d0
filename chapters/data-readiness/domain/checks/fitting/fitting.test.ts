import { describe, expect, test } from "vitest";
import { known } from "#kernel";
import { labelsOf } from "../../profile/labels.fixture.ts";
import { columnOf, profileOf } from "../../profile/profile.fixture.ts";
import type { Profile } from "../../profile/profile.ts";
import type { LabelProfile, LeakageTest, SegmentProfile, TimeProfile } from "../../profile/question.ts";
import { noRoles } from "../../profile/roles.ts";
import { allChecks } from "../all-checks.ts";
import { judged } from "../judged.fixture.ts";

const roles = { ...noRoles, target: "churned" };
const withLabels = (bent: Partial<LabelProfile>): Partial<Profile> => ({ roles, labels: known(labelsOf(bent)) });
const asksOf = (bent: Partial<Profile>): readonly string[] =>
  allChecks
    .filter((check) =>
      check.belongs({ profile: profileOf(bent), question: null, claimedMargin: null, previous: null, today: profileOf().measuredOn }),
    )
    .map(({ id }) => id);

describe("labels", () => {
  test("missing ones are a gap where they are more than one in twenty", () => {
    expect(judged("labels-there", withLabels({ missing: 900 }))).toMatchObject({
      is: "failed",
      says: "900 of 10,000 rows (9 %) have no churned.",
    });
    expect(judged("labels-there", withLabels({})).is).toBe("passed");
    expect(judged("labels-there", { ...withLabels({ missing: 2 }), rows: 30 }).is).toBe("not-measured");
  });

  test("a class below a tenth of the largest is a gap, and ten rows cannot tell", () => {
    const of = (no: number, yes: number) =>
      judged(
        "labels-balanced",
        withLabels({
          classes: [
            { label: "no", rows: no },
            { label: "yes", rows: yes },
          ],
        }),
      );
    expect(of(9_700, 300)).toMatchObject({
      is: "failed",
      says: "The smallest class of churned (yes) has 300 rows, the largest (no) 9,700: 3.1 % of it.",
    });
    expect(of(6_000, 4_000).is).toBe("passed");
    expect(of(9, 1).is).toBe("not-measured");
  });

  test("one class alone is nothing to tell apart, and a number has no classes", () => {
    expect(judged("labels-balanced", withLabels({ classes: [{ label: "no", rows: 10 }] })).is).toBe("failed");
    expect(asksOf(withLabels({ kind: "number", classes: [] }))).not.toContain("labels-balanced");
  });

  test("rows alike with other labels count as far as no model gets them right", () => {
    const contradictory = known({ rows: 400, groups: 50, mostlyRight: 250 });
    expect(judged("contradictory-labels", withLabels({ contradictory })).says).toMatch(
      /at best 150 of them \(1\.5 % of all rows\) are got wrong/,
    );
    expect(judged("contradictory-labels", withLabels({ contradictory: known({ rows: 400, groups: 50, mostlyRight: 350 }) })).is).toBe(
      "passed",
    );
  });

  test("rows of few features that coincide by chance contradict nobody, and are asked about", () => {
    const contradictory = (byChance: number) => known({ rows: 400, groups: 50, mostlyRight: 250, pairs: { found: 2_000, byChance } });
    const is = (byChance: number) => judged("contradictory-labels", withLabels({ contradictory: contradictory(byChance) })).is;
    expect([is(1_900), is(20)]).toEqual(["not-measured", "failed"]);
  });

  test("enough rows are what Riley's criteria ask for", () => {
    const riley = (there: number) => ({ needed: 662, there, parameters: 24, rSquared: 0.288, because: "as measured", binding: "optimism" });
    const enough = (there: number): Partial<Profile> => ({ roles, enough: { ...profileOf().enough, riley: known(riley(there)) } });
    expect(judged("enough-rows", enough(600)).says).toBe(
      "A model of 24 parameters asks for 662 rows, and there are 600. So it was counted: as measured.",
    );
    expect([judged("enough-rows", enough(600)).is, judged("enough-rows", enough(662)).is]).toEqual(["failed", "passed"]);
  });
});

describe("segments", () => {
  const segmented = { ...noRoles, segments: ["country", "channel"] };
  const segments = (bent: Partial<SegmentProfile>): Partial<Profile> => ({
    roles: segmented,
    segments: known({ single: [], crossed: [], ...bent }),
  });

  test("those with too few rows are named, fewest first", () => {
    const single = [12, 500, 4].map((rows, at) => ({ column: "country", value: `c${at}`, rows, positives: null }));
    expect(judged("segments-covered", segments({ single })).says).toBe(
      "2 segments have fewer than 30 rows, 0.2 % of all rows together: country c2 (4) and country c0 (12).",
    );
  });

  test("values that are kept back are counted, and not called by their place", () => {
    const single = [500, 12, 4, 2, 1].map((rows, at) => ({
      ...{ column: "country", rows, positives: null },
      value: rows < 5 ? `value ${at + 1}, not named` : `c${at}`,
    }));
    expect(judged("segments-covered", segments({ single })).says).toBe(
      "4 segments have fewer than 30 rows, 0.2 % of all rows together: country c1 (12); 3 values of country stand in fewer than 5 rows and are not named.",
    );
  });

  test("a protected column that is a segment too is told once, and its work is counted once", () => {
    const single = ["country", "sex"].flatMap((column) =>
      [500, 12].map((rows, at) => ({ column, value: `${column}${at}`, rows, positives: null })),
    );
    const both: Partial<Profile> = { ...segments({ single }), roles: { ...segmented, segments: ["country", "sex"], sensitive: ["sex"] } };
    expect(judged("segments-covered", both).says).toBe(
      "1 segment has fewer than 30 rows, 0.1 % of all rows together: country country1 (12).",
    );
    expect(judged("sensitive-covered", both).says).toBe("1 group has fewer than 30 rows, 0.1 % of all rows together: sex sex1 (12).");
    expect(asksOf({ ...both, roles: { ...segmented, segments: ["sex"], sensitive: ["sex"] } })).not.toContain("segments-covered");
  });

  test("a hole is where rows would be expected, not where two rare things are rare together", () => {
    const crossed = { a: "country", b: "channel", aValues: ["de", "fr"], bValues: ["shop", "web"] };
    const hole = judged(
      "crossed-segments",
      segments({
        crossed: [
          {
            ...crossed,
            rows: [
              [500, 400],
              [300, 2],
            ],
          },
        ],
      }),
    );
    expect(hole.says).toBe("1 crossed segment is thin, first country fr with channel web (2 rows where 101 would be expected).");
    expect(
      judged(
        "crossed-segments",
        segments({
          crossed: [
            {
              ...crossed,
              rows: [
                [5000, 40],
                [30, 0],
              ],
            },
          ],
        }),
      ).is,
    ).toBe("passed");
  });

  test("are asked after only where some are named, and naming none waits for an answer", () => {
    expect(asksOf({})).not.toContain("segments-covered");
    expect(judged("segments-named").is).toBe("not-measured");
    expect(judged("segments-named", { roles: segmented }).is).toBe("passed");
  });

  test("a protected group is counted by its values, where all of them stand in the profile", () => {
    const sex = (rows: number) =>
      columnOf("sex", {
        type: "category",
        distinct: { count: 2, exact: true },
        top: [
          { text: "f", count: 9_000 },
          { text: "m", count: rows },
        ],
      });
    const of = (column: ReturnType<typeof columnOf>) =>
      judged("sensitive-covered", { roles: { ...noRoles, sensitive: ["sex"] }, columns: [column] });
    expect(of(sex(12))).toMatchObject({ is: "failed", says: "1 group has fewer than 30 rows, 0.1 % of all rows together: sex m (12)." });
    expect(of(sex(900)).is).toBe("passed");
    expect(of(columnOf("sex", { distinct: { count: 80, exact: true } })).is).toBe("not-measured");
  });
});

describe("time", () => {
  const timed = { ...noRoles, time: "at" };
  const time = (bent: Partial<TimeProfile>): Partial<Profile> => ({
    roles: timed,
    time: known({
      column: "at",
      from: "2026-01-01",
      to: "2026-11-01",
      period: "day",
      volume: [],
      stray: 0,
      gaps: [],
      bursts: [],
      ageDays: 20,
      drift: [],
      ...bent,
    }),
  });

  test("rows older than the result would count are not fresh", () => {
    expect(judged("fresh-enough", time({ ageDays: 400 })).says).toBe("The newest row is 400 days old, of 1 November 2026 by at.");
    expect([judged("fresh-enough", time({ ageDays: 400 })).is, judged("fresh-enough", time({})).is]).toEqual(["failed", "passed"]);
  });

  test("a shift counts beyond what chance shows in so few rows", () => {
    const drift = (psi: number) => [{ column: "income", psi, ks: null, early: 100, late: 100 }];
    expect(judged("early-late-drift", time({ drift: drift(0.4) })).is).toBe("failed");
    expect(judged("early-late-drift", time({ drift: drift(0.1) })).is).toBe("passed");
    expect(judged("early-late-drift", { ...time({ drift: drift(0.4) }), rows: 100 })).toMatchObject({
      is: "not-measured",
      columns: ["income"],
    });
  });
});

describe("leakage", () => {
  const split = { ...roles, split: "part", entity: "customer", time: "at" };
  const test1 = (found: LeakageTest["found"]): Partial<Profile> => ({ roles: split, leakage: [{ test: "entity-in-both-splits", found }] });
  const found = {
    leaks: true,
    figure: 0.2,
    threshold: 0,
    rows: 80,
    lookedAt: 10_000,
    columns: [{ column: "customer", figure: 0.2 }],
    says: "80 customers stand in both.",
  };

  test("a test that found it fails with its columns; one that was not made is not measured", () => {
    expect(judged("leakage-entity-in-both-splits", test1(known(found)))).toMatchObject({
      is: "failed",
      says: "80 customers stand in both.",
      columns: ["customer"],
    });
    expect(judged("leakage-entity-in-both-splits", test1(known({ ...found, leaks: false }))).is).toBe("passed");
    expect(judged("leakage-entity-in-both-splits", { roles: split }).is).toBe("not-measured");
  });

  test("each test is asked of the sets that it can be made of", () => {
    const leaks = (bent: Partial<Profile>) => asksOf(bent).filter((id) => id.startsWith("leakage-"));
    expect(leaks({})).toEqual([]);
    expect(leaks({ roles })).toEqual(["leakage-single-feature"]);
    expect(leaks({ roles: split })).toHaveLength(7);
  });
});

test("a role that was guessed settles nothing until somebody confirms it", () => {
  const timed = { ...noRoles, time: "at", segments: ["country", "channel"], split: "part" };
  const guessed = ["time", "split", "segments"].map((role) => ({
    role,
    column: { time: "at", split: "part", segments: "country" }[role] ?? "",
    because: "",
  }));
  for (const id of ["time-known", "split-settled", "segments-named"]) {
    expect(judged(id, { roles: timed }).is).toBe("passed");
    expect(judged(id, { roles: timed, guessed })).toMatchObject({ is: "not-measured", says: expect.stringMatching(/ is a guess\.$/) });
  }
});

test("a guessed target answers no question until somebody confirms it", () => {
  const guessed = [{ role: "target", column: "churned", because: "It is called so." }];
  expect(judged("question-asked", { roles, guessed }, { question: "Who leaves?" }).is).toBe("not-measured");
  expect(judged("question-asked", { roles }, { question: "Who leaves?" })).toEqual({
    is: "passed",
    says: "“Who leaves?” is answered by churned.",
  });
});
