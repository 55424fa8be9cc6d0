import { expect, test } from "vitest";
import type { PersonDraft } from "#chapters/people/domain";
import { day } from "#kernel";
import { openDecisionDate } from "../dates/open-decision-date.ts";
import type { ProjectDraft } from "../entries.ts";
import { usualRules } from "../rules/rules.ts";
import { on, onDay, testRecord } from "../testing.ts";
import type { Fact, ProjectFacts } from "./facts.ts";
import { keepRow } from "./keep-row.ts";
import { asReferences, projectFacts } from "./project-facts.ts";

const none = { known: false } as const;
const cell = <T>(value: T, said = String(value), guess = false): Extract<Fact<T>, { known: true }> => ({
  known: true,
  value,
  said,
  guess,
  cite: { row: 2, column: "c" },
});

const row: ProjectFacts = {
  id: "row-2",
  name: "Churn",
  cite: { row: 2, column: "name" },
  kind: none,
  phase: cell("proof-of-concept", "POC-ing", true),
  standing: cell("on-hold", "paused"),
  startedOn: cell(day("2025-10-01")),
  phaseEnteredOn: none,
  boxWeeks: none,
  rests: [],
  dependencies: [],
  preparation: null,
  rules: usualRules,
  datesSaid: [cell({ day: day("2026-04-01"), as: "promise", saidOn: null, overridden: false }, "April")],
  go: none,
  decisionDate: none,
  owner: cell("Ada"),
  sponsor: cell("ada "),
  metric: cell("churn a month"),
  target: cell("2 %"),
  killWords: cell("no lift in two months"),
  criteria: [],
  techniqueUnderstood: cell(true, "yes"),
  problemDefined: none,
  dataGood: cell(false, "no"),
  stop: none,
  teamSize: cell(3),
  spend: cell({ amount: 40_000, currency: "EUR" }, "40k €"),
  notes: cell("demo went well"),
};

const isPerson = (draft: ProjectDraft | PersonDraft): draft is PersonDraft => draft.stream.startsWith("people/");

test("a row that is kept reads back as it was, guesses as guesses, and each fact as brought in", () => {
  let next = 0;
  const drafts = keepRow(row, () => `id-${next++}`, new Map());
  const persons = drafts.filter(isPerson);
  expect(persons.map(({ body }) => body)).toEqual([{ name: "Ada", email: null }]);

  const record = testRecord("id-0");
  const kept = drafts.filter((draft): draft is ProjectDraft => !isPerson(draft));
  const project = record.write(kept, on("2026-03-01"), true);
  const back = projectFacts(
    project,
    onDay("2026-03-01"),
    asReferences(() => "Ada"),
  );
  const plain = (facts: ProjectFacts) =>
    Object.fromEntries(
      Object.entries(facts).map(([field, fact]) => [
        field,
        typeof fact === "object" && fact !== null && "known" in fact && fact.known ? fact.value : null,
      ]),
    );
  expect(plain(back)).toEqual(plain({ ...row, sponsor: cell("Ada") }));
  expect(back.phase).toMatchObject({ guess: true, said: "POC-ing", cite: { imported: true } });
  expect(back.datesSaid).toMatchObject([{ value: { day: "2026-04-01", as: "promise" } }]);
});

test("a go that a row tells keeps its day", () => {
  const kept = keepRow({ ...row, go: cell(day("2025-12-01")), decisionDate: cell(day("2026-02-01")) }, () => "p1", new Map());
  const project = testRecord().write(
    kept.filter((draft): draft is ProjectDraft => !isPerson(draft)),
    on("2026-03-01"),
    true,
  );
  const back = projectFacts(
    project,
    onDay("2026-03-01"),
    asReferences(() => "Ada"),
  );
  expect(back.go).toMatchObject({ value: "2025-12-01", cite: { imported: true } });
  expect(openDecisionDate(back, day("2026-03-01"))).toMatchObject({ value: "2026-02-01" });
});

test("work that is under way in a phase nobody told stays under way", () => {
  const kept = keepRow({ ...row, phase: none, standing: cell("under-way", "in progress", true) }, () => "p1", new Map());
  const record = testRecord();
  const drafts = kept.filter((draft): draft is ProjectDraft => !isPerson(draft));
  const { standing, phase } = projectFacts(
    record.write(drafts, on("2026-03-01"), true),
    onDay("2026-03-01"),
    asReferences(() => "Ada"),
  );
  expect(standing).toMatchObject({ value: "under-way", guess: true, said: "in progress" });
  expect(phase).toEqual({ known: false });
});

test("a person of two rows becomes one person, and a name that is a novel is cut", () => {
  let next = 0;
  const met = new Map<string, string>();
  keepRow(row, () => `id-${next++}`, met);
  const second = keepRow({ ...row, name: "x".repeat(500), owner: cell("ADA") }, () => `id-${next++}`, met);
  expect(second.filter(isPerson)).toEqual([]);
  expect(second[0]?.body).toMatchObject({ name: `${"x".repeat(199)}…` });
});
