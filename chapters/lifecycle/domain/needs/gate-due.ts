import { addDays, type Day, longDay } from "#kernel";
import { criterionSays } from "../criteria/criterion.ts";
import { countVotes } from "../gate/compute-gate.ts";
import { allMissed, gateWeight, openSitting } from "../gate/gate-state.ts";
import { opensName } from "../gate/opens.ts";
import type { Project } from "../project.ts";
import type { Need } from "./need.ts";

/** What a gate asks of somebody: conditions whose day has passed, votes that are in, and votes that are not. */
export function gateDue(project: Project, today: Day): readonly Need[] {
  return [...conditionsMissed(project, today), ...votesDue(project, today)];
}

function conditionsMissed(project: Project, today: Day): readonly Need[] {
  return allMissed(project, today).map(({ id: condition, by, told, criterion: id }) => {
    const decided = project.decisions.findLast(({ value }) => value.conditions.includes(condition))?.value;
    const isOfStep = decided?.opens.opens === "autonomy";
    const criterion = project.criteria.find((one) => one.id === id);
    const on = criterion === undefined ? "" : `, “${criterionSays(criterion.terms)}”,`;
    return {
      ...{ what: "condition-missed", since: addDays(by, 1), breach: false, cites: [told.entry] },
      says: `A condition of the go${isOfStep ? ` to ${opensName(decided.opens)}` : ""}${decided === undefined ? "" : ` of ${longDay(decided.on)}`}${on} was due on ${longDay(by)} and is not met.`,
      next: `Meet it, waive it with a reason, or ${isOfStep ? "step back" : "decide again at the gate"}.`,
    };
  });
}

function votesDue(project: Project, today: Day): readonly Need[] {
  const sitting = openSitting(project);
  if (sitting === null) return [];
  const { votesOpened, voteBy, opened } = sitting;
  if (votesOpened !== null) {
    const says = `The votes of its gate are in since ${longDay(votesOpened.on)}, and nothing is decided.`;
    const next = "Decide at the gate: the room has spoken.";
    return [{ what: "gate-votes-in", since: votesOpened.on, breach: false, says, next, cites: [votesOpened.entry] }];
  }
  if (voteBy === null || today <= voteBy) return [];
  const { votes, asked } = countVotes(sitting, gateWeight(project), null);
  const says = `Votes were asked for by ${longDay(voteBy)}; ${votes} of ${asked} ${votes === 1 ? "is" : "are"} in.`;
  const next = "Open them, remind who is asked, or excuse who cannot vote.";
  return [{ what: "votes-overdue", since: addDays(voteBy, 1), breach: false, says, next, cites: [opened.entry] }];
}

/** A vote that is asked of one person, for their own eyes: nobody else's list says who has not voted. */
export function voteAsked(project: Project, member: string): Need | null {
  const sitting = openSitting(project);
  if (sitting === null || sitting.votesOpened !== null) return null;
  const isAsked = sitting.gatekeepers.some((one) => one.member === member && one.excused === null);
  if (!isAsked || sitting.votes.some((vote) => vote.member === member)) return null;
  const by = sitting.voteBy === null ? "" : ` by ${longDay(sitting.voteBy)}`;
  return {
    ...{ what: "vote-asked", since: sitting.opened.on, breach: false, cites: [sitting.opened.entry] },
    says: `Your vote is asked${by}.`,
    next: "Read the gate and vote: it stays face down until the last one is in.",
  };
}
