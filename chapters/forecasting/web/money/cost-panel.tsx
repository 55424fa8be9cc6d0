import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ProjectView } from "#chapters/lifecycle/contract";
import { useMay } from "#chapters/workspace/web";
import { Link, ProblemNotice, Tiles, useAsOf } from "#interface";
import { InputsList } from "../project/forecast/inputs-list.tsx";
import { costQuery } from "../queries.ts";
import { AheadCells } from "./ahead-cells.tsx";
import { CostDrivers } from "./cost-drivers.tsx";
import { ExpectUse } from "./expect-use.tsx";
import css from "./money.module.css";
import type { Cost } from "./money-says.ts";
import { RunCells } from "./run-cells.tsx";

interface Props {
  readonly workspace: string;
  readonly project: ProjectView;
}

/** What a project costs: until its next decision, until it ships, and a month in use. Not there where the workspace shows no cost. */
export function CostPanel({ workspace, project }: Props) {
  const asOf = useAsOf();
  const may = useMay();
  const [saying, setSaying] = useState(false);
  const found = useQuery(costQuery(workspace, project.id, asOf));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  const cost = found.data?.cost;
  if (!cost || (!cost.ahead.known && cost.running === null)) return null;
  const { ahead, running } = cost;
  const standsOn = project.dependencies.length > 0;
  return (
    <section className={css.panel} aria-label="What it costs">
      <div className={css.head}>
        <h2>What it costs</h2>
        {running !== null && may.write && standsOn && (
          <Button size="compact-sm" variant="default" data-command="use" onClick={() => setSaying(true)}>
            {cost.use ? "Change how much it is used" : "Say how much it will be used"}
          </Button>
        )}
      </div>
      <p className={css.says}>
        From the same worlds as the days above{ahead.known ? ", by people, rate and prices" : ""}. A middle case and eight in ten; no mean,
        since what runs late runs very late.
      </p>
      <Tiles wide>
        {ahead.known && <AheadCells ahead={ahead.value} />}
        {running !== null && <RunCells running={running} />}
      </Tiles>
      {running !== null && !running.known && !standsOn && (
        <p className={css.quiet}>
          <Link to={`/w/${workspace}/projects/${project.id}`}>Say what it stands on, and its price</Link>
        </p>
      )}
      <MadeOf cost={cost} workspace={workspace} />
      {saying && <ExpectUse workspace={workspace} project={project} cost={cost} onClose={() => setSaying(false)} />}
    </section>
  );
}

/** What moves it and what it is made from, behind a click. */
function MadeOf({ cost: { ahead, running }, workspace }: { readonly cost: Cost; readonly workspace: string }) {
  const parts = [
    ...(ahead.known ? [{ title: ahead.value.toShipping.known ? "Until it ships" : "To the next decision", ...ahead.value }] : []),
    ...(running?.known ? [{ title: "A month in use", ...running.value }] : []),
  ];
  const settings = { to: `/w/${workspace}/settings`, words: "Say your own in the settings" };
  return parts.map(({ title, drivers, inputs }) => (
    <details key={title}>
      <summary>{title}: what moves it, and what it is made from</summary>
      <div className={css.made}>
        <CostDrivers drivers={drivers} />
        <InputsList inputs={inputs} workspace={workspace} assumed={settings} />
      </div>
    </details>
  ));
}
