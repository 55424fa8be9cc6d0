import { type Answer, known, unknown } from "#kernel";
import { cohenKappa } from "#stats";
import type { Agreement } from "../../../domain/index.ts";
import { casesOf, type PairCount } from "./pair-counts.ts";
import { scaleOf, stepOf, verdictOf } from "./score-scale.ts";
import { shareOf } from "./share-of.ts";

/** Below these, an agreement is too loosely known to be shown. */
export const FEWEST_RATED_TWICE = 50;

/** Two who score the same cases, as a sentence calls them. */
export interface Raters {
  readonly names: string;
  /** The first is right where they differ: people, against a judge. */
  readonly isFirstRight: boolean;
  readonly passFrom: number | null;
}

/** How far two agree on the cases that both scored. */
export function agreement(pairs: readonly PairCount[] | undefined, raters: Raters): Answer<Agreement> {
  const { names, isFirstRight, passFrom } = raters;
  if (pairs === undefined) return unknown(`${names} gave more different scores than a scale has. Say from which score a case passes.`);
  const n = casesOf(pairs);
  if (n === 0) return unknown(`No case was scored by ${lower(names)} both.`);
  if (n < FEWEST_RATED_TWICE)
    return unknown(
      `${names} both scored ${n} ${n === 1 ? "case" : "cases"}; below ${FEWEST_RATED_TWICE} their agreement is not told. Have ${FEWEST_RATED_TWICE - n} more scored twice.`,
    );
  const passes = pairs.map((pair) => ({
    n: pair.n,
    first: verdictOf(pair.first, passFrom),
    second: verdictOf(pair.second, passFrom),
  }));
  const isVerdicts = passes.every(({ first, second }) => first !== undefined && second !== undefined);
  const counted = isVerdicts && !isOrdered(pairs) ? verdictTable(passes) : tableOf(pairs, passFrom);
  if (counted === undefined)
    return unknown(`${names} score on scales that cannot be set side by side. Say from which score a case passes.`);
  const found = cohenKappa(counted.table, 0.95, counted.scores);
  if (found === undefined)
    return unknown(`${names} gave one and the same score to all ${n} cases: whether they would differ on others cannot be told.`);
  const same = counted.table.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
  return known({
    n,
    agree: shareOf(same, n),
    kappa: found.kappa,
    kappaLow: found.low,
    kappaHigh: found.high,
    weighted: counted.scores !== undefined,
    lenient:
      isFirstRight && isVerdicts
        ? share(
            passes,
            (p) => p.first === false,
            (p) => p.second === true,
          )
        : null,
    strict:
      isFirstRight && isVerdicts
        ? share(
            passes,
            (p) => p.first === true,
            (p) => p.second === false,
          )
        : null,
  });
}

const lower = (names: string): string => names.charAt(0).toLowerCase() + names.slice(1);

interface Counted {
  readonly table: number[][];
  /** Where the steps have an order of more than two. */
  readonly scores: readonly number[] | undefined;
}

const isOrdered = (pairs: readonly PairCount[]): boolean => {
  const scale = scaleOf(
    pairs.flatMap(({ first, second }) => [first, second]),
    null,
  );
  return scale?.kind === "ordered" && scale.steps.length > 2;
};

function verdictTable(passes: readonly { n: number; first: boolean | undefined; second: boolean | undefined }[]): Counted {
  const table = [
    [0, 0],
    [0, 0],
  ];
  for (const { n, first, second } of passes) add(table, first === true ? 1 : 0, second === true ? 1 : 0, n);
  return { table, scores: undefined };
}

function tableOf(pairs: readonly PairCount[], passFrom: number | null): Counted | undefined {
  const scale = scaleOf(
    pairs.flatMap(({ first, second }) => [first, second]),
    passFrom,
  );
  if (scale === undefined) return undefined;
  // words beside numbers are two scales, not one of kinds
  if (scale.kind === "kinds" && scale.labels.some((label) => label !== "" && Number.isFinite(Number(label)))) return undefined;
  const levels = scale.kind === "verdicts" ? 2 : scale.kind === "ordered" ? scale.steps.length : scale.labels.length;
  const size = Math.max(2, levels);
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { first, second, n } of pairs) add(table, stepOf(scale, first), stepOf(scale, second), n);
  return { table, scores: scale.kind === "ordered" && levels > 2 ? scale.steps : undefined };
}

function add(table: number[][], row: number, column: number, n: number): void {
  const cells = table[row];
  if (cells) cells[column] = (cells[column] ?? 0) + n;
}

type Passes = { readonly n: number; readonly first: boolean | undefined; readonly second: boolean | undefined };

function share(passes: readonly Passes[], isAmong: (pair: Passes) => boolean, isOf: (pair: Passes) => boolean) {
  const among = passes.filter(isAmong);
  const n = casesOf(among);
  return n === 0 ? null : shareOf(casesOf(among.filter(isOf)), n);
}
