import { useQuery } from "@tanstack/react-query";
import { amountSays } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import { costQuery } from "../queries.ts";
import { rangeBeside } from "./money-says.ts";

/** What is still to be paid until it ships, by the forecast: for the gate, which asks whether one would start at it. Undefined until it has come. */
export function useRemainingCost(of: { readonly workspace: string; readonly project: string; readonly asOf: Day | undefined }) {
  const { data, error } = useQuery(costQuery(of.workspace, of.project, of.asOf));
  if (error !== null) return null; // the gate goes on with what it has itself
  if (data === undefined) return undefined;
  const ahead = data.cost?.ahead;
  if (!ahead?.known || !ahead.value.toShipping.known) return null;
  const { currency, toShipping } = ahead.value;
  const { cost } = toShipping.value;
  return { says: amountSays(cost.p50.value, currency), beside: rangeBeside(cost, currency) };
}
