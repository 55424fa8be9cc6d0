import { ReadinessOfProject, useReadinessNeeds } from "#chapters/data-readiness/web";
import { ForecastOfProject } from "#chapters/forecasting/web";
import { ProjectScreen } from "#chapters/lifecycle/web";

/** A project's page with what chapters above add to it: what is forecast of it, the data it stands on, and what is due on that. */
export function ProjectPage() {
  const beside = (
    <>
      <ForecastOfProject />
      <ReadinessOfProject />
    </>
  );
  return <ProjectScreen beside={beside} useAlsoDue={useReadinessNeeds} />;
}
