import { Button } from "@mantine/core";
import { useState } from "react";
import { rangesBeside } from "#charts";
import { Confirm, call, count, Figure, Picture, sentence } from "#interface";
import { type Day, longDay } from "#kernel";
import { closeEstimatesEndpoint, type EstimatesView } from "../../contract/index.ts";
import { type EstimatedPart, pooledEstimate } from "../../domain/index.ts";
import css from "./estimates.module.css";
import { partName, rangeSays } from "./estimates-say.ts";
import { GiveEstimate } from "./give-estimate.tsx";
import { useEstimatesSaid } from "./use-estimates-said.ts";

type Round = EstimatesView["rounds"][number];

interface Props {
  readonly params: { readonly workspace: string; readonly project: string };
  readonly round: Round;
  readonly may: { readonly write: boolean; readonly decide: boolean };
}

/** One round: one's own first; what the others gave, without names, once it is in. */
export function RoundPanel({ params, round, may }: Props) {
  const said = useEstimatesSaid(params.workspace);
  const [again, setAgain] = useState(false);
  const asks = may.write && round.mayGive && (round.own.length === 0 || again);
  return (
    <div className={css.round}>
      <p className={round.shown ? css.says : css.hidden}>
        {round.says} {round.closed === null && round.until && `Wanted by ${longDay(round.until as Day)}.`}
        {round.closed && `(${longDay(round.closed as Day)})`}
      </p>
      {asks && <GiveEstimate params={params} round={round} {...(again ? { onClose: () => setAgain(false) } : {})} />}
      {round.ranges.map(({ part, estimates }) => (
        <PartEstimates key={part} part={part} estimates={estimates} asked={round.asked.on} />
      ))}
      {!asks && round.closed === null && (
        <div className={css.actions}>
          {may.write && (
            <Button size="compact-sm" variant="default" onClick={() => setAgain(true)}>
              Give it anew
            </Button>
          )}
          {may.decide && round.given > 0 && (
            <Confirm
              words="Close the round"
              consequence={`What ${count(round.given, "person", "people")} gave is opened to everybody, without names, goes into the forecast, and nobody adds to it.`}
              onConfirm={async () => said(await call(closeEstimatesEndpoint, { params: { ...params, round: round.id } }))}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface PartProps {
  readonly part: EstimatedPart;
  readonly estimates: Round["ranges"][number]["estimates"];
  readonly asked: string;
}

/** The estimates of one part beside each other, and what they come to together. */
function PartEstimates({ part, estimates, asked }: PartProps) {
  if (estimates.length === 0) return null;
  const together = pooledEstimate(estimates);
  const late = estimates.filter(({ blind }) => !blind).length;
  return (
    <section aria-label={`Estimates of ${partName(part)}`}>
      <h3>{sentence(partName(part))}</h3>
      <p>
        Together{" "}
        <Figure
          evidence={{
            title: `Together ${rangeSays(together)}`,
            says: "The mean of the chances that each gives to each day, as they were given. The forecast widens them by how sure people are of themselves.",
            facts: [
              { label: "Asked on", value: longDay(asked as Day) },
              { label: "Given", value: count(estimates.length, "estimate") },
              ...estimates.map((one, at) => ({ label: `Estimate ${at + 1}${one.own ? ", yours" : ""}`, value: rangeSays(one) })),
            ],
          }}
        >
          {rangeSays(together)}
        </Figure>
      </p>
      <Picture draw={(width) => rangesBeside({ ranges: estimates, together }, { width })} about={480} />
      {late > 0 && <p className={css.quiet}>{count(late, "estimate was", "estimates were")} given anew after the others were known.</p>}
    </section>
  );
}
