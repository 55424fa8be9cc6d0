import { type CostRange, costOfProject, type Project, type ProjectFacts, rulesOf } from "#chapters/lifecycle/domain";
import type { Scope } from "#platform/http";
import { type CostUntil, costAhead, type ForecastGiven, moneySays, pricedOf } from "../domain/index.ts";

/** What is still to be paid: about so much, and from where. */
export interface StillToPay extends CostRange {
  readonly middle: number;
  readonly says: string;
}

/**
 * What a project still costs until its next decision and until it is shipped: from the worlds of its forecast, its middle the one that is as
 * likely more as less. What they do not tell of (of research nothing past go/no-go) is as long as its time boxes, whose middle is half way.
 */
export function remainingCost(
  project: Project,
  { facts, given }: { readonly facts: ProjectFacts; readonly given: ForecastGiven },
  { today, image }: Pick<Scope, "today" | "image">,
): { readonly toShipping: StillToPay; readonly toDecision: StillToPay } {
  const rules = rulesOf(image);
  const { currency } = rules.costRate;
  const boxes = costOfProject(project, { today, rules });
  const found = costAhead(facts, today, { given, priced: pricedOf(project, today) });
  const decision = found.known && found.value.toNextDecision.known ? rangeOf(found.value.toNextDecision.value) : null;
  const shipping = found.known && found.value.toShipping.known ? rangeOf(found.value.toShipping.value) : null;
  const toDecision = decision ?? halfWay(boxes.toNextDecision);
  const later = halfWay({ low: boxes.toLaunch.low - boxes.toNextDecision.low, high: boxes.toLaunch.high - boxes.toNextDecision.high });
  const toShipping = shipping ?? both(toDecision, later);
  const from = (worlds: boolean): string => (worlds ? "from the worlds of its forecast" : "from its time boxes");
  const mixed = `${from(decision !== null)} until the next decision, and from its time boxes after it`;
  return {
    toDecision: { ...toDecision, says: saysOf(toDecision, currency, from(decision !== null)) },
    toShipping: {
      ...toShipping,
      says: saysOf(toShipping, currency, shipping === null && decision !== null ? mixed : from(shipping !== null)),
    },
  };
}

type Range = Omit<StillToPay, "says">;

const rangeOf = ({ cost: { p10, p50, p90 } }: CostUntil): Range => ({ low: p10.value, middle: p50.value, high: p90.value });
const halfWay = ({ low, high }: CostRange): Range => ({ low, middle: (low + high) / 2, high });
const both = (a: Range, b: Range): Range => ({ low: a.low + b.low, middle: a.middle + b.middle, high: a.high + b.high });

const saysOf = ({ low, middle, high }: Range, currency: string, from: string): string =>
  `about ${moneySays(middle, currency)} (${moneySays(low, currency)} to ${moneySays(high, currency)}), ${from}`;
