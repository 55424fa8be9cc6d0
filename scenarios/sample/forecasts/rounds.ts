import type { PartEstimated } from "#chapters/forecasting/domain";

/** A round of estimates: who was asked said it blind, and a lead closed it. Days before the sample is looked at, and days of work left. */
export interface RoundStory {
  readonly project: string;
  readonly asked: number;
  readonly closed: number;
  readonly part: PartEstimated["part"];
  /** One in ten, as likely as not, nine in ten; one for each of those who gave. */
  readonly given: readonly (readonly [low: number, median: number, high: number])[];
}

export const roundStories: readonly RoundStory[] = [
  {
    ...{ project: "Answers for customer service", asked: 166, closed: 160, part: "productionisation" },
    given: [
      [60, 90, 140],
      [75, 120, 200],
      [50, 70, 100],
      [80, 130, 210],
    ],
  },
  {
    ...{ project: "Damage claims from photos", asked: 31, closed: 27, part: "proof-of-concept" },
    given: [
      [20, 35, 60],
      [25, 45, 90],
      [18, 28, 45],
    ],
  },
];
