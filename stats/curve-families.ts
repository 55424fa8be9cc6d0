/** A family of learning curves: what is measured against how much there was to learn from. */
export type CurveFamily = "pow3" | "pow4" | "mmf4" | "ilog2" | "exp3";

/** How a family is computed. The first parameter is always what the curve comes to with endless data. */
interface Shape {
  readonly value: (n: number, parameters: readonly number[], first: number) => number;
  /** Bounds of the parameters after the first. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** A place to start from: the asymptote, what is missing to it at the first anchor, and dice in [0, 1). */
  readonly start: (asymptote: number, missing: number, ends: readonly [first: number, last: number], dice: () => number) => number[];
}

/**
 * Five families, in a form in which no parameter depends on the unit of n, which is what makes them easy to fit. In the notation of LCDB:
 *
 * - pow3: a − b·n^−c as a − B·(n/n₁)^−c, so b = B·n₁^c;
 * - pow4: a − b·(n + d)^−c as a − B·((n + d)/(n₁ + d))^−c, and d = n₁·(e^q − 1);
 * - mmf4: (a·b + c·n^d)/(b + n^d) as c + (a − c)/(1 + (n/m)^d), so b = m^d; m is where half the way is made;
 * - ilog2: b − a/ln n;
 * - exp3: a·e^(−b·n) + c as c − B·e^(−(n − n₁)/m).
 *
 * n₁ is the first anchor; m and B are positive, and logarithms of m are fitted.
 *
 * @see Mohr, Viering, Loog & van Rijn (2022), "LCDB 1.0: An extensive learning curves database for classification tasks", ECML PKDD.
 */
export const SHAPES: Readonly<Record<CurveFamily, Shape>> = {
  pow3: {
    value: (n, [a = 0, B = 0, c = 0], first) => a - B * (n / first) ** -c,
    low: [0, 1e-4],
    high: [Infinity, 20],
    start: (_, missing, __, dice) => [missing * (0.5 + dice()), 0.05 + 1.5 * dice() ** 2],
  },
  pow4: {
    value: (n, [a = 0, B = 0, c = 0, q = 0], first) => {
      const shift = first * (Math.exp(q) - 1);
      return a - B * ((n + shift) / (first + shift)) ** -c;
    },
    low: [0, 1e-4, -5],
    high: [Infinity, 60, 12],
    start: (_, missing, __, dice) => [missing * (0.5 + dice()), 0.05 + 2 * dice() ** 2, 3 * dice() - 0.5],
  },
  mmf4: {
    value: (n, [c = 0, a = 0, middle = 0, d = 0]) => c + (a - c) / (1 + Math.exp(d * (Math.log(n) - middle))),
    low: [-Infinity, -20, 1e-3],
    high: [Infinity, 40, 20],
    start: (asymptote, missing, [first, last], dice) => [
      asymptote - missing * (1 + dice()),
      Math.log(first) + (Math.log(last / first) + 1) * dice(),
      0.2 + 1.6 * dice(),
    ],
  },
  ilog2: {
    value: (n, [b = 0, a = 0]) => b - a / Math.log(n),
    low: [0],
    high: [Infinity],
    start: (_, missing, [first]) => [missing * Math.log(first)],
  },
  exp3: {
    value: (n, [c = 0, B = 0, middle = 0], first) => c - B * Math.exp((first - n) / Math.exp(middle)),
    low: [0, -20],
    high: [Infinity, 40],
    start: (_, missing, [first, last], dice) => [missing * (0.5 + dice()), Math.log(first) + Math.log(last / first) * dice()],
  },
};
