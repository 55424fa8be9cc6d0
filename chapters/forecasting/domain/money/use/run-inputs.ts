import { pricesSay, type Source } from "#chapters/lifecycle/domain";
import { longDay } from "#kernel";
import type { ForecastInput } from "../../forecast-inputs.ts";
import type { Between, ModelUse, UseExpected } from "./entries.ts";
import type { PricedModel } from "./priced-model.ts";
import type { Running } from "./run-cost.ts";
import type { SolvedShare } from "./solved-share.ts";

interface MadeFrom extends Pick<Running, "use" | "solved"> {
  readonly dependencies: readonly PricedModel[];
}

/** Everything that a month in use is priced from, each with who says so. */
export function runInputs({ use, dependencies, solved }: MadeFrom): readonly ForecastInput[] {
  const cites = use === null ? [] : [citeOf(use.told)];
  return [
    ...(use === null
      ? []
      : [tasksInput(use.value, cites), ...dependencies.flatMap((dependency) => usedInput(dependency, use.value, cites))]),
    ...dependencies.map(priceInput),
    ...(solved.known ? [solvedInput(solved.value)] : []),
  ];
}

const tasksInput = ({ tasksAMonth }: UseExpected, cites: ForecastInput["cites"]): ForecastInput => ({
  ...{ what: "tasks a month", origin: "said", cites },
  says: `${betweenSays(tasksAMonth)} a month.`,
});

const solvedInput = ({ share, interval, metric, entry }: SolvedShare): ForecastInput => ({
  ...{ what: "share solved", origin: "measured", cites: [entry] },
  says: `${Math.round(share * 1000) / 10} % by ${metric}${interval === null ? "" : ", with the range of its figure"}.`,
});

function usedInput(dependency: PricedModel, { models, tokensAre }: UseExpected, cites: ForecastInput["cites"]): readonly ForecastInput[] {
  const use = models.find((one) => one.dependency === dependency.id);
  if (use === undefined) return [];
  return [callsInput(dependency.model, use, cites), ...tokensInput(dependency.model, use, { origin: tokensAre, cites })];
}

const callsInput = (model: string, { calls }: ModelUse, cites: ForecastInput["cites"]): ForecastInput =>
  calls === null
    ? { what: `calls of ${model} a task`, origin: "assumed", cites: [], says: "One call for each task, as nobody said how often it tries." }
    : {
        what: `calls of ${model} a task`,
        origin: "said",
        cites,
        says: `${betweenSays(calls)} for each task, tries that failed among them.`,
      };

function tokensInput(
  model: string,
  { tokensIn, tokensOut }: ModelUse,
  from: Pick<ForecastInput, "origin" | "cites">,
): readonly ForecastInput[] {
  const parts = [
    ...(tokensIn === null ? [] : [`${betweenSays(tokensIn)} in`]),
    ...(tokensOut === null ? [] : [`${betweenSays(tokensOut)} out`]),
  ];
  return parts.length === 0 ? [] : [{ what: `tokens of ${model}`, ...from, says: `${parts.join(", ")}, for each call.` }];
}

function priceInput({ model, says, prices, list, about }: PricedModel): ForecastInput {
  const day = list?.asOf == null ? "" : `, by the price list of ${longDay(list.asOf)}`;
  return {
    ...{ what: `price of ${model}`, origin: "said", cites: list === null ? [] : [citeOf(list.told)] },
    says: `${says}: ${pricesSay(prices)}${day}.${about === null ? "" : ` ${about}`}`,
  };
}

const citeOf = ({ entry, recordedOn, imported }: Source) => ({ entry, recordedOn, imported });

/** "1,000 to 5,000", or "1,000" where it is known. */
const betweenSays = ({ low, high }: Between): string => {
  const figure = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
  return low === high ? figure(low) : `${figure(low)} to ${figure(high)}`;
};
