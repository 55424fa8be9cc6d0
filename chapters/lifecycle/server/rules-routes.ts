import type { Image } from "#kernel";
import { type Reply, type Route, read, write } from "#platform/http";
import {
  getRules,
  ruleTimeBoxEndpoint,
  setCostRateEndpoint,
  setHolidaysEndpoint,
  setRestDaysEndpoint,
  switchCostEndpoint,
} from "../contract/index.ts";
import {
  holidaySays,
  kinds,
  phases,
  type RuleName,
  rulesOf,
  ruleTimeBox,
  setCostRate,
  setHolidays,
  setRestDays,
  switchCost,
  timeBoxSource,
} from "../domain/index.ts";
import { viewCite } from "./view-project.ts";

/** The rules as the settings show them, each with who said it or what we assume. */
function viewRules(image: Image): Reply<typeof getRules> {
  const { timeBoxes, costRate, costShown, holidays, restDays, told } = rulesOf(image);
  const said = (name: RuleName) => {
    const source = told[name];
    return source === undefined ? null : viewCite(source);
  };
  const unless = (name: RuleName, assumes: string) => (told[name] === undefined ? assumes : null);
  const boxes = kinds.flatMap((kind) =>
    phases.flatMap((phase) => {
      if (phase === "iteration") return [];
      const { from: fromWeeks, to: toWeeks } = timeBoxes[kind][phase];
      const name = `time-box/${kind}/${phase}` as const;
      return [{ kind, phase, fromWeeks, toWeeks, said: said(name), assumes: unless(name, timeBoxSource[kind]) }];
    }),
  );
  return {
    timeBoxes: boxes,
    costRate: {
      ...costRate,
      said: said("cost-rate"),
      assumes: unless("cost-rate", "Our assumption, wide on purpose: 40 hours at 50 to 100 an hour with everything included."),
    },
    costShown: { shown: costShown, said: said("cost-shown") },
    holidays: { holidays: holidays.map((each) => ({ ...each, says: holidaySays(each) })), said: said("holidays") },
    restDays: { weekdays: restDays, said: said("rest-days"), assumes: unless("rest-days", "Our assumption: the weekend.") },
  };
}

const reply = (_asked: unknown, { image }: { readonly image: Image }) => viewRules(image);

/** How the workspace works. */
export const rulesRoutes: readonly Route[] = [
  read(getRules, (_asked, { image }) => viewRules(image)),
  write(ruleTimeBoxEndpoint, { decide: ({ body }) => [ruleTimeBox(body)], reply }),
  write(setCostRateEndpoint, { decide: ({ body }) => [setCostRate(body)], reply }),
  write(switchCostEndpoint, { decide: ({ body }) => [switchCost(body.shown)], reply }),
  write(setHolidaysEndpoint, { decide: ({ body }) => [setHolidays(body.holidays)], reply }),
  write(setRestDaysEndpoint, { decide: ({ body }) => [setRestDays(body.weekdays)], reply }),
];
