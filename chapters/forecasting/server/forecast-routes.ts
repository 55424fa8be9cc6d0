import { setImmediate as others } from "node:timers/promises";
import { type Project, type ProjectEntry, projectFold, storyEntries, storyFold } from "#chapters/lifecycle/domain";
import { projectOf } from "#chapters/lifecycle/server";
import { type Answer, type Day, known } from "#kernel";
import { type Reply, type Route, read, type Scope } from "#platform/http";
import { getForecast, getForecastModel, getOutlook } from "../contract/index.ts";
import {
  type ForecastModel,
  forecastModelOf,
  forecastOf,
  forecastSays,
  type ProjectForecast,
  type ProjectOutlook,
  projectOutlook,
  promisesOfAll,
  triesOfProject,
} from "../domain/index.ts";
import { forecastFacts } from "./forecast-facts.ts";
import { givenOf } from "./given.ts";

/** As many as are worked out in about a second. */
const MOST = 200;

/** When a project is shipped, whether it is, and what that stands on. */
export const forecastRoutes: readonly Route[] = [
  read(getForecast, async ({ params, query }, scope) => {
    const project = projectOf(scope, params.project);
    const facts = (await forecastFacts([project], scope))(project);
    const given = (await givenOf([project], scope))(project);
    const found = forecastOf(facts, scope.today, given);
    return {
      ...{ asOf: scope.today, project: project.id, name: facts.name },
      forecast: found.known ? known(viewForecast(found.value, query.until ?? null)) : found,
      moreTries: [...triesOfProject(project, entriesOf(project, scope), scope.today)],
    };
  }),
  read(getOutlook, async (_asked, scope) => {
    const underWay = scope.image.all(projectFold).filter(({ standing }) => standing?.value === "under-way");
    const shown = underWay.slice(0, MOST);
    const [facts, given] = [await forecastFacts(shown, scope), await givenOf(shown, scope)];
    const outlooks: { readonly project: Project; readonly outlook: Answer<ProjectOutlook> }[] = [];
    for (const project of shown) {
      outlooks.push({ project, outlook: projectOutlook(facts(project), scope.today, given(project)) });
      await others(); // thousands of worlds each: whoever else asks is answered in between
    }
    return {
      asOf: scope.today,
      projects: outlooks.map(({ project, outlook }) => ({
        ...{ project: project.id, name: project.name },
        outlook: outlook.known ? known(viewOutlook(outlook.value)) : outlook,
      })),
      left: underWay.length - shown.length,
      promises: promisesOfAll(outlooks.flatMap(({ outlook }) => (outlook.known ? [outlook.value] : []))),
    };
  }),
  read(getForecastModel, async ({ params }, scope) => {
    const project = projectOf(scope, params.project);
    const facts = (await forecastFacts([project], scope))(project);
    const found = forecastModelOf(facts, scope.today, (await givenOf([project], scope))(project));
    return { asOf: scope.today, project: project.id, model: found.known ? known(viewModel(found.value)) : found };
  }),
];

/** Oldest first. */
function entriesOf({ id }: Project, { image }: Scope): readonly ProjectEntry[] {
  const story = image.one(storyFold, id);
  return story === undefined ? [] : storyEntries(story).toReversed();
}

type View = Extract<Reply<typeof getForecast>["forecast"], { known: true }>["value"];

function viewForecast(forecast: ProjectForecast, until: Day | null): View {
  const { asOf: _asOf, chanceBy, ...shown } = forecast;
  return { ...shown, until: until === null ? null : { day: until, chance: chanceBy(until) }, says: forecastSays(forecast, until) };
}

const viewOutlook = ({ promised: _worlds, ...shown }: ProjectOutlook) => shown;
type ModelView = Extract<Reply<typeof getForecastModel>["model"], { known: true }>["value"];

/** As lists: tables of numbers have no other shape on the wire. */
const viewModel = ({ graph, ratio, withheld, lateness, team }: ForecastModel): ModelView => ({
  ...{ graph: viewGraph(graph), ratio, withheld, lateness },
  team: team && {
    ...{ name: team.name, people: team.people },
    projects: team.projects.map(({ graph: of, asks, ...member }) => ({ ...member, asks: [...asks], graph: viewGraph(of) })),
  },
});

function viewGraph({ phases: all, start, gone, before, shrinks }: ForecastModel["graph"]): ModelView["graph"] {
  const phases = all.map(({ name, length, next, waits }) => ({
    name,
    length: "table" in length ? { table: [...length.table] } : { days: length.days },
    next: [...next],
    ...(waits ? { waits: waits.map(({ table, ...wait }) => ({ ...wait, table: [...table] })) } : {}),
  }));
  return { phases, start, gone, before: before && [...before], shrinks };
}
