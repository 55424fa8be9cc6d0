import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#chapters/workspace/web";
import { FramedList, ProblemNotice, useAsOf } from "#interface";
import { statementsQuery } from "../queries.ts";
import { MakeStatement } from "../statements/make-statement.tsx";
import { StatementRow } from "../statements/statement-row.tsx";
import css from "../statements/statements.module.css";
import { sortedStatements } from "../statements/statements-say.ts";
import { Suggestions } from "../statements/suggestions.tsx";

/** What people say is likely of one project: what waits for the reader first. */
export function StatementsOfProject({ workspace, project }: { readonly workspace: string; readonly project: string }) {
  const asOf = useAsOf();
  const may = useMay();
  const [making, setMaking] = useState(false);
  const found = useQuery(statementsQuery(workspace, asOf, project));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { asked, due, open, resolved } = sortedStatements(found.data.statements, may.write);
  return (
    <>
      <section className={css.section} aria-label="Statements of confidence">
        <div className={css.sectionHead}>
          <h2>Statements of confidence</h2>
          {may.write && (
            <Button size="compact-sm" variant="default" onClick={() => setMaking(true)}>
              Make a statement
            </Button>
          )}
        </div>
        {found.data.total === 0 ? (
          <p className={css.says}>Nobody has said yet how likely anything about it is.</p>
        ) : (
          <FramedList>
            {[...asked, ...due, ...open, ...resolved].map((statement) => (
              <StatementRow key={statement.id} {...{ statement, workspace }} asks={asked.includes(statement)} ofProject />
            ))}
          </FramedList>
        )}
      </section>
      {may.write && <Suggestions workspace={workspace} project={project} />}
      {making && <MakeStatement workspace={workspace} project={project} onClose={() => setMaking(false)} />}
    </>
  );
}
