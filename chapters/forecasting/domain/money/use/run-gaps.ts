import type { UseExpected } from "./entries.ts";
import type { PricedModel } from "./priced-model.ts";

/** What has to be said before a month in use can be priced, each a sentence with what to do; the nearest first. */
export function runGaps(dependencies: readonly PricedModel[], use: UseExpected | null): readonly string[] {
  if (dependencies.length === 0) return ["What it stands on is not recorded. Say its model on the project’s page, with its price."];
  const priceless = dependencies.filter(({ prices }) => prices.length === 0);
  const byUse = dependencies.filter(({ prices }) => prices.some(({ per }) => per !== "month"));
  return [
    ...priceless.map(({ model }) => `What ${model} costs is not recorded. Say it on the project’s page, with the day of its price list.`),
    ...(use === null
      ? byUse.length === 0
        ? []
        : ["How much it will be used is not recorded. Say how many tasks a month, and what one takes."]
      : byUse.flatMap((dependency) => gapsOf(dependency, use))),
  ];
}

function gapsOf({ id, model, prices }: PricedModel, { models }: UseExpected): readonly string[] {
  const use = models.find(({ dependency }) => dependency === id);
  const isPriced = (per: (typeof prices)[number]["per"]): boolean => prices.some((price) => price.per === per);
  const unsaid = (["in", "out"] as const).filter(
    (side) => isPriced(`million-tokens-${side}`) && (side === "in" ? use?.tokensIn : use?.tokensOut) == null,
  );
  const unpriced = (["in", "out"] as const).filter(
    (side) =>
      !isPriced(`million-tokens-${side}`) &&
      isPriced(`million-tokens-${side === "in" ? "out" : "in"}`) &&
      ((side === "in" ? use?.tokensIn : use?.tokensOut)?.high ?? 0) > 0,
  );
  return [
    ...(unsaid.length === 0 ? [] : [`How many tokens ${unsaid.join(" and ")} a call of ${model} takes is not recorded.`]),
    ...unpriced.map((side) => `The price of a million tokens ${side} of ${model} is not recorded. Say it on the project’s page.`),
  ];
}
