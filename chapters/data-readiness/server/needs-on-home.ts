import { projectFold } from "#chapters/lifecycle/domain";
import { addressesOf } from "#chapters/lifecycle/server";
import type { HomeNeed } from "#chapters/workspace/server";
import type { ReadinessNeedKind } from "../domain/index.ts";
import { dueNeeds } from "./due-needs.ts";
import type { ReportGround } from "./made-report.ts";

/** In a line, without anybody's words: the project's page has the sentence in full. */
const says: Readonly<Record<ReadinessNeedKind, string>> = {
  "band-held": "A decision is near, and the data does not hold yet.",
  "report-stale": "What was measured of its data no longer counts.",
  "waiver-lapsed": "A waiver on its data has ended.",
  "waiver-lapsing": "A waiver on its data ends soon.",
};

/** What is due on the data of a workspace's projects, as the home over all workspaces shows it. */
export async function needsOnHome(ground: ReportGround): Promise<readonly HomeNeed[]> {
  const due = await dueNeeds(ground);
  return due.map(({ project, name, what }) => {
    const its = ground.image.one(projectFold, project);
    return {
      ...{ project, name, says: says[what], next: "Look at its readiness report.", breach: false },
      answerable: its === undefined ? [] : addressesOf(its, ground.image),
      asked: false,
    };
  });
}
