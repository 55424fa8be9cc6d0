import { addDays, type Day, longDay } from "#kernel";
import { goodEnoughSince } from "../criteria/good-enough.ts";
import { type Project, standingCriteria } from "../project.ts";
import { openTracks } from "../track/track.ts";
import type { Need } from "./need.ts";

/** What accuracy work after good enough asks of somebody (P-F3): a track where there is none, and an end where one is over. */
export function tracksDue(project: Project, today: Day): readonly Need[] {
  return [...workWithoutTrack(project), ...tracksOver(project, today)];
}

/** A figure of a later day than the one that was good enough, while nobody has decided, and no track that it could belong to. */
function workWithoutTrack(project: Project): readonly Need[] {
  const enough = goodEnoughSince(project);
  if (enough === null || openTracks(project).length > 0) return [];
  const later = standingCriteria(project).flatMap(({ terms, evidence }) =>
    terms.role !== "kill" && evidence !== null && evidence.told.entry > enough.entry && evidence.told.on > enough.on ? [evidence.told] : [],
  );
  const [first, ...more] = later.sort((a, b) => a.entry - b.entry);
  if (first === undefined) return [];
  return [
    {
      what: "accuracy-without-track",
      since: first.on,
      breach: false,
      says: `It was good enough on ${longDay(enough.on)}, and measuring goes on without a track of its own.`,
      next: "Decide go or stop; if more accuracy is worth it, open a parallel track with an owner, a budget and an end.",
      cites: [enough.entry, first.entry, ...more.map(({ entry }) => entry)],
    },
  ];
}

function tracksOver(project: Project, today: Day): readonly Need[] {
  return openTracks(project)
    .filter(({ endsOn }) => endsOn < today)
    .map(({ endsOn, opened }) => ({
      what: "track-over",
      since: addDays(endsOn, 1),
      breach: false,
      says: `A parallel track for accuracy was to end on ${longDay(endsOn)}, and nobody has ended it.`,
      next: "End it and say what it brought, or open another with a new end.",
      cites: [opened.entry],
    }));
}
