import { useQuery } from "@tanstack/react-query";
import { useMay } from "#chapters/workspace/web";
import { Link, ProblemNotice, Screen, useAsOf, useCommands, useGo, useParam } from "#interface";
import type { Day } from "#kernel";
import { EstimatesPanel } from "../estimates/estimates-panel.tsx";
import { CostPanel } from "../money/cost-panel.tsx";
import { MoreTriesLines } from "../more-tries/more-tries-lines.tsx";
import { estimatesQuery, forecastModelQuery, forecastQuery, projectQuery } from "../queries.ts";
import { WaitsPanel } from "../queues/waits-panel.tsx";
import { PeoplePanel } from "../teams/people-panel.tsx";
import { ItemsOfProject } from "../throughput/items-of-project.tsx";
import { WorthPanel } from "../worth/worth-panel.tsx";
import { ForecastPanel } from "./forecast/forecast-panel.tsx";
import { forecastHead } from "./forecast/forecast-says.ts";
import { HowOftenRight } from "./how-often-right.tsx";
import css from "./project.module.css";
import { StatementsOfProject } from "./statements-of-project.tsx";

/** All that is forecast of one project, and what people say of it before it is known. */
export function ProjectForecastScreen() {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const go = useGo();
  const found = useQuery(projectQuery(workspace, project, asOf));
  const forecast = useQuery(forecastQuery(workspace, project, asOf));
  const model = useQuery(forecastModelQuery(workspace, project, asOf));
  const estimates = useQuery(estimatesQuery(workspace, project, asOf));
  const may = useMay();
  useCommands([{ title: "Back to the project", group: "Here", keys: "u", run: () => go(`/w/${workspace}/projects/${project}`) }]);
  const asked = [found, forecast, model];
  const failed = asked.find(({ error }) => error !== null);
  if (failed) return <ProblemNotice error={failed.error} onRetry={() => asked.forEach((one) => void one.refetch())} />;
  if (!found.data || !forecast.data || !model.data) return null;
  const round = estimates.data?.rounds[0];
  // Whoever is asked gives theirs before they see what is forecast: a number that was read leads one's own.
  const isAsked = may.write && round?.mayGive === true && round.own.length === 0;
  const isInUse = found.data.phase?.phase === "iteration";
  const since = found.data.phase?.enteredOn ?? null;
  return (
    <Screen
      title={`Forecast of ${found.data.name}`}
      crumb={<Link to={`/w/${workspace}/projects/${project}`}>{found.data.name}</Link>}
      says={forecastHead(forecast.data, isInUse ? (since as Day | null) : null)}
      note={<HowOftenRight workspace={workspace} />}
    >
      <div className={css.page}>
        {isAsked && <EstimatesPanel />}
        <ForecastPanel
          {...{ view: forecast.data, model: model.data, project: found.data, workspace }}
          money={
            <>
              <CostPanel workspace={workspace} project={found.data} />
              <WorthPanel />
            </>
          }
          items={isAsked ? null : <ItemsOfProject workspace={workspace} project={found.data} />}
        />
        <MoreTriesLines moreTries={forecast.data.moreTries} />
        {!isAsked && <EstimatesPanel />}
        <PeoplePanel model={model.data} />
        <WaitsPanel />
        <StatementsOfProject workspace={workspace} project={project} />
      </div>
    </Screen>
  );
}
