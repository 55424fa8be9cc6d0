import type { WaterfallView } from "#charts";
import { addDays, type Day, daysBetween, longDay } from "#kernel";
import type { MovedView } from "../../contract/index.ts";
import { chancesSay, daysSay, pointsSay } from "../../domain/index.ts";

export type MovedShown = Extract<MovedView["moved"], { known: true }>["value"];
export type StepShown = MovedShown["steps"][number];

/** The days back that are offered; any other is chosen beside the day that everything is looked at. */
const looks = [
  { daysBack: 7, words: "a week ago" },
  { daysBack: 30, words: "30 days ago" },
  { daysBack: 91, words: "a quarter ago" },
  { daysBack: 365, words: "a year ago" },
] as const;

/** What may be compared with, as values of a choice; the day that is compared now is always among them. */
export function sinceChoices(asOf: Day, asked: Day): readonly { readonly value: string; readonly label: string }[] {
  const usual = looks.map(({ daysBack, words }) => ({ value: addDays(asOf, -daysBack), label: words }));
  return usual.some(({ value }) => value === asked) ? usual : [{ value: asked, label: longDay(asked) }, ...usual];
}

/** "Since 12 October 2026: 9 days later"; of a chance alone, in points. */
export function movedHead({ from, days, points, steps }: MovedShown): string {
  const since = `Since ${longDay(from as Day)}`;
  if (steps.length === 0) return `${since} nothing has moved it`;
  if (days === null) return `${since}: ${pointsSay(points)}`;
  return `${since}: ${daysSay(days.p80)}`;
}

/** What was told on both days, below a head that says how far it moved. */
export function movedDetail(moved: MovedShown): string {
  const { before, after, days, withheld, end, by } = moved;
  const chances = chancesSay({ before: { ...before, ...noDays }, after: { ...after, ...noDays }, by: by as Day | null });
  if (days === null || before.p80 === null || after.p80 === null) return `${chances} ${withheld ?? ""}`.trim();
  const what = end === "decision" ? "P80 of the decision" : "P80";
  return `${what} was ${longDay(before.p80 as Day)} and is ${longDay(after.p80 as Day)}; P50 is ${daysSay(days.p50)}. ${chances}`;
}

const noDays = { p50: null, p80: null };

/** The figures of a step or of the whole, in words, without those that stayed. */
export function figuresSay({ days, points }: Pick<StepShown, "days" | "points">): string {
  const said = [
    ...(days === null || days.p80 === 0 ? [] : [`P80 ${daysSay(days.p80)}`]),
    ...(days === null || days.p50 === 0 ? [] : [`P50 ${daysSay(days.p50)}`]),
    ...(points === 0 ? [] : [pointsSay(points)]),
  ];
  return said.length === 0 ? "as it was" : said.join(", ");
}

/** The picture: by days of P80, and where none can be compared by points of the chance. */
export function movedPicture({ before, after, days, steps }: MovedShown): WaterfallView {
  const [then, now] = [before.p80 as Day | null, after.p80 as Day | null];
  const isInDays = days !== null && then !== null && now !== null;
  return {
    before: isInDays ? `then ${longDay(then)}` : `then ${before.chance} %`,
    after: isInDays ? `now ${longDay(now)}` : `now ${after.chance} %`,
    unit: isInDays ? "days" : "points",
    steps: steps.map(({ is, says, days: by, points }) => ({
      name: is === "time" ? "Time went by" : is === "chance" ? "Not told from chance" : says,
      by: isInDays ? (by?.p80 ?? 0) : points,
      isCause: is !== "chance",
    })),
  };
}

/** How long ago a day was, so that one that is compared is not taken for another. */
export const isBefore = (since: Day | undefined, asOf: Day): since is Day => since !== undefined && daysBetween(since, asOf) > 0;
