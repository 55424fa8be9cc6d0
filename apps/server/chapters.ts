import { dataReadinessEntryKinds } from "#chapters/data-readiness/contract";
import { dataReadinessFolds } from "#chapters/data-readiness/domain";
import { forecastingEntryKinds } from "#chapters/forecasting/contract";
import { forecastingFolds } from "#chapters/forecasting/domain";
import { forecastingRoutes } from "#chapters/forecasting/server";
import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { lifecycleFolds, shapeOfWorkspace } from "#chapters/lifecycle/domain";
import { lifecycleRoutes } from "#chapters/lifecycle/server";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricsFolds } from "#chapters/metrics/domain";
import { metricsRoutes } from "#chapters/metrics/server";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { peopleRoutes } from "#chapters/people/server";
import { reportingRoutes } from "#chapters/reporting/server";
import { workspaceEntryKinds } from "#chapters/workspace/contract";
import { workspaceFolds } from "#chapters/workspace/domain";

/** What each chapter brings. A new chapter is a line in each list. */
export const entryKinds = [
  ...workspaceEntryKinds,
  ...peopleEntryKinds,
  ...metricsEntryKinds,
  ...lifecycleEntryKinds,
  ...dataReadinessEntryKinds,
  ...forecastingEntryKinds,
];

export const folds = [...workspaceFolds, ...peopleFolds, ...metricsFolds, ...lifecycleFolds, ...dataReadinessFolds, ...forecastingFolds];

export const chapterRoutes = [...peopleRoutes, ...metricsRoutes, ...lifecycleRoutes, ...forecastingRoutes, ...reportingRoutes];

/** What of a chapter makes one workspace begin like another. */
export const workspaceShapes = [shapeOfWorkspace];
