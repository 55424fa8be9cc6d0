import type { StatementView } from "../../contract/index.ts";
import { StatementRow } from "./statement-row.tsx";
import css from "./statements.module.css";

interface Props {
  readonly title: string;
  readonly says?: string;
  readonly statements: readonly StatementView[];
  readonly workspace: string;
  readonly asks?: boolean;
}

/** Statements that stand alike, under what they have in common; nothing where there are none. */
export function StatementList({ title, says, statements, workspace, asks = false }: Props) {
  if (statements.length === 0) return null;
  return (
    <section className={css.section} aria-label={title}>
      <h2>{title}</h2>
      {says && <p className={css.says}>{says}</p>}
      <ul className={css.rows}>
        {statements.map((statement) => (
          <StatementRow key={statement.id} statement={statement} workspace={workspace} asks={asks} />
        ))}
      </ul>
    </section>
  );
}
