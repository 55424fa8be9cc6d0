import { type Day, problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import type { Moment } from "../moment.ts";
import { type Project, stayNow } from "../project.ts";
import { countVotes, type InTheRoom, isAtTheGate } from "./compute-gate.ts";
import { gateWeight, openSitting, type Sitting } from "./gate-state.ts";
import { opensNow, sittingOn } from "./opens.ts";
import { alreadySo, notAtTheGate, votesNotOpen } from "./refusals.ts";

/** One sitting at a time. */
export const gateIsOpen = problem<null>(
  "lifecycle/gate-is-open",
  409,
  () => "The gate is open already. Name more gatekeepers, or decide; a decision ends it.",
);

/** There is no gate to vote at. */
export const noGateOpen = problem<null>(
  "lifecycle/no-gate-open",
  409,
  () => "No gate is open on this project. A lead opens it and asks for votes; until then nobody votes.",
);

/** Votes are asked of people who are here. */
export const notAMember = problem<{ field: string; members: readonly string[] }>(
  "lifecycle/not-a-member",
  422,
  () => "Votes are asked of members of this workspace, and a viewer does not vote. Choose members, or give them the role first.",
);

/** A gate is more than one voice. */
export const tooFewGatekeepers = problem<{ field: string; needed: number }>(
  "lifecycle/too-few-gatekeepers",
  422,
  ({ needed }) => `Ask at least ${needed} people from the standard weight on. Alone one decides at the light weight.`,
);

/** Who has voted was there. */
export const hasVoted = problem<null>(
  "lifecycle/has-voted",
  409,
  () => "This gatekeeper has voted, so there is no absence to record. The vote stands; the decision may go against it.",
);

/** Only who was asked can be excused. */
export const notAsked = problem<null>(
  "lifecycle/not-asked",
  403,
  () => "Your vote was not asked here. Add to the pre-mortem, or have a lead name you a gatekeeper.",
);

/** What lies open is not opened. */
export const votesAreOpen = problem<null>("lifecycle/votes-are-open", 409, () => "The votes are open. Decide, and the gate is over.");

/** The day to vote by lies ahead. */
export const voteByPassed = problem<{ field: string }>(
  "lifecycle/vote-by-passed",
  422,
  () => "The day to vote by has passed. Give today or a later one, or leave it out.",
);

/** Who is asked for what. */
export interface GateToOpen {
  readonly gate: string;
  readonly gatekeepers: readonly string[];
  readonly voteBy: Day | null;
}

/** @throws {@link noGateOpen} */
export function sittingOf(project: Project): Sitting {
  const sitting = openSitting(project);
  if (sitting === null) throw noGateOpen(null);
  return sitting;
}

/**
 * Opens the gate and asks for votes.
 *
 * @param members Who may vote: members of the workspace. @throws {@link gateIsOpen} {@link notAMember} {@link tooFewGatekeepers}
 */
export function openGate(
  project: Project,
  { gate, gatekeepers, voteBy }: GateToOpen,
  { today }: Moment,
  members: ReadonlySet<string>,
): readonly ProjectDraft[] {
  const standing = project.standing?.value;
  if (standing === "stopped" || standing === "on-hold") throw alreadySo({ standing });
  if (!isAtTheGate(project, today)) throw notAtTheGate({ phase: stayNow(project)?.phase ?? null });
  const opens = opensNow(project, today);
  if (sittingOn(project, opens) !== null) throw gateIsOpen(null);
  refuseOthers(gatekeepers, members);
  const asked = [...new Set(gatekeepers)];
  if (gateWeight(project) !== "light" && asked.length < 2) throw tooFewGatekeepers({ field: "gatekeepers", needed: 2 });
  if (voteBy !== null && voteBy < today) throw voteByPassed({ field: "voteBy" });
  // A sitting on what it is no longer about ends with this one.
  return [...votesTurned(project), projectDraft(project.id, "lifecycle/gate-opened", { gate, opens, gatekeepers: asked, voteBy })];
}

/** Asks more people; who was excused is asked again. @throws {@link noGateOpen} {@link votesAreOpen} {@link notAMember} */
export function nameGatekeepers(project: Project, gatekeepers: readonly string[], members: ReadonlySet<string>): ProjectDraft {
  const { id, votesOpened, votes } = sittingOf(project);
  if (votesOpened !== null) throw votesAreOpen(null);
  refuseOthers(gatekeepers, members);
  const asked = [...new Set(gatekeepers)].filter((member) => !votes.some((vote) => vote.member === member));
  return projectDraft(project.id, "lifecycle/gatekeepers-named", { gate: id, gatekeepers: asked });
}

function refuseOthers(gatekeepers: readonly string[], members: ReadonlySet<string>): void {
  const others = gatekeepers.filter((member) => !members.has(member));
  if (others.length > 0) throw notAMember({ field: "gatekeepers", members: others });
}

/** An absence, with its reason; when it was the last vote that was missing, the votes are opened. @throws {@link notAsked} {@link hasVoted} */
export function excuseGatekeeper(
  project: Project,
  { member, reason }: { readonly member: string; readonly reason: string },
  room: InTheRoom,
): readonly ProjectDraft[] {
  const sitting = sittingOf(project);
  if (!sitting.gatekeepers.some((one) => one.member === member)) throw notAMember({ field: "member", members: [member] });
  if (sitting.votes.some((vote) => vote.member === member)) throw hasVoted(null);
  const excused = sitting.gatekeepers.map((one) => (one.member === member ? { member, excused: { reason, told: sitting.opened } } : one));
  const draft = projectDraft(project.id, "lifecycle/gatekeeper-excused", { gate: sitting.id, member, reason });
  return [draft, ...openedIfComplete(project, { ...sitting, gatekeepers: excused }, room)];
}

/** Turns the votes over once enough of them are in. @throws {@link votesNotOpen} {@link votesAreOpen} */
export function openVotes(project: Project, room: InTheRoom): ProjectDraft {
  const sitting = sittingOf(project);
  if (sitting.votesOpened !== null) throw votesAreOpen(null);
  const counted = countVotes(sitting, gateWeight(project), room);
  if (counted.votes < counted.needed) throw votesNotOpen(counted);
  return votesOpened(project, sitting);
}

const votesOpened = ({ id }: Project, sitting: Sitting): ProjectDraft => projectDraft(id, "lifecycle/votes-opened", { gate: sitting.id });

/** What ends a sitting leaves no vote face down: the next one's opening would turn it over with its own. */
export function votesTurned(project: Project): readonly ProjectDraft[] {
  const sitting = openSitting(project);
  return sitting === null || sitting.votesOpened !== null || sitting.votes.length === 0 ? [] : [votesOpened(project, sitting)];
}

/** The last missing vote opens all of them: nobody has to think of it, and nobody can wait with it. */
export function openedIfComplete(project: Project, sitting: Sitting, room: InTheRoom): readonly ProjectDraft[] {
  if (sitting.votesOpened !== null) return [];
  const { votes, asked } = countVotes(sitting, gateWeight(project), room);
  return votes > 0 && votes >= asked ? [votesOpened(project, sitting)] : [];
}

/** One way in which it could fail. Anyone in the room adds to it, before the gate is opened too. */
export const addPremortemItem = ({ id }: Project, item: string, words: string): ProjectDraft =>
  projectDraft(id, "lifecycle/premortem-item-added", { item, words });
