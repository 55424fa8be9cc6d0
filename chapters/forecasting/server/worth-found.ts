import { type Project, phases, rulesOf, stayNow } from "#chapters/lifecycle/domain";
import type { Reply, Scope } from "#platform/http";
import type { getWorth } from "../contract/index.ts";
import {
  flipsSay,
  forecastOf,
  inAll,
  nextTest,
  nobodySaid,
  nowSays,
  optionSays,
  type ProjectForecast,
  resultSays,
  togetherBelieve,
  verdictSays,
  type WorthOfNext,
  type WorthSaid,
  worthOfNext,
} from "../domain/index.ts";
import { forecastFacts } from "./forecast-facts.ts";
import { givenOf } from "./given.ts";
import { remainingCost } from "./remaining-cost.ts";
import { saidTogether } from "./said-together.ts";

type Found = NonNullable<Reply<typeof getWorth>["money"]>["found"];
type FoundView = Extract<Found, { known: true }>["value"];

const unknown = (because: string): Found => ({ known: false, because });

/** A decision to go on or to stop lies ahead, and has not been taken. */
export function asksForWorth(project: Project): boolean {
  const stay = stayNow(project);
  return stay !== null && project.standing?.value === "under-way" && phases.indexOf(stay.phase) <= phases.indexOf("go-no-go");
}

interface Asked {
  readonly project: Project;
  readonly said: WorthSaid;
  readonly cases: number | null;
}

/** What the next test is worth, where all that it takes is known; else what to say, and why it pays. */
export async function worthFound({ project, said, cases }: Asked, scope: Scope): Promise<Found> {
  const { today, image } = scope;
  const rules = rulesOf(image);
  if (!asksForWorth(project)) return unknown("What a test is worth is asked before the go/no-go of a project that is under way.");
  if (said.success === null) return unknown(nobodySaid);
  const { value: success } = said.success;
  const { currency } = rules.costRate;
  if (success.currency !== currency)
    return unknown(`Its worth was said in ${success.currency}, and costs are in ${currency}. Say it again.`);
  const facts = (await forecastFacts([project], scope))(project);
  const given = (await givenOf([project], scope))(project);
  const forecast = forecastOf(facts, today, given);
  if (!forecast.known) return forecast;
  const { works, ships } = chancesOf(forecast.value);
  const cost = remainingCost(project, { facts, given }, scope);
  const test = nextTest(project, { today, works, cases });
  const priced = said.test?.value.currency === currency ? said.test.value : null;
  const asked = {
    ...{ works, ships, worth: inAll(success), rate: rules.costRate, priced, test },
    cost: { toShipping: cost.toShipping.middle, toDecision: Math.min(cost.toDecision.middle, cost.toShipping.middle) },
  };
  const found = worthOfNext(asked);
  const together = test.known ? await saidTogether(project, test.value.criterion, scope) : null;
  return {
    known: true,
    value: {
      ...viewFound(found, { currency, success }),
      cost,
      together:
        together === null || !test.known
          ? null
          : {
              ...together,
              says: verdictSays(
                worthOfNext({ ...asked, test: { known: true, value: togetherBelieve(test.value, together.chance) } }),
                currency,
              ),
            },
    },
  };
}

/**
 * How likely it is to work, which is to pass go/no-go, and to be shipped from there: the forecast's worlds parted at that decision. Neither is
 * ever sure, since worlds are few.
 */
function chancesOf({ ships, stops }: ProjectForecast): { readonly works: number; readonly ships: number } {
  const stopsAfter = stops
    .flatMap(({ phase, chance }) => (phase === "productionisation" ? [chance] : []))
    .reduce((sum, each) => sum + each, 0);
  const works = ships.value + stopsAfter;
  const within = (chance: number): number => Math.min(0.999, Math.max(0.001, chance));
  return { works: within(works), ships: works === 0 ? 0.001 : within(ships.value / works) };
}

interface Here {
  readonly currency: string;
  readonly success: NonNullable<WorthSaid["success"]>["value"];
}

function viewFound(found: WorthOfNext, { currency, success }: Here): Omit<FoundView, "cost" | "together"> {
  const { works, ships, worth, goingOn, perfect, option, test } = found;
  return {
    ...{ works, ships, worth, goingOn, perfect },
    option: { worth: option, says: optionSays(found, currency) },
    now: nowSays(found, currency),
    says: verdictSays(found, currency),
    test: test.known
      ? {
          known: true,
          value: {
            ...{ criterion: test.value.criterion, metric: test.value.metric, bar: test.value.bar, seen: test.value.seen },
            ...{ believed: test.value.belief, cases: test.value.cases, byDesign: test.value.byDesign, price: test.value.price },
            ...{ worth: test.value.worth, verdict: test.value.verdict, best: test.value.best },
            result: resultSays(test.value),
            flips: flipsSay(test.value, success),
          },
        }
      : test,
  };
}
