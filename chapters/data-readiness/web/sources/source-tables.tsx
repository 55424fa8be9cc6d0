import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#chapters/workspace/web";
import { FramedList, ProblemNotice } from "#interface";
import type { SourceReadingSaid } from "../../contract/index.ts";
import { sourceTablesQuery } from "../queries.ts";
import css from "./sources.module.css";
import { aboutRows, tablesWith } from "./sources-say.ts";

const PAGE = 50;

interface Props {
  readonly workspace: string;
  readonly source: string;
  readonly busy?: boolean;
  readonly onRead: (reading: SourceReadingSaid) => void;
}

/** The tables of a source, one of which is read; and for those who may, a query of their own. */
export function SourceTables({ workspace, source, busy = false, onRead }: Props) {
  const may = useMay();
  const [search, setSearch] = useState("");
  const [query, setQuery] = useState("");
  const found = useQuery(sourceTablesQuery(workspace, source));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <p role="status">Asking which tables there are.</p>;
  const tables = tablesWith(found.data.tables, search);
  return (
    <section aria-label="Tables">
      {found.data.tables.length > 8 && (
        <TextInput
          aria-label="Find a table"
          placeholder="Find a table"
          value={search}
          onChange={({ currentTarget: { value } }) => setSearch(value)}
        />
      )}
      {found.data.tables.length === 0 && <p>The source shows no table to its user. Grant it SELECT on what is to be read.</p>}
      {tables.length > 0 && (
        <FramedList className={css.tables}>
          {tables.slice(0, PAGE).map(({ schema, table, rows }) => (
            <li key={`${schema} ${table}`} className={css.table}>
              <span className={css.name}>
                {schema !== null && <span className={css.schema}>{schema}.</span>}
                {table}
              </span>
              <span className={css.quiet}>{aboutRows(rows)}</span>
              <Button variant="default" size="compact-sm" loading={busy} onClick={() => onRead({ schema, table })}>
                Look at it
              </Button>
            </li>
          ))}
        </FramedList>
      )}
      {tables.length > PAGE && <p className={css.quiet}>{tables.length - PAGE} more; find one by its name.</p>}
      {found.data.isCut && <p className={css.quiet}>The source has more tables than are listed here.</p>}
      {may.decide && (
        <form
          className={css.query}
          onSubmit={(event) => {
            event.preventDefault();
            onRead({ query });
          }}
        >
          <Textarea
            label="Or the rows of a query"
            description="One SELECT. It is read only, and its result is measured like a table."
            placeholder="select * from orders where placed_at >= '2026-01-01'"
            autosize
            minRows={2}
            maxRows={12}
            spellCheck={false}
            value={query}
            onChange={({ currentTarget: { value } }) => setQuery(value)}
          />
          <Button type="submit" variant="default" size="compact-sm" loading={busy} disabled={query.trim() === ""}>
            Look at its rows
          </Button>
        </form>
      )}
    </section>
  );
}
