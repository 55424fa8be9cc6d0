import { ReadinessOfProject, useReadinessNeeds } from "#chapters/data-readiness/web";
import { ProjectScreen } from "#chapters/lifecycle/web";

/** A project's page with what a chapter above adds to it: the data it stands on, and what is due on that. */
export function ProjectPage() {
  return <ProjectScreen beside={<ReadinessOfProject />} useAlsoDue={useReadinessNeeds} />;
}
