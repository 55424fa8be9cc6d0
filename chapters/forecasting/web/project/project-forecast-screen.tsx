import { useQuery } from "@tanstack/react-query";
import { Link, ProblemNotice, Screen, useAsOf, useCommands, useGo, useParam } from "#interface";
import { EstimatesPanel } from "../estimates/estimates-panel.tsx";
import { projectQuery } from "../queries.ts";
import css from "./project.module.css";
import { StatementsOfProject } from "./statements-of-project.tsx";

/** All that is forecast of one project, and what people say of it before it is known. */
export function ProjectForecastScreen() {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const go = useGo();
  const found = useQuery(projectQuery(workspace, project, asOf));
  useCommands([{ title: "Back to the project", group: "Here", keys: "u", run: () => go(`/w/${workspace}/projects/${project}`) }]);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  return (
    <Screen
      title={`Forecast of ${found.data.name}`}
      crumb={<Link to={`/w/${workspace}/projects/${project}`}>{found.data.name}</Link>}
      says="What people say it takes, and how likely."
    >
      <div className={css.page}>
        <EstimatesPanel />
        <StatementsOfProject workspace={workspace} project={project} />
      </div>
    </Screen>
  );
}
