import type { LawOfThree } from "./law-of-three.ts";
import { normalQuantile } from "./normal.ts";

/**
 * By what factor a spread has to be taken wider, where intervals meant to hold `meant` of the cases have held `held` of them.
 *
 * k = z(meant)/z(held), with z the normal quantile of (1 + share)/2. 1: as good as meant. 1.76: intervals meant for 90 % that hold 65 %, as
 * those of people who have not been told yet how they did.
 *
 * @param held Share of resolved intervals that held the truth, in (0, 1).
 * @param meant In (0, 1).
 * @throws {RangeError} Outside these.
 *
 * @see Jørgensen, Teigen & Moløkken (2004), "Better sure than safe? Over-confidence in judgement based software development effort prediction
 * intervals", Journal of Systems and Software 70.
 *
 * @example
 * wideningOf(0.65, 0.9).toFixed(2); // → "1.76"
 */
export function wideningOf(held: number, meant: number): number {
  for (const share of [held, meant]) if (!(share > 0 && share < 1)) throw new RangeError(`a share lies in (0, 1); got ${share}.`);
  return normalQuantile((1 + meant) / 2) / normalQuantile((1 + held) / 2);
}

/**
 * The same estimate with its spread taken wider: the middle stays, and so does the side on which nothing lies.
 *
 * σ × factor; of a shifted lognormal the spread of the logarithm.
 *
 * @param factor > 0; 1 changes nothing.
 * @throws {RangeError} For what is not > 0.
 *
 * @example
 * widened({ is: "normal", mean: 5, sd: 2 }, 1.5); // → { is: "normal", mean: 5, sd: 3 }
 */
export function widened(law: LawOfThree, factor: number): LawOfThree {
  if (!(factor > 0 && Number.isFinite(factor))) throw new RangeError(`a factor is > 0; got ${factor}.`);
  return law.is === "normal" ? { ...law, sd: law.sd * factor } : { ...law, sigma: law.sigma * factor };
}
