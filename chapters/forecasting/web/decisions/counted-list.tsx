import { Link, Tag } from "#interface";
import css from "./decisions.module.css";
import type { DecisionTile } from "./decisions-say.ts";

/** All that a figure counts, each with the way to its project. */
export function CountedList({ counted, workspace }: { readonly counted: DecisionTile["counted"]; readonly workspace: string }) {
  if (counted.length === 0) return null;
  return (
    <ul className={css.counted}>
      {counted.map(({ project, name, says, reported, entry }, at) => (
        <li key={`${entry ?? at} ${name} ${says}`}>
          {project === null ? name : <Link to={`/w/${workspace}/projects/${project}`}>{name}</Link>}{" "}
          {reported && <Tag title="History from elsewhere told it.">reported</Tag>}
          <span className={css.quiet}>{says}</span>
        </li>
      ))}
    </ul>
  );
}
