import { useQuery } from "@tanstack/react-query";
import { Due, Link, useAsOf, useCommands, useGo, useParam } from "#interface";
import { type Day, shortDay } from "#kernel";
import css from "../portfolio.module.css";
import { votesAskedQuery } from "./gate-query.ts";

const to = (workspace: string, project: string) => `/w/${workspace}/projects/${project}/gate`;

/** Votes that are asked of whoever reads: first in what needs them. */
export function VotesAsked({ workspace }: { readonly workspace: string }) {
  const past = useAsOf() !== undefined;
  const { data } = useQuery({ ...votesAskedQuery(workspace), enabled: !past });
  if (past || !data) return null;
  return data.asked.map(({ project, name, since, next, voteBy }) => (
    <li key={`vote ${project}`} className={css.item}>
      <Link to={to(workspace, project)} data-row className={css.need}>
        <span className={css.needHead}>
          <Due>your vote is asked{voteBy ? ` by ${shortDay(voteBy as Day)}` : ""}</Due>
          <time dateTime={since}>{shortDay(since as Day)}</time>
        </span>
        <strong>{name}</strong>
        <span className={css.next}>{next}</span>
      </Link>
    </li>
  ));
}

/** The same in the palette, on every screen. */
export function VotesAskedCommands() {
  const workspace = useParam("workspace");
  const go = useGo();
  const { data } = useQuery(votesAskedQuery(workspace));
  useCommands([
    ...(data?.asked ?? []).map(({ project, name }) => ({
      title: `Vote on ${name}`,
      group: "Go to" as const,
      run: () => go(to(workspace, project)),
    })),
    { title: "Look back over the gates", group: "Go to", run: () => go(`/w/${workspace}/gates`) },
  ]);
  return null;
}
