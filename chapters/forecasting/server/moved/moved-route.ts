import { projectOf } from "#chapters/lifecycle/server";
import { addDays, type Day, known, longDay, problem } from "#kernel";
import { type Reply, type Route, read } from "#platform/http";
import { getMoved } from "../../contract/index.ts";
import { type Moved, movedSays, promisedDay, stepBecause, stepSays } from "../../domain/index.ts";
import { forecastFacts } from "../forecast-facts.ts";
import { movedSince } from "./moved-since.ts";

/** Where nobody says since when: what one would ask at the end of a month. */
const USUAL_DAYS = 30;

const afterToday = problem<{ field: string; today: Day }>(
  "forecasting/from-later-day",
  422,
  ({ today }) => `Say a day before ${longDay(today)}, the day that is looked at.`,
);

export const movedRoutes: readonly Route[] = [
  read(getMoved, async ({ params, query }, scope) => {
    const project = projectOf(scope, params.project);
    const from = query.from ?? addDays(scope.today, -USUAL_DAYS);
    if (from > scope.today) throw afterToday({ field: "from", today: scope.today });
    const facts = (await forecastFacts([project], scope))(project);
    const by = query.until ?? promisedDay(facts, scope.today);
    const moved = await movedSince(project, { from, by, knownAt: query.knownAt }, scope);
    return {
      ...{ asOf: scope.today, project: project.id, name: project.name, asked: from },
      moved: moved.known ? known(viewMoved(moved.value)) : moved,
    };
  }),
];

type View = Extract<Reply<typeof getMoved>["moved"], { known: true }>["value"];

const viewMoved = (moved: Moved): View => ({
  ...moved,
  steps: moved.steps.map((step) => ({ ...step, lines: [...step.lines], says: stepSays(step, moved), because: stepBecause(step) })),
  says: movedSays(moved),
});
