import { useQuery } from "@tanstack/react-query";
import { amountSays } from "#chapters/lifecycle/domain";
import { useAsOf, useParam } from "#interface";
import { costQuery } from "../queries.ts";

/** On a project's page: what it costs until the end that may be shown; nothing where the workspace shows no cost. */
export function CostOfProject() {
  const { data } = useQuery(costQuery(useParam("workspace"), useParam("project"), useAsOf()));
  const ahead = data?.cost?.ahead;
  if (!ahead?.known) return null;
  const { currency, toShipping, toNextDecision } = ahead.value;
  const until = toShipping.known ? toShipping : toNextDecision;
  if (!until.known) return null;
  const { p50, p80 } = until.value.cost;
  const at = toShipping.known ? "Costs until it ships" : "Costs to the next decision";
  return (
    <p>
      {at}: P50 {amountSays(p50.value, currency)}, P80 {amountSays(p80.value, currency)}.
    </p>
  );
}
