import { useQuery } from "@tanstack/react-query";
import { useMay } from "#chapters/workspace/web";
import { Link, useAsOf, useParam } from "#interface";
import { ChooseData } from "../assess/choose-data.tsx";
import { useAssess } from "../assess/use-assess.ts";
import { BandLetter } from "../list/band-letter.tsx";
import { bandOf, heldSays, worstQuestion } from "../list/data-says.ts";
import { readinessQuery } from "../queries.ts";
import css from "./project.module.css";
import { forProject } from "./project-says.ts";

/** On a project's page: the data it stands on, how far each set is, and what holds it there. */
export function ReadinessOfProject() {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const may = useMay();
  const found = useQuery(readinessQuery(workspace, project, asOf));
  const rows = found.data?.dataSets ?? [];
  const attached = found.data?.attached ?? [];
  const assess = useAssess(workspace, rows, project);
  if (!found.data || (rows.length === 0 && !may.write)) return null;
  return (
    <section className={css.panel} aria-label="Data">
      <h2>Data</h2>
      {rows.length === 0 ? (
        <>
          <p className={css.quiet}>No data set is assessed for this project yet.</p>
          <ChooseData onFile={assess.begin} busy={assess.busy} words="Assess its data" />
        </>
      ) : (
        <ul className={css.sets}>
          {rows.map((row) => {
            const own = forProject(row, project);
            return (
              <li key={row.id}>
                <BandLetter band={bandOf(own)} />
                <div>
                  <Link
                    to={`/w/${workspace}/data/${row.id}`}
                    query={worstQuestion(own)?.question ? { question: worstQuestion(own)?.question ?? undefined } : {}}
                  >
                    {row.name}
                  </Link>
                  <p className={css.quiet}>{heldSays(own)}</p>
                  {attached
                    .filter(({ dataSet }) => dataSet === row.id)
                    .map(({ evidence, digest, says, band }) => (
                      <p key={evidence} className={css.quiet}>
                        <Link to={`/w/${workspace}/data/${row.id}`} query={{ report: digest }}>
                          Attached
                        </Link>{" "}
                        with {band === null ? "no band" : `band ${band}`} to “{says}”
                      </p>
                    ))}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
