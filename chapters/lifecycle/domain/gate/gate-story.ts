import { longDay } from "#kernel";
import type { ProjectEntry } from "../entries.ts";
import { phaseName } from "../phase/phases.ts";
import type { StorySaying } from "../story/story-says.ts";
import type { Outcome } from "./entries.ts";
import { opensName } from "./opens.ts";

/** How a decision is called in a sentence. */
export const outcomeName: Readonly<Record<Outcome, string>> = {
  go: "go",
  "conditional-go": "conditional go",
  "no-go": "no-go",
  stop: "stop",
  hold: "hold",
  pivot: "pivot",
  "go-back": "going back",
};

type Line = (says: string, words?: Readonly<Record<string, string | null>>) => StorySaying;

/** How what is said at a gate reads in the project's story; null for any other entry. */
export function gateSays(entry: ProjectEntry, line: Line): StorySaying | null {
  switch (entry.kind) {
    case "lifecycle/decision-made": {
      const { outcome, opens, alone, overridden, conditions, reason } = entry.body;
      const how = overridden ? ", by an owner's override" : alone ? ", by one decider alone" : "";
      const on = conditions.length === 0 ? "" : `, on ${conditions.length} ${conditions.length === 1 ? "condition" : "conditions"}`;
      const about = opens.opens === "autonomy" && outcome !== "stop" && outcome !== "hold" ? ` at the gate of ${opensName(opens)}` : "";
      return line(`Decided${about}: ${outcomeName[outcome]}${on}${how}.`, { because: reason });
    }
    case "lifecycle/gate-opened": {
      const { gatekeepers, voteBy } = entry.body;
      return line(
        `The gate was opened, and ${people(gatekeepers.length)} asked to vote${voteBy === null ? "" : ` by ${longDay(voteBy)}`}.`,
      );
    }
    case "lifecycle/gatekeepers-named":
      return line(`${sentence(people(entry.body.gatekeepers.length))} more asked to vote.`);
    case "lifecycle/gatekeeper-excused":
      return line("A gatekeeper was recorded as absent.", { because: entry.body.reason });
    case "lifecycle/premortem-item-added":
      return line("A way in which it could fail was added to the pre-mortem.", { "could fail": entry.body.words });
    case "lifecycle/vote-cast":
      return line("A vote was cast.", { vote: entry.body.vote, because: entry.body.reason });
    case "lifecycle/votes-opened":
      return line("The votes were opened.");
    case "lifecycle/late-vote-cast":
      return line(`A vote was cast after the others' were seen: ${outcomeName[entry.body.vote]}.`, { because: entry.body.reason });
    case "lifecycle/condition-set":
      return line(`A condition was set, due ${longDay(entry.body.by)}.`, { condition: entry.body.says });
    case "lifecycle/condition-met":
      return line("A condition was met.", { how: entry.body.how });
    case "lifecycle/condition-waived":
      return line("A condition was waived.", { because: entry.body.reason });
    case "lifecycle/gate-overridden":
      return line("An owner overrode the gate.", { by: entry.body.name, because: entry.body.reason });
    case "lifecycle/project-pivoted":
      return line(`Pivoted: another approach from ${phaseName[entry.body.to]} on. Evidence from before no longer counts.`, {
        changes: entry.body.changes,
      });
    default:
      return null;
  }
}

const people = (count: number): string => (count === 1 ? "one person was" : `${count} people were`);
const sentence = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
