import type { WorthView } from "../contract/index.ts";
import { percent } from "../domain/index.ts";

/** What the next test is worth, for the terminal; nothing where none is asked for, or the workspace shows no estimates of cost. */
export function worthLines({ asks, money }: WorthView): readonly string[] {
  if (!asks || money === null) return [];
  const { found, success } = money;
  if (!found.known) return ["", "What the next test is worth", `  ${found.because}`];
  const { says, test, works, ships, cost, option, together } = found.value;
  return [
    "",
    "What the next test is worth",
    `  ${says}`,
    ...(test.known
      ? [
          `  ${test.value.result}`,
          ...(test.value.flips === null ? [] : [`  ${test.value.flips}`]),
          `  Its price: ${test.value.price.says}.`,
        ]
      : [`  ${test.because}`]),
    `  ${option.says}`,
    `  It works with ${percent(works)}, and is shipped then with ${percent(ships)}; until it is shipped it costs ${cost.toShipping.says}.`,
    ...(success === null ? [] : [`  Said to be worth ${success.says}. ${success.because ?? ""}`.trimEnd()]),
    ...(together === null ? [] : [`  By what people said together (${percent(together.chance)}): ${together.says}`]),
  ];
}
