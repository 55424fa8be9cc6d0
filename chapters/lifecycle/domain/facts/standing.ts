import type { ProjectFacts } from "./facts.ts";

/** Whether anybody works on it. What nobody said is taken as under way, so that nothing escapes a question by silence. */
export const isUnderWay = ({ standing }: ProjectFacts): boolean => !standing.known || standing.value === "under-way";

/** Stopped by a decision: it owes a learning, and nothing else. */
export const isStopped = ({ standing }: ProjectFacts): boolean => standing.known && standing.value === "stopped";

/** In use: past its launch, in iteration. */
export const isLive = (facts: ProjectFacts): boolean => !isStopped(facts) && facts.phase.known && facts.phase.value === "iteration";
