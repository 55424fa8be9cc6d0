/** What somebody took to be likely about one project, and when: days before the sample is looked at. */
export interface ClaimStory {
  readonly project: string;
  /** Drawn from the criterion on this metric; it ends by the record alone. */
  readonly metric?: string;
  /** Or in somebody's words, with how it ended and what showed it; `null` while it is open. */
  readonly written?: {
    readonly claim: string;
    readonly ended: { readonly outcome: "yes" | "no" | "void"; readonly because: string } | null;
  };
  readonly made: number;
  readonly resolves: number;
  /** In percent, one for each of those who are asked, in their order; null for who said nothing. */
  readonly chances: readonly (number | null)[];
}

const drawn = (project: string, metric: string, made: number, resolves: number, ...chances: readonly (number | null)[]): ClaimStory => ({
  ...{ project, metric, made, resolves, chances },
});

const claimed = (
  [project, claim]: readonly [project: string, claim: string],
  [made, resolves]: readonly [made: number, resolves: number],
  chances: readonly (number | null)[],
  ended: NonNullable<ClaimStory["written"]>["ended"],
): ClaimStory => ({ ...{ project, made, resolves, chances }, written: { claim, ended } });

const came = (because: string) => ({ outcome: "yes", because }) as const;
const failed = (because: string) => ({ outcome: "no", because }) as const;

const [churn, range, kitchen, lyon] = [
  "Cancellation warning",
  "Assortment simulator",
  "Kitchen plan from a photo",
  "Picking forecast for Lyon",
] as const;
const [answers, delivery, returns, hiring] = [
  "Answers for customer service",
  "Delivery day at checkout",
  "Returns forecast",
  "Applicant screening",
] as const;
const [shelves, claims, invoices] = ["Empty shelves from ceiling cameras", "Damage claims from photos", "Invoice matching"] as const;

/** Confident, as people are: of what was called four in five about two thirds came. The simulator was nearly there each time it was asked. */
export const claimStories: readonly ClaimStory[] = [
  drawn(churn, "precision among", 516, 503, 60, 55, 70, null, 50, 65),
  drawn(churn, "precision among", 503, 492, 80, 75, 85, 70, null, 80),
  drawn(churn, "recall of", 510, 496, 70, 65, 80, 60, 55, null),
  claimed(
    [churn, "The Monday list is in the customer system without anybody's hands, four weeks running"],
    [470, 440],
    [85, 80, 90, 75, 80, 85],
    came("The job log shows five Sundays in a row."),
  ),
  drawn(churn, "customers kept", 420, 395, 80, 70, 85, 75, 80, null),
  drawn(churn, "customers kept", 370, 345, 75, 70, 85, null, 65, 80),
  claimed(
    [churn, "The desk calls through the whole list every week of a month"],
    [330, 300],
    [75, 70, 80, 85, 60, 75],
    came("The call log: 2,003 of 2,000."),
  ),
  claimed(
    [churn, "An alarm on score drift goes off for a real reason before anybody complains"],
    [210, 165],
    [35, 30, 45, 25, 40, null],
    failed("It was quiet, and nobody complained."),
  ),
  drawn(range, "rank correlation", 300, 286, 65, 50, 80, 60, null, 70),
  drawn(range, "rank correlation", 280, 250, 80, 55, 85, 65, 60, 75),
  drawn(range, "rank correlation", 225, 195, 80, 50, 85, 60, 45, 70),
  drawn(range, "rank correlation", 170, 137, 70, 35, 80, 50, 40, 60),
  drawn(range, "rank correlation", 110, 77, 60, 20, 75, 40, 25, 50),
  drawn(range, "rank correlation", 33, 19, 40, 10, 55, 25, 15, 35),
  drawn(kitchen, "plans that a designer", 195, 182, 85, 60, 90, 70, 65, 80),
  drawn(kitchen, "wait for a plan", 170, 155, 70, 65, 80, 60, null, 75),
  claimed(
    [kitchen, "A customer's own photo is read in the shop in Lille without help"],
    [150, 120],
    [55, 20, 75, 40, 25, 50],
    failed("None of eleven photos taken in Lille gave a plan that fits."),
  ),
  drawn(lyon, "mean error", 184, 171, 60, 50, 75, 55, 45, null),
  claimed(
    [lyon, "Ten weeks of hourly picks can be read from the old system after all"],
    [192, 185],
    [65, 70, 60, 75, 55, 70],
    came("Eleven weeks, read from the backups."),
  ),
  claimed(
    [lyon, "The warehouse system delivers picks by the hour"],
    [175, 161],
    [80, 75, 85, 65, 70, 80],
    failed("Picks still arrive once a night; the hourly feed waits for the new release."),
  ),
  drawn(answers, "answers that an agent", 183, 173, 75, 80, 85, 70, 75, null),
  claimed(
    [answers, "Legal agrees to the answers on warranty without changing the prompt again"],
    [165, 150],
    [60, 55, 70, 45, 50, 65],
    came("Agreed in writing, with one footnote."),
  ),
  drawn(answers, "cost of a settled", 80, 25, 70, 65, 85, 60, 70, 75),
  claimed(
    [answers, "Answers in Polish are switched on in this quarter"],
    [70, 40],
    [80, 70, 85, 75, 65, 80],
    failed("The vendor's new version came first, and everything was evaluated again."),
  ),
  drawn(delivery, "deliveries on the day", 150, 137, 40, 35, 55, 30, 45, null),
  drawn(delivery, "deliveries on the day", 136, 127, 80, 85, 90, 75, 80, 85),
  drawn(delivery, "baskets that can", 140, 126, 75, 70, 80, 65, 80, null),
  claimed(
    [delivery, "The carrier's interface stands up to the Friday evening peak"],
    [60, 38],
    [85, 80, 90, 70, 85, 80],
    came("Four Fridays, 99.96 % of calls answered within a second."),
  ),
  claimed([delivery, "Both carriers sign the new cut-off times"], [110, 90], [70, 65, 75, 80, 60, 70], came("Signed by both.")),
  claimed(
    [delivery, "The web shop's own release slips and takes this with it"],
    [55, 30],
    [30, 40, 20, 25, 35, 30],
    failed("It came on its day."),
  ),
  drawn(returns, "orders called correctly", 133, 119, 35, 30, 50, 40, 25, null),
  drawn(returns, "orders called correctly", 100, 86, 65, 60, 75, 55, 60, 70),
  drawn(returns, "orders called correctly", 72, 58, 85, 80, 90, 75, 80, 85),
  drawn(hiring, "shortlists", 105, 92, 70, 65, 80, 60, null, 75),
  drawn(hiring, "shortlists", 80, 67, 80, 75, 85, 70, 75, 80),
  claimed(
    [hiring, "The vendor hands over the log of every ranking as the contract says"],
    [60, 45],
    [60, 55, 65, 70, 50, null],
    came("A sample of 200 rankings was complete."),
  ),
  claimed(
    [hiring, "The works council agrees before the decision"],
    [80, 63],
    [70, 60, 75, 65, 70, 55],
    came("Agreed, with a review after six months."),
  ),
  drawn(hiring, "rankings with a log", 20, 8, 65, 60, 75, 70, 55, null),
  drawn(shelves, "empty shelves found", 86, 73, 45, 35, 65, 40, 30, 50),
  drawn(shelves, "empty shelves found", 72, 61, 40, 20, 60, 30, 25, 45),
  drawn(claims, "claims settled", 30, 17, 65, 55, 80, 60, 50, null),
  drawn(invoices, "invoices matched", 18, 8, 70, 65, 80, 75, 60, null),
  claimed(
    [claims, "The insurer accepts photos without a second visit for claims under 200 EUR"],
    [24, -10],
    [60, 45, 75, 55, null, 65],
    null,
  ),
  claimed(
    [answers, "The new model version answers as well as the old one on all 400 questions"],
    [10, -9],
    [70, 75, 80, 60, 65, null],
    null,
  ),
];
