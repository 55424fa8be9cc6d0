import type { Fold, Image } from "#kernel";
import { sourceOf } from "../source-of.ts";
import { RULES_ID, type RulesEntry } from "./entries.ts";
import { type RuleName, type Rules, usualRules } from "./rules.ts";

/** What one entry makes of a workspace's rules: pure, and total over any order of entries. */
export function evolveRules(rules: Rules, entry: RulesEntry): Rules {
  const told = (name: RuleName): Rules["told"] => ({ ...rules.told, [name]: sourceOf(entry) });
  switch (entry.kind) {
    case "lifecycle/time-box-ruled": {
      const { kind, phase, fromWeeks, toWeeks } = entry.body;
      const boxes = { ...rules.timeBoxes[kind], [phase]: { from: fromWeeks, to: toWeeks } };
      return { ...rules, timeBoxes: { ...rules.timeBoxes, [kind]: boxes }, told: told(`time-box/${kind}/${phase}`) };
    }
    case "lifecycle/cost-rate-set":
      return { ...rules, costRate: entry.body, told: told("cost-rate") };
    case "lifecycle/cost-switched":
      return { ...rules, costShown: entry.body.shown, told: told("cost-shown") };
    case "lifecycle/holidays-set":
      return { ...rules, holidays: entry.body.holidays, told: told("holidays") };
    case "lifecycle/rest-days-set":
      return { ...rules, restDays: entry.body.weekdays, told: told("rest-days") };
    default:
      return rules;
  }
}

/** How a workspace works, folded from what its people said. */
export const rulesFold: Fold<Rules, RulesEntry> = {
  noun: "lifecycle/rules",
  version: 1,
  initial: () => usualRules,
  evolve: evolveRules,
};

/** The rules of a workspace at the moment of its image: as of a past day, the rules of that day. */
export const rulesOf = (image: Image): Rules => image.one(rulesFold, RULES_ID) ?? usualRules;
