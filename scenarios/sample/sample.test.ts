import { describe, expect, test } from "vitest";
import { dataReadinessEntryKinds, profileView } from "#chapters/data-readiness/contract";
import { forecastingEntryKinds } from "#chapters/forecasting/contract";
import {
  expectedUseFold,
  finishedFold,
  itemStreamFold,
  LEAST,
  queuesFold,
  resolvedAs,
  roundFold,
  statementFold,
  teamFold,
  worthFold,
} from "#chapters/forecasting/domain";
import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { decideGo, evaluationOf, needs, openQuestions, type Project, projectFold, stayNow, usualRules } from "#chapters/lifecycle/domain";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricFold } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { personFold } from "#chapters/people/domain";
import { addDays, type Day, day, daysBetween } from "#kernel";
import { asEntries, folded } from "../replay.ts";
import { dataStories } from "./data/data-stories.ts";
import { measured } from "./data/profiles.gen.ts";
import { sample } from "./sample.ts";

const today = day("2026-11-22");

/** The sample as a ledger of that day would have it. */
function replayed(until: Day, seed?: string) {
  const { imported, live } = sample(until, seed);
  const entries = [...asEntries(imported, "imported"), ...asEntries(live, "live", imported.length)];
  const projects = folded(projectFold, entries);
  const named = (name: string): Project => {
    const found = projects.find((project) => project.name === name);
    if (found === undefined) throw new RangeError(`the sample has no ${name}`);
    return found;
  };
  return { entries, projects, named };
}

const { entries, projects, named } = replayed(today);
const due = (project: Project, on = today) => needs(project, { today: on, rules: usualRules }).map(({ what }) => what);
const states = ({ criteria }: Project) => criteria.map((criterion) => `${criterion.terms.role} ${evaluationOf(criterion, today).state}`);

describe("the sample portfolio", () => {
  test("is twelve projects of some nine hundred entries over eighteen months, the same at every telling", () => {
    expect(projects).toHaveLength(12);
    expect(entries.length).toBeGreaterThan(700);
    expect(entries.length).toBeLessThan(1100);
    const first = entries[0]?.at.slice(0, 10) ?? "";
    expect(daysBetween(day(first), today)).toBeGreaterThan(540);
    expect(entries.every(({ at }) => at < `${today}T00:00:00Z`)).toBe(true);
    expect(sample(today)).toEqual(sample(today));
    expect(sample(today, "another")).not.toEqual(sample(today));
  });

  test("says nothing that the ledger's schemas would refuse", () => {
    const kinds = new Map(
      [...lifecycleEntryKinds, ...peopleEntryKinds, ...metricsEntryKinds, ...dataReadinessEntryKinds, ...forecastingEntryKinds].map(
        (kind) => [kind.kind, kind],
      ),
    );
    const refused = entries.filter(({ kind, body }) => !kinds.get(kind)?.schema.safeParse(body).success);
    expect(refused).toEqual([]);
  });

  test("names its people and its numbers before it speaks of them", () => {
    const people = new Set(folded(personFold, entries).map(({ id }) => id));
    const metrics = new Set(folded(metricFold, entries).map(({ id }) => id));
    const meant = projects.flatMap(({ owner, productOwner, sponsor }) => [owner, productOwner, sponsor].flatMap((who) => who?.value ?? []));
    expect(meant.every((id) => people.has(id))).toBe(true);
    expect(projects.flatMap(({ metric }) => metric?.value.metric ?? []).every((id) => metrics.has(id))).toBe(true);
    const [statements, rounds, finished] = [folded(statementFold, entries), folded(roundFold, entries), folded(finishedFold, entries)];
    const plans = [folded(teamFold, entries), folded(queuesFold, entries), folded(worthFold, entries)].map(({ length }) => length);
    const uses = [folded(expectedUseFold, entries), folded(itemStreamFold, entries)].map(({ length }) => length);
    const forecasts = [statements.length, rounds.length, finished.length, ...plans, ...uses].reduce((sum, many) => sum + many, 0);
    const others = people.size + metrics.size + projects.length + dataStories.length;
    expect(new Set(entries.map(({ stream }) => stream)).size).toBe(others + forecasts);
  });

  test.each(Array.from({ length: 14 }, (_, index) => addDays(day("2024-02-22"), index * 100 + index)))(
    "tells the same of itself on whatever day it is opened: %s",
    (on) => {
      const then = replayed(on, `seed of ${on}`);
      const said = (of: ReturnType<typeof replayed>, when: Day) =>
        of.projects.map((project) => [project.name, stayNow(project)?.phase, project.standing?.value, due(project, when)]);
      expect(said(then, on)).toEqual(said({ entries, projects, named }, today));
    },
  );
});

describe("its stories", () => {
  test("a model that went the whole way: go on evidence, launched by the day promised, looked after since", () => {
    const project = named("Cancellation warning");
    expect(stayNow(project)?.phase).toBe("iteration");
    expect(project.go?.value.outcome).toBe("go");
    expect(project.dates.every(({ day: promised }) => promised >= (stayNow(project)?.enteredOn ?? today))).toBe(true);
    expect(project.criteria.flatMap(({ edits }) => edits)).toHaveLength(1);
    expect(due(project)).toEqual([]);
  });

  test("a demo that never ships: promised by override with no go, measured on chosen photos, past its box", () => {
    const project = named("Kitchen plan from a photo");
    expect(project.dates).toMatchObject([{ as: "promise", overridden: true, withdrawn: null }]);
    expect(project.go).toBe(null);
    expect(states(project)).toEqual(["minimum-viable unknown", "kill unknown", "success missed"]);
    expect(due(project)).toEqual(["time-box-over", "promised-without-go", "start-question", "check-in-lapsed"]);
  });

  test("an accuracy trap: good enough eight weeks ago, eight times measured since, undecided", () => {
    const project = named("Returns forecast");
    expect(due(project)).toEqual(["minimum-viable-met", "time-box-over", "accuracy-without-track"]);
    expect(daysBetween(needs(project, { today, rules: usualRules })[0]?.since ?? today, today)).toBeGreaterThanOrEqual(56);
    expect(stayNow(project)?.phase).toBe("proof-of-concept");
  });

  test("a kill criterion, locked before the start, met last Tuesday", () => {
    const project = named("Damage claims from photos");
    expect(needs(project, { today, rules: usualRules })).toMatchObject([{ what: "kill-met", since: "2026-11-17", breach: true }]);
    expect(project.criteria.find(({ terms }) => terms.role === "kill")?.late).toBe(false);
  });

  test("a science project: no product owner, no sponsor, no number, three times one more week", () => {
    const project = named("Assortment simulator");
    expect(openQuestions(project)).toEqual(["product-owner", "sponsor", "metric", "production-path", "timeline", "kill-criterion"]);
    expect(stayNow(project)?.extensions).toBe(3);
    expect(due(project)).toEqual(["time-box-over", "start-question", "check-in-lapsed"]);
  });

  test("a stop that saved productionisation, with what was learnt", () => {
    const project = named("Empty shelves from ceiling cameras");
    expect(project.standing?.value).toBe("stopped");
    expect(project.stays.map(({ phase }) => phase)).toEqual(["data-assessment", "proof-of-concept", "go-no-go"]);
    expect(project.learnings).toHaveLength(1);
    expect(states(project)).toContain("kill met");
    expect(due(project)).toEqual([]);
  });

  test("an agent at the start: nobody has said what would stop it, and nothing is due yet", () => {
    const project = named("Supplier mail agent");
    expect(project.kind?.value).toBe("agent");
    expect(openQuestions(project)).toContain("kill-criterion");
    expect(due(project)).toEqual([]);
  });

  test("a bought tool with a date that the law imposes, which is no promise", () => {
    const project = named("Applicant screening");
    expect(project.dates).toMatchObject([{ as: "constraint", imposedBy: "law" }]);
    expect(project.kind?.value).toBe("bought");
    expect(due(project)).toEqual([]);
  });

  test("a vendor's model: quick to a go on two conditions, long in productionisation, one promise withdrawn in time and one that stands, on a version that is taken away", () => {
    const project = named("Answers for customer service");
    const [entered] = project.stays;
    expect(daysBetween(entered?.enteredOn ?? today, project.go?.told.on ?? today)).toBeLessThan(28);
    expect(daysBetween(stayNow(project)?.enteredOn ?? today, today)).toBeGreaterThan(150);
    expect(project.dates.map(({ withdrawn, day: promised }) => [withdrawn !== null, promised > today])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(due(project)).toEqual(["retirement-near"]);
    expect(project.dependencies).toMatchObject([{ version: "2.4", dropped: null }]);
    expect(project.go?.value.outcome).toBe("conditional-go");
    const about = entries.filter(({ stream }) => stream === `lifecycle/project/${project.id}`).map(({ kind }) => kind);
    expect(about.filter((kind) => kind.startsWith("lifecycle/condition-"))).toEqual([
      ...["lifecycle/condition-set", "lifecycle/condition-set", "lifecycle/condition-met"],
    ]);
  });

  test("one on hold, with a day to look again", () => {
    const project = named("Picking forecast for Lyon");
    expect(project.standing?.value).toBe("on-hold");
    expect(project.decisionDate?.value).toBe("2027-01-07");
    expect(due(project)).toEqual([]);
  });

  test("one launched last week, no later than promised", () => {
    const project = named("Delivery day at checkout");
    const launched = stayNow(project)?.enteredOn ?? today;
    expect(daysBetween(launched, today)).toBeLessThan(12);
    expect(project.dates.every(({ day: promised }) => promised >= launched)).toBe(true);
    expect(due(project)).toEqual([]);
  });

  test("one at go/no-go with its day in five days, which whoever looks at the sample can decide for real", () => {
    const project = named("Invoice matching");
    expect(stayNow(project)?.phase).toBe("go-no-go");
    expect(project.decisionDate?.value).toBe("2026-11-27");
    // the report on its data is attached once what was measured is kept
    expect(states(project)).toEqual(["minimum-viable met", "success missed", "kill missed", "success unknown"]);
    const moment = { now: new Date(`${today}T10:00:00Z`), today, by: "member/visitor", rules: usualRules, isOwn: () => false };
    expect(decideGo(project, "Good enough to begin.", moment).body).toMatchObject({ outcome: "go", alone: true });
  });
});

describe("the sample's forecasts", () => {
  const statements = folded(statementFold, entries);
  const chances = ({ answers }: (typeof statements)[number]) => answers.map(({ probability }) => Number(probability));
  const cameOf = (from: number, to: number): number => {
    const said = statements.flatMap((one) =>
      chances(one)
        .filter((chance) => chance >= from && chance < to)
        .map(() => resolvedAs(one)?.outcome),
    );
    const ended = said.filter((outcome) => outcome !== undefined);
    return ended.filter((outcome) => outcome === "yes").length / ended.length;
  };

  test("are enough for every figure of a track record, and two are still open", () => {
    expect(statements.filter((one) => resolvedAs(one) !== null).length).toBeGreaterThan(LEAST.curve);
    expect(statements.filter((one) => resolvedAs(one) === null)).toHaveLength(2);
    expect(folded(finishedFold, entries).filter(({ said }) => said?.ending === "shipped")).toHaveLength(12);
    expect(folded(roundFold, entries).map(({ given, closed }) => [given.length, closed !== null])).toEqual([
      [4, true],
      [3, true],
    ]);
  });

  test("stand on plans: five people of whom seven are asked for at once, a wait, a worth, a use and a log of items", () => {
    const [team] = folded(teamFold, entries);
    const asked = folded(queuesFold, entries).reduce((sum, { taken }) => sum + (taken?.team === team?.id ? (taken?.people ?? 0) : 0), 0);
    expect([team?.people, asked]).toEqual([5, 7]);
    expect(folded(queuesFold, entries).flatMap(({ waits }) => waits)).toHaveLength(1);
    expect(folded(worthFold, entries)).toHaveLength(1);
    expect(folded(expectedUseFold, entries)).toHaveLength(1);
    expect(folded(itemStreamFold, entries)).toHaveLength(1);
  });

  test("are told by people who know something and are too sure of it", () => {
    expect(cameOf(0.7, 1)).toBeGreaterThan(cameOf(0, 0.5) + 0.15);
    expect(cameOf(0.7, 1)).toBeLessThan(0.65);
  });
});

describe("the sample's data", () => {
  test("is kept as it was measured, in the shape of today (else: npm run sample-profiles)", () => {
    const tables = dataStories.flatMap(({ versions }) => versions.map(({ table }) => table.name));
    expect(Object.keys(measured)).toEqual(tables);
    for (const text of Object.values(measured)) expect(profileView.safeParse(JSON.parse(text)).error).toBeUndefined();
  });

  test.each(dataStories.flatMap(({ versions }) => versions.map(({ table }) => [table.name, table] as const)))(
    "%s is the same table at every telling, with as many rows as were measured",
    (name, { text }) => {
      expect(text()).toBe(text());
      const rows = text().trim().split("\n").length - 1;
      expect(JSON.parse(measured[name] ?? "null").rows).toBe(rows);
    },
  );

  test("was measured before the day on which it is told, none of its rows is from later, and no day is left behind", () => {
    for (const until of [today, day("2024-02-29"), day("2027-01-01")])
      for (const { profile, at } of sample(until).data.versions) {
        const days = [...JSON.stringify(profile).matchAll(/\b\d{4}-\d{2}-\d{2}(?!\d)/g)].map(([text]) => text);
        expect(days.every((one) => one <= profile.measuredOn && daysBetween(day(one), until) < 600)).toBe(true);
        expect([at.slice(0, 10), profile.measuredOn < until]).toEqual([profile.measuredOn, true]);
      }
  });
});
