import type { Image } from "#kernel";
import { kinds } from "../phase/kinds.ts";
import { phases } from "../phase/phases.ts";
import type { RulesDraft } from "../rules/entries.ts";
import { rulesOf } from "../rules/evolve-rules.ts";
import { ruleTimeBox, setRestDays, switchCost } from "../rules/set-rules.ts";

/**
 * How a workspace works, to begin another with: what its people said of time boxes, rest days and whether cost is shown. No project, no name,
 * and nothing that is one company's own: neither what its work costs nor when it is closed.
 */
export function shapeOfWorkspace(image: Image): readonly RulesDraft[] {
  const { timeBoxes, costShown, restDays, told } = rulesOf(image);
  const boxes = kinds.flatMap((kind) =>
    phases.flatMap((phase) => {
      if (phase === "iteration" || told[`time-box/${kind}/${phase}`] === undefined) return [];
      const { from, to } = timeBoxes[kind][phase];
      return [ruleTimeBox({ kind, phase, fromWeeks: from, toWeeks: to })];
    }),
  );
  return [
    ...boxes,
    ...(told["cost-shown"] === undefined ? [] : [switchCost(costShown)]),
    ...(told["rest-days"] === undefined ? [] : [setRestDays(restDays)]),
  ];
}
