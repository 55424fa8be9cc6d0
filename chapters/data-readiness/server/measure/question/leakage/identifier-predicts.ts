import { known, unknown } from "#kernel";
import type { LeakageTest } from "../../../../domain/index.ts";
import type { TypedColumn } from "../../measure-columns.ts";
import { figureSays } from "../in-words.ts";
import type { Target } from "../measure-labels.ts";
import type { Told } from "./told-by-column.ts";

/** An identifier should tell nothing; so far above a coin is no luck and worth a look. Our judgement. */
const LEAST = { area: 0.6, correlation: 0.3 };
/** Standard errors that luck is given, since the best of two looks is told. */
const LUCK = 4;

/** Whether the order of the identifier goes with the label: rows entered class by class, or a source for each class. */
export function identifierPredicts({ name }: TypedColumn, { kind }: Pick<Target, "kind">, told: Told): LeakageTest["found"] {
  if (told.identifier === null) return unknown("No identifier is named.");
  const isNumber = kind === "number";
  const threshold = isNumber ? Math.max(LEAST.correlation, LUCK * told.luck) : Math.max(LEAST.area, 0.5 + LUCK * told.luck);
  const leaks = told.identifier > threshold;
  const figure = `${isNumber ? "a correlation" : "an area under the curve"} of ${figureSays(told.identifier)}`;
  return known({
    leaks,
    figure: told.identifier,
    threshold,
    rows: null,
    lookedAt: told.lookedAt,
    columns: [{ column: name, figure: told.identifier }],
    says: leaks
      ? `The order of “${name}” tells the label with ${figure}: a model would learn from the numbering, not from what it numbers.`
      : `The order of “${name}” does not tell the label: ${figure}.`,
  });
}
