import type { BoxedPhase, Cite } from "#chapters/lifecycle/domain";
import type { TeamMember } from "../simulation/simulate-team.ts";

/** A project of a team as a forecast takes it. */
export interface MemberGiven extends TeamMember {
  readonly name: string;
  readonly phase: BoxedPhase;
}

/** A team as of the day that is asked about: one object for all its projects, so that it is run once. */
export interface TeamAsGiven {
  readonly name: string;
  readonly people: number;
  /** All its projects whose clock runs, in the order of their ids. */
  readonly projects: readonly MemberGiven[];
}

/** The team of a project. */
export interface TeamGiven {
  readonly run: TeamAsGiven;
  /** Where its size is said, and what this project takes of it. */
  readonly cites: readonly Cite[];
}
