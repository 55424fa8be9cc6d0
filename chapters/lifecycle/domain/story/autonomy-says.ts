import type { Entry, Words } from "#kernel";
import { stepName } from "../autonomy/autonomy.ts";
import type { AutonomyBodies } from "../autonomy/entries.ts";
import type { StorySaying } from "./story-says.ts";

type AutonomyEntry = { [K in keyof AutonomyBodies]: Entry<K, AutonomyBodies[K]> }[keyof AutonomyBodies];
type Line = (says: string, words?: Readonly<Record<string, Words | null>>) => StorySaying;

/** How what is said about an agent's autonomy reads in the story. */
export function autonomySays(entry: AutonomyEntry, criterion: (id: string) => string, line: Line): StorySaying {
  switch (entry.kind) {
    case "lifecycle/worst-case-described":
      return line("It was said what the worst thing is that it can do.", { "the worst": entry.body.words });
    case "lifecycle/autonomy-criterion-named":
      return line(`The ${criterion(entry.body.criterion)} has to hold before ${stepName[entry.body.step]}.`);
    case "lifecycle/autonomy-step-opened": {
      const { step, alone, reason } = entry.body;
      return line(`A step of autonomy was opened${alone ? ", by one decider alone" : ""}: from here on ${stepName[step]}.`, {
        because: reason,
      });
    }
    case "lifecycle/autonomy-lowered":
      return line(`Stepped back: from here on ${stepName[entry.body.to]}${entry.body.to === "suggests" ? " only" : ""}.`, {
        because: entry.body.reason,
      });
  }
}
