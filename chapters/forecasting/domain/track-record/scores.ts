import type { Answer } from "#kernel";
import { baselineScore, brierScore, brierSkill, corp, logScore, type SpiegelhalterTest, type StatedChance, spiegelhalter } from "#stats";
import { luckSays } from "./luck.ts";

/** How good stated chances were. */
export interface Scores {
  readonly statements: number;
  readonly came: number;
  /** 0–1 convention: 0.25 is always "half". */
  readonly brier: number;
  readonly logScore: number;
  /** Points of Metaculus' baseline score, the mean: 0 is always "half", 100 all known beforehand. Chances are held within 0.001 and 0.999. */
  readonly baseline: number;
  /** Against always stating the share that came. */
  readonly skill: Answer<number>;
  readonly miscalibration: number;
  readonly discrimination: number;
  readonly uncertainty: number;
  readonly spiegelhalter: Answer<SpiegelhalterTest>;
  /** The same, for somebody who decides. */
  readonly says: readonly string[];
}

/** What redrawn outcomes are drawn by: the same statements give the same figures on every machine. */
export const SEED = "track record";

/** What luck does this often is no hint. */
const NO_HINT = 0.15;

const figure = (value: number): string => value.toFixed(3).replace("-", "−");
const held = (chance: number): number => Math.min(0.999, Math.max(0.001, chance));
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * The scores of at least one statement, and what they mean. How many it takes before they mean something is for whoever shows them to say.
 *
 * @throws {RangeError} For none, and for a chance outside [0, 1].
 */
export function scoresOf(stated: readonly StatedChance[]): Scores {
  const { miscalibration, discrimination, uncertainty } = corp(stated);
  const came = stated.filter((each) => each.came).length;
  const scores = {
    statements: stated.length,
    came,
    brier: brierScore(stated),
    logScore: logScore(stated),
    baseline: stated.reduce((sum, { chance, came: did }) => sum + baselineScore({ chance: held(chance), came: did }), 0) / stated.length,
    skill: brierSkill(stated),
    miscalibration,
    discrimination,
    uncertainty,
    spiegelhalter: spiegelhalter(stated, SEED),
  };
  return { ...scores, says: [brierSays(scores), partsSay(scores), tailSays(scores.spiegelhalter)] };
}

function brierSays({ brier, skill, came, statements, uncertainty }: Omit<Scores, "says">): string {
  const head = `Brier score ${figure(brier)} (0 is best; always saying half gives 0.250)`;
  if (!skill.known) return `${head}. ${skill.because}`;
  const base = `always saying ${percent(came / statements)}, the share that came, would have given ${figure(uncertainty)}`;
  return `${head}: ${base}, so these were ${Math.abs(skill.value) < 0.005 ? "no better and no worse" : `${percent(Math.abs(skill.value))} ${skill.value > 0 ? "better" : "worse"}`}.`;
}

function partsSay({ miscalibration, discrimination, uncertainty }: Omit<Scores, "says">): string {
  const lost = `${figure(miscalibration)} is lost because the percentages were not what came`;
  if (discrimination < 0.005) return `Of it ${lost}; what would come was not told from what would not.`;
  return `Of it ${lost}; ${figure(discrimination)} of ${figure(uncertainty)} is won by telling what would come from what would not.`;
}

function tailSays(test: Answer<SpiegelhalterTest>): string {
  if (!test.known) return test.because;
  const { z, chance } = test.value;
  const way = z > 0 ? "Too sure" : "Not sure enough";
  if (chance >= NO_HINT) return `On the whole neither too sure nor too timid. ${luckSays(chance)}`;
  return `${way}: the score is ${Math.abs(z).toFixed(1)} standard deviations from where it would be if the percentages were right. ${luckSays(chance)}`;
}
