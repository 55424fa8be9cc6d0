import { CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, ProblemNotice, useAsOf, useQueryWord, useSetQuery } from "#interface";
import css from "./portfolio.module.css";
import { changesQuery } from "./queries.ts";

/** What is different between two days; only while somebody asks. */
export function ChangesPanel({ workspace }: { readonly workspace: string }) {
  const asOf = useAsOf();
  const since = useQueryWord("since");
  const setQuery = useSetQuery();
  const changes = useQuery(changesQuery(workspace, since, asOf));
  if (since === undefined) return null;
  return (
    <section className={css.changes} aria-label="What changed">
      <div className={css.changesHead}>
        <h2>{changes.data?.says ?? "What changed"}</h2>
        <CloseButton aria-label="Stop comparing" onClick={() => setQuery({ since: undefined })} />
      </div>
      <ProblemNotice error={changes.error} />
      <ul className={css.list}>
        {changes.data?.projects.map(({ project, name, changes: said }) => (
          <li key={project} className={`${css.item} ${css.told}`}>
            <Link to={`/w/${workspace}/projects/${project}`} data-row>
              {name}
            </Link>
            <ul className={css.list}>
              {said.map(({ says, weight }) => (
                <li key={says} data-weight={weight}>
                  {says}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
