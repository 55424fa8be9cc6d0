import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Unknown } from "#interface";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";
import type { RemainingCost } from "./remaining-cost-slot.ts";

interface Props {
  /** By the forecast; null where it has none, undefined until it has come. */
  readonly remaining: RemainingCost | null | undefined;
  /** What a chapter above has to say to the question. */
  readonly beside: ReactNode;
  readonly spendShown: boolean;
  readonly onSpend: (shown: boolean) => void;
}

/** What is still to be paid beside the question; what is spent already is no reason to go on, so it is hidden until somebody asks. */
export function StartAgainPanel({ remaining, beside, spendShown, onSpend }: Props) {
  const { gate } = useGate();
  const again = gate.sitting?.tally?.startAgain;
  return (
    <section className={css.panel}>
      <h2>{gate.question}</h2>
      <dl className={css.costs}>
        <div>
          <dt>{remaining === null ? "Remaining, by its time boxes" : "Remaining, by its forecast"}</dt>
          <dd>{remaining === undefined ? "" : (remaining?.says ?? gate.remainingCost?.says ?? <Unknown what="not estimated" />)}</dd>
          {remaining?.beside && <dd className={css.beside}>{remaining.beside}</dd>}
        </div>
        {again && again.yes + again.no > 0 && (
          <div>
            <dt>Answers</dt>
            <dd>
              {again.yes} yes, {again.no} no
            </dd>
          </div>
        )}
        <div>
          <dt>Spent so far</dt>
          <dd>
            {spendShown && (gate.spend ? gate.spend.says : <Unknown />)}
            <Button data-no-print size="compact-sm" variant="subtle" onClick={() => onSpend(!spendShown)}>
              {spendShown ? "Hide it" : "Show it"}
            </Button>
          </dd>
        </div>
      </dl>
      {beside}
    </section>
  );
}
