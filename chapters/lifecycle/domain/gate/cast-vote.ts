import { problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import type { Project } from "../project.ts";
import type { InTheRoom } from "./compute-gate.ts";
import type { Tally, VoteChoice } from "./entries.ts";
import { votes as choices } from "./entries.ts";
import type { Sitting, Vote } from "./gate-state.ts";
import { notAsked, openedIfComplete, sittingOf } from "./hold-gate.ts";

/** A vote is a person's. */
export const keysDoNotVote = problem<null>(
  "lifecycle/keys-do-not-vote",
  403,
  () => "A vote is a person's word, and a key is none. Sign in and vote; a key can read the gate and push evidence.",
);

/** An absence was recorded for them. */
export const excusedFromVote = problem<null>(
  "lifecycle/excused-from-vote",
  403,
  () => "You were recorded as absent from this gate. Ask a lead to name you a gatekeeper again, then vote.",
);

/** What a gatekeeper says. */
export interface VoteSaid {
  readonly vote: VoteChoice;
  readonly reason: string;
  /** "Would you start this today at the remaining cost?" */
  readonly startAgain: "yes" | "no" | null;
}

/**
 * A vote, face down until the last one is in or somebody opens them. It may be changed without a mark until then; afterwards it is a late
 * vote, and stands marked.
 *
 * @param by As entries name who writes: `member/ID`. @throws {@link keysDoNotVote} {@link notAsked} {@link excusedFromVote}
 */
export function castVote(project: Project, said: VoteSaid, by: string, room: InTheRoom): readonly ProjectDraft[] {
  const sitting = sittingOf(project);
  if (!by.startsWith("member/")) throw keysDoNotVote(null);
  const member = by.slice("member/".length);
  const asked = sitting.gatekeepers.find((one) => one.member === member);
  if (asked === undefined || (room !== null && !room.has(member))) throw notAsked(null);
  if (asked.excused !== null) throw excusedFromVote(null);
  const body = { gate: sitting.id, ...said };
  if (sitting.votesOpened !== null) return [projectDraft(project.id, "lifecycle/late-vote-cast", body)];
  const cast: Vote = { member, ...said, late: false, told: sitting.opened };
  const after = { ...sitting, votes: [...sitting.votes.filter((one) => one.member !== member), cast] };
  return [projectDraft(project.id, "lifecycle/vote-cast", body), ...openedIfComplete(project, after, room)];
}

/** What opened votes say, by reference; one that is still sealed or was erased is not in it. */
export type Saying = (words: string) => string | undefined;

/** Counts of what was voted; null while the votes lie face down. */
export function tallyOf({ votes, votesOpened }: Pick<Sitting, "votes" | "votesOpened">, saying: Saying): Tally | null {
  if (votesOpened === null) return null;
  const cast = votes.map(({ vote }) => saying(vote));
  const again = votes.map(({ startAgain }) => (startAgain === null ? undefined : saying(startAgain)));
  const counted = choices.map((vote) => ({ vote, count: cast.filter((one) => one === vote).length }));
  return {
    votes: counted.filter(({ count }) => count > 0),
    startAgain: { yes: again.filter((one) => one === "yes").length, no: again.filter((one) => one === "no").length },
  };
}

/** Members who were asked and have not voted. */
export const absentFrom = ({ gatekeepers, votes }: Sitting): readonly string[] =>
  gatekeepers.filter(({ member }) => !votes.some((vote) => vote.member === member)).map(({ member }) => member);
