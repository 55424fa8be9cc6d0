import { Button } from "@mantine/core";
import { useState } from "react";
import { FramedList } from "#interface";
import type { StatementView } from "../../contract/index.ts";
import { StatementRow } from "./statement-row.tsx";
import css from "./statements.module.css";

interface Props {
  readonly title: string;
  readonly says?: string;
  readonly statements: readonly StatementView[];
  readonly workspace: string;
  readonly asks?: boolean;
  /** So many are shown until somebody asks for the rest. */
  readonly first?: number;
}

/** Statements that stand alike, under what they have in common; nothing where there are none. */
export function StatementList({ title, says, statements, workspace, asks = false, first = Number.POSITIVE_INFINITY }: Props) {
  const [all, setAll] = useState(false);
  if (statements.length === 0) return null;
  return (
    <section className={css.section} aria-label={title}>
      <h2>{title}</h2>
      {says && <p className={css.says}>{says}</p>}
      <FramedList>
        {(all ? statements : statements.slice(0, first)).map((statement) => (
          <StatementRow key={statement.id} statement={statement} workspace={workspace} asks={asks} />
        ))}
      </FramedList>
      {!all && statements.length > first && (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setAll(true)}>
          Show all {statements.length}
        </Button>
      )}
    </section>
  );
}
