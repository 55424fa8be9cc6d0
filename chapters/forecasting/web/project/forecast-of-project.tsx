import { useQuery } from "@tanstack/react-query";
import { Link, Unknown, useAsOf, useParam } from "#interface";
import { type Day, longDay } from "#kernel";
import type { ForecastView } from "../../contract/index.ts";
import { CostOfProject } from "../money/cost-of-project.tsx";
import { forecastQuery } from "../queries.ts";
import { chanceSays } from "./forecast/forecast-says.ts";
import css from "./project.module.css";

/** On a project's page: the end that may be shown with its chances, when more will be known, and the way to all of it. */
export function ForecastOfProject() {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const { data } = useQuery(forecastQuery(workspace, project, asOf));
  if (!data) return null;
  return (
    <section className={css.panel} aria-label="Forecast">
      <h2>Forecast</h2>
      {data.forecast.known ? <Days forecast={data.forecast.value} /> : <Unknown what="no forecast" because={data.forecast.because} />}
      <p>
        <Link to={`/w/${workspace}/projects/${project}/forecast`}>All that is forecast of it</Link>
      </p>
    </section>
  );
}

function Days({ forecast }: { readonly forecast: Extract<ForecastView["forecast"], { known: true }>["value"] }) {
  const { ifShipped, decision, ships, knowMore, promise } = forecast;
  const range = ifShipped.known ? ifShipped.value : decision.known ? decision.value : null;
  return (
    <>
      {range && (
        <p>
          {ifShipped.known ? "If it ships" : "Decision"}: P50 {longDay(range.p50.day as Day)}, P80 {longDay(range.p80.day as Day)}.
        </p>
      )}
      {ifShipped.known && <p>Ships at all: {chanceSays(ships.value)}.</p>}
      <CostOfProject />
      {!promise.may && <p className={css.quiet}>A range that cannot be promised.</p>}
      {knowMore && (
        <p className={css.quiet}>
          More is known on {longDay(knowMore.on as Day)}, from {knowMore.what}.
        </p>
      )}
    </>
  );
}
