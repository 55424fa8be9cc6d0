import { describe, expect, test } from "vitest";
import type { Project, ProjectBodies } from "#chapters/lifecycle/domain";
import { type Answer, day } from "#kernel";
import { nothingMoreAgreed } from "../../../lifecycle/domain/criteria/criterion.ts";
import { type ProjectDraft, projectDraft } from "../../../lifecycle/domain/entries.ts";
import { usualRules } from "../../../lifecycle/domain/rules/rules.ts";
import { on, testRecord } from "../../../lifecycle/domain/testing.ts";
import type { FinishedProject } from "../finished/finished-project.ts";
import { decisionQuality, type LookingBack } from "./decision-quality.ts";
import { decisionsForBoard } from "./decisions-for-board.ts";
import { qualityOfKinds } from "./quality-of-kinds.ts";

type Outcome = ProjectBodies["lifecycle/decision-made"]["outcome"];

/** A project told day by day, as the record or (imported) as history has it. */
function story(id: string, imported = false) {
  const record = testRecord(id);
  const write = (draft: ProjectDraft, when: string) => {
    record.write(draft, on(when), imported);
    return told;
  };
  let figures = 0;
  const told = {
    opened: (when: string) => write(projectDraft(id, "lifecycle/project-opened", { name: `Project ${id}`, startedOn: null }), when),
    kind: (when: string) => write(projectDraft(id, "lifecycle/kind-chosen", { kind: "agent", guessedFrom: null }), when),
    kill: (when: string, criterion = "kill", role: "kill" | "success" = "kill") => {
      const terms = {
        ...({
          role,
          metric: "recall",
          slice: null,
          comparison: role === "kill" ? "below" : "at-least",
          threshold: 0.6,
          unit: null,
        } as const),
        ...({ minimumSample: null, deadline: null, reason: null, phase: "proof-of-concept", ...nothingMoreAgreed } as const),
      };
      return write(projectDraft(id, "lifecycle/criterion-set", { criterion, terms }), when);
    },
    measured: (when: string, value: number, criterion = "kill") =>
      write(
        projectDraft(id, "lifecycle/evidence-offered", {
          ...({ evidence: `e${++figures}`, criterion, value, interval: null, n: 500, slice: null, grade: "measured" } as const),
          ...{ source: "run 7", digest: null, measuredOn: day(when), context: null },
        }),
        when,
      ),
    decided: (when: string, outcome: Outcome) => {
      const decision = { outcome, opens: { opens: "productionisation" }, on: day(when), reason: null, alone: true, seen: [] } as const;
      write(
        projectDraft(id, "lifecycle/decision-made", {
          ...decision,
          gate: null,
          conditions: [],
          tally: null,
          absent: [],
          overridden: false,
        }),
        when,
      );
      return outcome === "stop" || outcome === "no-go" ? told.stopped(when) : told;
    },
    stopped: (when: string) => write(projectDraft(id, "lifecycle/project-stopped", { guessedFrom: null }), when),
    resumed: (when: string) => write(projectDraft(id, "lifecycle/project-resumed", { reason: "Other data came." }), when),
    launched: (when: string) => {
      write(projectDraft(id, "lifecycle/launched", { on: day(when), withOpen: [] }), when);
      return write(
        projectDraft(id, "lifecycle/phase-entered", {
          phase: "iteration",
          on: day(when),
          boxWeeks: null,
          startedWithout: [],
          guessedFrom: null,
        }),
        when,
      );
    },
    back: (when: string) =>
      write(
        projectDraft(id, "lifecycle/phase-returned", {
          from: "productionisation",
          to: "proof-of-concept",
          on: day(when),
          boxWeeks: null,
          reason: "The data were others.",
        }),
        when,
      ),
    promised: (when: string, by: string, commitment = `c ${by}`) =>
      write(projectDraft(id, "lifecycle/launch-committed", { commitment, day: day(by), to: null }), when),
    withdrawn: (when: string, commitment: string) =>
      write(projectDraft(id, "lifecycle/promise-withdrawn", { commitment, reason: "Too early." }), when),
    decideBy: (when: string, by: string) => write(projectDraft(id, "lifecycle/decision-date-set", { day: day(by) }), when),
    learnt: (when: string, low: number | null) => {
      const cost = low === null ? null : { currency: "EUR", spent: null, avoided: { low, high: 2 * low }, assumes: [] };
      return write(projectDraft(id, "lifecycle/learning-recorded", { believed: "a", found: "b", wouldDoDifferently: "c", cost }), when);
    },
    get project(): Project {
      return record.project;
    },
  };
  return told.opened("2026-01-01");
}

const back = (today: string, of: Partial<LookingBack> = {}): LookingBack => ({
  ...{ today: day(today), rules: usualRules, promisesOf: () => undefined, finished: [] },
  ...of,
});
const look = (stories: readonly { readonly project: Project }[], today: string, of: Partial<LookingBack> = {}) =>
  decisionQuality(
    stories.map(({ project }) => project),
    back(today, of),
  );

function had<T>({ figure }: { readonly figure: Answer<T> }): T {
  if (!figure.known) throw new RangeError(figure.because);
  return figure.value;
}

/** Met on 2 March, decided after so many days; open where null. */
const waits = (...days: readonly (number | null)[]) =>
  days.map((after, at) => {
    const met = story(`${at}`).kill("2026-02-01").measured("2026-03-02", 0.5);
    return after === null ? met : met.decided(`2026-03-${String(2 + after).padStart(2, "0")}`, "stop");
  });

describe("a kill criterion that was met", () => {
  test("waits until the first decision after it, whatever it is; one that is open counts as at least so long", () => {
    const found = look(waits(7, 14, 0, null, null), "2026-04-06").weeksToDecision;
    expect(had(found)).toMatchObject({ met: 5, decided: 3, open: 2, median: 2, high: null, longestOpen: 5 });
    expect(had(found).says).toBe(
      "Half of 5 kill criteria that were met had their decision within 2 weeks; how much longer it may be in the long run cannot be told yet. 2 are open, for up to 5 weeks so far.",
    );
    expect(found.counted.map(({ says }) => says)).toEqual([
      "met on 2 March 2026, decided after 1 week",
      "met on 2 March 2026, decided after 2 weeks",
      "met on 2 March 2026, decided the same day",
      "met on 2 March 2026, open for 5 weeks so far",
      "met on 2 March 2026, open for 5 weeks so far",
    ]);
  });

  test("has no middle while most are open, and says so in place of a figure", () => {
    const { median, says } = had(look(waits(7, null, null, null, null), "2026-04-06").weeksToDecision);
    expect(median).toBeNull();
    expect(says).toMatch(/^Of 5 times that a kill criterion was met, 1 had a decision after it: too few to say/);
  });

  test("makes no figure below five, and tells each all the same", () => {
    const { figure, counted } = look(waits(7, null), "2026-04-06").weeksToDecision;
    expect(figure).toEqual({ known: false, because: "For a middle wait 3 more kill criteria that were met are needed: there are 2 of 5." });
    expect(counted).toHaveLength(2);
  });

  test("is not taken back by measuring again, and may be met anew after a decision", () => {
    const again = story("a").kill("2026-02-01").measured("2026-03-02", 0.5).measured("2026-03-09", 0.9).decided("2026-03-16", "hold");
    again.measured("2026-03-30", 0.4);
    const { counted } = look([again], "2026-04-06").weeksToDecision;
    expect(counted.map(({ says }) => says)).toEqual([
      "met on 2 March 2026, decided after 2 weeks",
      "met on 30 March 2026, open for 1 week so far",
    ]);
  });

  test("ends by a stop that history tells without a decision, and is marked as reported", () => {
    const told = story("a", true).kill("2026-02-01").measured("2026-03-02", 0.5).stopped("2026-03-23");
    expect(look([told], "2026-06-01").weeksToDecision.counted).toEqual([
      { project: "a", name: "Project a", says: "met on 2 March 2026, decided after 3 weeks", reported: true, entry: 2 },
    ]);
  });

  test("is no success criterion", () => {
    const met = story("a").kill("2026-02-01", "aim", "success").measured("2026-03-02", 0.9, "aim").decided("2026-03-09", "hold");
    expect(look([met], "2026-04-06").weeksToDecision.counted).toEqual([]);
  });

  test("costs weeks: two of one project at the same time count once", () => {
    const two = story("a").kill("2026-02-01").kill("2026-02-01", "other").measured("2026-03-02", 0.5).measured("2026-03-09", 0.5, "other");
    const found = had(look([two.decided("2026-03-23", "stop"), ...waits(0)], "2026-04-06").weeksPast);
    expect(found).toMatchObject({ weeks: 3, projects: 1, still: 0 });
    expect(found.says).toBe("1 project went on for 3 weeks past a kill criterion, before anybody decided.");
    expect(look([story("b")], "2026-04-06").weeksPast.figure).toEqual({ known: false, because: "No kill criterion has been met." });
  });
});

describe("a go", () => {
  const go = (id: string) => story(id).decided("2026-03-02", "go");
  const shipped = (id: string) => go(id).launched("2026-05-04");

  test("is known by what came of it before the next; what is under way is not known, and stands beside", () => {
    const all = [shipped("a"), shipped("b"), shipped("c"), go("d").decided("2026-04-01", "stop"), go("e").back("2026-04-02"), go("f")];
    const found = look(all, "2026-06-01").gos;
    expect(had(found)).toMatchObject({ gos: 6, shipped: 3, stopped: 1, wentBack: 1, open: 1, share: 0.6, least: 0.5, most: 4 / 6 });
    expect(had(found).says).toBe(
      "3 of 5 gos of which it is known were shipped (26 % to 87 % in the long run). 1 more is under way: counting all of them it would be 50 % to 67 %. None of the shipped has a success criterion that was measured in use, so whether they were worth it is not known.",
    );
    expect(found.counted.at(-2)?.says).toBe("go on 2 March 2026, sent back to an earlier phase");
  });

  test("on conditions that is decided anew before it is shipped is one go with it", () => {
    const anew = story("a").decided("2026-03-02", "conditional-go").decided("2026-03-20", "go").launched("2026-05-04");
    expect(look([anew], "2026-06-01").gos.counted.map(({ says }) => says)).toEqual([
      "go on 20 March 2026, shipped, its value not measured",
    ]);
  });

  test("is worth it by a success criterion that was measured in use, and by none that was measured before", () => {
    const worth = (id: string, value: number, when: string) =>
      story(id)
        .kill("2026-02-01", "aim", "success")
        .measured("2026-02-20", 0.9, "aim")
        .decided("2026-03-02", "go")
        .launched("2026-05-04")
        .measured(when, value, "aim");
    const all = [worth("a", 0.9, "2026-05-20"), worth("b", 0.4, "2026-05-20"), shipped("c"), shipped("d"), worth("e", 0.9, "2026-05-01")];
    expect(had(look(all, "2026-06-01").gos).value).toEqual({ reached: 1, missed: 1, unknown: 3 });
  });
});

describe("a stop", () => {
  test("stands until it is taken up again; of one that stands nobody can know whether it was right", () => {
    const stop = (id: string) => story(id).decided("2026-03-02", "stop");
    const all = [stop("a"), stop("b"), stop("c"), stop("d").resumed("2026-04-01"), stop("e").resumed("2026-04-01").launched("2026-05-04")];
    const { says, ...found } = had(look(all, "2026-06-01").stops);
    expect(found).toMatchObject({ stops: 5, stand: 3, takenUp: 2, shipped: 1 });
    expect(says).toMatch(
      /^3 of 5 stops stand; 2 were taken up again \(.*\), and 1 of these was shipped, so that the reason for the stop did not hold\. Whether/,
    );
  });

  test("that was brought in without a decision counts, and is marked", () => {
    const told = story("a", true).stopped("2026-03-02");
    expect(look([told], "2026-06-01").stops.counted).toMatchObject([{ says: "stopped on 2 March 2026, and it stands", reported: true }]);
  });

  test("saved what was frozen with its learning; one taken up again saved nothing, and where cost is not shown there is none", () => {
    const stop = (id: string) => story(id).decided("2026-03-02", "stop");
    const all = [stop("a").learnt("2026-03-05", 20_000), stop("b"), stop("c").learnt("2026-03-05", 90_000).resumed("2026-04-01")];
    const found = look(all, "2026-06-01").costAvoided;
    expect(had(found)).toMatchObject({ currency: "EUR", avoided: { low: 20_000, high: 40_000 }, stops: 1, without: 1 });
    expect(had(found).says).toMatch(/^1 stop saved 20,000 to 40,000 EUR, as an estimate.* 1 more has no figure in EUR\./);
    expect(look(all, "2026-06-01", { rules: { costShown: false } }).costAvoided).toEqual({
      figure: { known: false, because: "This workspace shows no cost." },
      counted: [],
    });
  });
});

describe("a promise", () => {
  const launch = (id: string, by: string) => story(id).promised("2026-03-02", by).launched("2026-05-04");

  test("is kept by its day, broken the day after, and not counted before; withdrawn or stopped is no excuse", () => {
    const all = [
      launch("a", "2026-05-04"),
      launch("b", "2026-05-03"),
      story("c").promised("2026-03-02", "2026-05-01", "x").withdrawn("2026-03-05", "x"),
      story("d").promised("2026-03-02", "2026-05-01").decided("2026-04-01", "stop"),
      story("e").promised("2026-03-02", "2026-07-01"),
      story("f").decideBy("2026-03-02", "2026-04-01").decided("2026-03-30", "hold"),
    ];
    const found = look(all, "2026-06-01").promises;
    expect(had(found)).toMatchObject({ due: 5, kept: 2, open: 1, launches: { due: 4, kept: 1 }, decisions: { due: 1, kept: 1 } });
    expect(had(found).says).toBe(
      "2 of 5 promised days were kept: 1 of 4 launches, 1 of 1 day of decision (13 % to 74 % in the long run). 1 more lies ahead.",
    );
    expect(found.counted.map(({ says }) => says)[2]).toBe("launch promised for 1 May 2026, not kept, withdrawn");
  });

  test("of a project that was over before it came here counts, as reported", () => {
    const finished = (name: string, finishedOn: string): FinishedProject => ({
      ...{ id: name, reported: null, withdrawn: null },
      said: {
        ...{ name, kind: null, startedOn: day("2025-01-01"), promisedOn: day("2025-06-01"), plannedDays: 150 },
        ...{ finishedOn: day(finishedOn), ending: "shipped" },
      },
    });
    const all = ["2025-05-30", "2025-06-01", "2025-06-02", "2025-09-01", "2025-07-01"].map((when, at) => finished(`P${at}`, when));
    const found = look([], "2026-06-01", { finished: all }).promises;
    expect(had(found)).toMatchObject({ due: 5, kept: 2 });
    expect(had(found).says).toMatch(/All of it is reported from elsewhere\.$/);
    expect(found.counted[0]).toEqual({
      project: null,
      name: "P0",
      says: "launch promised for 1 June 2025, shipped on 30 May 2025",
      reported: true,
      entry: null,
    });
  });
});

test("a board is told in one sentence what is known, with the projects behind it; and nothing while nothing is", () => {
  const stop = (id: string) => story(id).decided("2026-03-02", "stop").learnt("2026-03-05", 20_000);
  expect(decisionsForBoard(look([...waits(7, 14, 0, 14, 21), stop("s")], "2026-04-06"))).toEqual({
    says: "So far half of 5 kill criteria that were met had their decision within 2 weeks; stops saved 20,000 to 40,000 EUR, as an estimate.",
    projects: ["0", "1", "2", "3", "4", "s"],
  });
  expect(decisionsForBoard(look([...waits(null)], "2026-04-06"))).toBeNull();
});

test("of a kind is shown from five people on", () => {
  const all = [story("a").kind("2026-01-02"), story("b")].map(({ project }) => project);
  const kinds = (people: number) => qualityOfKinds(all, back("2026-06-01"), () => people).map(({ name, quality }) => [name, quality.known]);
  expect(kinds(4)).toEqual([["agent", false]]);
  expect(kinds(5)).toEqual([["agent", true]]);
});
