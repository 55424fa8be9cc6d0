import { type Day, daysBetween, type Entry, longDay, type Words } from "#kernel";
import { wordsOf } from "../kinds/kind-words.ts";
import { partSays } from "../kinds/parts.ts";
import type { LaunchBodies } from "../launch/entries.ts";
import { partsSay } from "../launch/launch.ts";
import type { Project } from "../project.ts";
import type { StorySaying } from "./story-says.ts";

type LaunchEntry = { [K in keyof LaunchBodies]: Entry<K, LaunchBodies[K]> }[keyof LaunchBodies];
type Line = (says: string, words?: Readonly<Record<string, Words | null>>) => StorySaying;

/** How what is said about a launch reads in the story. */
export function launchSays(entry: LaunchEntry, project: Project, line: Line): StorySaying {
  switch (entry.kind) {
    case "lifecycle/part-settled": {
      const { part, state, why } = entry.body;
      const is = { done: "is done", "not-needed": "is not needed", open: "is open again" }[state];
      return line(`${capital(partSays[part].name)} ${is}.`, { [state === "done" ? "note" : "because"]: why });
    }
    case "lifecycle/monitoring-owner-named":
      return line("It was named who hears when it gets worse.");
    case "lifecycle/launched": {
      const { on, withOpen } = entry.body;
      const open = withOpen.length === 0 ? "" : ` Open then: ${partsSay(withOpen)}.`;
      return line(`Launched${on === null ? "" : ` on ${longDay(on)}${againstPromises(project, on, entry.sequence)}`}.${open}`);
    }
    case "lifecycle/iteration-planned": {
      const { budget, everyWeeks, whyNever } = entry.body;
      const { noun } = wordsOf(project.kind?.value ?? null).upkeep;
      const time = budget.from === budget.to ? `${budget.to}` : `${budget.from} to ${budget.to}`;
      const cadence = everyWeeks === null ? `no ${noun} is needed` : `${noun} every ${everyWeeks === 1 ? "week" : `${everyWeeks} weeks`}`;
      return line(`Iteration was planned: ${time} person-weeks a month, ${cadence}.`, { because: whyNever });
    }
    case "lifecycle/retrained":
      return line(`Retrained on ${longDay(entry.body.on)}.`);
    case "lifecycle/re-evaluated":
      return line(`Evaluated again on ${longDay(entry.body.on)}.`);
  }
}

/** How the launch stands to the nearest day that somebody was promised before it, and that stood then. */
function againstPromises({ dates }: Project, on: Day, launched: number): string {
  const promised = dates
    .filter(({ as, told, withdrawn }) => as === "promise" && told.entry < launched && (withdrawn === null || withdrawn.entry > launched))
    .map(({ day }) => day)
    .sort()[0];
  if (promised === undefined) return "";
  const days = daysBetween(promised, on);
  if (days === 0) return ", on the day promised";
  return `, ${Math.abs(days) === 1 ? "a day" : `${Math.abs(days)} days`} ${days < 0 ? "before" : "after"} the day promised`;
}

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
