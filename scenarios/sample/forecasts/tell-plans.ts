import { expectUse, expectWait, keepLog, queuesFold, setTeam, takePeople, teamFold, valueSuccess } from "#chapters/forecasting/domain";
import { standingDependencies } from "#chapters/lifecycle/domain";
import { addDays, type Day, type Draft } from "#kernel";
import type { Dice } from "../../dice.ts";
import type { DatedDraft } from "../../history.ts";
import { asEntries } from "../../replay.ts";
import { type Stage, tools } from "../../stage.ts";
import { projectOn } from "./project-on.ts";

const ANSWERS = "Answers for customer service";
const KITCHEN = "Kitchen plan from a photo";
const INVOICES = "Invoice matching";
const CLAIMS = "Damage claims from photos";

/** The five people of the company who train models, and the projects that ask for seven of them at once. */
const taken = { [CLAIMS]: 2, [KITCHEN]: 2, "Returns forecast": 3 } as const;

/** What was planned around the projects: whose people work on them, what they wait for, what they are worth and how much they will be used. */
export function tellPlans(stage: Stage, projects: readonly DatedDraft[]): readonly DatedDraft[] {
  const { clock, idOn, roll } = tools(stage, "forecasts/plans");
  const told: DatedDraft[] = [];
  const say = (on: Day, ...drafts: readonly Draft[]) => {
    for (const draft of drafts) told.push({ ...draft, at: clock.on(on).toISOString() });
  };
  const on = (name: string, day: Day) => projectOn(projects, name, day);

  const first = stage.back(29);
  const team = idOn(clock.on(first));
  const named = setTeam({ id: team, teams: [] }, { name: "Models", people: 5 });
  say(first, named);
  const standing = asEntries(told, "imported").reduce(
    (state, entry) => teamFold.evolve(state, entry as Parameters<typeof teamFold.evolve>[1]),
    teamFold.initial(team),
  );
  for (const [others, [name, people]] of Object.entries(taken).entries())
    say(first, takePeople(on(name, first).id, { team: standing, others }, { people, phases: [] }));

  const second = stage.back(20);
  const invoices = on(INVOICES, second);
  const audit = { phase: "productionisation", times: "once", reason: "The auditors look at it before it pays anybody." } as const;
  say(
    second,
    expectWait(
      { project: invoices, queues: queuesFold.initial(invoices.id) },
      { ...audit, low: 5, median: 10, high: 25 },
      idOn(clock.on(second)),
    ),
  );
  const here = { project: on(KITCHEN, second).id, currency: "EUR" };
  const because = "Forty more kitchens a year at the margin of last year, says Marguerite; half of that if only shops use it.";
  say(second, valueSuccess(here, { low: 4_000, high: 12_000, per: "month", months: 24, because }));

  const third = stage.back(13);
  const answers = on(ANSWERS, third);
  const calls = { calls: { low: 6, high: 9 }, tokensIn: { low: 12_000, high: 18_000 }, tokensOut: { low: 400, high: 800 } };
  const models = standingDependencies(answers).map(({ id }) => ({ dependency: id, ...calls }));
  const source = "Pilot group, October: 4,120 questions.";
  say(third, expectUse(answers, { tasksAMonth: { low: 18_000, high: 26_000 }, models, tokensAre: "measured", solvedBy: null, source }));

  const monday = addDays(stage.lastTuesday, -1);
  const weeks = { until: addDays(monday, -1), firstWeek: addDays(monday, -7 * WEEKS), ...itemsOf(roll), open: 31 };
  const log = { name: "Customer service tools", project: answers.id, ...weeks };
  say(stage.lastTuesday, ...keepLog(log, [], () => idOn(clock.on(stage.lastTuesday))));
  return told;
}

const WEEKS = 34;

/** A team that finishes four or five things a week, with weeks of none, and finds about one more for each five. */
function itemsOf(roll: Dice): { readonly finished: readonly number[]; readonly created: readonly number[] } {
  const finished = Array.from({ length: WEEKS }, (_, week) => (week % 17 === 16 ? 0 : 2 + Math.floor(roll() * 6)));
  return { finished, created: finished.map((many) => many + Math.floor(roll() * 3)) };
}
