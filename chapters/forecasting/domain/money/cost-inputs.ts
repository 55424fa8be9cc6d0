import { type Cite, type ProjectFacts, SHARE_OF_A_WEEK, type Source } from "#chapters/lifecycle/domain";
import { longDay } from "#kernel";
import type { ForecastInput } from "../forecast-inputs.ts";
import type { Priced } from "./priced.ts";

/** Everything that a cost is made from besides the time it takes, each with who says so. */
export function costInputs(facts: ProjectFacts, { budgetWeeks, monthly }: Priced, waits: boolean): readonly ForecastInput[] {
  const { currency } = facts.rules.costRate;
  const fees = monthly.filter((each) => each.currency === currency);
  const others = monthly.length - fees.length;
  return [
    rateInput(facts),
    peopleInput(facts),
    {
      ...{ what: "how much of each week", origin: "assumed", cites: [] },
      says: `Nobody is on one thing for the whole of every week, and others help: ${SHARE_OF_A_WEEK.low} to ${SHARE_OF_A_WEEK.high} person-weeks for each that is counted.`,
    },
    ...(waits ? [{ what: "while it waits for others", origin: "assumed", cites: [], says: "Nobody works on it meanwhile." } as const] : []),
    {
      ...{ what: "the plan it is compared with", origin: budgetWeeks === null ? "assumed" : "said", cites: [] },
      says: `What is left of the time boxes${budgetWeeks === null ? "" : `, and ${weeks(budgetWeeks)} of productionisation as budgeted`}.`,
    },
    ...fees.map(
      ({ what, amount, asOf }): ForecastInput => ({
        ...{ what: `${what} by the month`, origin: "said", cites: [] },
        says: `${amount} ${currency} a month while it is built${asOf === null ? "" : `, by its price list of ${longDay(asOf)}`}.`,
      }),
    ),
    ...(others === 0
      ? []
      : [
          {
            what: "prices in another currency",
            origin: "said",
            cites: [],
            says: `Left out: ${others === 1 ? "one price by the month is" : `${others} prices by the month are`} not in ${currency}.`,
          } as const,
        ]),
  ];
}

function rateInput({ rules: { costRate, told } }: ProjectFacts): ForecastInput {
  const { low, high, currency } = costRate;
  const figure = (amount: number): string => amount.toLocaleString("en-GB", { maximumFractionDigits: 0 });
  const says = `${figure(low)} to ${figure(high)} ${currency} for a week of one person’s work, everything included.`;
  const source = told["cost-rate"];
  return source === undefined
    ? { what: "the rate", says: `${says} Our assumption until the workspace says its own.`, origin: "assumed", cites: [] }
    : { what: "the rate", says, origin: "said", cites: [citeOf(source)] };
}

const citeOf = ({ entry, recordedOn, imported }: Source): Cite => ({ entry, recordedOn, imported });

function peopleInput({ teamSize }: ProjectFacts): ForecastInput {
  return teamSize.known
    ? {
        ...{ what: "people on it", origin: "said", cites: [teamSize.cite] },
        says: teamSize.value === 1 ? "One person works on it, until its end." : `${teamSize.value} people work on it, until its end.`,
      }
    : {
        ...{ what: "people on it", origin: "assumed", cites: [] },
        says: "Nobody said how many: one to four in eight of ten cases. Say it on the project’s page.",
      };
}

const weeks = (count: number): string => (count === 1 ? "one week" : `${count} weeks`);
