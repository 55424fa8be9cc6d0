import { expect, test } from "vitest";
import { nothingMoreAgreed, type ProjectDraft, projectDraft, projectFold } from "#chapters/lifecycle/domain";
import { day } from "#kernel";
import { forecastModelOf } from "../what-if/forecast-model.ts";
import { happenedInProject } from "./happening.ts";
import { begun, entriesOf, foldedOf, groundWith } from "./moved.fixture.ts";
import { pathOf } from "./path.ts";

const [from, to] = [day("2026-10-12"), day("2026-11-22")];
const criterion = {
  ...({ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null } as const),
  ...({ minimumSample: null, deadline: null, reason: "words", phase: "proof-of-concept", ...nothingMoreAgreed } as const),
};
const figure = (value: number): ProjectDraft =>
  projectDraft("p1", "lifecycle/evidence-offered", {
    ...({ evidence: `e${value}`, criterion: "c1", value, interval: null, n: 500, slice: null, grade: "measured" } as const),
    ...{ source: "run 7", digest: null, measuredOn: day("2026-10-20"), context: null },
  });

/** One of each that says something a forecast has no use for. */
const unread: readonly ProjectDraft[] = [
  projectDraft("p1", "lifecycle/criterion-set", { criterion: "c1", terms: criterion }),
  projectDraft("p1", "lifecycle/criterion-locked", { criterion: "c1" }),
  figure(0.7),
  figure(0.9),
  projectDraft("p1", "lifecycle/project-renamed", { name: "Churn early" }),
  projectDraft("p1", "lifecycle/weight-chosen", { weight: "full" }),
  projectDraft("p1", "lifecycle/owner-named", { person: "ada" }),
  projectDraft("p1", "lifecycle/sponsor-named", { person: "bert" }),
  projectDraft("p1", "lifecycle/metric-chosen", { metric: null, name: "churn", target: "3 %", reason: null }),
  projectDraft("p1", "lifecycle/productionisation-budgeted", { fromWeeks: 4, toWeeks: 8 }),
  projectDraft("p1", "lifecycle/decision-date-set", { day: day("2026-12-01") }),
  projectDraft("p1", "lifecycle/launch-committed", { commitment: "l1", day: day("2027-03-01"), to: null }),
  projectDraft("p1", "lifecycle/spend-reported", { amount: 4000, currency: "EUR" }),
  projectDraft("p1", "lifecycle/note-added", { note: "words" }),
];

const ground = groundWith();
const entries = entriesOf([...begun, ...unread.map((draft) => ({ on: "2026-10-20", draft }))]);
const then = foldedOf(entries.slice(0, begun.length));

test("what is passed over without a look at the model does not change the model", () => {
  const run = (project: typeof then) => {
    const { facts, given } = ground.takenOn(project, to);
    return forecastModelOf(facts, to, given);
  };
  const before = run(then);
  entries.slice(begun.length).reduce((project, entry) => {
    const after = projectFold.evolve(project, entry);
    expect(run(after), entry.kind).toEqual(before);
    return after;
  }, then);
});

test("three thousand figures cost no forecast: the way has two stops", () => {
  const many = Array.from({ length: 3_000 }, (_, at) => ({ on: "2026-10-20", draft: figure(at / 3_000) }));
  const all = entriesOf([...begun, ...many]);
  const happened = happenedInProject(all.slice(begun.length), foldedOf(all));
  const { stops, legs } = pathOf({ standpoint: { project: then, ground }, day: from }, to, happened);
  expect(stops.map((stop) => stop.day)).toEqual([from, to]);
  expect(legs.map(({ happened: each }) => each.length)).toEqual([0]);
});
