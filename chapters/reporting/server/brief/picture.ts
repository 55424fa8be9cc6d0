import type { LaneProject } from "#charts";
import { type Brief, inPhaseOrder, type ProjectBrief } from "../../domain/index.ts";

/** More rows than this make a picture that nobody reads; the most pressing are drawn, and the page says so. */
export const MOST_DRAWN = 24;

/** The projects of a page as the picture of lanes draws them. */
export function laneProjects({ projects }: Brief): readonly LaneProject[] {
  return inPhaseOrder(projects.slice(0, MOST_DRAWN)).map(({ lane, project }) => laneProject(lane, project));
}

function laneProject(lane: string, project: ProjectBrief): LaneProject {
  const { id, name, startedOn, standing, clock, range, dates, next } = project;
  const underWay = standing === null || standing === "under-way";
  return {
    id,
    name,
    lane,
    startedOn: standing === "proposed" ? null : startedOn,
    since: clock.known ? clock.value.since : null,
    boxEndsOn: clock.known ? clock.value.endsOn : null,
    range: range.known ? range.value : null,
    dates: dates.map(({ day, as, go }) => ({ day, as, isHollow: as === "promise" && go === "none" })),
    decision: next,
    goesOn: underWay,
    without: standing === null || standing === "under-way" ? "start not recorded" : WITHOUT[standing],
  };
}

const WITHOUT = {
  proposed: "not started",
  "on-hold": "since when is not recorded",
  stopped: "when is not recorded",
} as const;

/** What the picture shows, for those who cannot see it. */
export const pictureTitle = ({ projects }: Brief): string =>
  `${projects.length === 1 ? "One project" : `${Math.min(projects.length, MOST_DRAWN)} projects`} on a time axis, by phase: each a bar from its start to today, with its time box, the dates promised, and when it will be ready to decide. The same is said in words below.`;
