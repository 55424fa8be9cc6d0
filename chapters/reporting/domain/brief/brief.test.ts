import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cite, kinds, type ProjectFacts, phases } from "#chapters/lifecycle/domain";
import { addDays, day } from "#kernel";
import { factsOf, type Row, twelve } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { brief } from "./brief.ts";
import type { Brief } from "./shape.ts";

const today = day("2026-11-22");
const source = { kind: "table", name: "projects.csv" } as const;
const pageOf = (...rows: Row[]): Brief =>
  brief(
    rows.map((row, index) => factsOf(index + 2, row)),
    { today, source },
  );
const only = (row: Row) => {
  const [project] = pageOf(row).projects;
  if (!project) throw new RangeError("one row gives one project");
  return project;
};

/** Everything the page says, with its cites. */
const said = (page: Brief): { text: string; cites: readonly Cite[] }[] => [
  ...page.headline,
  ...page.lede,
  ...page.may,
  ...page.mayNot,
  ...page.questions,
  ...(page.changes?.said ?? []),
  ...page.toDecide.map(({ name, what, why, cites }) => ({ text: `${name}: ${what} (${why}).`, cites })),
  ...page.projects.flatMap(({ may, mayNot, concerns }) => [
    may,
    { text: `${mayNot.quote} ${mayNot.why}`, cites: mayNot.cites },
    ...concerns.map(({ says, cites }) => ({ text: `${says}.`, cites })),
  ]),
];

/** Every place that the facts were read from. */
const places = (facts: readonly ProjectFacts[]): Set<string> =>
  new Set(facts.flatMap((each) => [each.cite, ...Object.values(each).flatMap(citesIn)]).map((cite) => JSON.stringify(cite)));
const citesIn = (value: unknown): Cite[] =>
  Array.isArray(value)
    ? value.flatMap(citesIn)
    : typeof value === "object" && value !== null && "cite" in value
      ? [value.cite as Cite]
      : [];

const anyDay = fc.integer({ min: -900, max: 700 }).map((days): string => addDays(today, days));
const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 240 }),
  fc.constantFrom("Ana", "שלום", "R&D <b>", "Straße 12"),
);
const anyRow: fc.Arbitrary<Row> = fc.record(
  {
    name: words.filter((name) => name.trim() !== ""),
    kind: fc.constantFrom(...kinds),
    phase: fc.constantFrom(...phases),
    status: words,
    standing: fc.constantFrom("proposed", "under-way", "on-hold", "stopped"),
    started: anyDay,
    entered: anyDay,
    promised: anyDay,
    constraint: anyDay,
    go: anyDay,
    decide: anyDay,
    owner: words,
    sponsor: words,
    metric: words,
    target: words,
    kill: words,
    technique: fc.boolean(),
    problem: fc.boolean(),
    data: fc.boolean(),
    notes: words,
  },
  { requiredKeys: ["name"] },
);

test("the page says how decisions were taken so far, citing the projects that it counts; where none of them is on it, nothing", () => {
  const facts = [factsOf(2, { name: "Churn" }), factsOf(3, { name: "Pricing" })];
  const [first] = facts;
  const lede = (projects: readonly string[]) =>
    brief(facts, { today, source, decisions: { says: "So far 3 of 5 were kept.", projects } }).lede;
  expect(lede([first?.id ?? "", "elsewhere"]).at(-1)).toEqual({ text: "So far 3 of 5 were kept.", cites: [first?.cite] });
  expect(lede(["elsewhere"]).map(({ text }) => text)).not.toContain("So far 3 of 5 were kept.");
});

describe("whatever a table holds", () => {
  test("each sentence says where it comes from, and that place exists", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 14 }), (rows) => {
        const facts = rows.map((row, index) => factsOf(index + 2, row));
        const exists = places(facts);
        const page = brief(facts, { today, source, previous: { ...brief(facts.slice(1), { today, source }) } });
        for (const { text, cites } of said(page)) {
          expect(cites.length, text).toBeGreaterThan(0);
          for (const cite of cites) expect(exists, text).toContain(JSON.stringify(cite));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("nothing in it is a breach, and every project has its two sentences", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 14 }), (rows) => {
        const page = pageOf(...rows);
        expect(page.projects.length).toBe(rows.length);
        for (const { concerns, may, mayNot } of page.projects) {
          expect(concerns.map(({ level }) => level)).not.toContain("breach");
          expect(may.text).toMatch(/\.$/);
          expect(mayNot.quote).toMatch(/[.…”]$/);
          expect(mayNot.why).toMatch(/[.”]$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("no sentence shows its seams", () => {
    const plainWords = {
      status: "running",
      owner: "Ana",
      sponsor: "CFO",
      metric: "churn",
      target: "3 %",
      kill: "no lift",
      notes: "see wiki",
    };
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 14 }), (rows) => {
        const page = pageOf(...rows.map((row, index) => ({ ...row, ...plainly(row, plainWords), name: `Project ${index + 1}` })));
        for (const { text } of said(page))
          expect(text).not.toMatch(/undefined|null|NaN|\bInfinity\b|\.\.|,,| ,|,\.|;\.| {2}|!|\bis are\b|\b1 weeks\b|\b0 weeks\b/);
      }),
      { numRuns: 300 },
    );
  });
});

/** Plain words in place of those a row has. */
const plainly = (row: Row, plainWords: Record<string, string>): Partial<Row> =>
  Object.fromEntries(Object.entries(plainWords).filter(([key]) => row[key as keyof Row] !== undefined));

describe("dates", () => {
  test("a promise with no go is what the page opens with, and no launch date may be said", () => {
    const page = pageOf({ name: "Churn", phase: "proof-of-concept", promised: "2027-03-12" });
    expect(page.headline[0]?.text).toBe("Churn has been promised for 12 March 2027, and no go is on record for it.");
    expect(page.projects[0]?.mayNot).toMatchObject({
      quote: "Churn launches on 12 March 2027.",
      why: "No go is on record. Building takes 4 to 8 weeks, so the go would have to come by 15 January 2027 to be safe.",
    });
  });

  test("a go in the table stands behind its promise", () => {
    const page = pageOf({ name: "Churn", phase: "productionisation", promised: "2027-03-12", go: "2026-10-01" });
    expect(page.headline[0]?.text).toBe("The one date that is promised has a go behind it.");
    expect(page.projects[0]?.concerns.map(({ code }) => code)).not.toContain("promised-without-go");
  });

  test("a date imposed from outside is no promise", () => {
    const page = pageOf({ name: "Register", phase: "data-assessment", constraint: "2027-08-02" });
    expect(page.headline[0]?.text).toBe("No date has been promised for it.");
    expect(page.may.map(({ text }) => text)).toContain("2 August 2027 for Register is a date set from outside, and no promise of ours.");
  });

  test("nothing past the go/no-go has a range before a go, nor where it is research", () => {
    const building = { name: "Reader", phase: "productionisation", entered: "2026-11-02" } as const;
    expect(only(building).range.known).toBe(false);
    expect(only({ ...building, go: "2026-11-01", data: false, technique: true, problem: true }).range.known).toBe(false);
    expect(only({ ...building, go: "2026-11-01", data: true, technique: true, problem: true }).range.known).toBe(true);
  });
});

describe("what nobody wrote down", () => {
  test("is asked of whoever would know, and is never a failing", () => {
    const page = pageOf({ name: "Search", owner: "Jonas Weber" });
    expect(page.questions).toEqual([
      {
        ask: "Jonas Weber",
        text: "Search: which phase it is in, what result would stop it, which number it should move, who sponsors it and when it started?",
        cites: [{ row: 2, column: "Project" }],
      },
    ]);
    expect(page.projects[0]?.concerns.every(({ level }) => level === "note")).toBe(true);
  });

  test("is asked once of everybody where no project has it", () => {
    const rows = ["A", "B", "C"].map(
      (name) => ({ name, phase: "proof-of-concept", owner: "Ana", metric: "churn", kill: "no lift", started: "2026-11-09" }) as const,
    );
    expect(pageOf(...rows).questions.map(({ ask, text }) => [ask, text])).toEqual([[null, "For every project: who sponsors it?"]]);
  });
});

describe("twelve projects", () => {
  const page = brief(twelve, { today, source });

  test("open with what is promised and what is due", () => {
    expect(page.headline.map(({ text }) => text)).toEqual([
      "Three dates have been promised before anybody recorded a go: Invoice reader (15 December), Churn early warning (31 January 2027) and Voice of customer (31 March 2027).",
      "Four decisions are due now; next comes Contract search, by 23 November.",
    ]);
  });

  test("do not sound like a mail merge: no two share a sentence but for the name", () => {
    for (const sentences of [page.projects.map(({ may }) => may.text), page.projects.map(({ mayNot }) => mayNot.why)]) {
      const nameless = sentences.map((text, index) =>
        text.replaceAll(page.projects[index]?.name ?? "", "…").replace(/\d+ \w+( \d{4})?/g, "…"),
      );
      expect(new Set(nameless).size).toBe(nameless.length);
    }
  });

  test("put what presses first and what has ended last", () => {
    const names = page.projects.map(({ name }) => name);
    expect(names[0]).toBe("Churn early warning");
    expect(names.at(-1)).toBe("Warehouse routing");
  });
});

describe("a criterion that is met", () => {
  const cite = { entry: 41, recordedOn: today, imported: false } as const;
  const pageWith = (role: "kill" | "minimum-viable", row: Partial<Row> = {}): Brief => {
    const facts = factsOf(2, { name: "Churn", phase: "proof-of-concept", entered: "2026-11-09", decide: "2026-12-20", ...row });
    return brief([{ ...facts, criteria: [{ role, says: "recall < 0.6", locked: true, state: "met", awaitsDecision: true, cite }] }], {
      today,
      source,
    });
  };

  test("opens the page where it was to stop the work, and is for deciding now, whatever day was set", () => {
    const page = pageWith("kill");
    expect(page.headline[0]?.text).toBe("Churn has met its kill criterion.");
    expect(page.toDecide[0]).toMatchObject({ isDue: true, why: "its kill criterion is met: recall < 0.6", cites: [cite] });
    expect(page.projects[0]?.concerns[0]).toMatchObject({ code: "kill-criterion-met", level: "breach" });
  });

  test("asks for a decision where it is good enough, until the go has come", () => {
    expect(pageWith("minimum-viable").toDecide[0]?.isDue).toBe(true);
    expect(pageWith("minimum-viable").headline[0]?.text).toBe(
      "Churn has reached what was agreed to be good enough, and waits for a decision.",
    );
    expect(pageWith("minimum-viable", { phase: "productionisation", go: "2026-11-09" }).toDecide[0]?.isDue).toBe(false);
  });
});

describe("since an earlier page", () => {
  const before = brief([factsOf(2, { name: "Churn", phase: "proof-of-concept" }), factsOf(3, { name: "Gone" })], {
    today: addDays(today, -30),
    source,
  });
  const changesOf = (...rows: Row[]): readonly string[] =>
    brief(
      rows.map((row, index) => factsOf(index + 8, row)),
      { today, source, previous: before },
    ).changes?.said.map(({ text }) => text) ?? [];

  test("projects of a table are known by name, whatever row they moved to", () => {
    expect(changesOf({ name: "churn", phase: "productionisation", go: "2026-11-10", promised: "2027-02-01" }, { name: "Gone" })).toEqual([
      "churn moved from proof of concept to productionisation, has been promised for 1 February 2027 and has a go of 10 November on record.",
    ]);
  });

  test("what is new and what is missing are said", () => {
    expect(changesOf({ name: "Churn", phase: "proof-of-concept" }, { name: "Search" })).toEqual([
      "New: Search.",
      "No longer listed: Gone; what became of it is not recorded.",
    ]);
  });

  test("a range that has moved by a week or more is said with its chance, and one that holds is not", () => {
    const said = (entered: string) => {
      const row = factsOf(2, { name: "Churn", kind: "trained-model", phase: "proof-of-concept", entered });
      const previous = brief([row], { today: addDays(today, -14), source });
      return brief([row], { today, source, previous }).changes?.said.map(({ text }) => text);
    };
    expect(said("2026-09-28")).toEqual([
      expect.stringMatching(/^Churn .*is as likely as not through its phase by \d+ \w+( 2027)?, \d+ days later than on that page\.$/),
    ]);
    expect(said("2026-11-06")?.join()).not.toMatch(/as likely as not/);
  });

  test("a page without changes says so", () => {
    expect(changesOf({ name: "Churn", phase: "proof-of-concept" }, { name: "Gone" })).toEqual([
      "Nothing that the page speaks of has changed.",
    ]);
  });
});

test("an empty table makes an empty page, not a broken one", () => {
  expect(brief([], { today, source })).toMatchObject({ headline: [], projects: [], toDecide: [] });
});
