import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { projectFold, storyFold } from "#chapters/lifecycle/domain";
import { lifecycleRoutes } from "#chapters/lifecycle/server";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricFold } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { personFold } from "#chapters/people/domain";
import { workspaceEntryKinds } from "#chapters/workspace/contract";
import { workspaceFolds } from "#chapters/workspace/domain";

/** What each chapter brings. A new chapter is a line in each list. */
export const entryKinds = [...workspaceEntryKinds, ...peopleEntryKinds, ...metricsEntryKinds, ...lifecycleEntryKinds];

export const folds = [...workspaceFolds, personFold, metricFold, projectFold, storyFold];

export const chapterRoutes = [...lifecycleRoutes];
