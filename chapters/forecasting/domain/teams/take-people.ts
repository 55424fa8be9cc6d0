import { problem } from "#kernel";
import { boxedPhases } from "../boxed-phases.ts";
import { type QueueDraft, queueDraft, type TakenBody } from "../queues/entries.ts";
import type { QueuesOfProject } from "../queues/queues.ts";
import { type Team, teamDissolved } from "./team.ts";

export const phaseTwice = problem<{ field: string }>("forecasting/phase-twice", 422, () => "Name each phase once.");

export const nobodyTaken = problem<null>(
  "forecasting/nobody-taken",
  409,
  () => "No team is named for this project. There is nothing to take back.",
);

/** Projects of a team are simulated together: of so many, in about a second; of two hundred it was a quarter of a minute. */
const MOST_SHARING = 30;

export const tooManyShare = problem<{ field: string }>(
  "forecasting/too-many-share",
  422,
  () =>
    `${MOST_SHARING} projects share the people of a team at most. Take them back from one that needs nobody any more, or name the smaller team that works on this one.`,
);

/** A team, and how many other projects its people are for, those that were stopped aside. */
export interface Sharing {
  readonly team: Team;
  readonly others: number;
}

/**
 * Which team works on a project, and how many of it; more than it has is taken as all of it, and said so.
 *
 * @throws {@link phaseTwice} {@link teamDissolved} {@link tooManyShare}
 */
export function takePeople(project: string, { team, others }: Sharing, { people, phases }: Omit<TakenBody, "team">): QueueDraft {
  if (team.dissolved !== null) throw teamDissolved(null);
  if (others >= MOST_SHARING) throw tooManyShare({ field: "team" });
  if (new Set(phases.map(({ phase }) => phase)).size !== phases.length) throw phaseTwice({ field: "phases" });
  return queueDraft(project, "forecasting/people-taken", { team: team.id, people, phases });
}

/** No team works on it that shares its people with others. @throws {@link nobodyTaken} */
export function returnPeople({ project, taken }: QueuesOfProject): QueueDraft {
  if (taken === null) throw nobodyTaken(null);
  return queueDraft(project, "forecasting/people-returned", {});
}

/** People asked for, by phase in its order. */
export const asksOf = ({ people, phases }: Omit<TakenBody, "team">): readonly number[] =>
  boxedPhases.map((phase) => phases.find((one) => one.phase === phase)?.asked ?? people);
