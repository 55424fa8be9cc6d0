import type { LaneProject } from "#charts";
import { type Brief, inPhaseOrder, type ProjectBrief } from "../../domain/index.ts";

/** More rows than this make a picture that nobody reads; the most pressing are drawn, and the page says so. */
export const MOST_DRAWN = 24;

/** The projects of a page as the picture of lanes draws them. */
export function laneProjects({ projects, source }: Brief): readonly LaneProject[] {
  return inPhaseOrder(projects.slice(0, MOST_DRAWN)).map(({ lane, project }) => laneProject(lane, project, source.kind));
}

function laneProject(lane: string, project: ProjectBrief, from: Brief["source"]["kind"]): LaneProject {
  const { id, name, startedOn, standing, clock, range, dates, next } = project;
  const underWay = standing === null || standing === "under-way";
  return {
    id,
    name,
    lane,
    startedOn: standing === "proposed" ? null : startedOn,
    since: clock.known ? clock.value.since : startedOn, // a table tells one start, and the page calls it work so far
    boxEndsOn: clock.known ? clock.value.endsOn : null,
    range: range.known ? range.value : null,
    dates: dates.map(({ day, as, go }) => ({ day, as, isHollow: as === "promise" && go === "none" })),
    decision: next,
    goesOn: underWay,
    without: standing === null || standing === "under-way" ? "start not recorded" : WITHOUT[from][standing],
  };
}

/** A record knows the day of a hold and of a stop; the page has it in words. */
const WITHOUT = {
  table: { proposed: "not started", "on-hold": "since when is not recorded", stopped: "when is not recorded" },
  workspace: { proposed: "not started", "on-hold": "on hold", stopped: "stopped" },
} as const;

/** What the picture shows, for those who cannot see it. */
export const pictureTitle = ({ projects }: Brief): string =>
  `${projects.length === 1 ? "One project" : `${Math.min(projects.length, MOST_DRAWN)} projects`} on a time axis, by phase: each a bar from its start to today, with its time box, the dates promised, and when it will be ready to decide. The same is said in words below.`;
