import { type Dependency, dependencySays, type PriceList, priceListOn } from "#chapters/lifecycle/domain";
import { type Day, daysBetween, longDay } from "#kernel";

/** A model that a project stands on, with the price list that holds on a day. */
export interface PricedModel {
  readonly id: string;
  readonly model: string;
  /** "small-1 2026-01 by Lumen". */
  readonly says: string;
  readonly prices: PriceList["prices"];
  readonly list: PriceList | null;
  /** What is to be known of the list's day, in a sentence; null for one that holds and is fresh. */
  readonly about: string | null;
}

/** Price lists change a few times a year: one older than this is to be looked at again. An assumption. */
const FRESH_FOR_DAYS = 180;

/** The prices that hold, what comes next, and whether they have become old. */
export function pricedModel(dependency: Dependency, today: Day): PricedModel {
  const list = priceListOn(dependency, today);
  const { id, model, priceLists } = dependency;
  const next = priceLists.find(({ asOf }) => asOf !== null && asOf > today && asOf !== list?.asOf);
  return { id, model, says: dependencySays(dependency), prices: list?.prices ?? [], list, about: aboutDay(list, next, today) };
}

function aboutDay(list: PriceList | null, next: PriceList | undefined, today: Day): string | null {
  if (list?.asOf == null) return null;
  if (list.asOf > today) return `It holds from ${longDay(list.asOf)} on; none that holds now was said.`;
  if (next?.asOf != null) return `Another holds from ${longDay(next.asOf)} on.`;
  return daysBetween(list.asOf, today) > FRESH_FOR_DAYS ? "It is older than half a year: look whether it holds still." : null;
}
