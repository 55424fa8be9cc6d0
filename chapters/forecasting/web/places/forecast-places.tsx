import { Link } from "#interface";
import css from "./forecast-places.module.css";

const places = [
  { to: "", words: "Statements" },
  { to: "/track-record", words: "Track record" },
  { to: "/throughput", words: "Items" },
  { to: "/finished", words: "Finished projects" },
  { to: "/assumptions", words: "Assumptions" },
] as const;

/** The pages of forecasting, the one that is open marked. */
export function ForecastPlaces({ workspace }: { readonly workspace: string }) {
  return (
    <nav className={css.places} aria-label="Forecasts">
      {places.map(({ to, words }) => (
        <Link key={to} to={`/w/${workspace}/forecasts${to}`} exact>
          {words}
        </Link>
      ))}
    </nav>
  );
}
