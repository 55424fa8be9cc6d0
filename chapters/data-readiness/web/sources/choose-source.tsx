import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useGo, useQueryWord } from "#interface";
import { sourcesQuery } from "../queries.ts";
import { type ReadingWords, wordsOf } from "./reading.ts";
import { SourceTables } from "./source-tables.tsx";
import css from "./sources.module.css";

interface Props {
  readonly workspace: string;
  /** The page that reads what is chosen. */
  readonly at: string;
}

/** Takes the next version from a database instead of a file; nothing where none may be read. */
export function ChooseSource({ workspace, at }: Props) {
  const go = useGo();
  const chosen = useQueryWord("source");
  const found = useQuery(sourcesQuery(workspace));
  if (!found.data || (found.data.sources.length === 0 && !found.data.mayAdd)) return null;
  const open = found.data.sources.filter(({ isOpen }) => isOpen);
  const read = (words: ReadingWords) => go(at, { ...words });
  return (
    <section className={css.choose} aria-label="From a database">
      <h2>From a database</h2>
      {open.length > 0 && (
        <div className={css.chosen}>
          {open.map(({ id, name }) => (
            <Button
              key={id}
              variant={id === chosen ? "light" : "default"}
              aria-pressed={id === chosen}
              onClick={() => read({ source: id })}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {chosen !== undefined && (
        <SourceTables key={chosen} workspace={workspace} source={chosen} onRead={(reading) => read(wordsOf(chosen, reading))} />
      )}
      <p className={css.quiet}>
        <Link to={`/w/${workspace}/data/sources`}>{open.length === 0 ? "Add a database" : "All databases"}</Link>
      </p>
    </section>
  );
}
