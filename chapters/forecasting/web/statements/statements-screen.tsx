import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#chapters/workspace/web";
import { EmptyState, icons, ProblemNotice, Screen, useAsOf, useCommands, useGo, useParam } from "#interface";
import { ForecastPlaces } from "../places/forecast-places.tsx";
import { statementsQuery } from "../queries.ts";
import { MakeStatement } from "./make-statement.tsx";
import { StatementList } from "./statement-list.tsx";
import css from "./statements.module.css";
import { sortedStatements, statementsSay } from "./statements-say.ts";
import { Suggestions } from "./suggestions.tsx";

/** Statements of confidence: what waits for the reader's answer first, and never whose answer was which. */
export function StatementsScreen() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const may = useMay();
  const go = useGo();
  const [making, setMaking] = useState(false);
  const found = useQuery(statementsQuery(workspace, asOf));
  useCommands(
    may.write ? [{ title: "Make a statement of confidence", group: "Here" as const, keys: "n", run: () => setMaking(true) }] : [],
  );
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { statements, total } = found.data;
  const sorted = sortedStatements(statements, may.write);
  const make = may.write && (
    <Button leftSection={icons.plus} onClick={() => setMaking(true)}>
      Make a statement
    </Button>
  );
  return (
    <Screen title="Forecasts" says={statementsSay(sorted)} actions={total > 0 && make}>
      <ForecastPlaces workspace={workspace} />
      <div className={css.page}>
        {total === 0 && (
          <EmptyState
            says="A statement of confidence is a claim, the day on which it will be known, and how likely each takes it to be."
            action={make}
            example="For example: this approach reaches a recall of 0.80 by 12 March, 70 %. Each answers before seeing the others; twenty that are resolved begin a track record."
          />
        )}
        <StatementList
          title="Asked of you"
          says="What the others say is shown once your own answer is in."
          {...{ statements: sorted.asked, workspace }}
          asks
        />
        <StatementList title="To be resolved" {...{ statements: sorted.due, workspace }} />
        {may.write && <Suggestions workspace={workspace} />}
        <StatementList title="Open" {...{ statements: sorted.open, workspace }} />
        <StatementList title="Resolved" {...{ statements: sorted.resolved, workspace }} first={10} />
        {total > statements.length && (
          <p>
            The first {statements.length} of {total} are shown.
          </p>
        )}
      </div>
      {making && (
        <MakeStatement
          workspace={workspace}
          onClose={() => setMaking(false)}
          onMade={({ id }) => go(`/w/${workspace}/forecasts/statements/${id}`)}
        />
      )}
    </Screen>
  );
}
