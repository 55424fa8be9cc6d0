/** What a column of scores says: passes and fails, steps of an order, or kinds. */
export type ScoreScale =
  | { readonly kind: "verdicts"; readonly passes: ReadonlyMap<string, boolean> }
  | { readonly kind: "ordered"; readonly steps: readonly number[] }
  | { readonly kind: "kinds"; readonly labels: readonly string[] };

/** Steps or kinds that are still a scale; more are measurements. */
const MOST_STEPS = 20;

const passWords = [
  "1",
  "1.0",
  "true",
  "t",
  "yes",
  "y",
  "pass",
  "passed",
  "correct",
  "right",
  "good",
  "ok",
  "success",
  "accept",
  "accepted",
];
const failWords = [
  "0",
  "0.0",
  "false",
  "f",
  "no",
  "n",
  "fail",
  "failed",
  "incorrect",
  "wrong",
  "bad",
  "not ok",
  "failure",
  "reject",
  "rejected",
];

const words = new Map([...passWords.map((word) => [word, true] as const), ...failWords.map((word) => [word, false] as const)]);
const wordOf = (value: string): string => value.trim().toLowerCase();

/** Whether a value says that a case passed; undefined where it does not say. */
export function verdictOf(value: string, passFrom: number | null): boolean | undefined {
  if (passFrom === null) return words.get(wordOf(value));
  const number = numberOf(value);
  return number === undefined ? words.get(wordOf(value)) : number >= passFrom;
}

/** The scale of the values that one or two columns hold; undefined where they make none. */
export function scaleOf(values: readonly string[], passFrom: number | null): ScoreScale | undefined {
  const known = [...new Set(values)];
  const verdicts = known.map((value) => [value, verdictOf(value, null)] as const);
  if (verdicts.every(([, passes]) => passes !== undefined))
    return { kind: "verdicts", passes: new Map(verdicts.map(([value, passes]) => [value, passes === true])) };
  const numbers = known.map(numberOf);
  const steps = [...new Set(numbers.filter((number) => number !== undefined))].toSorted((a, b) => a - b);
  const isNumeric = numbers.every((number) => number !== undefined);
  if (isNumeric && steps.length <= MOST_STEPS) return { kind: "ordered", steps };
  if (passFrom !== null && known.every((value) => verdictOf(value, passFrom) !== undefined))
    return { kind: "verdicts", passes: new Map(known.map((value) => [value, verdictOf(value, passFrom) === true])) };
  const labels = [...new Set(known.map(wordOf))].toSorted();
  return !isNumeric && labels.length <= MOST_STEPS ? { kind: "kinds", labels } : undefined;
}

/** Where on a scale a value stands. */
export function stepOf(scale: ScoreScale, value: string): number {
  if (scale.kind === "verdicts") return scale.passes.get(value) === true ? 1 : 0;
  if (scale.kind === "kinds") return scale.labels.indexOf(wordOf(value));
  return scale.steps.indexOf(numberOf(value) ?? Number.NaN);
}

export function numberOf(value: string): number | undefined {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
