import { type Answer, known, unknown } from "#kernel";
import { luckOfArea } from "#stats";
import type { LeakageTest } from "../../../../domain/index.ts";
import type { TypedTable } from "../../measure-columns.ts";
import { literal } from "../../rows.ts";
import type { Asked } from "../asked.ts";
import { counted, figureSays } from "../in-words.ts";
import { labelSql } from "../labels-of.ts";
import type { Target } from "../measure-labels.ts";
import { sampled } from "../sample.ts";
import { drawBins, dropBins } from "./draw-bins.ts";
import { type Codes, drawCodes } from "./draw-codes.ts";
import { areaFor, indices, outOfFold, predicted } from "./small-model.ts";
import type { Sides } from "./split-sides.ts";
import { TELLS, type Told } from "./told-by-column.ts";

/** A figure that falls by more than this when the split is redone was not earned. Our judgement. */
const DROP = 0.05;
const LUCK = 3;
const MOST_ROWS = 8000;
const MOST_COLUMNS = 20;
/** Fewer entities than this are not drawn whole: one would be the sample. */
const MANY_ENTITIES = 100;
const LEAST_ON_A_SIDE = 100;
const MOST_CLASSES = 3;
/** The last quarter of the rows in time is what the others are tested on. */
const LATE = 0.75;

interface Given {
  readonly target: Target;
  readonly sides: Answer<Sides>;
  readonly told: Told;
}

/** How much worse a small model tells the label when nobody is on both sides, or when it is tested on later rows. */
export async function redoneSplit(typed: TypedTable, of: Asked, { target, sides, told }: Given): Promise<LeakageTest["found"]> {
  const { entity } = of;
  const time = of.time?.type === "date-time" ? of.time : null;
  if (!entity && !time)
    return unknown("Neither who a row is of nor when it came to be is named, so there is no other split to compare with.");
  const honest = told.features.filter(({ figure }) => figure <= TELLS).slice(0, MOST_COLUMNS);
  if (honest.length === 0) return unknown("No feature is left that does not tell the label by itself.");
  const names = new Set(honest.map(({ column }) => column));
  const columns = of.features.filter(({ name }) => names.has(name));
  const isMany = entity !== null && entity.profile.distinct.count >= MANY_ENTITIES;
  const drawn = isMany
    ? `${entity.cell} is not null and hash(${entity.cell}) % ${Math.max(1, Math.ceil(target.labelled / MOST_ROWS))} = 0`
    : sampled(typed.rows, MOST_ROWS);
  const { sql } = typed.table;
  const bins = await drawBins(typed, columns, {
    label: labelOf(target),
    where: `${target.column.cell} is not null and ${drawn}`,
    also: {
      side: sides.known ? `case when ${sides.value.train} then 0 when ${sides.value.test} then 1 else -1 end` : "-1",
      // Hashed apart from the draw: entities drawn by a multiple of five would all be in one part.
      who: entity ? `coalesce(hash(${entity.cell}, 4) % 5, 5)` : "0",
      moment: time ? `coalesce(epoch_ms(${time.cell}), 0)` : "0",
    },
  });
  try {
    const extra = { label: "label", fold: "fold", side: "side", who: "who", moment: "moment" };
    const codes = await drawCodes(sql, bins, { places: columns.map((_, at) => at), extra });
    return compared(codes, { kind: target.kind, entity: entity?.name ?? null, time: time?.name ?? null });
  } finally {
    await dropBins(typed);
  }
}

/** SQL for what is to be told: yes, the place of a class among the commonest, or the rank of a number. */
function labelOf({ column, kind, classes, positive }: Target): string {
  if (kind === "number") return `percent_rank() over (order by ${column.cell})`;
  const label = labelSql(column);
  if (kind === "binary") return `(${label} = ${literal(positive?.text ?? "")})::int`;
  const places = classes.slice(0, MOST_CLASSES).map(({ text }, at) => `when ${literal(text)} then ${at}`);
  return `case ${label} ${places.join(" ")} else ${MOST_CLASSES} end`;
}

function compared(
  codes: Codes,
  of: { readonly kind: Target["kind"]; readonly entity: string | null; readonly time: string | null },
): LeakageTest["found"] {
  const all = (name: string) => codes.extra[name] ?? new Float64Array(codes.rows);
  const [side, at] = [all("side"), all("moment")];
  const score = (train: readonly number[], test: readonly number[]) => scoreOf(codes, of.kind, { train, test });
  const sidesRows = [0, 1].map((which) => indices(codes.rows, (row) => side[row] === which));
  const [train = [], test = []] = sidesRows;
  const isSplit = Math.min(train.length, test.length) >= LEAST_ON_A_SIDE;
  const now = isSplit ? score(train, test) : scoreOf(codes, of.kind, { folds: all("fold") });
  const cut = [...at].toSorted((a, b) => a - b)[Math.floor(LATE * codes.rows)] ?? 0;
  const [before, after] = [indices(codes.rows, (row) => (at[row] ?? 0) < cut), indices(codes.rows, (row) => (at[row] ?? 0) >= cut)];
  const isTimed = of.time !== null && Math.min(before.length, after.length) >= LEAST_ON_A_SIDE;
  const redone = [
    {
      says: `when no value of “${of.entity}” is on both sides`,
      score: of.entity === null ? null : scoreOf(codes, of.kind, { folds: all("who") }),
    },
    { says: `when it is tested on later rows by “${of.time}”`, score: isTimed ? score(before, after) : null },
  ].flatMap((each) => (each.score === null ? [] : [{ ...each, score: each.score }]));
  const worst = redone.toSorted((a, b) => a.score.figure - b.score.figure)[0];
  if (now === null || worst === undefined)
    return unknown(`${counted(codes.rows)} rows are too few to train and test a small model on each split.`);
  const figure = now.figure - worst.score.figure;
  const threshold = Math.max(DROP, LUCK * Math.hypot(now.luck, worst.score.luck));
  const measure = of.kind === "number" ? "a correlation" : "an area under the curve";
  const as = isSplit ? "as rows are split now" : "when rows are split by lot";
  return known({
    leaks: figure > threshold,
    figure,
    threshold,
    rows: null,
    lookedAt: codes.rows,
    columns: [],
    says: `A small model tells the label with ${measure} of ${figureSays(now.figure)} ${as}, and of ${redone.map((each) => `${figureSays(each.score.figure)} ${each.says}`).join(", ")}; on ${counted(codes.rows)} rows.`,
  });
}

interface Score {
  readonly figure: number;
  /** One standard error of a model that tells nothing. */
  readonly luck: number;
}

type Split = { readonly train: readonly number[]; readonly test: readonly number[] } | { readonly folds: Float64Array };

function scoreOf(codes: Codes, kind: Target["kind"], split: Split): Score | null {
  const label = codes.extra.label ?? new Float64Array();
  if (kind === "number") return scored(codes, label, { kind: "number", split });
  if (kind === "binary") return scored(codes, label, { kind: "yes-no", split });
  const each = Array.from({ length: MOST_CLASSES }, (_, place) =>
    scored(
      codes,
      label.map((of) => (of === place ? 1 : 0)),
      { kind: "yes-no", split },
    ),
  ).filter((one) => one !== null);
  if (each.length === 0) return null;
  const mean = (of: (one: Score) => number) => each.reduce((sum, one) => sum + of(one), 0) / each.length;
  return { figure: mean(({ figure }) => figure), luck: mean(({ luck }) => luck) };
}

function scored(
  codes: Codes,
  label: Float64Array,
  { kind, split }: { readonly kind: "yes-no" | "number"; readonly split: Split },
): Score | null {
  const { rows, told } =
    "folds" in split
      ? outOfFold(codes, label, { kind, folds: split.folds })
      : { rows: split.test, told: predicted(codes, label, { kind, ...split }) };
  const truth = rows.map((row) => label[row] ?? 0);
  if (kind === "number") {
    const figure = correlation(told, truth);
    return figure === null ? null : { figure, luck: 1 / Math.sqrt(Math.max(1, rows.length - 1)) };
  }
  const figure = areaFor(told, truth);
  const positives = truth.reduce((sum, each) => sum + each, 0);
  return figure === null ? null : { figure, luck: luckOfArea(positives, truth.length - positives) };
}

function correlation(a: readonly number[], b: readonly number[]): number | null {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [both, one, other] = [0, 0, 0];
  for (const [at, value] of a.entries()) {
    const [x, y] = [value - ma, (b[at] ?? 0) - mb];
    both += x * y;
    one += x * x;
    other += y * y;
  }
  return one > 0 && other > 0 ? both / Math.sqrt(one * other) : null;
}
