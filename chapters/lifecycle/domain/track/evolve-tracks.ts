import type { ProjectEntry } from "../entries.ts";
import type { Project, Source } from "../project.ts";

/** What one entry makes of a project's parallel tracks. */
export function evolveTracks(project: Project, entry: ProjectEntry, told: Source): Project {
  switch (entry.kind) {
    case "lifecycle/track-opened": {
      const { track: id, ...said } = entry.body;
      return { ...project, tracks: [...project.tracks.filter((other) => other.id !== id), { id, ...said, opened: told, ended: null }] };
    }
    case "lifecycle/track-ended": {
      const { track: id, why, result } = entry.body;
      const end = { why, result, told };
      if (!project.tracks.some((track) => track.id === id && track.ended === null)) return project;
      return { ...project, tracks: project.tracks.map((track) => (track.id === id ? { ...track, ended: end } : track)) };
    }
    default:
      return project;
  }
}
