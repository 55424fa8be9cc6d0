import type { Caller, Entered } from "./caller.ts";

/** Answers who is calling and how they stand in a workspace; `createApp` asks it before anything else. */
export interface Gate {
  /** @throws {wrongCredentials} when credentials were sent and are wrong; no credentials make a stranger. */
  identify(request: Request): Promise<Caller>;
  /** Undefined when there is no such workspace, or none for this caller: the two look alike from outside. */
  enter(caller: Caller, slug: string): Promise<Entered | undefined>;
  /** Told when somebody's sessions ended, so that live streams look again whether they may go on. @returns What ends the telling. */
  onForgotten?(listener: () => void): () => void;
}
