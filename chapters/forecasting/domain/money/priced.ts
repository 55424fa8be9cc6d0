import { dependencySays, type Project, priceListOn, standingDependencies } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";

/** What a project costs besides the work of its people, as somebody said it. */
export interface Priced {
  /** The most weeks that productionisation was budgeted; null where its time box is the plan. */
  readonly budgetWeeks: number | null;
  /** What is paid by the month while it is built, each with the day of its price list. */
  readonly monthly: readonly MonthlyPrice[];
}

/** A fee that does not depend on how much is used. */
export interface MonthlyPrice {
  readonly what: string;
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly asOf: Day | null;
}

/** 365.25 / 12 / 7. */
export const WEEKS_A_MONTH = 365.25 / 84;

/** Nothing but the work of its people. */
export const unpriced: Priced = { budgetWeeks: null, monthly: [] };

/** What was said of a project's prices: the budget of its productionisation, and what is paid by the month for what it stands on. */
export const pricedOf = (project: Pick<Project, "productionisationBudget" | "dependencies">, today: Day): Priced => ({
  budgetWeeks: project.productionisationBudget?.value.toWeeks ?? null,
  monthly: standingDependencies(project).flatMap((dependency) => {
    const list = priceListOn(dependency, today);
    return (list?.prices ?? []).flatMap(({ amount, currency, per }) =>
      per === "month" ? [{ what: dependencySays(dependency), amount, currency, asOf: list?.asOf ?? null }] : [],
    );
  }),
});
