/**
 * Which quantile of the days to promise, from what it costs to be late and what it costs to have promised too late a day.
 *
 * q* = late/(late + early). 0.5: both cost the same. 0.75: late is three times as bad. 1 and 0: only one of them costs at all.
 *
 * @param costs Of one day late, and of one day that the promise lies after the true one; ≥ 0, not both 0, in any one unit.
 * @returns A chance in [0, 1]: the promise is kept that often.
 * @throws {RangeError} Outside these.
 *
 * @see Arrow, Harris & Marschak (1951), "Optimal inventory policy", Econometrica 19(3): the newsvendor.
 *
 * @example
 * newsvendorQuantile({ late: 3, early: 1 }); // → 0.75
 */
export function newsvendorQuantile({ late, early }: { readonly late: number; readonly early: number }): number {
  if (!(late >= 0 && early >= 0 && late + early > 0 && Number.isFinite(late + early)))
    throw new RangeError(`costs are ≥ 0 and not both 0; got ${late} and ${early}.`);
  return late / (late + early);
}
