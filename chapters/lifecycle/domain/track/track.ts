import { type Day, longDay, problem, type Words } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import type { Moment } from "../moment.ts";
import type { Project, Source } from "../project.ts";

/** Accuracy work after good enough, beside the project and off its clock (P-F3). */
export interface Track {
  readonly id: string;
  readonly what: Words;
  /** Id of a person. */
  readonly owner: string;
  readonly budgetWeeks: number;
  readonly endsOn: Day;
  readonly opened: Source;
  readonly ended: { readonly why: Words; readonly result: Words | null; readonly told: Source } | null;
}

/** Weeks between two looks at work that nobody waits for: our assumption. */
export const MOST_TRACK_WEEKS = 26;

/** A track ends some day. */
export const trackEndsEarly = problem<{ field: string; today: Day }>(
  "lifecycle/track-ends-early",
  422,
  ({ today }) =>
    `A track ends after today, ${longDay(today)}, and within ${MOST_TRACK_WEEKS} weeks: then somebody looks whether it was worth it.`,
);

/** What is found by its id. */
export const noSuchTrack = problem<null>(
  "lifecycle/no-such-track",
  404,
  () => "This project has no such track. Its tracks are on its page.",
);

/** Ended once. */
export const trackOver = problem<null>(
  "lifecycle/track-over",
  409,
  () => "The track has been ended already. Open another if the work goes on.",
);

/** Tracks that nobody has ended. */
export const openTracks = ({ tracks }: Pick<Project, "tracks">): readonly Track[] => tracks.filter(({ ended }) => ended === null);

/** @throws {@link trackEndsEarly} */
export function openTrack(
  project: Project,
  said: Omit<Track, "id" | "opened" | "ended"> & { readonly track: string },
  { now, today }: Moment,
): ProjectDraft {
  const days = (Date.parse(said.endsOn) - now.getTime()) / 86_400_000;
  if (said.endsOn <= today || days > MOST_TRACK_WEEKS * 7 + 1) throw trackEndsEarly({ field: "endsOn", today });
  const { track, what, owner, budgetWeeks, endsOn } = said;
  return projectDraft(project.id, "lifecycle/track-opened", { track, what, owner, budgetWeeks, endsOn });
}

/** @throws {@link noSuchTrack} {@link trackOver} */
export function endTrack(
  project: Project,
  id: string,
  { why, result }: { readonly why: string; readonly result: string | null },
): ProjectDraft {
  const found = project.tracks.find((track) => track.id === id);
  if (found === undefined) throw noSuchTrack(null);
  if (found.ended !== null) throw trackOver(null);
  return projectDraft(project.id, "lifecycle/track-ended", { track: id, why, result });
}
