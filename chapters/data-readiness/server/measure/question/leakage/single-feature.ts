import { known, unknown } from "#kernel";
import type { LeakageTest } from "../../../../domain/index.ts";
import type { Asked } from "../asked.ts";
import { columnsSay, counted, figureSays } from "../in-words.ts";
import type { Target } from "../measure-labels.ts";
import { oneClassAloneSays } from "./one-class-alone-says.ts";
import { TELLS, type Told } from "./told-by-column.ts";

/** So little below a whole model's area a single column is as good as the model. Methods §5.2. */
const NEAR_MODEL = 0.02;
/** Below this a column may well be as good as a weak model without being the answer. Our judgement. */
const LEAST = 0.8;

/** Features that tell the label by themselves, as no honest feature does: of all rows, or surely of those where they are filled. */
export function singleFeature(
  of: Asked,
  { target, told, model }: { readonly target: Target; readonly told: Told; readonly model: number | null },
): LeakageTest["found"] {
  if (of.features.length === 0) return unknown("There is no feature besides the target.");
  const threshold = model === null ? TELLS : Math.min(TELLS, Math.max(LEAST, model - NEAR_MODEL));
  const tells = told.features.filter(({ figure }) => figure > threshold);
  const names = new Set(tells.map(({ column }) => column));
  const alone = told.alone.filter(({ column }) => !names.has(column));
  const surely = new Set(alone.map(({ column }) => column));
  const columns = [...tells, ...told.features.filter(({ column }) => surely.has(column))];
  const best = told.features[0];
  const measure = target.kind === "number" ? "a correlation" : "an area under the curve";
  const rows = told.lookedAt < target.labelled ? ` on ${counted(told.lookedAt)} rows drawn from ${counted(target.labelled)}` : "";
  const area =
    tells.length > 0
      ? `${columnsSay([...names])} ${tells.length === 1 ? "tells" : "tell"} the label alone, up to ${measure} of ${figureSays(best?.figure ?? 0)}${rows}.`
      : `No feature alone tells the label${alone.length > 0 ? " of all rows" : ""}: the best, “${best?.column}”, with ${measure} of ${figureSays(best?.figure ?? 0)}${rows}.`;
  const some = oneClassAloneSays(alone, target.column.name);
  return known({
    leaks: columns.length > 0,
    figure: best?.figure ?? 0.5,
    threshold,
    rows: null,
    lookedAt: told.lookedAt,
    columns: columns.length > 0 ? columns : told.features.slice(0, 1),
    says: alone.length === 0 ? area : tells.length > 0 ? `${area} ${some}` : `${some} ${area}`,
  });
}
