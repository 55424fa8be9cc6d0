import { ReadinessOfProject } from "#chapters/data-readiness/web";
import { ForecastOfProject } from "#chapters/forecasting/web";
import { ProjectScreen } from "#chapters/lifecycle/web";
import { useAlsoDue } from "./use-also-due.ts";

/** A project's page with what chapters above add to it: what is forecast of it, the data it stands on, and what is due on both. */
export function ProjectPage() {
  const beside = (
    <>
      <ForecastOfProject />
      <ReadinessOfProject />
    </>
  );
  return <ProjectScreen beside={beside} useAlsoDue={useAlsoDue} />;
}
