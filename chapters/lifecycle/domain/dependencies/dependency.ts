import type { Day } from "#kernel";
import type { Project, Source, Told } from "../project.ts";
import type { Price } from "./entries.ts";

/** A model or product of somebody else's that a project stands on. */
export interface Dependency {
  readonly id: string;
  readonly vendor: string;
  readonly model: string;
  readonly version: string | null;
  /** Since when it has this version; null where it was declared with it. */
  readonly versionSince: Told<Day> | null;
  readonly retiresOn: Told<Day> | null;
  readonly prices: readonly Price[];
  readonly pricesAsOf: Day | null;
  /** Every price list that was said, in the order it was said; `prices` is the last of them. */
  readonly priceLists: readonly PriceList[];
  readonly declared: Source;
  readonly dropped: Source | null;
}

/** The prices of one day's list, which hold from that day on. */
export interface PriceList {
  readonly prices: readonly Price[];
  readonly asOf: Day | null;
  readonly told: Source;
}

/** The price list that holds on a day: the newest that has begun, and where none has, the first to come. Null where none was said. */
export function priceListOn({ priceLists }: Pick<Dependency, "priceLists">, on: Day): PriceList | null {
  const begun = priceLists.filter(({ asOf }) => asOf === null || asOf <= on);
  const newest = begun.reduce<PriceList | null>((found, one) => ((found?.asOf ?? "") <= (one.asOf ?? "") ? one : found), null);
  return newest ?? priceLists.reduce<PriceList | null>((found, one) => ((found?.asOf ?? "9999") > (one.asOf ?? "") ? one : found), null);
}

/** What a project stands on today. */
export const standingDependencies = ({ dependencies }: Pick<Project, "dependencies">): readonly Dependency[] =>
  dependencies.filter(({ dropped }) => dropped === null);

/** "claude-sonnet-4 20260514 by Anthropic". */
export const dependencySays = ({ vendor, model, version }: Pick<Dependency, "vendor" | "model" | "version">): string =>
  `${model}${version === null ? "" : ` ${version}`} by ${vendor}`;

/** Letters and digits alone, so that "Claude Sonnet 4" and "anthropic/claude-sonnet-4" can be compared. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** True when both are the same vendor's same model, however it is spelt. */
export const isSameModel = (one: Pick<Dependency, "vendor" | "model">, other: Pick<Dependency, "vendor" | "model">): boolean =>
  plainName(one.vendor) === plainName(other.vendor) && plainName(one.model) === plainName(other.model);
