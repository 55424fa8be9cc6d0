import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call, FramedList, Link, tell, tellProblem, useAsOf } from "#interface";
import { makeStatementEndpoint } from "../../contract/index.ts";
import { suggestionsQuery } from "../queries.ts";
import css from "./statements.module.css";
import { useStatementSaid } from "./use-statement-said.ts";

interface Props {
  readonly workspace: string;
  readonly project?: string;
}

/** On a page of its own, as many as one reads. */
const MOST = 6;

/** Short questions drawn from criteria: one click asks them, and their criteria resolve them. */
export function Suggestions({ workspace, project }: Props) {
  const asOf = useAsOf();
  const said = useStatementSaid(workspace);
  const found = useQuery(suggestionsQuery(workspace, asOf, project));
  const suggestions = (found.data?.suggestions ?? []).slice(0, MOST);
  if (suggestions.length === 0) return null;
  const ask = (one: (typeof suggestions)[number]) => {
    const body = { project: one.project, criterion: one.criterion, resolvesOn: one.resolvesOn };
    call(makeStatementEndpoint, { params: { workspace }, body }).then((made) => {
      tell("Asked. Everybody may answer it, blind.");
      return said(made);
    }, tellProblem);
  };
  return (
    <section className={css.section} aria-label="Worth asking now">
      <h2>Worth asking now</h2>
      <p className={css.says}>Short questions that resolve by themselves, by their criteria. Twenty of them make a track record.</p>
      <FramedList>
        {suggestions.map((one) => (
          <li key={`${one.criterion} ${one.resolvesOn}`} className={css.row}>
            <div className={css.rowWords}>
              <p>{one.claim}</p>
              <p className={css.quiet}>
                {project === undefined && (
                  <>
                    <Link to={`/w/${workspace}/projects/${one.project}`}>{one.name}</Link> ·{" "}
                  </>
                )}
                {one.because}
              </p>
            </div>
            <div className={css.rowFigures}>
              <Button size="compact-sm" variant="default" onClick={() => ask(one)} aria-label={`Ask it: ${one.claim}`}>
                Ask it
              </Button>
            </div>
          </li>
        ))}
      </FramedList>
    </section>
  );
}
