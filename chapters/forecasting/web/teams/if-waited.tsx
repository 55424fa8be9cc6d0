import { useDeferredValue, useMemo } from "react";
import { Link } from "#interface";
import { type ForecastModel, ifAnotherWaited } from "../../domain/index.ts";
import css from "./teams.module.css";
import { waitedSays } from "./teams-say.ts";

/** As many of those who hold it up as are worth a look. */
const SHOWN = 5;

/** Who of the team holds this project up, by how many days: the team is run in this browser without each of them. */
export function IfWaited({ model, workspace }: { readonly model: ForecastModel; readonly workspace: string }) {
  const asked = useDeferredValue(model, null);
  const others = useMemo(() => (asked === null ? null : ifAnotherWaited(asked)), [asked]);
  if (others === null) return null;
  if (others.length === 0) return <p className={css.quiet}>No other project of the team holds it up by a day.</p>;
  return (
    <ul className={css.list}>
      {others.slice(0, SHOWN).map((other) => (
        <li key={other.project}>
          <span>{waitedSays(other)}</span>
          <Link to={`/w/${workspace}/projects/${other.project}/forecast`}>Its forecast</Link>
        </li>
      ))}
    </ul>
  );
}
