import { judgeAgrees, peopleAgree } from "./evaluation/agreement.ts";
import { casesAgree, casesDistinct, casesUnseen, casesWhole } from "./evaluation/cases.ts";
import { casesRecent, hardCases } from "./evaluation/coverage.ts";
import { sizeForMargin } from "./evaluation/size-for-margin.ts";
import { enoughRows } from "./fitting/enough-rows.ts";
import { contradictoryLabels, enoughPerClass, labelsBalanced, labelsThere } from "./fitting/labels.ts";
import { leakageChecks } from "./fitting/leakage.ts";
import { questionAsked } from "./fitting/question-asked.ts";
import { represents } from "./fitting/represents.ts";
import { crossedSegments, segmentsCovered, segmentsNamed } from "./fitting/segments.ts";
import { sensitiveCovered } from "./fitting/sensitive-covered.ts";
import { splitSettled } from "./fitting/split-settled.ts";
import { steadySinceBefore } from "./fitting/steady-since-before.ts";
import { freshEnough, steadyColumns, timeKnown } from "./fitting/time.ts";
import { casesLicensed } from "./reachable/cases-licensed.ts";
import { hadAgain } from "./reachable/had-again.ts";
import { lawful } from "./reachable/lawful.ts";
import { personalDataAllowed } from "./reachable/personal-data-allowed.ts";
import { readWhole } from "./reachable/read-whole.ts";
import { rowsAndColumns } from "./reachable/rows-and-columns.ts";
import { sensitiveNamed } from "./reachable/sensitive-named.ts";
import type { ListedCheck, ReadinessCheck } from "./readiness-check.ts";
import { codedMissing } from "./valid/coded-missing.ts";
import { columnsSaySomething } from "./valid/columns-say-something.ts";
import { datesPlain } from "./valid/dates-plain.ts";
import { exactDuplicates, nearDuplicates } from "./valid/duplicates.ts";
import { impossibleValues } from "./valid/impossible-values.ts";
import { invalidCells } from "./valid/invalid-cells.ts";
import { labelNoise } from "./valid/label-noise.ts";
import { limitsWritten } from "./valid/limits-written.ts";
import { missingCells } from "./valid/missing-cells.ts";
import { mixedTypes } from "./valid/mixed-types.ts";
import { oneSpelling } from "./valid/one-spelling.ts";
import { outliersKnown } from "./valid/outliers-known.ts";
import { schemaSteady } from "./valid/schema-steady.ts";
import { steadyInTime } from "./valid/steady-in-time.ts";

/** Band C: can it be reached, read and lawfully used? */
const reachable = [rowsAndColumns, readWhole, lawful, hadAgain, personalDataAllowed, sensitiveNamed, casesLicensed];

/** Band B: is it valid? */
const valid = [
  casesWhole,
  missingCells,
  codedMissing,
  mixedTypes,
  invalidCells,
  impossibleValues,
  outliersKnown,
  exactDuplicates,
  nearDuplicates,
  oneSpelling,
  columnsSaySomething,
  datesPlain,
  schemaSteady,
  steadyInTime,
  labelNoise,
  limitsWritten,
];

/** Band A: does it serve this question? */
const fitting = [
  questionAsked,
  labelsThere,
  labelsBalanced,
  contradictoryLabels,
  enoughRows,
  enoughPerClass,
  sizeForMargin,
  segmentsNamed,
  segmentsCovered,
  crossedSegments,
  sensitiveCovered,
  splitSettled,
  ...leakageChecks,
  timeKnown,
  freshEnough,
  steadyColumns,
  steadySinceBefore,
  casesDistinct,
  casesUnseen,
  casesAgree,
  hardCases,
  casesRecent,
  judgeAgrees,
  peopleAgree,
  represents,
];

const whoTells = ({ people, judge }: ReadinessCheck): ListedCheck["by"] =>
  people === null ? "measured" : judge === null ? "said" : "both";

/** Every check there is, by band from the ground up; a data set is asked those that belong to its kind. */
export const allChecks: readonly ListedCheck[] = [...reachable, ...valid, ...fitting].map((check) => ({ ...check, by: whoTells(check) }));
