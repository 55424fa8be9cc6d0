import { type Project, rulesOf } from "#chapters/lifecycle/domain";
import { projectOf, viewCite } from "#chapters/lifecycle/server";
import { type Reply, type Route, read, type Scope, write } from "#platform/http";
import { getWorth, priceTestEndpoint, valueSuccessEndpoint } from "../contract/index.ts";
import { noMoneyHere, priceTest, valueSuccess, type WorthSaid, worthFold, worthSays } from "../domain/index.ts";
import { asksForWorth, worthFound } from "./worth-found.ts";

type View = Reply<typeof getWorth>;
type Money = NonNullable<View["money"]>;

const saidOf = (project: Project, { image }: Pick<Scope, "image">): WorthSaid =>
  image.one(worthFold, project.id) ?? worthFold.initial(project.id);

/** What the next test of a project is worth; nothing of it where the workspace shows no estimates. */
async function viewWorth(project: Project, scope: Scope, cases: number | null = null): Promise<View> {
  const head = { asOf: scope.today, project: project.id, name: project.name, asks: asksForWorth(project) };
  const { costShown, costRate } = rulesOf(scope.image);
  if (!costShown) return { ...head, money: null };
  const said = saidOf(project, scope);
  return {
    ...head,
    money: {
      ...{ currency: costRate.currency, success: viewSuccess(said), price: viewPrice(said) },
      found: await worthFound({ project, said, cases }, scope),
    },
  };
}

function viewSuccess({ success }: WorthSaid): Money["success"] {
  if (success === null) return null;
  const { low, high, per, months, because } = success.value;
  return { low, high, per, months, says: worthSays(success.value), because, cite: viewCite(success.told) };
}

const viewPrice = ({ test }: WorthSaid): Money["price"] =>
  test && { weeks: test.value.weeks, perCase: test.value.perCase, because: test.value.because, cite: viewCite(test.told) };

/** @throws {@link noMoneyHere} */
function here(project: Project, { image }: Pick<Scope, "image">) {
  const { costShown, costRate } = rulesOf(image);
  if (!costShown) throw noMoneyHere(null);
  return { project: project.id, currency: costRate.currency };
}

const page = ({ params }: { readonly params: { readonly project: string } }, scope: Scope): Promise<View> =>
  viewWorth(projectOf(scope, params.project), scope);

/** What success is worth, and the next test before it. */
export const worthRoutes: readonly Route[] = [
  read(getWorth, ({ params, query }, scope) => viewWorth(projectOf(scope, params.project), scope, query.cases ?? null)),
  write(valueSuccessEndpoint, {
    decide: ({ params, body }, scope) => [valueSuccess(here(projectOf(scope, params.project), scope), body)],
    reply: page,
  }),
  write(priceTestEndpoint, {
    decide: ({ params, body }, scope) => [priceTest(here(projectOf(scope, params.project), scope), body)],
    reply: page,
  }),
];
