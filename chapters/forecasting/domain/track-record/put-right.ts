import { type Answer, known } from "#kernel";
import { type Recalibration, recalibrated, recalibrationOf, type StatedChance } from "#stats";
import { LEAST, tooFew } from "./least.ts";

/** What was learnt from the record, and what it makes of the next statement. */
export interface PutRight extends Recalibration {
  readonly examples: readonly { readonly said: number; readonly becomes: number }[];
  readonly says: string;
}

/** Examples are of what was said: nothing is shown for a "10 %" that nobody has stated. */
const NEAR = 0.05;
const EXAMPLES = [0.1, 0.3, 0.5, 0.7, 0.9] as const;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * The recalibration to apply to what is said next; from twenty claims on. What is said stays as it is in the record, and scores are of that.
 *
 * @param pooled True where several people's statements were made one: below a hundred claims such a chance is never pushed away from even,
 *   since a crowd that was lucky looks timid.
 */
export function putRight(stated: readonly StatedChance[], pooled: boolean): Answer<PutRight> {
  const few = tooFew(stated.length, LEAST.recalibration, "putting percentages right", "claim that is resolved", "claims that are resolved");
  if (few) return few;
  const learnt = recalibrationOf(stated, pooled && stated.length < LEAST.surer ? { mostSlope: 1 } : {});
  const chances = stated.map(({ chance }) => chance);
  const [least, most] = chances.reduce(([low, high], chance) => [Math.min(low, chance), Math.max(high, chance)], [1, 0]);
  const examples = EXAMPLES.filter((said) => said >= least - NEAR && said <= most + NEAR).map((said) => ({
    said,
    becomes: recalibrated(said, learnt),
  }));
  return known({ ...learnt, examples, says: rightSays(examples, stated.length) });
}

function rightSays(examples: PutRight["examples"], claims: number): string {
  const moved = examples.filter(({ said, becomes }) => percent(said) !== percent(becomes));
  const head = `By ${claims.toLocaleString("en-GB")} claims`;
  if (moved.length === 0) return `${head} percentages are taken as they are said.`;
  const told = moved.map(({ said, becomes }) => `${percent(said)} as ${percent(becomes)}`);
  return `${head}, what is said is read otherwise: ${told.join(", ")}.`;
}
