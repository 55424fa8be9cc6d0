import { questionAsked } from "./fitting/question-asked.ts";
import { lawful } from "./reachable/lawful.ts";
import { readWhole } from "./reachable/read-whole.ts";
import { rowsAndColumns } from "./reachable/rows-and-columns.ts";
import type { ReadinessCheck } from "./readiness-check.ts";
import { exactDuplicates } from "./valid/exact-duplicates.ts";
import { missingCells } from "./valid/missing-cells.ts";

/** Every check there is, by band from the ground up; a data set is asked those that belong to its kind. */
export const allChecks: readonly ReadinessCheck[] = [
  // C: can it be reached, read and lawfully used?
  readWhole,
  rowsAndColumns,
  lawful,
  // B: is it valid?
  missingCells,
  exactDuplicates,
  // A: does it serve this question?
  questionAsked,
];
