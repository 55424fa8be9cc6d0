import type { Route } from "#platform/http";
import { assessmentRoutes } from "./assessments/assessment-routes.ts";
import { openRunner, type Runner, type RunnerGround } from "./assessments/runner.ts";
import { startingBy } from "./assessments/start-assessment.ts";
import { checkRoutes } from "./check-routes.ts";
import { comparisonRoutes } from "./comparison-routes.ts";
import { dataSetRoutes } from "./data-set-routes.ts";
import { attachRoutes } from "./evidence/attach-routes.ts";
import { needRoutes } from "./need-routes.ts";
import { profileRoutes } from "./profile-routes.ts";
import { reportFileRoutes } from "./report-file-routes.ts";
import { givenBy } from "./sources/given-of.ts";
import { type SourcesAllowed, sourceReach } from "./sources/source-reach.ts";
import { sourceRoutes } from "./sources/source-routes.ts";
import { openSourceStore } from "./sources/source-store.ts";
import { uploadFolder } from "./uploads/upload-folder.ts";
import { uploadRoutes } from "./uploads/upload-routes.ts";

export { attachThen, keepMeasured } from "./bring-in.ts";
export { needsOnHome } from "./needs-on-home.ts";
export { preparationsOf } from "./preparations.ts";

interface Parts extends Omit<RunnerGround, "uploads" | "givenOf"> {
  /** Where raw files lie until they are measured; a folder of its own where it is left out. */
  readonly dataDir: string | undefined;
  /** The installation's: connections of sources are sealed under it. */
  readonly secret: string;
  /** What the operator allows of other people's databases. */
  readonly sources: SourcesAllowed;
}

export interface DataReadiness extends Pick<Runner, "start" | "stop"> {
  readonly routes: readonly Route[];
}

/** The chapter on its ground: what it answers, and what measures behind it. A server starts it; a command does not. */
export function openDataReadiness({ dataDir, secret, sources, ...ground }: Parts): DataReadiness {
  const uploads = uploadFolder(dataDir);
  const store = openSourceStore(ground.db, secret);
  const reach = sourceReach(sources);
  const runner = openRunner({ ...ground, uploads, givenOf: givenBy({ uploads, store, reach }) });
  const start = startingBy(runner);
  return {
    routes: [
      ...dataSetRoutes,
      ...checkRoutes,
      ...profileRoutes,
      ...reportFileRoutes,
      ...comparisonRoutes,
      ...attachRoutes,
      ...needRoutes,
      ...uploadRoutes(uploads),
      ...assessmentRoutes(runner, start),
      ...sourceRoutes({ store, reach, start }),
    ],
    start: runner.start,
    stop: runner.stop,
  };
}
