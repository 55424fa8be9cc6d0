import { known, unknown } from "#kernel";
import { luckOfArea } from "#stats";
import type { LeakageTest } from "../../../../domain/index.ts";
import type { TypedTable } from "../../measure-columns.ts";
import { countIn } from "../../rows.ts";
import type { Asked } from "../asked.ts";
import { columnsSay, counted, figureSays } from "../in-words.ts";
import { sampled } from "../sample.ts";
import { drawBins, dropBins } from "./draw-bins.ts";
import { drawCodes } from "./draw-codes.ts";
import { areaFor, outOfFold } from "./small-model.ts";
import type { Sides } from "./split-sides.ts";
import { areasOf } from "./tell-label.ts";

/** Above this training and test are of another kind: NannyML's default for its domain classifier. */
const TOLD_APART = 0.65;
const LUCK = 4;
/** Rows drawn from either side, columns that the model is given, rows below which nothing is said. */
const FROM_EACH = 4000;
const MOST_COLUMNS = 20;
const LEAST = 50;
/** Of more columns those that tell most are chosen by some of the parts, and looked at on the others: the best of 200 tell something by luck. */
const [CHOSEN_BY, TESTED] = [
  [0, 1],
  [2, 3, 4],
];

/** Whether a small model can tell the test from training by the features: then the test asks another question. */
export async function adversarial(typed: TypedTable, { features, entity }: Asked, sides: Sides): Promise<LeakageTest["found"]> {
  if (features.length === 0) return unknown("There is no feature to tell training and test apart by.");
  if (Math.min(sides.trainRows, sides.testRows) < LEAST)
    return unknown(
      `Training has ${counted(sides.trainRows)} rows and the test ${counted(sides.testRows)}: fewer than ${LEAST} on a side tell nothing.`,
    );
  const { sql } = typed.table;
  const bins = await drawBins(typed, features, {
    label: `(${sides.test})::int`,
    also: { who: entity ? `hash(${entity.cell})` : "rowid" },
    where: `(${sides.train} and ${sampled(sides.trainRows, FROM_EACH)}) or (${sides.test} and ${sampled(sides.testRows, FROM_EACH)})`,
  });
  try {
    const [alone = []] = await areasOf(sql, bins, [1]);
    const places = alone.map((figure, at) => ({ figure, at })).toSorted((a, b) => b.figure - a.figure);
    const isMany = features.length > MOST_COLUMNS;
    const [chosen = []] = isMany ? await areasOf(sql, bins, [1], `fold in (${CHOSEN_BY})`) : [alone];
    const best = chosen.map((figure, at) => ({ figure, at })).toSorted((a, b) => b.figure - a.figure);
    const codes = await drawCodes(sql, bins, {
      places: best.slice(0, MOST_COLUMNS).map(({ at }) => at),
      extra: { label: "label", fold: "fold" },
    });
    const label = codes.extra.label ?? new Float64Array();
    const { rows, told } = outOfFold(codes, label, {
      kind: "yes-no",
      folds: codes.extra.fold ?? new Float64Array(),
      ...(isMany ? { tested: TESTED } : {}),
    });
    const figure =
      areaFor(
        told,
        rows.map((row) => label[row] ?? 0),
      ) ?? 0.5;
    // Rows of one entity are like each other: they say no more than one row does.
    const [drawn] =
      await sql(`select count(distinct who) filter (label = 1) as tests, count(distinct who) filter (label = 0) as trains from drawn
      where ${isMany ? `fold in (${TESTED})` : "true"}`);
    const threshold = Math.max(
      TOLD_APART,
      0.5 + LUCK * luckOfArea(Math.max(1, countIn(drawn, "tests")), Math.max(1, countIn(drawn, "trains"))),
    );
    const leaks = figure > threshold;
    const columns = places
      .map(({ figure: area, at }) => ({ column: features[at]?.name ?? "", figure: area }))
      .filter((each) => each.figure > 0.55);
    return known({
      leaks,
      figure,
      threshold,
      rows: null,
      lookedAt: codes.rows,
      columns: columns.slice(0, MOST_COLUMNS),
      says: leaks
        ? `A small model tells test from training with an area under the curve of ${figureSays(figure)}${columns.length > 0 ? `, most by ${columnsSay(columns.map(({ column }) => column))}` : ""}; on ${counted(codes.rows)} rows.`
        : `A small model hardly tells test from training: an area under the curve of ${figureSays(figure)} on ${counted(codes.rows)} rows.`,
    });
  } finally {
    await dropBins(typed);
  }
}
