import type { TestWeighed, WorthOfNext } from "./worth-of-next.ts";
import { type SuccessValued, timesOf } from "./worth-said.ts";

/** An amount as rough as it is known: two digits. */
export function moneySays(amount: number, currency: string): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(amount)))) - 1);
  return `${(Math.round(amount / unit) * unit).toLocaleString("en-GB", { maximumFractionDigits: 0 })} ${currency}`;
}

/** What to do next, in one sentence: test first, or decide now. */
export function verdictSays(found: WorthOfNext, currency: string): string {
  const { test } = found;
  if (!test.known)
    return `Knowing for sure whether it works is worth ${moneySays(found.perfect, currency)} at most. ${nowSays(found, currency)}`;
  const { cases, price, worth, verdict } = test.value;
  const many = cases === 1 ? "one case" : `${cases.toLocaleString("en-GB")} cases`;
  const paid = `about ${moneySays(price.middle, currency)}`;
  if (verdict === "test-first") return `Testing ${many} for ${paid} is worth up to ${moneySays(worth, currency)}: test first.`;
  if (verdict === "too-dear")
    return `Testing ${many} costs ${paid} and is worth ${moneySays(worth, currency)} at most: decide now. ${nowSays(found, currency)}`;
  return `No result of testing ${many} would change the decision: decide now. ${nowSays(found, currency)}`;
}

/** What pays more where one decides now. */
export function nowSays({ goingOn }: WorthOfNext, currency: string): string {
  return goingOn > 0
    ? `On what is believed today going on brings ${moneySays(goingOn, currency)} more than it costs, on average.`
    : `On what is believed today going on costs ${moneySays(-goingOn, currency)} more than it brings, on average.`;
}

/** From which result on one goes on. */
export function resultSays({ cases, goOnFrom, fewIsGood, seen }: TestWeighed): string {
  const of = `of ${seen === null ? "" : "the next "}${cases.toLocaleString("en-GB")}`;
  if (goOnFrom === null) return `Whatever comes ${of}, stopping pays more.`;
  if (goOnFrom === 0) return `Whatever comes ${of}, going on pays more.`;
  return fewIsGood
    ? `Go on if ${cases - goOnFrom} or fewer ${of} count against it, else stop.`
    : `Go on if ${goOnFrom} or more ${of} succeed, else stop.`;
}

/** At what worth the verdict becomes another, in the unit in which worth was said. */
export function flipsSay({ flips }: TestWeighed, said: Pick<SuccessValued, "per" | "months" | "currency">): string | null {
  if (flips === null) return null;
  const { testFrom, goOnFrom } = flips;
  const as = (amount: number) => `${moneySays(amount / timesOf(said), said.currency)}${perSays[said.per]}`;
  if (goOnFrom === testFrom) return `Below ${as(testFrom)} stop, above it go on: this test is nowhere worth its price.`;
  if (goOnFrom === null) return `Below ${as(testFrom)} stop; above it test first.`;
  return `Below ${as(testFrom)} stop, above ${as(goOnFrom)} go on without a test, in between test first.`;
}

/** What it is worth that one may still stop at go/no-go. */
export function optionSays({ option, cost }: WorthOfNext, currency: string): string {
  const price = `getting there costs about ${moneySays(cost.toDecision, currency)}`;
  if (option === 0) return `The choice to stop at go/no-go is worth nothing on these figures; ${price}.`;
  return `The choice to stop at go/no-go is worth up to ${moneySays(option, currency)}; ${price}.`;
}

export const perSays: Readonly<Record<SuccessValued["per"], string>> = { month: " a month", year: " a year", "in-all": " in all" };

/** What success is worth, as it was said. */
export function worthSays({ low, high, per, months, currency }: Omit<SuccessValued, "project" | "because">): string {
  const figure = (amount: number) => amount.toLocaleString("en-GB", { maximumFractionDigits: 0 });
  const amounts = low === high ? figure(low) : `${figure(low)} to ${figure(high)}`;
  return `${amounts} ${currency}${perSays[per]}, over ${months === 1 ? "a month" : `${months} months`}`;
}

/** What to say, and why it pays, where nobody has said what success is worth. */
export const nobodySaid =
  "Nobody has said what it is worth if it works. With a rough range this page says whether the next test is worth its price, and at what worth one would stop.";
