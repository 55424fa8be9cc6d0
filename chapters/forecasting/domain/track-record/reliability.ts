import { type Answer, known } from "#kernel";
import { type BandPoint, consistencyBand, corp, type SameChance, type StatedChance } from "#stats";
import { LEAST, tooFew } from "./least.ts";
import { SEED } from "./scores.ts";

/** Statements that were put right together: where the curve is level. */
export interface CurveStep {
  /** The least and the greatest chance in it. */
  readonly from: number;
  readonly to: number;
  readonly statements: number;
  readonly said: number;
  /** The share of it that came: what the chance should have been. */
  readonly came: number;
  /** Where the step would lie by luck alone, 90 %, if the chances were right: at the chance nearest to what was said in the middle. */
  readonly low: number;
  readonly high: number;
}

/** What was said against what came. */
export interface Reliability {
  readonly curve: readonly SameChance[];
  readonly band: readonly BandPoint[];
  readonly steps: readonly CurveStep[];
  readonly says: string;
}

/** Two values that are equal but for rounding are one step. */
const SAME = 1e-12;

/** Each step leaves a band of nine in ten once in ten times; a little more is no reason to speak up. */
const TO_BE_EXPECTED = 0.15;

/** More different chances than this are taken to the nearest thousandth: no eye tells them apart, and a million would take minutes. */
const MOST_CHANCES = 1_000;

const asDrawn = (stated: readonly StatedChance[]): readonly StatedChance[] =>
  new Set(stated.map(({ chance }) => chance)).size <= MOST_CHANCES
    ? stated
    : stated.map(({ chance, came }) => ({ chance: Math.round(chance * MOST_CHANCES) / MOST_CHANCES, came }));

/** The reliability curve with its consistency band; from thirty statements on. */
export function reliabilityOf(stated: readonly StatedChance[]): Answer<Reliability> {
  const few = tooFew(stated.length, LEAST.curve, "a curve", "statement that is resolved", "statements that are resolved");
  if (few) return few;
  const drawn = asDrawn(stated);
  const { curve } = corp(drawn);
  const band = consistencyBand(drawn, { confidence: 0.9, seed: SEED });
  const steps = stepsOf(curve, band);
  return known({ curve, band, steps, says: curveSays(steps, stated.length) });
}

function stepsOf(curve: readonly SameChance[], band: readonly BandPoint[]): readonly CurveStep[] {
  const levels: SameChance[][] = [];
  for (const point of curve) {
    const last = levels.at(-1);
    if (last?.[0] !== undefined && Math.abs(last[0].recalibrated - point.recalibrated) < SAME) last.push(point);
    else levels.push([point]);
  }
  return levels.map((level) => {
    const statements = level.reduce((sum, { count }) => sum + count, 0);
    const said = level.reduce((sum, { chance, count }) => sum + chance * count, 0) / statements;
    const at = band.reduce((near, point) => (Math.abs(point.chance - said) < Math.abs(near.chance - said) ? point : near));
    const [from, to] = [level[0]?.chance ?? said, level.at(-1)?.chance ?? said];
    return { from, to, statements, said, came: level[0]?.recalibrated ?? 0, low: at.low, high: at.high };
  });
}

/** A step is outside where it lies beyond the band by more than rounding. */
export const isOutside = ({ came, low, high }: CurveStep): boolean => came < low - SAME || came > high + SAME;

function curveSays(steps: readonly CurveStep[], statements: number): string {
  const outside = steps.filter(isOutside);
  const off = outside.reduce((sum, each) => sum + each.statements, 0);
  if (off === 0) return "Nowhere is the curve farther from what was said than luck alone takes it.";
  const many = `${off.toLocaleString("en-GB")} of ${statements.toLocaleString("en-GB")} statements`;
  if (off <= TO_BE_EXPECTED * statements)
    return `The curve is farther off than luck takes it in nine of ten cases for ${many}: about as many as is to be expected.`;
  const below = outside.filter(({ came, low }) => came < low).reduce((sum, each) => sum + each.statements, 0);
  const way = below === off ? "less came than was said" : below === 0 ? "more came than was said" : "it was not what was said";
  return `For ${many} ${way}, by more than luck does in nine of ten cases.`;
}
