import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useAsOf } from "#interface";
import css from "./looks-like.module.css";
import { likeQuery } from "./queries.ts";

interface Props {
  readonly workspace: string;
  /** A project that exists, or what a new one would be called. */
  readonly of: { readonly project: string } | { readonly name: string };
}

const TYPING_MS = 400;
const SHORTEST = 4;

/** An earlier project that one looks like, with what was learnt on it: said where it can still save somebody the same weeks. */
export function LooksLike({ workspace, of }: Props) {
  const asOf = useAsOf();
  const [asked] = useDebouncedValue("name" in of ? of.name.trim() : of.project, "name" in of ? TYPING_MS : 0);
  const query = "name" in of ? { name: asked } : { project: asked };
  const found = useQuery({ ...likeQuery(workspace, asOf, query), enabled: asked.length >= SHORTEST });
  const like = asked.length >= SHORTEST ? (found.data?.like ?? []) : [];
  if (like.length === 0) return null;
  return (
    <ul className={css.like} aria-label="Looks like an earlier project">
      {like.map(({ project, says, found: learnt }) => (
        <li key={project}>
          <Link to={`/w/${workspace}/projects/${project}`}>{says}</Link>
          {learnt && <span> Learnt: {learnt}</span>}
        </li>
      ))}
    </ul>
  );
}
