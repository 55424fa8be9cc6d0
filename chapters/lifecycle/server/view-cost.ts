import type { Reply } from "#platform/http";
import type { getProject } from "../contract/index.ts";
import {
  type CostRange,
  costOfProject,
  type LearningCost,
  learningCostSays,
  type OnDay,
  type Project,
  rangeSays,
  stayNow,
} from "../domain/index.ts";

type CostView = Reply<typeof getProject>["cost"];

const isOver = ({ standing }: Project): boolean => standing?.value === "stopped";

/** What a project has cost and will cost; nothing where the workspace shows no estimates. */
export function viewCost(project: Project, onDay: OnDay): CostView {
  if (!onDay.rules.costShown) return null;
  const { currency, spent, toNextDecision, toLaunch, assumes } = costOfProject(project, onDay);
  const range = ({ low, high }: CostRange) => ({ low, high, says: rangeSays({ low, high }, currency) });
  const ahead = !isOver(project) && stayNow(project)?.phase !== "iteration";
  const invoices = project.cost.invoices.filter(({ value }) => value.currency === currency);
  const total = invoices.reduce((sum, { value }) => sum + value.amount, 0);
  return {
    currency,
    spent: range(spent),
    toNextDecision: ahead ? range(toNextDecision) : null,
    toLaunch: ahead ? range(toLaunch) : null,
    invoices: {
      count: project.cost.invoices.length,
      says: invoices.length === 0 ? null : `${total.toLocaleString("en-GB", { maximumFractionDigits: 0 })} ${currency}`,
    },
    isEstimate: true,
    assumes,
  };
}

/** What a learning was written down with, where the workspace shows estimates. */
export const viewLearningCost = (cost: LearningCost | null, { rules }: Pick<OnDay, "rules">) =>
  cost === null || !rules.costShown ? null : { ...cost, says: learningCostSays(cost) };
