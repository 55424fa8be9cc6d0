/** What is known of where the values of a column lie. */
export interface Spread {
  /** Quantiles at 0.05, 0.25, 0.5, 0.75 and 0.95. */
  readonly low: number;
  readonly first: number;
  readonly middle: number;
  readonly third: number;
  readonly high: number;
}

/** Tukey's far out: interquartile ranges beyond the quartiles. */
const FAR = 3;
/** How many times as far as from the quartile to the twentieth a tail may go on beyond the twentieth. Our judgement. */
const TAIL = 4;
/** Where the two halves of the middle differ less than this, they are taken for alike: 1.05 is what a thousand rows show by chance. */
const ALIKE = 1.05;

/**
 * From where on does a value lie far outside the others, whatever the shape of a column? Tukey's fences are three interquartile ranges beyond
 * the quartiles; of incomes, amounts and waiting times, which are skewed, they call one in forty far out, and of honest heavy tails one in
 * eighty.
 *
 * The long side is looked at as a lognormal that is moved: x ↦ ln(x + c) with the c that puts the median half-way between the quartiles, so that
 * the fences are Tukey's on that scale: ln(Q₃ + c) + 6 ln r, with r = (Q₃ − M) / (M − Q₁). Nor is anything far out that its own tail leads
 * to: from the 95th hundredth on, on that scale, four times the way there from the quartile. The short side is looked at as it stands. Where a
 * quartile is the median, the long side is a power of the way from it: M + (P₉₅ − M) · ((P₉₅ − M) / (Q₃ − M))².
 *
 * Beyond lie, of normal values 4 in a hundred million, of lognormal, exponential and Laplace ones fewer than 1 in 3,000, of Student's t with three
 * degrees of freedom 1 in 300.
 *
 * @returns In the column's unit. Both are the median where it is a quartile on both sides: then nothing can be said.
 *
 * @see Tukey (1977), Exploratory Data Analysis, 2D, for the fences; Hubert & Vandervieren (2008), CSDA 52, for why skew moves them.
 *
 * @example
 * farOutFences({ low: 1, first: 3, middle: 4, third: 5, high: 7 }); // → { low: -7, high: 15 }
 * farOutFences({ low: 1, first: 10, middle: 100, third: 1000, high: 5000 }).high > 1e8; // → true
 */
export function farOutFences({ low, first, middle, third, high }: Spread): { readonly low: number; readonly high: number } {
  const upper = upperFence({ first, middle, third, high });
  // The same of the values turned round.
  const lower = -upperFence({ first: -third, middle: -middle, third: -first, high: -low });
  return first === middle && middle === third ? { low: middle, high: middle } : { low: lower, high: upper };
}

function upperFence({ first, middle, third, high }: Omit<Spread, "low">): number {
  const [below, above] = [middle - first, third - middle];
  if (above === 0) return Math.max(third + FAR * (third - first), high + TAIL * (high - third));
  if (below === 0) return middle + (high - middle) * Math.max(1 + FAR, (high - middle) / above) ** 2;
  const ratio = above / below;
  if (ratio < ALIKE) return Math.max(third + FAR * (third - first), high + TAIL * (high - third));
  const moved = (middle ** 2 - first * third) / (first + third - 2 * middle);
  const [quartile, tail] = [Math.log(third + moved), Math.log(high + moved)];
  const fence = Math.max(quartile + 2 * FAR * Math.log(ratio), tail + TAIL * (tail - quartile));
  return Math.exp(Math.min(fence, MOST)) - moved;
}

/** Beyond it a number is no number any more. */
const MOST = 700;
