import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#chapters/workspace/web";
import { ProblemNotice, useAsOf, useParam } from "#interface";
import { type Day, longDay } from "#kernel";
import { estimatesQuery } from "../queries.ts";
import { AskEstimates } from "./ask-estimates.tsx";
import css from "./estimates.module.css";
import { RoundPanel } from "./round-panel.tsx";

/** Estimates of what is left of a project: asked, given blind, laid open without names. */
export function EstimatesPanel() {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const found = useQuery(estimatesQuery(workspace, project, asOf));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { rounds, mayAsk } = found.data;
  const [newest, ...before] = rounds;
  const params = { workspace, project };
  if (!newest && mayAsk.length === 0) return null;
  return (
    <section className={css.panel} aria-label="Estimates">
      <div className={css.head}>
        <h2>Estimates</h2>
        {may.write && mayAsk.length > 0 && (
          <Button size="compact-sm" variant="default" data-command="estimates" onClick={() => setAsking(true)}>
            {newest ? "Ask for a new round" : "Ask for estimates"}
          </Button>
        )}
      </div>
      {newest ? (
        <RoundPanel params={params} round={newest} may={may} />
      ) : (
        <p className={css.says}>
          Nobody was asked how long it takes. Two people who estimate without seeing each other’s say more than one who estimates twice.
        </p>
      )}
      {before.map((round) => (
        <details key={round.id}>
          <summary>The round of {longDay(round.asked.on as Day)}</summary>
          <RoundPanel params={params} round={round} may={may} />
        </details>
      ))}
      {asking && <AskEstimates params={params} left={mayAsk} onClose={() => setAsking(false)} />}
    </section>
  );
}
