import { longDay } from "#kernel";
import type { ProjectEntry } from "../entries.ts";
import type { StorySaying } from "../story/story-says.ts";

/** How the entries of a parallel track read in the story; null for entries of other topics. */
export function trackSays(entry: ProjectEntry): StorySaying | null {
  switch (entry.kind) {
    case "lifecycle/track-opened": {
      const { budgetWeeks, endsOn, what } = entry.body;
      const weeks = `${budgetWeeks} ${budgetWeeks === 1 ? "week" : "weeks"}`;
      const says = `A parallel track for accuracy was opened, beside the project: ${weeks} of work, until ${longDay(endsOn)}.`;
      return { side: "said", says, words: [{ label: "what", words: what }] };
    }
    case "lifecycle/track-ended": {
      const { why, result } = entry.body;
      const found = result === null ? [] : [{ label: "result", words: result }];
      return { side: "said", says: "A parallel track was ended.", words: [{ label: "because", words: why }, ...found] };
    }
    default:
      return null;
  }
}
