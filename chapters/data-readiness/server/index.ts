import type { Route } from "#platform/http";
import { assessmentRoutes } from "./assessments/assessment-routes.ts";
import { openRunner, type Runner, type RunnerGround } from "./assessments/runner.ts";
import { checkRoutes } from "./check-routes.ts";
import { dataSetRoutes } from "./data-set-routes.ts";
import { attachRoutes } from "./evidence/attach-routes.ts";
import { needRoutes } from "./need-routes.ts";
import { profileRoutes } from "./profile-routes.ts";
import { reportFileRoutes } from "./report-file-routes.ts";
import { uploadFolder } from "./uploads/upload-folder.ts";
import { uploadRoutes } from "./uploads/upload-routes.ts";

export { attachThen, keepMeasured } from "./bring-in.ts";
export { preparationsOf } from "./preparations.ts";

interface Parts extends Omit<RunnerGround, "uploads"> {
  /** Where raw files lie until they are measured; a folder of its own where it is left out. */
  readonly dataDir: string | undefined;
}

export interface DataReadiness extends Pick<Runner, "start"> {
  readonly routes: readonly Route[];
}

/** The chapter on its ground: what it answers, and what measures behind it. A server starts it; a command does not. */
export function openDataReadiness({ dataDir, ...ground }: Parts): DataReadiness {
  const uploads = uploadFolder(dataDir);
  const runner = openRunner({ ...ground, uploads });
  return {
    routes: [
      ...dataSetRoutes,
      ...checkRoutes,
      ...profileRoutes,
      ...reportFileRoutes,
      ...attachRoutes,
      ...needRoutes,
      ...uploadRoutes(uploads),
      ...assessmentRoutes(runner),
    ],
    start: runner.start,
  };
}
