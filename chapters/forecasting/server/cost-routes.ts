import { type Project, rulesOf, standingCriteria, standingDependencies } from "#chapters/lifecycle/domain";
import { projectOf } from "#chapters/lifecycle/server";
import { type Reply, type Route, read, type Scope, write } from "#platform/http";
import { expectUseEndpoint, getCost } from "../contract/index.ts";
import {
  costAhead,
  costSays,
  countedTokens,
  expectedUseFold,
  expectUse,
  pricedOf,
  runCost,
  solvedShare,
  tellsSolved,
} from "../domain/index.ts";
import { forecastFacts } from "./forecast-facts.ts";
import { givenOf } from "./given.ts";

type View = Reply<typeof getCost>;

/** What a project still costs, and a month in use; nothing of it where the workspace shows no estimates. */
async function viewCost(project: Project, scope: Scope): Promise<View> {
  const { today, image } = scope;
  const head = { asOf: today, project: project.id, name: project.name };
  if (!rulesOf(image).costShown) return { ...head, cost: null };
  const facts = (await forecastFacts([project], scope))(project);
  const given = (await givenOf([project], scope))(project);
  const ahead = costAhead(facts, today, { given, priced: pricedOf(project, today) });
  const running = runningOf(project, scope);
  const expected = image.one(expectedUseFold, project.id)?.expected?.value ?? null;
  return {
    ...head,
    cost: {
      ...{ ahead, running, says: costSays({ ahead, running }) },
      use: expected === null ? null : viewUse(expected),
      counted: standingDependencies(project).flatMap((dependency) => countedTokens(project, dependency) ?? []),
      solvedBy: standingCriteria(project)
        .filter(tellsSolved)
        .map(({ id, terms }) => ({ id, metric: terms.metric })),
    },
  };
}

type UseView = NonNullable<NonNullable<View["cost"]>["use"]>;
const viewUse = ({ tasksAMonth, models, tokensAre, solvedBy, source }: UseView & { readonly project: string }): UseView => ({
  ...{ tasksAMonth, models, tokensAre, solvedBy, source },
});

/** Null where it stands on nothing of others and is not of a kind that would: a model that is trained here has no price list. Nor of what is stopped. */
function runningOf(project: Project, { image, today }: Scope): ReturnType<typeof runCost> | null {
  const dependencies = standingDependencies(project);
  const kind = project.kind?.value ?? "trained-model";
  if (project.standing?.value === "stopped" || (dependencies.length === 0 && kind === "trained-model")) return null;
  const use = image.one(expectedUseFold, project.id)?.expected ?? null;
  return runCost({ project: project.id, today, use, dependencies, solved: solvedShare(project, use?.value.solvedBy ?? null) });
}

const page = (asked: { readonly params: { readonly project: string } }, scope: Scope): Promise<View> =>
  viewCost(projectOf(scope, asked.params.project), scope);

/** What a project still costs, and how much it will be used. */
export const costRoutes: readonly Route[] = [
  read(getCost, page),
  write(expectUseEndpoint, { decide: ({ params, body }, scope) => [expectUse(projectOf(scope, params.project), body)], reply: page }),
];
