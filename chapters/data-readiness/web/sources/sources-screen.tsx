import { useQuery } from "@tanstack/react-query";
import { Section, useMay } from "#chapters/workspace/web";
import { EmptyState, FramedList, Link, ProblemNotice, Screen, useParam, useQueryWord, useSetQuery } from "#interface";
import { dataSetsQuery, sourcesQuery } from "../queries.ts";
import { AddSource } from "./add-source.tsx";
import { SourceItem } from "./source-item.tsx";
import { SourceTables } from "./source-tables.tsx";
import css from "./sources.module.css";
import { noHosts, sourcesSay } from "./sources-say.ts";
import { useReadSource } from "./use-read-source.ts";

/** The databases that data sets are read from, where they lie. */
export function SourcesScreen() {
  const workspace = useParam("workspace");
  const may = useMay();
  const setQuery = useSetQuery();
  const found = useQuery(sourcesQuery(workspace));
  const sets = useQuery(dataSetsQuery(workspace, undefined));
  const reading = useReadSource(workspace, sets.data?.dataSets ?? []);
  const wanted = useQueryWord("source");
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { sources, mayAdd, hosts } = found.data;
  const chosen = sources.find(({ id, isOpen }) => id === wanted && isOpen);
  const crumb = (
    <>
      <Link to={`/w/${workspace}/data`}>Data</Link> / Databases
    </>
  );
  return (
    <Screen
      title="Databases"
      crumb={crumb}
      says={sourcesSay(found.data)}
      note="Only reading, and only what is measured is kept: rows pass through this server and are gone."
    >
      <ProblemNotice error={reading.error} />
      {sources.length === 0 && !mayAdd && <EmptyState says={hosts === 0 ? noHosts : "A lead of this workspace can add one."} />}
      {sources.length > 0 && (
        <FramedList className={css.tables}>
          {sources.map((source) => (
            <SourceItem
              key={source.id}
              workspace={workspace}
              source={source}
              isChosen={source.id === chosen?.id}
              mayChange={may.decide}
              onChoose={() => setQuery({ source: source.id })}
            />
          ))}
        </FramedList>
      )}
      {chosen && (
        <Section title={chosen.name} says="Which of its tables is the data set? It is looked at before anything is measured.">
          <SourceTables
            key={chosen.id}
            workspace={workspace}
            source={chosen.id}
            busy={reading.busy}
            onRead={(what) => reading.begin(chosen, what)}
          />
        </Section>
      )}
      {mayAdd && may.decide && (
        <Section
          title="Add a database"
          says="Members of this workspace can then assess any table that its user may read. They see figures, never rows."
        >
          <AddSource workspace={workspace} />
        </Section>
      )}
    </Screen>
  );
}
