import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { citeEvidence } from "#chapters/lifecycle/web";
import { useMay } from "#chapters/workspace/web";
import { Figure, Link, ProblemNotice, useAsOf, useParam } from "#interface";
import type { ForecastModelView } from "../../contract/index.ts";
import { modelShown } from "../project/forecast/model-shown.ts";
import { peopleQuery } from "../queries.ts";
import { IfWaited } from "./if-waited.tsx";
import { TakePeople } from "./take-people.tsx";
import css from "./teams.module.css";
import { takenSays } from "./teams-say.ts";

/** Whose people work on a project, and who holds it up; not shown where the workspace names no team. */
export function PeoplePanel({ model }: { readonly model: ForecastModelView }) {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const may = useMay();
  const [taking, setTaking] = useState(false);
  const found = useQuery(peopleQuery(workspace, project, asOf));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data || found.data.teams.length === 0) return null;
  const { taken, teams } = found.data;
  return (
    <section className={css.panel} aria-label="Whose people work on it">
      <div className={css.head}>
        <h2>Whose people work on it</h2>
        {may.write && (
          <Button size="compact-sm" variant="default" data-command="people" onClick={() => setTaking(true)}>
            {taken ? "Change" : "Name its team"}
          </Button>
        )}
      </div>
      {taken ? (
        <>
          <p>
            <Figure evidence={{ ...citeEvidence(takenSays(taken), taken.cite, workspace), says: taken.says }}>{takenSays(taken)}</Figure>.{" "}
            {taken.says}
          </p>
          {taken.warning && <p className={css.quiet}>{taken.warning}</p>}
          {model.model.known && model.model.value.team && <IfWaited model={modelShown(model, model.model.value)} workspace={workspace} />}
        </>
      ) : (
        <p className={css.says}>
          No team is named: it is forecast as if it had its people to itself.{" "}
          <Link to={`/w/${workspace}/forecasts/assumptions`}>The teams</Link>
        </p>
      )}
      {taking && <TakePeople {...{ params: { workspace, project }, teams, taken }} onClose={() => setTaking(false)} />}
    </section>
  );
}
