import { useQuery } from "@tanstack/react-query";
import { useMay } from "#chapters/workspace/web";
import { count, Due, Link, useAsOf, useParam } from "#interface";
import { estimatesQuery, statementsQuery } from "../queries.ts";
import { sortedStatements } from "../statements/statements-say.ts";
import css from "./project.module.css";

/** On a project's page: what waits for the reader's word, and the way to all that is forecast of it. */
export function ForecastOfProject() {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const may = useMay();
  const estimates = useQuery(estimatesQuery(workspace, project, asOf));
  const statements = useQuery(statementsQuery(workspace, asOf, project));
  if (!estimates.data || !statements.data) return null;
  const { asked, due, open } = sortedStatements(statements.data.statements, may.write);
  const round = estimates.data.rounds[0];
  const isAsked = may.write && round?.mayGive === true && round.own.length === 0;
  const stillOpen = asked.length + open.length;
  return (
    <section className={css.panel} aria-label="Forecast">
      <h2>Forecast</h2>
      {isAsked && (
        <p>
          <Due>Your estimate is asked for</Due>
        </p>
      )}
      {asked.length > 0 && (
        <p>
          <Due>{count(asked.length, "statement waits", "statements wait")} for your answer</Due>
        </p>
      )}
      {due.length > 0 && (
        <p>
          <Due>{count(due.length, "statement is", "statements are")} to be resolved</Due>
        </p>
      )}
      <p className={css.quiet}>
        {round ? `${count(round.given, "estimate", "estimates")}` : "No estimates"}, {count(stillOpen, "open statement")}.
      </p>
      <p>
        <Link to={`/w/${workspace}/projects/${project}/forecast`}>All that is forecast of it</Link>
      </p>
    </section>
  );
}
